"""Where a text needs a blank line to be read as it looks: before a clause, a table or a list that is glued to words.

The twin of `glued` in editing/desk/page/slips.js.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...documents.text.blanking import without_comments, without_fences
from ...documents.text.lines import HEADING, RULE, Line, Shape, begins_table
from ...documents.text.signs import BLOCK, first_sign
from ...documents.text.traces import CONTAINER, FENCE

_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_BEGINS_LIST = re.compile(r"^ {0,3}(?:[-*+]|1[.)])\s")


def gaps(body: str, lines: tuple[Line, ...]) -> Iterator[int]:
    """The rows, counted from 0, that need a blank line above them. Within a list and a note only a clause does."""
    typed = body.split("\n")
    shown = without_comments(without_fences(body)).split("\n")
    listed = False
    above = ""
    for row, (raw, line) in enumerate(zip(typed, lines, strict=True)):
        if not raw.strip() or not shown[row].strip() or FENCE.match(raw):
            if not raw.strip():
                above = raw
            continue
        heading = line.shape is Shape.HEADING
        glued = row > 0 and typed[row - 1].strip() and not HEADING.match(typed[row - 1])
        if glued and (line.clause or _begins(typed, row, heading, listed)):
            yield row
        begins = _ITEM.match(first_sign(raw)) or CONTAINER.match(raw)
        goes_on = listed and (above.strip() or raw.startswith(("  ", "\t", " \t")))
        listed = not line.clause and not heading and bool(begins or goes_on)
        above = raw


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
