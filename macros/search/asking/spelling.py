"""What a word that nothing is found for was meant to be; the twin is `overrides/assets/search/spelling.js`."""

from __future__ import annotations

from dataclasses import dataclass

from ..weights import MEDICINE, MOST_GUESSES, SHORTEST_SPELLING
from ..words import stem
from .reader import Index


def distance(a: str, b: str, limit: int) -> int:
    """How many letters must be put in, taken out, exchanged or swapped with their neighbour; `limit` + 1 when more."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before, row = [], list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


@dataclass(frozen=True)
class Guess:
    """What a word may have been meant to be."""

    words: tuple[str, ...] = ()
    """Words to look for instead, the likeliest first; all equally near."""
    certain: bool = True
    """False between medicines that resemble each other: then the reader must choose."""


def guess(word: str, index: Index, limit: int) -> Guess:
    """Find the words nearest to `word`, at most `limit` mistakes away.

    However few letters are wrong, the beginning or the end is intact, but for the odd word with a mistake in
    each: so only words that share one of them are looked at. With two mistakes the first letter must be right, or
    ordinary words the site lacks are taken for others: tenåring for endring.
    """
    if len(word) < SHORTEST_SPELLING or not word.isalpha():
        return Guess()
    part = len(word) // 2 if limit == 1 else len(word) // 3
    near = dict(index.spellings(word[:part], "forwards"))
    near |= {other[::-1]: mark for other, mark in index.spellings(word[::-1][:part], "backwards")}
    nearest = sorted(
        (far, other[0] != word[0], -_common(mark), other)
        for other, mark in near.items()
        if (far := min(distance(word, other, limit), distance(stem(word), stem(other), limit))) <= limit
        and (far < 2 or other[0] == word[0])
    )
    medicines = {stem(other): other for *_, other in reversed(nearest) if near[other] == MEDICINE}
    if len(medicines) > 1:
        return Guess(tuple(medicines.values())[::-1][:MOST_GUESSES], certain=False)
    different: dict[str, str] = {}
    for far, *_, other in nearest:
        if far == nearest[0][0]:
            different.setdefault(index.language.key(other), other)
    return Guess(tuple(different.values())[:MOST_GUESSES])


def _common(mark: str) -> int:
    return 0 if mark == MEDICINE else int(mark)
