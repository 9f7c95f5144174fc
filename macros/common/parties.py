"""Who has approved a text, in which version: «gjelder for 20 av 22 kommuner».

A party approves in the text itself, or in its own folder: the `index.md` of an area lists what its municipalities and
bodies have approved elsewhere. An approval counts for the version it names, and an unnamed one in the text itself for
the version that stands there. Until a party has approved a newer version, the one it approved last applies for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..documents.document import Document, is_a
from ..documents.file import File
from ..documents.library import ALL_MUNICIPALITIES, Library
from ..model.kinds import Agreement, Controlled
from ..model.places import Area
from ..model.vocabulary import Status
from ..model.words import Phrase
from .adoption import Piece
from .whole import whole

EACH_MUNICIPALITY = Phrase("kommunene i området", "kommunane i området")
"""What readers are told where an author writes ALL_MUNICIPALITIES."""


@dataclass(frozen=True)
class Approved:
    """One approval, wherever it stands."""

    by: str
    version: str
    on: date
    ref: str | None
    url: str | None = None
    """Where it is written."""


@dataclass(frozen=True)
class Standing:
    """What applies for one party."""

    party: str
    """The number of a municipality, or the id of a body."""
    now: Approved | None
    """Its approval of the version that stands in the text."""
    before: Approved | None
    """Its latest approval of another version."""
    status: Status
    """That of the text."""

    @property
    def in_force(self) -> Approved | None:
        """The approval of the version that applies for it: approving a draft does not put it into force."""
        if self.status is Status.RETIRED:
            return None
        return self.now if self.now and self.status is Status.IN_FORCE else self.before


def standings(document: Document[Controlled], library: Library) -> list[Standing]:
    """What applies for each party, in the order of the parties; empty where nobody has approved anything.

    The parties of an agreement are named in it. Another text has parties once a municipality has approved it: then
    they are all the municipalities of its area.
    """
    approved = approvals(document, library)
    if not approved:
        return []
    return _standings(document, _parties(document, approved, library), approved)


def standings_of_deciders(document: Document[Controlled], library: Library) -> list[Standing]:
    """What applies for each of those who must approve."""
    return _standings(document, deciders(document, library), approvals(document, library))


def still_in_force(document: Document[Controlled], library: Library) -> dict[str, list[str]]:
    """The earlier versions that apply until the one in the text is approved, with the parties each applies for."""
    found: dict[str, list[str]] = {}
    for one in standings(document, library) or standings_of_deciders(document, library):
        if one.in_force and one.in_force.version != document.entry.version:
            found.setdefault(one.in_force.version, []).append(one.party)
    return found


def deciders(document: Document[Controlled], library: Library) -> list[str]:
    """Who must approve: the owner's deciding body, or the parties of an agreement."""
    if is_a(document, Agreement):
        return _parties(document, approvals(document, library), library)
    owner = library.body(document.entry.owner)
    return [owner.decides_through or document.entry.owner] if owner else []


def parties_of(document: Document[Agreement], library: Library) -> list[str]:
    """Those who are bound by an agreement, each municipality by itself."""
    return _parties(document, approvals(document, library), library)


def name_of(party: str, library: Library) -> str:
    """What a party is called in full."""
    if party in library.ever:
        return library.ever[party].name
    body = library.by_id.get(party)
    return body.title if body else party


def approvals(document: Document[Controlled], library: Library) -> list[Approved]:
    """Every approval of a text, in the text and in the folders of the parties."""
    entry = document.entry
    in_the_text = (Approved(one.by, one.version or entry.version, one.on, one.ref, one.url) for one in entry.approvals)
    return [*in_the_text, *_in_own_folders(document, library)]


def of_this_version(document: Document[Controlled], library: Library) -> list[Approved]:
    """The approvals of the version that stands in the text."""
    return [one for one in approvals(document, library) if one.version == document.entry.version]


def _in_own_folders(document: Document[Controlled], library: Library) -> Iterator[Approved]:
    for area in library.areas.values():
        for one in area.approvals:
            if one.document == document.id:
                yield Approved(one.by, one.version, one.on, one.ref)


def _standings(document: Document[Controlled], parties: Iterable[str], approved: list[Approved]) -> list[Standing]:
    entry, found = document.entry, []
    for party in parties:
        own = sorted((one for one in approved if one.by == party), key=lambda one: one.on)
        now = [one for one in own if one.version == entry.version]
        before = [one for one in own if one.version != entry.version]
        found.append(Standing(party, now[-1] if now else None, before[-1] if before else None, entry.status))
    return found


def _parties(document: Document[Controlled], approved: list[Approved], library: Library) -> list[str]:
    municipalities = _municipalities(library.areas.get(document.area), approved, library)
    if is_a(document, Agreement):
        named = (
            party
            for entry in document.entry.parties
            for party in (municipalities if entry == ALL_MUNICIPALITIES else [entry])
        )
        return list(dict.fromkeys(named))
    return municipalities if any(one.by in municipalities for one in approved) else []


def _municipalities(area: Area | None, approved: list[Approved], library: Library) -> list[str]:
    """The municipalities of an area; for one that has not approved, those it took over from that have."""
    by, found = {one.by for one in approved}, dict[str, None]()
    for municipality in area.municipalities if area else ():
        number = municipality.number
        before = [old for old in library.predecessors.get(number, ()) if old in by and number not in by]
        found |= dict.fromkeys(before or [number])
    return list(found)


def text_of_version(document: Document[Controlled], version: str, library: Library) -> list[Piece]:
    """The whole text of an earlier version, with what it followed then; empty where the history does not have it."""
    then = _as_it_was(document, version, library)
    if then is None:
        return []
    chain: dict[str, Document[Controlled]] = {then.id: then}
    below = then.entry.adapts
    while below and below.document not in chain and (common := library.find(below.document, Controlled)):
        chain[below.document] = _as_it_was(common, below.version, library) or common
        below = chain[below.document].entry.adapts
    return list(whole(then, Library(list(chain.values()), library.today)).pieces)


def _as_it_was(document: Document[Controlled], version: str, library: Library) -> Document[Controlled] | None:
    """The newest wording with this version number, as it stands or in the history."""
    versions: list[File] = [document, *(one.file for one in library.earlier.versions(document.path))]
    of_this = [one for one in versions if is_a(one, Controlled) and one.entry.version == version]
    in_force = (one for one in of_this if one.entry.status is Status.IN_FORCE)
    return next(in_force, of_this[0] if of_this else None)
