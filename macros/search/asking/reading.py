"""A document read once with a query in hand; the twin is `overrides/assets/search/reading.js`.

The order of the hits, the clause that is quoted and whether anything answers are all judged from what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..weights import APART, LIKE
from .matching import Match, Matcher, strongest

Marks = Mapping[int, float]
"""How well each word of a query is met, from 0 to 1, by its place."""


@dataclass(frozen=True)
class Read:
    """A section, and how it meets the words of the query."""

    section: Mapping[str, Any]
    matches: Sequence[Match]
    text: Marks
    heading: Marks
    keywords: Marks
    named: frozenset[int]
    """The words of the query that are a keyword of several words: its editors know that the section answers that."""

    @property
    def marks(self) -> Marks:
        return either(self.text, self.heading, self.keywords)


@dataclass(frozen=True)
class Reading:
    title: Marks
    about: Marks
    """What the summary, keywords and codes say."""
    sections: Sequence[Read]
    beside: Marks
    """How well each word has the next one after it, anywhere in the document."""


def read(document: Mapping[str, Any], matcher: Matcher) -> Reading:
    title = matcher.find(document["title"])
    about = [matcher.find(text) for text in (document["summary"], *document["keywords"], *document["codes"])]
    sections = [_section(section, matcher) for section in document["sections"]]
    said = [matcher.find(f"{one['heading']} {one['text']}") for one in document["sections"]]
    named = [matcher.find(word) for one in document["sections"] for word in one["keywords"]]
    return Reading(
        strongest(title),
        either(*map(strongest, about)),
        sections,
        neighbours([title, *about, *said, *named]),
    )


def _section(section: Mapping[str, Any], matcher: Matcher) -> Read:
    matches = matcher.find(section["text"])
    keywords = [matcher.share(word) for word in section["keywords"]]
    named = frozenset(place for one in keywords if _is_typed(one) for place in one)
    return Read(section, matches, strongest(matches), matcher.marks(section["heading"]), either(*keywords), named)


def _is_typed(keyword: Marks) -> bool:
    return len(keyword) > 1 and min(keyword.values()) >= LIKE


def either(*several: Marks) -> dict[int, float]:
    """The best that any of several has of each word."""
    return {place: max(one.get(place, 0.0) for one in several) for place in sorted({p for one in several for p in one})}


def neighbours(texts: Iterable[Sequence[Match]]) -> dict[int, float]:
    """How well each word of the query, by its place, has the next one after it in any of the texts."""
    best: dict[int, float] = {}
    for matches in texts:
        for number, one in enumerate(matches):
            for other in matches[number + 1 :]:
                if other.at - one.at > APART:
                    break
                if other.place == one.place + 1:
                    best[one.place] = max(best.get(one.place, 0.0), min(one.strength, other.strength))
    return best
