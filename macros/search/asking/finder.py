"""Search a built index: what `samhandling search` and the tests use, with the browser's ranking."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..weights import FIRST, JUDGED, NEAREST
from .closeness import closest
from .enough import answered
from .excerpt import excerpt
from .folding import areas_for, fold, reaching, together
from .matching import Matcher
from .passage import Question, best_section
from .query import Asked, ask
from .ranking import Ranked, rank, standing, worth
from .reader import Index
from .reading import Reading, read
from .terms import held, plans, typed_words


@dataclass(frozen=True)
class Narrowed:
    """What the hits must be."""

    area: str | None = None
    kind: str | None = None
    role: str | None = None
    retired: bool = False


ALL = Narrowed()


class Searcher:
    """An opened index, for many queries."""

    def __init__(self, folder: Path, today: date | None = None) -> None:
        """`today` decides what is overdue; without it, that is as it was when the index was made.

        Raises FileNotFoundError when there is no index in `folder`.
        """
        self.index = Index(folder)
        self._areas, self._kinds = self.index.column("area"), self.index.column("kind")
        self._families, self._reaches = self.index.column("family"), self.index.column("reach")
        self._statuses = self.index.statuses(today)
        self._standings = standing(self._statuses, self._kinds, self._areas, self.index.common)

    def search(self, query: str, narrowed: Narrowed = ALL, limit: int = 50) -> list[dict[str, Any]]:
        """The documents for a query, the best first, each for itself: `answer` folds the versions of one text."""
        asked = ask(query, self.index)
        passed = self._passed(rank(asked, self._standings), narrowed)
        question = Question(query, Matcher(asked, self.index.language), worth(asked), narrowed.role)
        known = self._read(passed, question.matcher)
        ordered = closest(passed, [*known.values()], question.worth)
        return [self._shown(one, question, known.get(one.number)) for one in ordered[:limit]]

    def answer(
        self,
        query: str,
        own: Collection[str] = (),
        narrowed: Narrowed = ALL,
        limit: int = 20,
        municipality: str = "",
    ) -> dict[str, Any]:
        """What the browser shows to a reader with these areas: {answer, service, hits}.

        When no text answers, the hits are the few that lie nearest, without a quote: none below an emergency, nor
        where the topic is known to have no text, and it is told where to go.
        """
        asked = ask(query, self.index)
        areas = areas_for(municipality, self._areas, self._reaches)
        standings = standing(self._statuses, self._kinds, areas, self.index.common, own)
        ranked = self._passed(rank(asked, standings), narrowed)
        question = Question(query, Matcher(asked, self.index.language), worth(asked))
        applying = self.index.applying(own) if own else {*areas}
        shown, known = self._order(ranked, areas, applying, own, question)
        typed = typed_words(query)
        service = self._emergency(typed, own, municipality)
        judged = [known[one.number] for one in shown[:JUDGED] if one.number in known]
        untold = held(self.index.manifest["lists"]["untold"], typed, self.index.language)
        if narrowed == ALL and not answered(judged, asked, self.index.language, untold.words if untold else ()):
            near = [] if service or untold else [one for one in shown if areas[one.number] in applying][:NEAREST]
            kind = "acute" if service else "none"
            return {"answer": kind, "service": service, "hits": [self._named(one) for one in near]}
        hits = [self._shown(one, question, known.get(one.number)) for one in shown[:limit]]
        kind = "acute" if service else "clause" if hits and hits[0]["quote"] else "document"
        return {"answer": kind, "service": service, "hits": hits}

    def _order(
        self,
        ranked: list[Ranked],
        areas: Sequence[str],
        applying: Collection[str],
        own: Collection[str],
        question: Question,
    ) -> tuple[list[Ranked], dict[int, Reading]]:
        """The hits in their last order, and what was read of the first."""
        folded = fold(_applying_first(ranked, areas, applying), self._families, areas, self.index.common, own)
        known = self._read(folded, question.matcher)
        closer = closest(folded, [*known.values()], question.worth)
        return together(_applying_first(closer, areas, applying), self._kinds, self._families, areas, own), known

    def _emergency(self, typed: Sequence[str], own: Collection[str], municipality: str) -> str:
        """The id of the service that acute words lead to, as the reader's areas have it; empty when none are."""
        lists, language = self.index.manifest["lists"], self.index.language
        found = held(lists["acute"], typed, language)
        if not found or plans(lists["planning"], typed, language):
            return ""
        services = [one for one in lists["services"] if reaching(municipality, one["reach"])]
        local = (one["id"] for one in services if one["local_of"] == found.term["service"] and one["area"] in own)
        common = (one["id"] for one in services if one["id"] == found.term["service"])
        return str(next(local, next(common, "")))

    def _shown(self, ranked: Ranked, question: Question, reading: Reading | None) -> dict[str, Any]:
        reading = reading or read(self.index.document(ranked.number), question.matcher)
        section = best_section(reading, question)
        if not section:
            return self._named(ranked)
        return self._named(ranked, section["anchor"], excerpt(section, reading, question))

    def _named(self, ranked: Ranked, anchor: str = "", quote: str = "") -> dict[str, Any]:
        document = self.index.document(ranked.number)
        return {
            "id": document["id"],
            "title": document["title"],
            "url": document["url"] + (f"#{anchor}" if anchor else ""),
            "anchor": anchor,
            "quote": quote,
            "area": document["area"],
            "kind": document["kind"],
            "status": self._statuses[ranked.number],
            "score": ranked.score,
            "versions": [one["id"] for one in document["versions"]],
        }

    def first(self, query: str, limit: int = 10) -> list[str]:
        """Only the ids of the first hits, which is quicker."""
        asked = ask(query, self.index)
        ranked = self._current(asked)
        known = self._read(ranked, Matcher(asked, self.index.language))
        return self._ids(closest(ranked, [*known.values()], worth(asked))[:limit])

    def roughly(self, query: str, limit: int = 10) -> list[str]:
        """The ids of the first hits before their texts are read, which is much quicker."""
        return self._ids(self._current(ask(query, self.index))[:limit])

    def _current(self, asked: list[Asked]) -> list[Ranked]:
        return self._passed(rank(asked, self._standings), ALL)

    def _passed(self, ranked: list[Ranked], narrowed: Narrowed) -> list[Ranked]:
        return [
            one
            for one in ranked
            if (narrowed.retired or self._statuses[one.number] != "retired")
            and narrowed.area in (None, self._areas[one.number])
            and narrowed.kind in (None, self._kinds[one.number])
            and (narrowed.role is None or narrowed.role in self.index.audiences[one.number])
        ]

    def _ids(self, found: list[Ranked]) -> list[str]:
        return [str(self.index.document(one.number)["id"]) for one in found]

    def _read(self, ranked: list[Ranked], matcher: Matcher) -> dict[int, Reading]:
        """The first hits, read, by their numbers and in their order."""
        return {one.number: read(self.index.document(one.number), matcher) for one in ranked[:FIRST]}


def _applying_first(hits: list[Ranked], areas: Sequence[str], applying: Collection[str]) -> list[Ranked]:
    return sorted(hits, key=lambda one: areas[one.number] not in applying)
