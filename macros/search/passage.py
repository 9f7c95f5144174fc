"""Which section of a document answers; the twin is `overrides/assets/search/passage.js`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .query import Asked
from .ranking import rounded
from .stemmer import stem
from .words import Language, words

LIKE, PART, HEADING, OWN_ROLE = 0.8, 0.5, 0.5, 1.2
"""What a relative counts; a word that ends or begins with the asked one; a match in the heading; the reader's role."""
SHORTEST_PART = 4


def best_section(
    sections: Sequence[dict[str, Any]], asked: Iterable[Asked], language: Language, role: str | None = None
) -> dict[str, Any] | None:
    """The section that has most of the query, the first of equals; None when no section has any of it."""
    wanted = [one for one in asked if len(one.places) == 1]
    best, best_score = None, 0.0
    for section in sections:
        text = _marks(section["text"], wanted, language)
        heading = _marks(section["heading"], wanted, language)
        score = sum(max(a, HEADING * b) + HEADING * b for a, b in zip(text, heading, strict=True))
        if role and section["actor"] == role:
            score *= OWN_ROLE
        if rounded(score) > best_score:
            best, best_score = section, rounded(score)
    return best


def _marks(text: str, asked: Sequence[Asked], language: Language) -> list[float]:
    """How well each word of the query is met in a text, from 0 to 1."""
    said = [(word, stem(word), language.key(word)) for word in dict.fromkeys(words(text))]
    keys = " ".join(["", *(language.key(word) for word in words(text) if language.says_something(word)), ""])
    return [max((_match(one, *form, language) for form in said), default=0.0) or _said(one, keys) for one in asked]


def _match(asked: Asked, word: str, its_stem: str, its_key: str, language: Language) -> float:
    wanted = asked.instead or (asked.word,)
    if its_stem in map(stem, wanted):
        return 1.0
    keys = [language.key(one) for one in wanted]
    if its_key in keys:
        return LIKE
    if any(word.startswith(one) or its_key.startswith(one) or its_key.endswith(one) for one in _long((*wanted, *keys))):
        return PART
    return 0.0


def _long(words_: Iterable[str]) -> list[str]:
    return [word for word in words_ if len(word) >= SHORTEST_PART]


def _said(asked: Asked, keys: str) -> float:
    """Whether a text says the word in another way."""
    return LIKE if any(f" {form} " in keys for form in asked.forms) else 0.0
