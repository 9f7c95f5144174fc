"""Search a built index: what `samhandling search` and the tests use, with the browser's ranking."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..weights import FIRST
from .closeness import closest
from .matching import Matcher
from .passage import best_section
from .query import Asked, ask
from .ranking import Ranked, rank, standing, worth
from .reader import Index


@dataclass(frozen=True)
class Hit:
    id: str
    title: str
    url: str
    """Below the root of the site, with the anchor of the best section."""
    anchor: str
    """Empty when the document as a whole is the answer."""
    score: float
    area: str
    kind: str
    status: str


def search(
    folder: Path,
    query: str,
    area: str | None = None,
    kind: str | None = None,
    role: str | None = None,
    retired: bool = False,
    limit: int = 50,
    today: date | None = None,
) -> list[Hit]:
    """Find the documents for a query, the best first, each for itself: the browser folds the versions of one text.

    `today` decides what is overdue; without it, that is as it was when the index was made. Raises FileNotFoundError
    when there is no index in `folder`.
    """
    return Searcher(folder, today).search(query, area, kind, role, retired, limit)


class Searcher:
    """An opened index, for many queries."""

    def __init__(self, folder: Path, today: date | None = None) -> None:
        self.index = Index(folder)
        self._areas, self._kinds = self.index.column("area"), self.index.column("kind")
        self._statuses = self.index.statuses(today)
        self._standings = standing(self._statuses, self._kinds, self._areas, self.index.common)

    def search(
        self,
        query: str,
        area: str | None = None,
        kind: str | None = None,
        role: str | None = None,
        retired: bool = False,
        limit: int = 50,
    ) -> list[Hit]:
        asked = ask(query, self.index)
        passed = [
            one
            for one in rank(asked, self._standings)
            if (retired or self._statuses[one.number] != "retired")
            and area in (None, self._areas[one.number])
            and kind in (None, self._kinds[one.number])
            and (role is None or role in self.index.audiences[one.number])
        ]
        matcher = Matcher(asked, self.index.language)
        return [self._hit(one, matcher, role) for one in self._closest(passed, asked, matcher)[:limit]]

    def first(self, query: str, limit: int = 10) -> list[str]:
        """Only the ids of the first hits, which is quicker."""
        asked = ask(query, self.index)
        return self._ids(self._closest(self._current(asked), asked, Matcher(asked, self.index.language))[:limit])

    def roughly(self, query: str, limit: int = 10) -> list[str]:
        """The ids of the first hits before their texts are read, which is much quicker."""
        return self._ids(self._current(ask(query, self.index))[:limit])

    def _current(self, asked: list[Asked]) -> list[Ranked]:
        return [one for one in rank(asked, self._standings) if self._statuses[one.number] != "retired"]

    def _ids(self, found: list[Ranked]) -> list[str]:
        return [str(self.index.document(one.number)["id"]) for one in found]

    def _closest(self, ranked: list[Ranked], asked: list[Asked], matcher: Matcher) -> list[Ranked]:
        documents = [self.index.document(one.number) for one in ranked[:FIRST]]
        return closest(ranked, documents, matcher, worth(asked, self.index.count))

    def _hit(self, ranked: Ranked, matcher: Matcher, role: str | None) -> Hit:
        document = self.index.document(ranked.number)
        section = best_section(document, matcher, role)
        anchor = section["anchor"] if section else ""
        return Hit(
            id=document["id"],
            title=document["title"],
            url=document["url"] + (f"#{anchor}" if anchor else ""),
            anchor=anchor,
            score=ranked.score,
            area=document["area"],
            kind=document["kind"],
            status=self._statuses[ranked.number],
        )
