"""Who has approved a text, in which version: «gjelder for 20 av 22 kommuner».

A party approves in the text itself, or in its own folder: the `index.md` of an area lists what its municipalities and
bodies have approved elsewhere. An approval counts for the version it names, and an unnamed one in the text itself for
the version that stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .document import Document
from .library import ALL_MUNICIPALITIES, Library
from .model import Agreement
from .places import Area


@dataclass(frozen=True)
class Approved:
    """One approval, wherever it stands."""

    by: str
    version: str
    on: date
    ref: str | None


@dataclass(frozen=True)
class Standing:
    """What applies for one party."""

    party: str
    """The number of a municipality, or the id of a body."""
    now: Approved | None
    """Its approval of the version that stands in the text."""
    before: Approved | None
    """Its latest approval of another version, which applies for it until it has approved this one."""

    @property
    def in_force(self) -> Approved | None:
        return self.now or self.before


def standings(document: Document, library: Library) -> list[Standing]:
    """What applies for each party, in the order of the parties; empty where nobody has approved anything.

    The parties of an agreement are named in it. Another text has parties once a municipality has approved it: then
    they are all the municipalities of its area.
    """
    entry = document.controlled
    approved = list(_approvals(document, library))
    if entry is None or not approved:
        return []
    found = []
    for party in _parties(document, approved, library):
        own = sorted((one for one in approved if one.by == party), key=lambda one: one.on)
        now = [one for one in own if one.version == entry.version]
        before = [one for one in own if one.version != entry.version]
        found.append(Standing(party, now[-1] if now else None, before[-1] if before else None))
    return found


def _approvals(document: Document, library: Library) -> Iterator[Approved]:
    entry = document.controlled
    for one in entry.approvals if entry else ():
        yield Approved(one.by, one.version or (entry.version if entry else ""), one.on, one.ref)
    yield from _in_own_folders(library).get(document.id or "", ())


def _in_own_folders(library: Library) -> dict[str, list[Approved]]:
    """The approvals that parties keep in their own folders, by the id of the text."""
    found: dict[str, list[Approved]] = {}
    for area in library.areas.values():
        for one in area.approvals:
            found.setdefault(one.document, []).append(Approved(one.by, one.version, one.on, one.ref))
    return found


def _parties(document: Document, approved: list[Approved], library: Library) -> list[str]:
    municipalities = _municipalities(library.areas.get(document.area or ""))
    if isinstance(document.entry, Agreement):
        named = (
            party
            for entry in document.entry.parties
            for party in (municipalities if entry == ALL_MUNICIPALITIES else [entry])
        )
        return list(dict.fromkeys(named))
    return municipalities if any(one.by in municipalities for one in approved) else []


def _municipalities(area: Area | None) -> list[str]:
    return [municipality.number for municipality in area.municipalities] if area else []
