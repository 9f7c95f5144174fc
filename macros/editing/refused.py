"""What stops an edit."""

from __future__ import annotations

from collections.abc import Iterable

from ..documents.fault import nearest


class Refused(Exception):
    """Nothing was written; the message says in Norwegian why, and what to do."""


def or_meant(word: str, words: Iterable[str], otherwise: str = "", likeness: float = 0.6) -> str:
    """What follows the sentence that a word is none of `words`: « Mente du fjord?», or `otherwise`."""
    found = nearest(word, words, likeness)
    return f" Mente du {found}?" if found else otherwise
