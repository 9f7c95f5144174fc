"""The teams own their folders, and speak only for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...common.teams import CODEOWNERS, central, editors, teams
from ...common.teams import codeowners as expected
from ...documents.document import Document
from ...model.kinds import Body
from ...model.places import Area
from ...model.vocabulary import Level
from ..archive import Archive
from ..rule import NEVER, Fault, Severity, rule

_OWNER = re.compile(r"(?<!\S)@(\S+)")


@rule(Severity.ERROR, softens=NEVER)
def codeowners(document: Document, archive: Archive) -> Iterator[Fault]:
    """Filen .github/CODEOWNERS er skrevet ut fra redaksjonene, og nevner bare redaktørene deres.

    Bad: |
        level: professional
        editors: [nord/redaksjon]
    Good: |
        level: editorial
        editors: [nord/redaksjon]
    """
    body = document.entry if isinstance(document.entry, Body) else None
    if body is None:
        return
    if body.level is not Level.EDITORIAL and (body.editors or body.edits or body.fallback):
        key = "editors" if body.editors else "edits" if body.edits else "fallback"
        yield Fault(
            f"`{key}` står på et organ som ikke er en redaksjon",
            "sett `level: editorial`, eller flytt nøkkelen til redaksjonen",
            document.place(key),
        )
    fallback = archive.body(body.fallback) if body.fallback else None
    if fallback and fallback.level is not Level.EDITORIAL:
        yield Fault(
            f"`fallback` er «{body.fallback}», som ikke er en redaksjon",
            "velg en redaksjon",
            document.place("fallback"),
        )
    if document is (central(archive) or next(iter(teams(archive)), None)):
        yield from _file(document, archive)


def _file(document: Document, archive: Archive) -> Iterator[Fault]:
    """The file itself, told once, on the page of the central team."""
    written, should_be = archive.codeowners, expected(archive)
    if written is None or written == should_be or (not written and not _OWNER.search(should_be)):
        return
    known = {name for team in teams(archive) for name in editors(team, archive)}
    unknown = [name for line in _lines(written) for name in _OWNER.findall(line) if name not in known]
    said = f"nevner @{unknown[0]}, som ingen redaksjon har" if unknown else "er ikke skrevet etter siste endring"
    yield Fault(f"{CODEOWNERS} {said}", "kjør samhandling codeowners", document.place("editors"))


def _lines(text: str) -> list[str]:
    return [line.partition("#")[0] for line in text.splitlines()]


@rule(Severity.ERROR, softens=NEVER)
def approval(document: Document, archive: Archive) -> Iterator[Fault]:
    """Et område fører bare vedtak som dets egne kommuner og organer har gjort.

    Bad:  approvals: [{document: felles-epikrise, by: "5001", version: "1.0", on: 2026-03-02}]   # i Oslo
    Good: approvals: [{document: felles-epikrise, by: "0301", version: "1.0", on: 2026-03-02}]
    """
    if not isinstance(document.entry, Area):
        return
    own = {municipality.number for municipality in document.entry.municipalities}
    for index, one in enumerate(document.entry.approvals):
        body = archive.by_id.get(one.by)
        here = document.place("approvals", index)
        if one.by not in own and (body is None or body.area != document.area):
            yield Fault(f"«{one.by}» hører ikke til området", "la den som har vedtatt, føre vedtaket hos seg", here)
        elif one.on > archive.today:
            yield Fault(f"vedtaket er datert {one.on}, som ikke har vært", "rett datoen", here)
