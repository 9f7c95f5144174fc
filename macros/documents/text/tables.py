"""The tables of a text, with their cells split as the engine of the site splits them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from .lines import ITEM
from .signs import CODE

_BEFORE = re.compile(r"^[ \t]*(?:>[ \t]*)*")
"""A table may stand in a quotation, or below an item."""
_STROKE = re.compile(r"\\.|\|")
_BARE = re.compile(r"(?<!\\)\|")
_TABLE_RULE = re.compile(r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_DASHES = re.compile(r":?-+:?")


class Row(NamedTuple):
    line: int
    """Counted from 0, in the text."""
    cells: tuple[str, ...]


class Table(NamedTuple):
    head: Row
    columns: int
    rows: tuple[Row, ...]


def tables(lines: list[str]) -> Iterator[Table]:
    """Every table of a text where what is no part of it – fenced code, comments – is blanked out."""
    number = 1
    while number < len(lines):
        dashes = _cells(lines[number]) if "-" in lines[number] else ()
        number += 1
        if "|" in lines[number - 2] and dashes and all(_DASHES.fullmatch(cell) for cell in dashes):
            below = takewhile(lambda at: "|" in lines[at] and not ITEM.match(lines[at]), range(number, len(lines)))
            head = Row(number - 2, _cells(lines[number - 2]))
            # Where they are not as many, the engine knows no table, and every word is shown.
            rows = [Row(at, _cells(lines[at])) for at in below] if len(head.cells) == len(dashes) else []
            yield Table(head, len(dashes), tuple(rows))
            number += len(rows)


def begins_table(lines: list[str], number: int) -> bool:
    """Whether the line with this number is the head of a table, with the line of dashes below it."""
    head, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    if "|" not in head or "-" not in below or not _TABLE_RULE.match(below):
        return False
    return _columns(head) == _columns(below)


def is_dashes(line: str) -> bool:
    return "-" in line and _TABLE_RULE.match(line) is not None


def _columns(row: str) -> int:
    row = CODE.sub("", row) if "`" in row else row
    return len(row.strip().removeprefix("|").removesuffix("|").replace("\\|", "").split("|"))


def with_bare_strokes(row: str) -> str:
    """A row as the engine needs it: a stroke in `code` divides no cell, and one before it would be shown."""
    return CODE.sub(lambda code: code[0].replace("\\|", "|"), row) if "`" in row else row


def with_kept_strokes(row: str) -> str:
    """A row as other readers of Markdown need it, to whom a stroke in `code` divides cells too."""
    return CODE.sub(lambda code: _BARE.sub(r"\|", code[0]), row) if "`" in row else row


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a row. A stroke in `code`, or with another kind of stroke before it, divides nothing."""
    row = _BEFORE.sub("", line).strip()
    plain = CODE.sub(lambda code: " " * len(code[0]), row) if "`" in row else row
    borders = [found.start() for found in _STROKE.finditer(plain) if found[0] == "|"]
    cells = [
        row[begins:ends].strip()
        for begins, ends in zip([0, *(at + 1 for at in borders)], [*borders, None], strict=True)
    ]
    first = 1 if row.startswith("|") else 0
    last = len(cells) - 1 if len(cells) > 1 and borders[-1] == len(row) - 1 else len(cells)
    return tuple(cells[first:last])
