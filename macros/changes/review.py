"""A proposal as its reviewers need it: what changes, who must say yes, and whom it touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from ..common.adoption import followed
from ..common.drift import Drift
from ..common.parties import name_of, standings_of_deciders
from ..common.teams import drift_by_team, editors, team_for
from ..documents.document import is_a
from ..documents.file import File
from ..documents.library import Library
from ..documents.steps import all_sections
from ..documents.text.fingerprint import fingerprints
from ..model.kinds import Controlled
from .changed import Changed, changed_documents
from .redline import Kept
from .revision import Revision

Links = Mapping[str, Set[str]]
"""The paths that each document links to in its text, by its own path."""


@dataclass(frozen=True)
class Decision:
    """Who must say yes to a text: by name, and whether they have said it of the version that stands there."""

    missing: tuple[str, ...]
    given: tuple[str, ...]


@dataclass(frozen=True)
class Touched:
    """A document that relies on one that changes."""

    document: File
    follows: bool
    """Whether it has adopted the text; else it refers or links to it."""


@dataclass(frozen=True)
class Review:
    library: Library
    changes: tuple[Changed, ...]
    files: tuple[str, ...]
    """Other files below docs/ that differ, such as pictures."""
    links: Links
    """The links in the texts, as those who have read them found them."""
    at_odds: frozenset[str] = frozenset()
    """The paths of texts that others have got published in the same place meanwhile."""
    program: tuple[str, ...] = ()
    """What it changes that is program and not text."""

    @classmethod
    def of(cls, library: Library, base: Revision, links: Links) -> Review:
        changes = tuple(changed_documents(library, base))
        told = {path for one in changes for path in one.paths}
        files = tuple(sorted(path for path in base.changed - told if not path.endswith(".md")))
        return cls(library, changes, files, links, base.at_odds, base.program)

    def decision(self, document: File) -> Decision | None:
        """None for what nobody approves, and for what no longer is."""
        if not is_a(document, Controlled):
            return None
        named = [
            (name_of(one.party, self.library), one.now is not None)
            for one in standings_of_deciders(document, self.library)
        ]
        return Decision(
            tuple(name for name, given in named if not given), tuple(name for name, given in named if given)
        )

    def team(self, document: File) -> tuple[str, tuple[str, ...]]:
        """The editorial team that keeps a document, and the accounts that are asked for it; empty when it has none."""
        team = team_for(document.area, self.library)
        return (team.title, editors(team, self.library)) if team else ("", ())

    def place(self, document: File) -> str:
        """The area a document lies in, by which its namesakes are told apart; its path when it lies in none."""
        area = self.library.areas.get(document.area or "")
        return area.short_title if area else f"docs/{document.path}"

    def touched(self, changed: Changed) -> list[Touched]:
        """Who relies on a document: those that follow it first, then those that refer or link to it."""
        document = changed.document
        followers = self.library.adopters(document)
        others = [one for one in self._pointing_to(changed) if one not in followers and one is not document]
        return [*(Touched(one, True) for one in followers), *(Touched(one, False) for one in others)]

    def _pointing_to(self, changed: Changed) -> Iterator[File]:
        # What was moved or taken away is still linked to by its old path.
        paths = {changed.document.path, changed.moved_from}
        for document in self.library.files:
            refers = (one for one in document.references if one.path[0] != "owner")
            if any(one.id == changed.document.id for one in refers) or paths & self.links.get(document.path, set()):
                yield document

    def drifted(self) -> dict[str, list[Drift]]:
        """By the name of the team that is told: the sections, under what others follow, that this proposal changes."""
        anchors = {one.document.path: set(_changed_anchors(one)) for one in self.changes}
        found: dict[str, list[Drift]] = {}
        for team, waiting in drift_by_team(self.library).items():
            for one in waiting:
                if any(one.anchor in anchors.get(text.path, ()) for text in followed(one.adopter, self.library)):
                    found.setdefault(team, []).append(one)
        return found


def _changed_anchors(changed: Changed) -> Iterator[str]:
    """The sections, steps and measures whose words differ; empty for the whole text when its version does."""
    if changed.before is None or changed.kept is Kept.GONE:
        return
    before, now = (fingerprints(all_sections(one)) for one in (changed.before, changed.document))
    yield from (anchor for anchor in {**before, **now} if before.get(anchor) != now.get(anchor))
    if changed.before.front.values.get("version") != changed.document.front.values.get("version"):
        yield ""
