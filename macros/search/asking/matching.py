"""Where a text has the words of a query; the twin is `overrides/assets/search/matching.js`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..weights import BEGUN, KIND, LIKE, LONG, MADE_OF, PART, SHORTEST_KIND, SHORTEST_PART, STRANGE
from ..words import UNIT, Language, stem, units, words
from .query import Asked


@dataclass(frozen=True)
class Match:
    at: int
    """Which word of the text, from 0."""
    place: int
    """Which word of the query, from 0."""
    strength: float
    """From 0 to 1."""


@dataclass(frozen=True)
class Wanted:
    """A word of the query, or two neighbours written as one, in the forms a text may have it."""

    places: tuple[int, ...]
    stems: frozenset[str]
    keys: frozenset[str]
    pieces: tuple[str, ...]
    """What another word may begin or end with."""
    parts: frozenset[str]
    """What a compound is made of that no text has as one word, as keys."""
    kind: float
    """What the word counts that it ends with."""
    phrases: tuple[tuple[str, ...], ...]
    """Other ways of saying it, as keys."""


class Matcher:
    """Looks for the words of one query in any number of texts."""

    def __init__(self, asked: Iterable[Asked], language: Language) -> None:
        self._language = language
        self._wanted = [self._want(one) for one in asked]
        self.places = sorted({place for one in self._wanted for place in one.places})
        self._known: dict[str, tuple[tuple[int, float], ...]] = {}

    def find(self, text: str) -> list[Match]:
        """Every word of the text that answers a word of the query, in the order of the text."""
        said = words(text)
        keys = [self._language.key(word) for word in said]
        telling = [at for at, word in enumerate(said) if self._language.says_something(word)]
        found = list(self._words(said, keys))
        for one in self._wanted:
            if one.parts and one.parts <= set(keys):
                found += [Match(min(map(keys.index, one.parts)), place, LIKE) for place in one.places]
            for phrase in one.phrases:
                for start in range(len(telling) - len(phrase) + 1):
                    if all(keys[telling[start + n]] == key for n, key in enumerate(phrase)):
                        found += [Match(telling[start], place, LIKE) for place in one.places]
        return sorted(found, key=lambda match: (match.at, match.place))

    def marks(self, text: str) -> dict[int, float]:
        """How well each word of the query is met in a text, from 0 to 1, by its place."""
        return strongest(self.find(text))

    def share(self, text: str) -> dict[int, float]:
        """The same, less where only some of the words of a short text are met: of «tredje samtale», only «samtale»."""
        found = self.find(text)
        telling = sum(self._language.says_something(word) for word in words(text))
        met = len({match.at for match in found}) / max(1, telling)
        return {place: strength * min(1.0, met) for place, strength in strongest(found).items()}

    def keys(self, text: str) -> list[str]:
        """The keys of the words of a text, in order; small words too."""
        return [self._language.key(part) for parts in units(text) for part in parts]

    def units(self, text: str) -> list[tuple[int, int, dict[int, float]]]:
        """Where words stand in a text that answer the query: the first letter, the one after the last, how well."""
        spans = [unit.span() for unit in UNIT.finditer(text) for _ in words(unit[0])]
        found: dict[tuple[int, int], list[Match]] = {}
        for match in self.find(text):
            found.setdefault(spans[match.at], []).append(match)
        return [(*span, strongest(matches)) for span, matches in sorted(found.items())]

    def _words(self, said: list[str], keys: list[str]) -> Iterator[Match]:
        for at, (word, key) in enumerate(zip(said, keys, strict=True)):
            if word not in self._known:
                self._known[word] = tuple(self._met(word, key))
            for place, strength in self._known[word]:
                yield Match(at, place, strength)

    def _met(self, word: str, key: str) -> Iterator[tuple[int, float]]:
        """Which words of the query a word answers, and how well."""
        for one in self._wanted:
            if strength := _strength(one, word, key):
                yield from ((place, strength) for place in one.places)

    def _want(self, asked: Asked) -> Wanted:
        wanted = asked.instead or (asked.word,)
        keys = [self._language.key(word) for word in wanted]
        pieces = tuple(word for word in (*wanted, *keys) if len(word) >= SHORTEST_PART)
        return Wanted(
            places=asked.places,
            stems=frozenset(map(stem, wanted)),
            keys=frozenset(keys),
            pieces=pieces if len(asked.places) == 1 else (),
            parts=frozenset(map(self._language.key, asked.parts)),
            kind=KIND if asked.known or asked.instead else STRANGE,
            phrases=tuple(tuple(form.split(" ")) for form in asked.forms),
        )


def _strength(wanted: Wanted, word: str, key: str) -> float:
    if stem(word) in wanted.stems:
        return 1.0
    if key in wanted.keys:
        return LIKE
    if key in wanted.parts:
        return MADE_OF
    begun = [piece for piece in wanted.pieces if word.startswith(piece) or key.startswith(piece)]
    if any(len(piece) >= LONG for piece in begun):
        return BEGUN
    if begun or any(key.endswith(piece) for piece in wanted.pieces):
        return PART
    if len(word) >= SHORTEST_KIND and any(piece.endswith((word, key)) for piece in wanted.pieces):
        return wanted.kind
    return 0.0


def strongest(matches: Iterable[Match]) -> dict[int, float]:
    """The best match of each word of the query, by its place."""
    best: dict[int, float] = {}
    for match in matches:
        best[match.place] = max(match.strength, best.get(match.place, 0.0))
    return best
