"""The front matter can be read, is complete, and says things that exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ...documents.document import AreaPage, Document, is_a
from ...documents.fault import Fault, Place, Reading, meant
from ...documents.file import File, Reference
from ...documents.identifiers import likenesses
from ...model.kinds import Entry, Meeting
from ...model.places import Glossary, UntoldTopics
from ..archive import Archive
from ..reading.files.names import NAME, NAME_OF_TEXT, same_but_for_capitals, wrong_name
from ..reading.files.published import TEXTS
from ..reading.references import wrong_reference
from ..rule import NEVER, Severity, beside, rule

LEFTOVER = "SKRIV"
"""Templates mark what the author must replace with «SKRIV: …»."""


def _met_while_reading(file: File, reading: Reading) -> Iterator[Fault]:
    return (fault for fault in file.faults if fault.reading is reading)


@rule(Severity.ERROR, softens=NEVER)
def readable(file: File, archive: Archive) -> Iterator[Fault]:
    """Metadatahodet kan leses, og hver nøkkel står én gang.

    Bad:  title: Avtale: del 2
    Good: title: "Avtale: del 2"
    """
    yield from _met_while_reading(file, Reading.READABLE)


@rule(Severity.ERROR, softens=NEVER)
def required(file: File, archive: Archive) -> Iterator[Fault]:
    """Alle nøkler som dokumenttypen og tilstanden krever, er fylt ut.

    Bad:  status: in_force
    Good: |
        status: in_force
        approvals:
          - {by: fjord-asu, on: 2026-03-12}
        valid_from: 2026-04-01
        revision_date: 2028-04-01
    """
    yield from _met_while_reading(file, Reading.REQUIRED)


@rule(Severity.ERROR, softens=NEVER)
def value(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver verdi er et ord fra ordlisten, en dag som finnes, eller det nøkkelen ellers skal ha.

    Bad:  revision_date: 31.02.2027
    Good: revision_date: 2027-02-28
    """
    for fault in _met_while_reading(file, Reading.VALUE):
        if not _has_number(file, fault.place):
            yield fault


def _has_number(file: File, place: Place) -> bool:
    """Whether somebody's number stands on the line: that is told, and the value is wrong for no other reason."""
    lines = file.front.head.split("\n")
    return place.line <= len(lines) and any(found.certain for found in likenesses(lines[place.line - 1]))


@rule(Severity.ERROR, softens=NEVER)
def unknown_key(file: File, archive: Archive) -> Iterator[Fault]:
    """Metadatahodet har bare nøkler som betyr noe.

    Bad:  revison_date: 2028-01-10
    Good: revision_date: 2028-01-10
    """
    yield from _met_while_reading(file, Reading.UNKNOWN_KEY)


@rule(Severity.ERROR, softens=NEVER)
def place(file: File, archive: Archive) -> Iterator[Fault]:
    """Filen ligger i et område og i mappen til en dokumenttype.

    Bad:  docs/fjord/epikrise.md
    Good: docs/fjord/rutiner/epikrise.md
    """
    yield from _met_while_reading(file, Reading.PLACE)
    if PurePosixPath(file.path).stem.lower() != "readme":  # told by security-files, with what is right
        yield from wrong_name(file.path, NAME_OF_TEXT)
    if twin := archive.twins.get(file.path):
        yield same_but_for_capitals(twin)
    if file.kind and file.area not in archive.library.areas:
        index = archive.library.by_path.get(f"{file.area}/index.md")
        if index is None:
            yield Fault(
                f"mappen «{file.area}» er ikke et område",
                f"lag docs/{file.area}/index.md, eller flytt filen til: {', '.join(archive.library.areas)}",
            )


@beside(place)
def place_beside(archive: Archive) -> Iterator[Fault]:
    """The names of pictures and other files."""
    for path in archive.beside.files or ():
        here = f"docs/{path}"
        for fault in wrong_name(path, NAME):
            yield replace(fault, path=here)
        if twin := archive.twins.get(path):
            yield replace(same_but_for_capitals(twin), path=here)
        if path.lower().endswith(TEXTS):
            yield Fault("filen leses ikke som tekst, og blir ingen side", "gi den endelsen .md", path=here)


@rule(Severity.ERROR, softens=NEVER)
def id_unique(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver id tilhører ett dokument, og begynner med området det lå i da den ble publisert.

    Bad:  id: epikrise
    Good: id: fjord-epikrise
    """
    if file.id is None:
        return
    here = file.place("id")
    first = archive.library.by_id[file.id]
    if first is not file:
        yield Fault(f"id «{file.id}» er brukt i docs/{first.path}", "velg en annen id", here)
    elif is_a(file, Meeting):
        return  # its id is that of its body with the day, which meetings-name tells of
    elif file.kind and not file.id.startswith(f"{file.area}-") and file.id not in archive.library.ledger.published:
        yield Fault(f"id «{file.id}» begynner ikke med området", f"skriv {file.area}-{file.id}", here)
    elif isinstance(file, AreaPage) and file.id != file.area:
        yield Fault(f"id «{file.id}» er ikke mappenavnet", f"skriv {file.area}", here)


@rule(Severity.ERROR, softens=NEVER)
def reference(file: File, archive: Archive) -> Iterator[Fault]:
    """Det metadata viser til, finnes og er av riktig type.

    Bad:  owner: kari-nordmann
    Good: owner: fjord-legesamarbeid
    """
    for found in file.references:
        fault = wrong_reference(found, file, archive.library, archive.unreadable)
        if fault and not _has_number(file, fault.place):
            yield replace(fault, mild=_is_of_area_that_is_gone(found, file, archive))


def _is_of_area_that_is_gone(found: Reference, file: File, archive: Archive) -> bool:
    """Whether a list of all areas tells of one there is not: a list outlives the areas in it."""
    if isinstance(file.entry, UntoldTopics):
        return "owner" in found.path and found.path[-1] not in archive.library.areas
    return found.refers.area and isinstance(file.entry, Glossary)


@rule(Severity.WARNING, of=Entry)
def keyword_target(document: Document[Entry], archive: Archive) -> Iterator[Fault]:
    """Søkeord for ett punkt viser til et punkt eller et steg som finnes i teksten.

    Bad:  section_keywords: [{at: p2-7, words: [purre]}]    # teksten har ikke punkt 2.7
    Good: section_keywords: [{at: p2-1, words: [purre]}]
    """
    known = archive.anchors_of(document) if document.entry.section_keywords else set()
    for index, found in enumerate(document.entry.section_keywords):
        if found.at not in known:
            yield Fault(
                f"teksten har ikke noe punkt eller steg med ankeret «{found.at}»",
                meant(found.at, sorted(known), "skriv ankeret til et punkt, for eksempel p2-1"),
                document.place("section_keywords", index, "at"),
            )


@rule(Severity.ERROR, softens=NEVER, alone=True)
def leftover(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen veiledende tekst fra malen står igjen.

    Bad:  summary: "SKRIV: én setning"
    Good: summary: Hvem får epikrise, når, og hva den skal inneholde.
    """
    for path, text in archive.texts[file.path]:
        if f"{LEFTOVER}:" in text:
            yield Fault("tekst fra malen står igjen", f"erstatt «{LEFTOVER}: …», eller slett linjen", file.place(*path))
    for offset, line in enumerate(file.front.body.split("\n")):
        if f"{LEFTOVER}:" in line:
            where = Place(file.front.body_line + offset, line.index(f"{LEFTOVER}:") + 1)
            yield Fault("tekst fra malen står igjen", f"erstatt «{LEFTOVER}: …», eller slett den", where)
