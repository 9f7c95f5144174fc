"""The last word on the first hits: how closely a text has the words of the query together.

The index knows how much a document is about each word, not where the words stand; the files of the first hits, which
are fetched to be shown anyway, know that. The twin is `overrides/assets/search/closeness.js`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from ..weights import APART, NEIGHBOURS, TITLED, TOGETHER
from .matching import Match, Matcher, strongest
from .ranking import Ranked, rounded


def closest(
    ranked: Sequence[Ranked], documents: Sequence[dict[str, Any]], matcher: Matcher, worth: Mapping[int, float]
) -> list[Ranked]:
    """Put the hits whose `documents` have been read in their last order; the others follow as they were.

    `worth` is how much each word of the query says, by its place. A score only grows, so the order of scores holds.
    """
    read = [
        replace(one, score=rounded(one.score * (1 + closeness(document, matcher, worth))))
        for one, document in zip(ranked, documents, strict=False)
    ]
    return sorted(read, key=lambda one: (-one.score, one.number)) + list(ranked[len(read) :])


def closeness(document: Mapping[str, Any], matcher: Matcher, worth: Mapping[int, float]) -> float:
    """From 0, for a query of one word, to 2, for a section that has the query as it was typed."""
    if len(worth) < 2:
        return 0.0
    sections = [f"{section['heading']} {section['text']}" for section in document["sections"]]
    about = (document["title"], document["summary"], *document["keywords"])
    texts = [matcher.find(text) for text in (*sections, *about)]
    places = sorted(worth)
    total = sum(worth[place] for place in places)
    title = matcher.marks(document["title"])
    together = max(_share(_either(strongest(text), title), places, worth) for text in texts)
    beside = neighbours(texts)
    pairs = [(worth[a] + worth[b], beside.get(a, 0.0)) for a, b in pairwise(places)]
    weights = sum(weight for weight, _ in pairs)
    titled = _share(title, places, worth)
    return (TOGETHER * together + TITLED * titled) / total + NEIGHBOURS * sum(
        weight * met for weight, met in pairs
    ) / weights


def _either(one: Mapping[int, float], other: Mapping[int, float]) -> dict[int, float]:
    return {place: max(one.get(place, 0.0), other.get(place, 0.0)) for place in one.keys() | other.keys()}


def _share(met: Mapping[int, float], places: Sequence[int], worth: Mapping[int, float]) -> float:
    """How much of what the query says, a text meets."""
    return sum(worth[place] * met.get(place, 0.0) for place in places)


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
