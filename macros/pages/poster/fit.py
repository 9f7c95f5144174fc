"""How large the letters of a poster can be for all of it to stand on one sheet.

A browser does not make letters smaller for the sake of a sheet, and the page has no script. So the sheet is reckoned:
its lines are broken as a browser breaks them, with letters as wide as those of DejaVu Sans. Other system fonts are
narrower, so what fits in that one fits in them too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

SIZES = (18, 16, 14, 12, 11, 10, 9, 8)
"""Points, the largest first. The style sheet has a class for each: `pt14`."""

_WIDTH, _HEIGHT = 527, 765
"""Points inside the margins of an A4 of 12 mm, and a little to spare."""
_LINE = 1.3
"""The height of a line, in parts of the size of its letters."""
_WIDTHS = {"ijlIJ .,:;/'": 0.35, "ftr-()": 0.45, "csz–§": 0.55, "kvxyFL": 0.6, "ABCKRVXZÅNU": 0.75, "DGHOQØw": 0.85}
_WIDTH_OF = {letter: width for letters, width in _WIDTHS.items() for letter in letters} | dict.fromkeys("mæWÆM%", 1.0)
_OTHERS = 0.65
"""How wide each letter of DejaVu Sans is, in parts of the size, and never less."""
_TAG = re.compile(r"<[^<>]+>")
_BLOCK = re.compile(r"</(?:p|li|tr|h\d)>")


@dataclass(frozen=True)
class Around:
    """What stands on the sheet beside the duties."""

    title: str
    status: str
    foot: Sequence[str]
    """Each begins on a line of its own."""


@dataclass(frozen=True)
class Fitted:
    size: int
    """Points."""
    whole: bool
    """Whether everything has room."""


def fitted(blocks: Sequence[Sequence[str]], around: Around) -> Fitted:
    """The largest letters with which everything fits; the smallest, and not the whole, when none do.

    `blocks` are what stands below each heading, as HTML.
    """
    room = _HEIGHT - _around(around)
    if _column(blocks, SIZES[-1]) > room:
        return Fitted(SIZES[-1], whole=False)
    return Fitted(next(size for size in SIZES if _column(blocks, size) <= room), whole=True)


def _around(around: Around) -> float:
    title = 24 * 1.15 * _lines(_widths(around.title), (_WIDTH - 106) / 24) + 13
    status = 29 + 13 * _lines(_widths(around.status), (_WIDTH - 24) / 10) + 12
    foot = 13 * sum(_lines(_widths(one), _WIDTH / 10) for one in around.foot) + 8
    between = 3 * 8
    return max(title, 94) + status + foot + between


def _column(blocks: Sequence[Sequence[str]], size: int) -> float:
    """The height of the higher of two columns, which differ by at most the largest piece that may not be broken."""
    heights = [[_height(item, size) for item in block] for block in blocks]
    heading = 1.15 * size * _LINE + 10
    whole = sum(heading + sum(block) for block in heights)
    largest = max((height for block in heights for height in block), default=0)
    return (whole + heading + largest) / 2


@lru_cache(maxsize=1_000)
def _height(item: str, size: int) -> float:
    column, number, gap = (_WIDTH - 16) / 2, 2.4 * size, 4
    inset = 40 if "<li>" in item else 0
    room = (column - number - gap - inset) / size
    return sum(_lines(widths, room) * size * _LINE for widths in _pieces(item)) + 3


@lru_cache(maxsize=1_000)
def _pieces(item: str) -> list[list[float]]:
    """How wide each word is in each paragraph of what stands below a heading: the same in letters of any size."""
    pieces = (unescape(_TAG.sub("", piece)).strip() for piece in _BLOCK.split(item))
    return [_widths(piece) for piece in pieces if piece]


def _widths(words: str) -> list[float]:
    return [_width(word) for word in words.split()]


@lru_cache(maxsize=10_000)
def _width(word: str) -> float:
    return sum(_WIDTH_OF.get(letter, _OTHERS) for letter in word)


def _lines(widths: Iterable[float], room: float) -> int:
    """How many lines words take, when a line has room for so many times the size of its letters."""
    lines, used = 0, room
    for width in widths:
        if used + width > room:
            lines += 1 + int(width / room)  # a word that is too long for a line is broken
            used = width % room
        else:
            used += width
        used += _WIDTH_OF[" "]
    return lines
