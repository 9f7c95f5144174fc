"""An exception from a rule is somebody's, has a reason, and ends."""

from __future__ import annotations

from collections.abc import Iterator

from ...changes.revision import EXCEPTIONS
from ...documents.fault import Fault, Place, nearest
from ...documents.file import File
from ..archive import Archive
from ..exemptions import Exemption, latest_day, on_lines
from ..rule import NEVER, RULES, Severity, beside, rule

_HERE = f"docs/{EXCEPTIONS}"
_WHOLE = "<!-- unntak REGEL til ÅR-MÅNED-DAG eier ID: grunn -->"


@rule(Severity.ERROR, softens=NEVER, excusable=None)
def expired(file: File, archive: Archive) -> Iterator[Fault]:
    """Hvert unntak har regel, grunn, eier og sluttdato, og er ikke gått ut.

    Bad:  <!-- unntak links-text -->
    Good: <!-- unntak links-text til 2027-06-30 eier fjord-sekretariat: skjemaet heter det -->
    """
    for exemption in on_lines(file):
        yield from _faults(exemption, archive, f"skriv {_WHOLE}")


@beside(expired)
def in_the_file(archive: Archive) -> Iterator[Fault]:
    """The exceptions of the file."""
    granted, front = archive.in_exceptions_file
    for fault in front.faults if archive.beside.exceptions else ():
        yield Fault(fault.message, fault.help, Place(max(1, fault.place.line - 1), fault.place.column), path=_HERE)
    if front.values and not isinstance(front.values.get("exceptions"), list):
        yield Fault(
            "filen har ingen liste `exceptions`",
            "begynn filen med `exceptions:` og ett unntak per «- »",
            path=_HERE,
        )
    for exemption in granted:
        for fault in _faults(exemption, archive, "hvert unntak har `rule`, `path`, `reason`, `owner` og `until`"):
            yield Fault(fault.message, fault.help, fault.place, path=_HERE)


def _faults(exemption: Exemption, archive: Archive, whole: str) -> Iterator[Fault]:
    """At most one: the first thing to mend."""
    here = exemption.place
    lacks = [
        word
        for word, said in (
            ("regel", exemption.rule),
            ("fil", exemption.path),
            ("sluttdato", exemption.until),
            ("eier", exemption.owner),
            ("grunn", exemption.reason),
        )
        if not said
    ]
    known = RULES.get(exemption.rule)
    if lacks:
        yield Fault(f"unntaket mangler {', '.join(lacks)}", whole, here)
    elif known is None:
        meant = nearest(exemption.rule, RULES)
        help_text = f"mente du {meant}?" if meant else "se reglene med `samhandling check --list`"
        yield Fault(f"unntaket gjelder regelen «{exemption.rule}», som ikke finnes", help_text, here)
    elif known.excusable is None:
        yield Fault(f"regelen {exemption.rule} har ingen unntak", "rett teksten, og slett unntaket", here)
    elif not exemption.narrow:
        yield Fault(
            f"unntaket gjelder «{exemption.path}», som er for mye", "skriv en fil, eller en mappe med * etter", here
        )
    elif archive.library.body(exemption.owner or "") is None:
        yield Fault(
            f"unntakets eier «{exemption.owner}» er ikke et utvalg",
            "skriv id til utvalget som svarer for unntaket",
            here,
        )
    elif exemption.until and exemption.until > latest_day(archive.library.today):
        yield Fault(
            f"unntaket varer til {exemption.until}, mer enn tolv måneder",
            f"sett sluttdatoen til {latest_day(archive.library.today)} eller tidligere",
            here,
        )
    elif not exemption.valid(archive.library.today):
        yield Fault(
            f"unntaket gikk ut {exemption.until}", "rett det unntaket gjelder, eller begrunn en ny sluttdato", here
        )
