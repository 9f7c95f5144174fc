"""Search a built index: what `samhandling search` and the tests use, with the browser's ranking."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .passage import best_section
from .query import Asked, ask
from .ranking import Ranked, rank, standing
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
) -> list[Hit]:
    """Find the documents for a query, the best first. Raises FileNotFoundError when there is no index in `folder`."""
    return Searcher(folder).search(query, area, kind, role, retired, limit)


class Searcher:
    """An opened index, for many queries."""

    def __init__(self, folder: Path) -> None:
        self.index = Index(folder)
        self._areas, self._kinds, self._statuses = (self.index.column(name) for name in ("area", "kind", "status"))
        self._standings = standing(self._statuses, self._areas, self.index.common)

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
        return [self._hit(one, asked, role) for one in passed[:limit]]

    def first(self, query: str, limit: int = 10) -> list[str]:
        """Only the ids of the first hits, which is much quicker."""
        ranked = rank(ask(query, self.index), self._standings)
        found = [one.number for one in ranked if self._statuses[one.number] != "retired"]
        return [str(self.index.document(number)["id"]) for number in found[:limit]]

    def _hit(self, ranked: Ranked, asked: list[Asked], role: str | None) -> Hit:
        document = self.index.document(ranked.number)
        section = best_section(document["sections"], asked, self.index.language, role)
        anchor = section["anchor"] if section else ""
        return Hit(
            id=document["id"],
            title=document["title"],
            url=document["url"] + (f"#{anchor}" if anchor else ""),
            anchor=anchor,
            score=ranked.score,
            area=document["area"],
            kind=document["kind"],
            status=document["status"],
        )
