"""Which section of a document answers; the twin is `overrides/assets/search/passage.js`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..weights import ACTS, HEADING, OWN_ROLE, TITLE
from .matching import Matcher
from .ranking import rounded


def best_section(document: Mapping[str, Any], matcher: Matcher, role: str | None = None) -> dict[str, Any] | None:
    """The section that has most of the query, the first of equals; None when no section has any of it."""
    title = matcher.marks(document["title"])
    counts = {place: 1.0 - (1.0 - TITLE) * title.get(place, 0.0) for place in matcher.places}
    best, best_score = None, 0.0
    for section in document["sections"]:
        text, heading = matcher.marks(section["text"]), matcher.marks(section["heading"])
        score = 0.0
        for place in matcher.places:
            named = HEADING * heading.get(place, 0.0)
            score += counts[place] * (max(text.get(place, 0.0), named) + named)
        if section["actor"]:
            score *= OWN_ROLE if section["actor"] == role else ACTS
        if rounded(score) > best_score:
            best, best_score = section, rounded(score)
    return best
