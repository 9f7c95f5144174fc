"""Where a text needs a blank line to be read as it looks: before a clause, a table or a list that is glued to words.

The twin of `glued` in editing/desk/page/text/slips.js.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from ....documents.text.blanking import without_comments, without_fences
from ....documents.text.lines import HEADING, RULE, Line, Shape
from ....documents.text.signs import BLOCK, first_sign
from ....documents.text.tables import begins_table
from ....documents.text.traces import BELOW, CONTAINER, LONGEST_ITEM, TYPED_ITEM

_NOT_FIRST = re.compile(r"^ {0,3}(?!1[.)])\d")
_BEGINS_LIST = re.compile(r"^ {0,3}(?:[-*+]|1[.)])\s")


class Gap(NamedTuple):
    """A row, counted from 0, that needs a blank line above it, and what is said of it: often nothing, since our pages
    read it right."""

    row: int
    message: str = ""
    help: str = ""
    mends: bool = True
    """Whether the blank line alone is right: where the numbers of a list go on below, only its author knows."""


_BELOW_LIST = (
    "linjen blir en del av punktet over",
    "sett en tom linje foran, eller rykk den inn med to mellomrom",
)
_BELOW_TABLE = ("linjen blir en rad i tabellen over", "sett en tom linje foran")


def gaps(body: str, lines: tuple[Line, ...]) -> Iterator[Gap]:
    """The rows that need a blank line above them. Within a list and a note only a clause and a new paragraph do."""
    typed = body.split("\n")
    shown = without_comments(without_fences(body)).split("\n")
    listed = noted = False
    above = ""
    for row, (raw, line) in enumerate(zip(typed, lines, strict=True)):
        if not raw.strip() or not shown[row].strip():
            if not raw.strip():
                above = raw
            elif not raw.startswith("  "):
                listed = False
            continue
        if row > 0 and typed[row - 1].strip() and not HEADING.match(typed[row - 1]):
            yield from _below_words(row, typed, shown, lines, listed, noted)
        noted = bool(CONTAINER.match(raw)) or (noted and raw.startswith((" ", "\t")))
        begins = TYPED_ITEM.match(first_sign(raw)) or CONTAINER.match(raw)
        goes_on = listed and (above.strip() or raw.startswith(("  ", "\t", " \t")))
        listed = not line.clause and line.shape is not Shape.HEADING and bool(begins or goes_on)
        above = raw


def _below_words(
    row: int, typed: list[str], shown: list[str], lines: tuple[Line, ...], listed: bool, noted: bool
) -> Iterator[Gap]:
    """The gap that a line needs which has something right above it."""
    line, above = lines[row], lines[row - 1].shape
    if line.clause or _begins(typed, row, line.shape is Shape.HEADING, listed):
        yield Gap(row)
    elif above is Shape.TABLE and line.shape is Shape.TEXT and typed[row][0] not in " \t{":
        yield Gap(row, *_BELOW_TABLE)
    elif above is Shape.ITEM and not noted and _is_paragraph(row, typed, lines):
        yield Gap(row, *_BELOW_LIST, mends=not _is_counted_on(row, typed, shown, lines))


def _is_paragraph(row: int, typed: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether words at the margin right below an item are hardly more of it."""
    above = typed[row - 1].rstrip()
    ends = len(above) <= LONGEST_ITEM or above[-1] in ".!?:"
    more = lines[row].shape is Shape.TEXT and not lines[row].apart
    return more and bool(BELOW.match(typed[row])) and ends


def _is_counted_on(row: int, typed: list[str], shown: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether the list that words stand in has more numbers below them, which a blank line would count anew, or part
    from the list: inside a paragraph only 1 begins one."""
    glued = takewhile(lambda at: shown[at].strip(), range(row + 1, len(shown)))
    if any(lines[at].shape is Shape.ITEM and _NOT_FIRST.match(shown[at]) for at in glued):
        return True
    outside = [at for at, line in enumerate(shown) if line.strip() and line[0] not in " \t"]
    items = [at for at in outside if lines[at].shape is Shape.ITEM]
    begins = next((at for at in reversed(items) if at < row), None)
    goes_on = next((at for at in outside if at > row and (at in items or not typed[at - 1].strip())), None)
    return all(at is not None and at in items and shown[at][0].isdigit() for at in (begins, goes_on))


def _begins(typed: list[str], row: int, heading: bool, listed: bool) -> bool:
    """Whether a list, or a table of its own, begins here; or a heading, just below a list."""
    raw, above = typed[row], typed[row - 1]
    if heading:
        return listed and not raw.startswith(" ")
    if listed or BLOCK.match(above):
        return False
    if begins_table(typed, row):
        return not raw.startswith(" ")
    return bool(_BEGINS_LIST.match(first_sign(raw))) and not RULE.match(raw) and not RULE.match(above)
