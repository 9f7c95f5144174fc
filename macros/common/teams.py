"""The editorial teams: which areas each one keeps, and who is asked when a page there changes."""

from __future__ import annotations

from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Body, Entry
from ..model.vocabulary import AreaType, Level
from .drift import Drift, all_drift


def teams(library: Library) -> list[Document[Body]]:
    """The bodies that are editorial teams, in the order of their paths."""
    return [body for body in library.all(Body) if body.entry.level is Level.EDITORIAL]


def areas_of(team: Document[Body]) -> tuple[str, ...]:
    """The areas a team keeps: those it names, or the one it lies in."""
    return team.entry.edits or (team.area,)


def team_for(area: str | None, library: Library) -> Document[Body] | None:
    """The team that keeps an area, else the central one."""
    return next((team for team in teams(library) if area in areas_of(team)), None) or central(library)


def central(library: Library) -> Document[Body] | None:
    """The team that keeps the common texts and whatever has no team of its own."""
    common = [id_ for id_, area in library.areas.items() if area.type is AreaType.COMMON]
    return next((team for team in teams(library) for area in common if area in areas_of(team)), None)


def team_name(document: Document[Entry], library: Library) -> str:
    """Who is told when something under a document changes: the team of its area, else the body that owns it."""
    told = next((team for team in teams(library) if document.area in areas_of(team)), None)
    told = told or library.find(document.entry.owner, Body)
    return told.title if told else document.path


def drift_by_team(library: Library) -> dict[str, list[Drift]]:
    """Everything that waits to be considered, by the name of the team that is told."""
    found: dict[str, list[Drift]] = {}
    for one in all_drift(library):
        found.setdefault(team_name(one.adopter, library), []).append(one)
    return found


def kept_by(team: Document[Body], library: Library) -> list[Document[Entry]]:
    """The documents in the areas of a team."""
    return [document for document in library.documents if team_for(document.area, library) is team]


def editors(team: Document[Body], library: Library) -> tuple[str, ...]:
    """Who is asked for a team: its own editors, else those of its fallback, else the central ones. May be empty."""
    asked: list[Document[Body]] = []
    current: Document[Body] | None = team
    while current and current not in asked:
        asked.append(current)
        if current.entry.editors:
            return current.entry.editors
        current = library.find(current.entry.fallback, Body) or central(library)
    return ()
