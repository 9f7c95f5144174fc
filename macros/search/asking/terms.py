"""Whether a query holds a term of an editor's list; the twin is `overrides/assets/search/terms.js`.

Two lists are read so: the words that are acute, and the topics no text tells of. A misspelt word counts, since whoever
types in a hurry misspells; a word of a phrase may stand anywhere, since nobody types the phrase of a list. Between
strokes stand words of which one is enough: vondt/stikk brystet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ..weights import CHOICE, LONG, LONGEST_QUERY, SHORTEST_SLIP, SHORTEST_TAIL
from ..words import Language, respelt, stem, units
from .spelling import distance


def typed_words(query: str) -> list[str]:
    """The words of a query, the empty ones too; a number with spaces also as one: 116 117."""
    return [part for parts in units(query[:LONGEST_QUERY]) for part in parts]


def held(terms: Sequence[Mapping[str, Any]], typed: Iterable[str], language: Language) -> Mapping[str, Any] | None:
    """The term that has most words in a query, the first of equals."""
    typed = list(dict.fromkeys(typed))
    best, most = None, 0
    for term in terms:
        for form in term["forms"]:
            wanted = _slots(form)
            if len(wanted) > most and all(_met(slot, typed, language) for slot in wanted):
                best, most = term, len(wanted)
    return best


def plans(words: Iterable[str], typed: Iterable[str], language: Language) -> bool:
    """Whether a query tells that nothing is urgent: a planning word is in it, by itself or as the end of another."""
    typed = list(typed)

    def stands(slot: tuple[str, ...]) -> bool:
        return any(_ends(word, one, language) for one in typed for word in slot)

    return any(all(map(stands, _slots(said))) for said in words)


def _met(slot: tuple[str, ...], typed: Iterable[str], language: Language) -> bool:
    return any(_meets(word, one, language) for one in typed for word in slot)


def _meets(word: str, typed: str, language: Language) -> bool:
    if any(stem(word) == stem(one) or language.key(word) == language.key(one) for one in (typed, *respelt(typed))):
        return True
    return word.isalpha() and (_nearly(word, typed, SHORTEST_SLIP) or _nearly(stem(word), stem(typed), LONG))


def _nearly(word: str, typed: str, shortest: int) -> bool:
    return min(len(word), len(typed)) >= shortest and distance(word, typed, 1) <= 1


def _ends(word: str, typed: str, language: Language) -> bool:
    tail = len(word) >= SHORTEST_TAIL and typed.endswith(word)
    return tail or stem(word) == stem(typed) or language.key(word) == language.key(typed)


@lru_cache(maxsize=10_000)
def _slots(form: str) -> tuple[tuple[str, ...], ...]:
    """The words of a phrase, each with those that may stand in its place."""
    return tuple(
        slot
        for chunk in form.split(" ")
        for slot in ([_words(chunk)] if CHOICE in chunk else [(word,) for word in _words(chunk)])
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(part for parts in units(text) for part in parts)
