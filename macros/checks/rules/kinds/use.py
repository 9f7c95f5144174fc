"""What units say that they have taken into use: each for itself, by number or id, and of a version that exists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....documents.document import AreaPage, is_a
from ....documents.fault import Fault, meant
from ....documents.identifiers import likenesses
from ....documents.library import ALL_MUNICIPALITIES
from ....documents.project.in_use import Declared
from ....documents.project.ledger import Published, is_id
from ....model.in_use import Use
from ....model.kinds import Body, Controlled, Service
from ....model.places import Area
from ....model.vocabulary import Status
from ...archive import Archive
from ...rule import NEVER, Severity, beside, rule


@rule(Severity.ERROR, of=Area, softens=NEVER)
def line(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """Hver linje i `i-bruk.yml` har enhet, tekst, versjon og dag, og ikke noe mer.

    Bad:  - {unit: "5001", document: felles-epikrise, kommentar: legekontoret i sentrum}
    Good: - {unit: "5001", document: felles-epikrise, version: "1.0", on: 2026-12-01}
    """
    for file in _of(page, archive):
        yield from (replace(fault, path=f"docs/{file.path}") for fault in file.faults)


@beside(line)
def line_beside(archive: Archive) -> Iterator[Fault]:
    """Files in folders that are no area."""
    for file in archive.library.declared:
        if file.area not in archive.library.areas:
            message = f"mappen «{file.area}» er ikke et område"
            yield Fault(message, "legg filen i mappen til et område", path=f"docs/{file.path}")


@rule(Severity.ERROR, of=Area, softens=NEVER)
def unit(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """Enheten er en kommune, et organ eller en tjeneste i området, og skrives med nummer eller id.

    Bad:  - {unit: Vik legesenter, document: felles-epikrise, version: "1.0", on: 2026-12-01}
    Good: - {unit: "5001", document: felles-epikrise, version: "1.0", on: 2026-12-01}
    """
    for file in _of(page, archive):
        for use, place in zip(file.uses, file.places, strict=True):
            if wrong := _wrong_unit(use.unit, page, archive):
                yield Fault(*wrong, place, path=f"docs/{file.path}")


def _wrong_unit(unit: str, page: AreaPage, archive: Archive) -> tuple[str, str] | None:
    """What is wrong, and what to do. A name is not repeated: it may be somebody's."""
    library = archive.library
    numbers = {one.number for one in page.entry.municipalities}
    if unit in numbers or next(likenesses(unit), None):
        return None  # somebody's number is told by another rule
    if unit == ALL_MUNICIPALITIES:
        return f"«{unit}» er ikke én enhet", "la hver kommune føre sin egen linje"
    if not is_id(unit):
        return "enheten er ikke et nummer eller en id", "skriv kommunenummeret, eller id til organet eller tjenesten"
    found = library.by_id.get(unit)
    if unit in library.ever or (found and found.area != page.area):
        return f"«{unit}» hører ikke til området", "la enheten føre det i filen til sitt eget område"
    if is_a(found, Body) or is_a(found, Service):
        return None
    if found:
        return f"«{unit}» er ikke et organ eller en tjeneste", "skriv id til enheten som har tatt teksten i bruk"
    known = [*numbers, *(one.id for one in library.documents if one.area == page.area)]
    return f"enheten «{unit}» finnes ikke", meant(unit, known, "skriv kommunenummeret eller id")


@rule(Severity.ERROR, of=Area, softens=NEVER)
def version(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """Teksten finnes, og versjonen er vedtatt: et utkast er ikke tatt i bruk.

    Bad:  - {unit: "5001", document: felles-epikrise, version: "9.9", on: 2026-12-01}
    Good: - {unit: "5001", document: felles-epikrise, version: "1.0", on: 2026-12-01}
    """
    for file in _of(page, archive):
        for use, place in zip(file.uses, file.places, strict=True):
            if wrong := _wrong_version(use, archive):
                yield Fault(*wrong, place, path=f"docs/{file.path}")


def _wrong_version(use: Use, archive: Archive) -> tuple[str, str] | None:
    library = archive.library
    found = library.by_id.get(use.document)
    if found is None:
        known = [one.id for one in library.controlled]
        help_text = meant(use.document, known, "skriv id-en som står under «Om dokumentet»")
        return f"teksten «{use.document}» finnes ikke", help_text
    if not is_a(found, Controlled):
        return f"«{use.document}» er ikke en tekst som vedtas", "velg en avtale, en rutine, et forløp eller en plan"
    approved = list(library.ledger.published.get(use.document, Published()).versions)
    if found.entry.status in (Status.IN_FORCE, Status.RETIRED):
        approved = [*approved, found.entry.version]
    if use.version in approved:
        return None
    if not approved:
        return f"ingen versjon av «{use.document}» er vedtatt", "før linjen når teksten er vedtatt"
    versions = ", ".join(dict.fromkeys(approved))
    return f"versjon {use.version} av «{use.document}» er ikke vedtatt", f"vedtatt er: {versions}"


@rule(Severity.ERROR, of=Area, softens=NEVER)
def day(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """Dagen har vært, og en enhet fører samme versjon én gang.

    Bad:  - {unit: "5001", document: felles-epikrise, version: "1.0", on: 2031-12-01}
    Good: - {unit: "5001", document: felles-epikrise, version: "1.0", on: 2026-11-01}
    """
    for file in _of(page, archive):
        seen: dict[tuple[str, str, str], int] = {}
        for use, place in zip(file.uses, file.places, strict=True):
            first = seen.setdefault((use.unit, use.document, use.version), place.line)
            here = f"docs/{file.path}"
            if first != place.line:
                yield Fault(f"det samme står på linje {first}", "behold én av linjene", place, path=here)
            elif use.on > archive.library.today:
                yield Fault(
                    f"dagen er {use.on}, som ikke har vært", "rett dagen, eller vent med linjen", place, path=here
                )


def _of(page: AreaPage, archive: Archive) -> list[Declared]:
    return [file for file in archive.library.declared if file.area == page.area]
