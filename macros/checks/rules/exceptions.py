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
    if wrong := _wrong(exemption, archive, whole):
        message, help_text = wrong
        yield Fault(message, help_text, exemption.place)


def _wrong(exemption: Exemption, archive: Archive, whole: str) -> tuple[str, str] | None:
    """What is wrong first, and what to do."""
    today = archive.library.today
    known = RULES.get(exemption.rule)
    if lacks := _lacks(exemption):
        return f"unntaket mangler {', '.join(lacks)}", whole
    if known is None:
        meant = nearest(exemption.rule, RULES)
        help_text = f"mente du {meant}?" if meant else "se reglene med `samhandling check --list`"
        return f"unntaket gjelder regelen «{exemption.rule}», som ikke finnes", help_text
    if known.excusable is None:
        return f"regelen {exemption.rule} har ingen unntak", "rett teksten, og slett unntaket"
    if not exemption.narrow:
        return f"unntaket gjelder «{exemption.path}», som er for mye", "skriv en fil, eller en mappe med * etter"
    if archive.library.body(exemption.owner or "") is None:
        message = f"unntakets eier «{exemption.owner}» er ikke et utvalg"
        return message, "skriv id til utvalget som svarer for unntaket"
    if exemption.until and exemption.until > latest_day(today):
        message = f"unntaket varer til {exemption.until}, mer enn tolv måneder"
        return message, f"sett sluttdatoen til {latest_day(today)} eller tidligere"
    if not exemption.valid(today):
        return f"unntaket gikk ut {exemption.until}", "rett det unntaket gjelder, eller begrunn en ny sluttdato"
    return None


def _lacks(exemption: Exemption) -> list[str]:
    said = {
        "regel": exemption.rule,
        "fil": exemption.path,
        "sluttdato": exemption.until,
        "eier": exemption.owner,
        "grunn": exemption.reason,
    }
    return [word for word, value in said.items() if not value]
