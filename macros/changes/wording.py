"""Two wordings of the same text, held against each other word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from functools import lru_cache

from ..documents.clock import MONTHS
from ..documents.discretion import discreet

MOST_WORDS = 4000
"""A longer text is shown as taken out and put in whole: comparing costs the square of the words."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_WORD = re.compile(rf"\s+|\d{{1,2}}\. (?:{'|'.join(MONTHS)})(?: \d{{4}})?\b|\d+/\d+|\d+(?:\.\d+)+|[\w-]+|[^\w\s]")
"""A day, the number of a case and that of a clause are read as one, so they are struck and put in whole."""


class Fate(Enum):
    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"
    MOVED_AWAY = "moved away"
    MOVED_HERE = "moved here"


@dataclass(frozen=True)
class Stretch:
    """Words that share a fate."""

    fate: Fate
    text: str
    where: str = ""
    """Of what has moved: the clause or the heading where it stands in the other text."""


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


def paragraphs(before: str, after: str) -> list[list[Stretch]]:
    """Every paragraph of both texts, in the order of the newer one; what was taken out stands where it stood."""
    old, new = _paragraphs(before), _paragraphs(after)
    matcher = SequenceMatcher(None, [" ".join(one.split()) for one in old], [" ".join(one.split()) for one in new])
    found: list[list[Stretch]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found += [[Stretch(Fate.KEPT, one)] for one in new[c:d]]
        else:
            found += (compare(was, now) for was, now in _paired(old[a:b], new[c:d]))
    return found


def changed_paragraphs(before: str, after: str) -> list[list[Stretch]]:
    """Only the paragraphs in which something was taken out or put in."""
    return [one for one in paragraphs(before, after) if is_changed(one)]


def is_changed(paragraph: list[Stretch]) -> bool:
    return any(stretch.fate is not Fate.KEPT for stretch in paragraph)


def likeness(one: str, other: str) -> float:
    """How many of the words two texts have in common, from 0 to 1."""
    mine, theirs = _counted(one), _counted(other)
    return 2 * (mine & theirs).total() / max(mine.total() + theirs.total(), 1)


@lru_cache(maxsize=2000)
def _counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


_ALIKE = 0.4
_ALIKE_IN_NUMBER = 0.15
"""How alike two paragraphs are, at least, to be one that reads otherwise: less is asked of those of one number."""
_NUMBER = re.compile(r"(?:L?\d+(?:\.\d+)*)\b")


def _paired(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Paragraphs that stand between the same two: each with what it was, "" where it was or is nothing."""
    if len(old) == len(new) == 1 and not _differ_in_number(old[0], new[0]):
        yield from zip(old, new, strict=True)
        return
    left = 0
    added: list[str] = []
    renumbered = _renumbered(old, new)
    for now in new:
        at = max(range(left, len(old)), key=lambda place: _nearness(old[place], now, renumbered), default=None)
        if at is None or _nearness(old[at], now, renumbered) <= 0:
            added.append(now)
            continue
        yield from _apart(old[left:at], added)
        yield old[at], now
        left, added = at + 1, []
    yield from _apart(old[left:], added)


def _apart(gone: list[str], added: list[str]) -> Iterator[tuple[str, str]]:
    """What is struck stands before what came in its place."""
    yield from ((was, "") for was in gone)
    yield from (("", now) for now in added)


def _differ_in_number(was: str, now: str) -> bool:
    numbers = _NUMBER.match(was), _NUMBER.match(now)
    return bool(numbers[0] and numbers[1] and numbers[0][0] != numbers[1][0])


def _renumbered(old: list[str], new: list[str]) -> set[str]:
    """The paragraphs of either text that stand in the other under another number, as when one is put in before them."""
    pairs = ((was, now) for was in old for now in new if _differ_in_number(was, now))
    return {one for was, now in pairs if _bare(was) == _bare(now) for one in (was, now)}


def _bare(text: str) -> str:
    return " ".join(_NUMBER.sub("", text, count=1).split()) if _NUMBER.match(text) else text


def _nearness(was: str, now: str, renumbered: set[str]) -> float:
    """Above 0 for one paragraph that reads otherwise. The number of one that has another now says nothing."""
    numbers = _NUMBER.match(was), _NUMBER.match(now)
    one = bool(numbers[0] and numbers[1] and numbers[0][0] == numbers[1][0]) and renumbered.isdisjoint((was, now))
    return likeness(was, now) - (_ALIKE_IN_NUMBER - 1 if one and likeness(was, now) >= _ALIKE_IN_NUMBER else _ALIKE)


@lru_cache(maxsize=2000)
def _paragraphs(text: str) -> list[str]:
    # A section is held against the same one in each of the other versions.
    return [one for one in _PARAGRAPH.split(discreet(text).strip()) if one.strip()]


def _words(text: str) -> list[str]:
    words: list[str] = []
    for piece in _WORD.findall(text.strip()):
        if piece.isspace() and words:
            words[-1] += piece
        else:
            words.append(piece)
    return words
