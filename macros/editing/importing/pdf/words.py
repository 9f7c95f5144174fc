"""Words that a PDF has divided between two lines: whole again where it is plain that they are one word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from ....documents.counted import counted, listed
from .tables import is_table

_DIVIDED = re.compile(r"(?<![\w-])(?P<first>[\w-]+)[-\u2010]$")
_SECOND = re.compile(r"[a-zæøå]+")
_WORD = re.compile(r"[\w-]+")
_SIGNS = ".,;:!?)»"
"""What goes with its word."""
_TOGETHER = {"og", "eller", "til", "samt", "men"}
"""«Sosial- og helsetjenesten»: the hyphen stands for a word that is left out."""


@dataclass(frozen=True)
class _Divided:
    """A word that begins at the end of the line `row`, and may go on where the line `below` begins."""

    row: int
    below: int
    first: str
    second: str

    def put(self, word: str, lines: list[str]) -> None:
        """Write it on the first of its lines, with the signs that go with it."""
        rest = lines[self.below].lstrip()[len(self.second) :]
        words = rest.lstrip(_SIGNS)
        above = lines[self.row].rstrip()
        lines[self.row] = above[: -len(self.first) - 1] + word + rest[: len(rest) - len(words)]
        lines[self.below] = words.lstrip()


def whole_words(lines: Sequence[str], known: Callable[[], Collection[str]], notes: list[str]) -> list[str]:
    """The lines with each divided word on the first of its two. What may have its own hyphen keeps it, and is told.

    `known` gives words that are words, in small letters; it is asked only where a word is divided.
    """
    result = list(lines)
    are_words: set[str] | None = None
    joined, kept = 0, list[str]()
    for row in range(len(result)):
        found = _divided(result, row)
        if found is None:
            continue
        if are_words is None:
            are_words = {word.lower() for line in lines for word in _WORD.findall(line)} | set(known())
        whole, with_hyphen = f"{found.first}{found.second}", f"{found.first}-{found.second}"
        is_word = whole.lower() in are_words
        if not is_word and with_hyphen.lower() not in are_words and _may_be_whole(found.first):
            kept.append(with_hyphen)
        joined += is_word
        found.put(whole if is_word else with_hyphen, result)
    if joined:
        notes.append(f"{counted(joined, 'ord', 'ord')} delt mellom to linjer er satt sammen")
    if kept:
        notes.append(f"kan være delt mellom to linjer: {listed(kept)}; ta bort bindestreken der den ikke hører til")
    return result


def _divided(lines: Sequence[str], row: int) -> _Divided | None:
    first = None if is_table(lines[row]) else _DIVIDED.search(lines[row].rstrip())
    below = _below(lines, row) if first else None
    second = _SECOND.match(lines[below].lstrip()) if below is not None else None
    if not first or below is None or not second or second[0] in _TOGETHER:
        return None
    return _Divided(row, below, first["first"], second[0])


def _below(lines: Sequence[str], row: int) -> int | None:
    """The line where the text goes on; between two pages there is a blank one."""
    return next((at for at in range(row + 1, min(row + 3, len(lines))) if lines[at].strip()), None)


def _may_be_whole(first: str) -> bool:
    """«E-», «IKT-» and «24-» have their hyphen wherever they stand."""
    return len(first) > 1 and first[1:].islower() and first[-1].isalpha()
