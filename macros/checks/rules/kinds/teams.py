"""The teams own their folders, and speak only for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....common.codeowners import PLACES
from ....common.codeowners import codeowners as expected
from ....common.teams import central, editors, teams
from ....documents.document import AreaPage, Document
from ....documents.fault import Fault
from ....model.kinds import Body
from ....model.places import Area
from ....model.vocabulary import Level
from ...archive import Archive
from ...reading.people import NAME
from ...rule import NEVER, Severity, rule

_OWNER = re.compile(r"(?<!\S)@(\S+)")


@rule(Severity.ERROR, of=Body, softens=NEVER)
def codeowners(document: Document[Body], archive: Archive) -> Iterator[Fault]:
    """Filen CODEOWNERS er skrevet ut fra redaksjonene, og nevner bare redaktørene deres.

    Bad: |
        level: professional
        editors: [nord/redaksjon]
    Good: |
        level: editorial
        editors: [nord/redaksjon]
    """
    body = document.entry
    if body.level is not Level.EDITORIAL and (body.editors or body.edits or body.fallback):
        key = "editors" if body.editors else "edits" if body.edits else "fallback"
        yield Fault(
            f"`{key}` står på et organ som ikke er en redaksjon",
            "sett `level: editorial`, eller flytt nøkkelen til redaksjonen",
            document.place(key),
        )
    fallback = archive.library.body(body.fallback)
    if fallback and fallback.level is not Level.EDITORIAL:
        yield Fault(
            f"`fallback` er «{body.fallback}», som ikke er en redaksjon",
            "velg en redaksjon",
            document.place("fallback"),
        )
    if document is (central(archive.library) or next(iter(teams(archive.library)), None)):
        yield from _file(document, archive)


def _file(document: Document[Body], archive: Archive) -> Iterator[Fault]:
    """The file itself, told once, on the page of the central team."""
    beside = archive.beside
    written, should_be = beside.codeowners, expected(archive.library, beside.host)
    if written is None or written == should_be or (not written and not _OWNER.search(should_be)):
        return
    known = {name for team in teams(archive.library) for name in editors(team, archive.library)}
    unknown = [name for line in _lines(written) for name in _OWNER.findall(line) if name not in known]
    said = f"nevner @{unknown[0]}, som ingen redaksjon har" if unknown else "er ikke skrevet etter siste endring"
    yield Fault(f"{PLACES[beside.host]} {said}", "kjør samhandling codeowners", document.place("editors"))


def _lines(text: str) -> list[str]:
    return [line.partition("#")[0] for line in text.splitlines()]


@rule(Severity.WARNING, of=Body)
def member(document: Document[Body], archive: Archive) -> Iterator[Fault]:
    """Medlemmene i et utvalg står som rolle og organisasjon, aldri som navn på personer.

    Bad:  "{role: Kari Nordmann, organisation: Fjord kommune}"
    Good: "{role: Kommuneoverlege, organisation: Fjord kommune}"
    """
    for index, one in enumerate(document.entry.members):
        if re.fullmatch(NAME, one.role):
            help_text = "skriv hva medlemmet er, som «Kommuneoverlege»"
            yield Fault("rollen ser ut som navnet på en person", help_text, document.place("members", index, "role"))


@rule(Severity.ERROR, of=Area, softens=NEVER)
def approval(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """Et område fører bare vedtak som dets egne kommuner og organer har gjort.

    Bad:  approvals: [{document: felles-epikrise, by: "5001", version: "1.0", on: 2026-03-02}]   # i et annet område
    Good: approvals: [{document: felles-epikrise, by: "0301", version: "1.0", on: 2026-03-02}]
    """
    own = {municipality.number for municipality in page.entry.municipalities}
    for index, one in enumerate(page.entry.approvals):
        body = archive.library.by_id.get(one.by)
        here = page.place("approvals", index)
        if one.by not in own and (body is None or body.area != page.area):
            yield Fault(f"«{one.by}» hører ikke til området", "la den som har vedtatt, føre vedtaket hos seg", here)
        elif one.on > archive.library.today:
            yield Fault(f"vedtaket er datert {one.on}, som ikke har vært", "rett datoen", here)
