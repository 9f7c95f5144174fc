"""Words made of words: legemiddelliste is found under legemiddel and under liste.

A word is split only into parts that the site itself uses as words of their own, so the vocabulary of the site decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import log

from ..weights import JOINTS, SHORTEST_COMPOUND, SHORTEST_HEAD, SHORTEST_MODIFIER
from ..words import Language, stem


class Compounds:
    """Splits the words of one site."""

    def __init__(self, vocabulary: Iterable[str], uses: Mapping[str, int], language: Language) -> None:
        """Take the words as written, and in how many documents each stem occurs."""
        self._modifiers = {word for word in vocabulary if language.says_something(word)} | uses.keys()
        self._uses = uses
        self._cache: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word and the parts of those, as words; empty when it is no compound."""
        if word not in self._cache:
            best = max(self._splits(word), default=None)
            pair = best[1:] if best else ()
            self._cache[word] = tuple(dict.fromkeys(p for part in pair for p in (part, *self.parts(part))))
        return self._cache[word]

    def _splits(self, word: str) -> Iterator[tuple[float, str, str]]:
        """Every way to split a word in two, with how good it is: known parts of fair length, both in use."""
        if len(word) < SHORTEST_COMPOUND or not word.isalpha():
            return
        for cut in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
            head, before = word[cut:], word[:cut]
            for joint in JOINTS:
                modifier = before.removesuffix(joint)
                known = before.endswith(joint) and len(modifier) >= SHORTEST_MODIFIER and modifier in self._modifiers
                if known and (in_use := self._uses.get(stem(head), 0)):
                    use = min(self._uses.get(stem(modifier), 0), in_use)
                    yield log(1 + use) + min(len(modifier), len(head)) / 2, modifier, head


def endings(word: str) -> Iterator[str]:
    """The ends of a title word, whatever the vocabulary says: *brekka* must find Kastebrekka."""
    for cut in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD):
        yield word[cut:]
