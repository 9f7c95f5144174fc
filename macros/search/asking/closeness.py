"""The last word on the first hits: how closely a text has the words of the query together.

The index knows how much a document is about each word, not where the words stand; the files of the first hits, which
are fetched to be shown anyway, know that. The twin is `overrides/assets/search/closeness.js`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ..weights import NEIGHBOURS, TITLED, TOGETHER
from .ranking import Ranked, rounded
from .reading import Marks, Reading, either


def closest(ranked: Sequence[Ranked], readings: Sequence[Reading], worth: Mapping[int, float]) -> list[Ranked]:
    """Put the hits that have been read in their last order; the others follow as they were.

    `worth` is how much each word of the query says, by its place. A score only grows, so the order of scores holds.
    """
    read = [
        replace(one, score=rounded(one.score * (1 + closeness(reading, worth))))
        for one, reading in zip(ranked, readings, strict=False)
    ]
    return sorted(read, key=lambda one: (-one.score, one.number)) + list(ranked[len(read) :])


def closeness(reading: Reading, worth: Mapping[int, float]) -> float:
    """From 0, for a query of one word, to 2, for a section that has the query as it was typed."""
    if len(worth) < 2:
        return 0.0
    places = sorted(worth)
    total = sum(worth[place] for place in places)
    about = [section.marks for section in reading.sections]
    together = max(_share(either(marks, reading.title), places, worth) for marks in (reading.about, *about))
    pairs = [(worth[a] + worth[b], reading.beside.get(a, 0.0)) for a, b in pairwise(places)]
    weights = sum(weight for weight, _ in pairs)
    titled = _share(reading.title, places, worth)
    return (TOGETHER * together + TITLED * titled) / total + NEIGHBOURS * sum(
        weight * met for weight, met in pairs
    ) / weights


def _share(met: Marks, places: Sequence[int], worth: Mapping[int, float]) -> float:
    """How much of what the query says, a text meets."""
    return sum(worth[place] * met.get(place, 0.0) for place in places)
