"""A thing that is wrong with the words in a file, found while reading it. Checks turn problems into findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in a file. Both count from 1, as editors show them."""

    line: int
    column: int = 1


TOP = Place(1)
"""The beginning of a file: where a fault of the whole file is shown."""


@dataclass(frozen=True)
class Problem:
    """`rule` is the id of the check that reports it, `message` says what is, `help` what to do (both Norwegian)."""

    rule: str
    message: str
    help: str
    place: Place = TOP


def nearest(word: str, words: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of `words` most like `word`, or None when nothing is near enough to be a slip of the hand."""
    found = get_close_matches(word, list(words), n=1, cutoff=likeness)
    return found[0] if found else None
