"""How much of their words two texts have in common."""

from __future__ import annotations

import re

from ...documents.text.body import plain

_WORD = re.compile(r"\w{3,}")


def likeness(one: str, other: str) -> float:
    """The share of their words that two texts have in common; 1 when neither has any."""
    words, others = (set(_WORD.findall(plain(text).lower())) for text in (one, other))
    return 2 * len(words & others) / (len(words) + len(others)) if words or others else 1.0
