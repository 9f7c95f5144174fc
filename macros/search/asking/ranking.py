"""The order of the hits; the twin is `overrides/assets/search/ranking.js`, and tests hold the two together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor

from ..weights import BELOW, COMMON, FLOOR, OWN_AREA, SATURATION, STATUS
from .query import Asked


@dataclass(frozen=True)
class Ranked:
    number: int
    """Which document."""
    score: float


def rounded(number: float) -> float:
    """Six decimals, so that Python and JavaScript agree to the last digit."""
    return floor(number * 1e6 + 0.5) / 1e6


def standing(
    statuses: Sequence[str],
    kinds: Sequence[str],
    areas: Sequence[str],
    common: Collection[str] = (),
    own: Collection[str] = (),
) -> list[float]:
    """What every document counts before anyone has asked."""
    return [
        STATUS[status] * BELOW.get(kind, 1.0) * (OWN_AREA if area in own else COMMON if area in common else 1.0)
        for status, kind, area in zip(statuses, kinds, areas, strict=True)
    ]


def rank(asked: Sequence[Asked], standings: Sequence[float]) -> list[Ranked]:
    """Put the documents in order, the best first.

    A document scores for each word by how much it is about it and how rare the word is, and the sum counts by the
    share of the query that it covers and by its standing.
    """
    says = worth(asked)
    total = _sum(says, says)
    scores: dict[int, float] = {}
    covered: dict[int, int] = {}
    """The words of the query that each document has, a bit for each."""
    for one in asked:
        bits = sum(1 << place for place in one.places)
        for number, strength in one.evidence.items():
            score = one.says * strength * (SATURATION + 1) / (SATURATION + strength)
            scores[number] = scores.get(number, 0.0) + score
            covered[number] = covered.get(number, 0) | bits
    share = {bits: _sum(says, (place for place in sorted(says) if bits >> place & 1)) for bits in set(covered.values())}
    ranked = {
        number: rounded(score * standings[number] * share[covered[number]] / total) for number, score in scores.items()
    }
    floor = FLOOR * max(ranked.values(), default=0.0)
    best = sorted((-score, number) for number, score in ranked.items() if score >= floor)
    return [Ranked(number, -score) for score, number in best]


def worth(asked: Iterable[Asked]) -> dict[int, float]:
    """How much each place of the query says: words that nothing was found for do not count."""
    found: dict[int, float] = {}
    for one in asked:
        if one.evidence:
            for place in one.places:
                found.setdefault(place, one.says)
    return found


def _sum(worth: Mapping[int, float], places: Iterable[int]) -> float:
    return sum(worth[place] for place in places)
