"""Whether a query holds a term of an editor's list; the twin is `overrides/assets/search/terms.js`.

Two lists are read so: the words that are acute, and the topics no text tells of. A misspelt word counts, since whoever
types in a hurry misspells; a word of a phrase may stand anywhere, since nobody types the phrase of a list. Between
strokes stand words of which one is enough: vondt/stikk brystet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ..weights import CHOICE, LONG, LONGEST_QUERY, SHORTEST_SLIP, SHORTEST_STEM, SHORTEST_TAIL
from ..words import Language, respelt, stem, units
from .spelling import distance

Slots = tuple[tuple[str, ...], ...]
"""The words of a phrase, each with those that may stand in its place."""
_NOTHING: Slots = ()


@dataclass(frozen=True)
class Held:
    """A term of a list that a query has."""

    term: Mapping[str, Any]
    words: frozenset[str]
    """The words of the query that say it."""


def typed_words(query: str) -> list[str]:
    """The words of a query, the empty ones too; a number with spaces also as one: 116 117."""
    return [part for parts in units(query[:LONGEST_QUERY]) for part in parts]


def held(terms: Sequence[Mapping[str, Any]], typed: Iterable[str], language: Language) -> Held | None:
    """The term that has most words in a query, the first of equals. Two words that follow each other may be one."""
    typed = list(typed)
    apart = {a + b: (a, b) for a, b in pairwise(typed)}
    typed = list(dict.fromkeys((*typed, *apart)))
    best, said = None, _NOTHING
    for term in terms:
        for form in term["forms"]:
            wanted = _slots(form)
            if len(wanted) > len(said) and all(_met(slot, typed, language) for slot in wanted):
                best, said = term, wanted
    words = (one for one in typed if any(_met(slot, (one,), language) for slot in said))
    return Held(best, frozenset(part for one in words for part in apart.get(one, (one,)))) if best else None


def plans(words: Iterable[str], typed: Iterable[str], language: Language) -> bool:
    """Whether a query tells that nothing is urgent: a planning word is in it, by itself or as the end of another."""
    typed = list(typed)

    def stands(slot: tuple[str, ...]) -> bool:
        return any(_ends(word, one, language) for one in typed for word in slot)

    return any(all(map(stands, _slots(said))) for said in words)


def _met(slot: tuple[str, ...], typed: Iterable[str], language: Language) -> bool:
    return any(_meets(word, one, language) for one in typed for word in slot)


def _meets(word: str, typed: str, language: Language) -> bool:
    if _same(word, typed, language) or any(_is_spelt(word, one, language) for one in respelt(typed)):
        return True
    return word.isalpha() and (_nearly(word, typed, SHORTEST_SLIP) or _nearly(stem(word), stem(typed), LONG))


def _same(word: str, typed: str, language: Language) -> bool:
    return stem(word) == stem(typed) or language.key(word) == language.key(typed)


def _is_spelt(word: str, respelt: str, language: Language) -> bool:
    """With other letters an abbreviation must stand as it is: «åpen» is no «AAP»."""
    return word == respelt or (len(word) >= SHORTEST_STEM and _same(word, respelt, language))


def _nearly(word: str, typed: str, shortest: int) -> bool:
    return min(len(word), len(typed)) >= shortest and distance(word, typed, 1) <= 1


def _ends(word: str, typed: str, language: Language) -> bool:
    return (len(word) >= SHORTEST_TAIL and typed.endswith(word)) or _same(word, typed, language)


@lru_cache(maxsize=10_000)
def _slots(form: str) -> Slots:
    return tuple(
        slot
        for chunk in form.split(" ")
        for slot in ([_words(chunk)] if CHOICE in chunk else [(word,) for word in _words(chunk)])
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(part for parts in units(text) for part in parts)
