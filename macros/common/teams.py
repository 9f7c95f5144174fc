"""The editorial teams: which areas each one keeps, and which GitHub users are asked when a page there changes."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Body
from ..model.vocabulary import AreaType, Level
from .drift import Drift, all_drift

CODEOWNERS = ".github/CODEOWNERS"

_HEAD = """\
# Hvem som skal se på en endring. Skrevet av `samhandling codeowners`; rett redaksjonene i docs/*/organer/.
# Siste linje som passer, gjelder. Mapper uten egen redaksjon hører til den sentrale.
"""


def teams(library: Library) -> list[Document]:
    """The bodies that are editorial teams, in the order of their paths."""
    return [d for d in library.entries if isinstance(d.entry, Body) and d.entry.level is Level.EDITORIAL]


def areas_of(team: Document) -> tuple[str, ...]:
    """The areas a team keeps: those it names, or the one it lies in."""
    return team.as_a(Body).edits or ((team.area,) if team.area else ())


def team_for(area: str | None, library: Library) -> Document | None:
    """The team that keeps an area, else the central one."""
    return next((team for team in teams(library) if area in areas_of(team)), None) or central(library)


def central(library: Library) -> Document | None:
    """The team that keeps the common texts and whatever has no team of its own."""
    common = [id_ for id_, area in library.areas.items() if area.type is AreaType.COMMON]
    return next((team for team in teams(library) for area in common if area in areas_of(team)), None)


def team_name(document: Document, library: Library) -> str:
    """Who is told when something under a document changes: the team of its area, else the body that owns it."""
    told = next((team for team in teams(library) if document.area in areas_of(team)), None)
    told = told or library.by_id.get(str(document.front.values.get("owner")))
    return told.title if told else document.path


def drift_by_team(library: Library) -> dict[str, list[Drift]]:
    """Everything that waits to be considered, by the name of the team that is told."""
    found: dict[str, list[Drift]] = {}
    for one in all_drift(library):
        found.setdefault(team_name(one.adopter, library), []).append(one)
    return found


def kept_by(team: Document, library: Library) -> list[Document]:
    """The documents in the areas of a team."""
    return [document for document in library.entries if team_for(document.area, library) is team]


def editors(team: Document, library: Library) -> tuple[str, ...]:
    """Who is asked for a team: its own editors, else those of its fallback, else the central ones. May be empty."""
    asked: list[Document] = []
    current: Document | None = team
    while current and current not in asked:
        asked.append(current)
        body = current.as_a(Body)
        if body.editors:
            return body.editors
        following = library.by_id.get(body.fallback or "")
        current = following if following and isinstance(following.entry, Body) else central(library)
    return ()


def codeowners(library: Library) -> str:
    """The text of the file that tells GitHub whom to ask. One invalid name would silence the whole of it."""
    lines = [" ".join([folder, *(f"@{name}" for name in names)]) for folder, names in _owned(library)]
    return _HEAD + "".join(f"{line}\n" for line in lines)


def _owned(library: Library) -> Iterator[tuple[str, tuple[str, ...]]]:
    middle = central(library)
    fallback = editors(middle, library) if middle else ()
    if fallback:
        yield "*", fallback
    for area in library.areas:
        found = [name for team in teams(library) if area in areas_of(team) for name in editors(team, library)]
        names = tuple(dict.fromkeys(found))
        if names and names != fallback:
            yield f"/docs/{area}/", names
