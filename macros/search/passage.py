"""Which section of a document answers; the twin is `overrides/assets/search/passage.js`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .matching import Matcher
from .ranking import rounded

HEADING, OWN_ROLE = 0.5, 1.2
"""What a match in the heading counts, and a section for the reader's role."""


def best_section(
    sections: Sequence[dict[str, Any]], matcher: Matcher, role: str | None = None
) -> dict[str, Any] | None:
    """The section that has most of the query, the first of equals; None when no section has any of it."""
    best, best_score = None, 0.0
    for section in sections:
        text, heading = matcher.marks(section["text"]), matcher.marks(section["heading"])
        score = 0.0
        for place in matcher.places:
            named = HEADING * heading.get(place, 0.0)
            score += max(text.get(place, 0.0), named) + named
        if role and section["actor"] == role:
            score *= OWN_ROLE
        if rounded(score) > best_score:
            best, best_score = section, rounded(score)
    return best
