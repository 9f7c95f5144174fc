"""An exception from a rule is somebody's, has a reason, and ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...changes.revision import EXCEPTIONS
from ...documents.fault import Fault, Place, meant
from ...documents.file import File
from ..archive import Archive
from ..exemptions import Exemption, latest_day, on_lines
from ..rule import NEVER, RULES, Severity, beside, covers, rule

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
            yield replace(fault, path=_HERE)


def _faults(exemption: Exemption, archive: Archive, whole: str) -> Iterator[Fault]:
    """At most one: the first thing to mend."""
    if wrong := _wrong(exemption, archive, whole):
        yield Fault(*wrong, exemption.place)
    elif idle := _idle(exemption, archive):
        yield Fault(*idle, exemption.place, mild=True)


def _idle(exemption: Exemption, archive: Archive) -> tuple[str, str] | None:
    """What to say of an exception that excuses nothing."""
    known = RULES[exemption.rule]
    files = [file for file in archive.library.files if exemption.names(file.path)]
    if not files and not _is_elsewhere(exemption, archive):
        help_text = meant(exemption.path or "", [file.path for file in archive.library.files], "slett unntaket")
        return f"unntaket gjelder «{exemption.path}», som ikke finnes", help_text
    if known.alone and known.excusable is not None and known.excusable < known.severity:
        of_files = (finding for file in files for finding in known.findings(file, archive))
        found = [
            one for one in (*of_files, *known.findings_beside(archive)) if covers(exemption, one, archive.library.today)
        ]
        if not any(known.excuses(one.severity) for one in found):
            return "unntaket har ingenting å gjelde for; sikre funn har ingen unntak", "slett unntaket"
    return None


def _is_elsewhere(exemption: Exemption, archive: Archive) -> bool:
    """Whether it may be about something else than a text: another file, or a finished page."""
    others = archive.beside.files
    return others is None or (exemption.path or "").startswith("site/") or any(map(exemption.names, others))


def _wrong(exemption: Exemption, archive: Archive, whole: str) -> tuple[str, str] | None:
    """What is wrong first, and what to do."""
    today = archive.library.today
    known = RULES.get(exemption.rule)
    if lacks := _lacks(exemption):
        return f"unntaket mangler {', '.join(lacks)}", whole
    if known is None:
        help_text = meant(exemption.rule, RULES, "se reglene med `samhandling check --list`")
        return f"unntaket gjelder regelen «{exemption.rule}», som ikke finnes", help_text
    if known.excusable is None:
        return f"regelen {exemption.rule} har ingen unntak", "rett teksten, og slett unntaket"
    if not exemption.narrow:
        message = f"unntaket gjelder «{exemption.path}», som ikke er navnet på én fil eller mappe"
        return message, "skriv stien fra docs/, og * etter en mappe: fjord/rutiner/*"
    if exemption.of_folder and known.excusable < known.severity:
        return f"unntaket fra {exemption.rule} gjelder en hel mappe", "skriv filen det gjelder"
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
