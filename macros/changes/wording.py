"""Two wordings of the same text, held against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from ..documents.discretion import discreet

MOST_WORDS = 4000
"""A longer text is shown as taken out and put in whole: comparing costs the square of the words."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_WORD = re.compile(r"\s+|[\w-]+|[^\w\s]")


class Fate(Enum):
    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


@dataclass(frozen=True)
class Stretch:
    """Words that share a fate."""

    fate: Fate
    text: str


def compare(before: str, after: str) -> list[Stretch]:
    """Return the way from one text to the other; the spaces of the newer one are kept."""
    before, after = discreet(before), discreet(after)
    old, new = _words(before), _words(after)
    if len(old) + len(new) > MOST_WORDS:
        return [Stretch(Fate.TAKEN_OUT, before), Stretch(Fate.PUT_IN, after)]
    return list(_stretches(old, new))


def _stretches(old: list[str], new: list[str]) -> Iterator[Stretch]:
    # Words are compared without the space after them, so that a new line break is no difference.
    matcher = SequenceMatcher(None, [word.rstrip() for word in old], [word.rstrip() for word in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch(Fate.KEPT, "".join(new[c:d]))
            continue
        if a < b:
            yield Stretch(Fate.TAKEN_OUT, "".join(old[a:b]))
        if c < d:
            yield Stretch(Fate.PUT_IN, "".join(new[c:d]))


def changed_paragraphs(before: str, after: str) -> list[list[Stretch]]:
    """Return only the paragraphs in which something was taken out or put in."""
    paragraphs: list[list[Stretch]] = [[]]
    for stretch in compare(before, after):
        first, *others = _PARAGRAPH.split(stretch.text)
        for number, text in enumerate([first, *others]):
            if number:
                paragraphs.append([])
            if text:
                paragraphs[-1].append(Stretch(stretch.fate, text))
    return [paragraph for paragraph in paragraphs if any(stretch.fate is not Fate.KEPT for stretch in paragraph)]


def _words(text: str) -> list[str]:
    words: list[str] = []
    for piece in _WORD.findall(text.strip()):
        if piece.isspace() and words:
            words[-1] += piece
        else:
            words.append(piece)
    return words
