"""Tables of a PDF: nothing there says that words are a table, but they stand in columns on lines below each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

_CELL = re.compile(r"\S+(?: {1,2}\S+)*")
"""Words with one blank between them, or two where a line is spread out to the margin."""
_NUMBER = re.compile(r"(?:§\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zæøå][.)]|[•●○▪■–-]")
"""What stands in a margin of its own before a clause or an item, and is no column."""
_SLACK = 14
"""So many letters may a cell begin beside its column: pages are drawn with letters of one width, and few have that."""
_WIDEST = 30
"""Two columns of more letters than this, on average, are two columns of running text."""


class _Cell(NamedTuple):
    begins: int
    words: str


def with_tables(lines: Sequence[str], shielded: Callable[[str], str]) -> Iterator[str]:
    """The lines of a page drawn with blanks, as words; each table is one line, in Markdown, of several rows.

    `shielded` takes from the words of a cell what Markdown would read in them.
    """
    place = 0
    while place < len(lines):
        rows, end = _rows(lines, place)
        if _is_table(rows):
            yield _markdown([[shielded(cell).replace("|", "\\|") for cell in row] for row in rows])
            place = end
        else:
            yield " ".join(lines[place].split())
            place += 1


def is_table(line: str) -> bool:
    return line.startswith("| ") and "\n" in line


def _rows(lines: Sequence[str], begins: int) -> tuple[list[list[str]], int]:
    """The rows of what may be a table, and the line it ends before."""
    head = _cells(lines[begins])
    rows, end = [[cell.words for cell in head]], begins + 1
    columns = [cell.begins for cell in head]
    for place in range(begins + 1, len(lines) if len(head) > 1 else 0):
        if not lines[place].strip():
            if place > end:
                break
            continue
        found = _in_columns(_cells(lines[place]), columns)
        if found is None or (found[0] and not any(found[1:])):
            break
        if found[0]:
            rows.append(found)
        else:  # more words of the row above
            rows[-1] = [f"{above} {more}".strip() for above, more in zip(rows[-1], found, strict=True)]
        end = place + 1
    return rows, end


def _cells(line: str) -> list[_Cell]:
    return [_Cell(found.start(), " ".join(found[0].split())) for found in _CELL.finditer(line)]


def _in_columns(cells: list[_Cell], columns: list[int]) -> list[str] | None:
    """The words of each column; None when some stand in none of them."""
    if len(cells) == len(columns):
        return [cell.words for cell in cells]
    found = [""] * len(columns)
    for cell in cells:
        far, place = min((abs(cell.begins - column), place) for place, column in enumerate(columns))
        if far > _SLACK or found[place] or len(cells) > len(columns):
            return None
        found[place] = cell.words
    return found


def _is_table(rows: list[list[str]]) -> bool:
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    if len(rows[0]) > 2:
        return True
    if all(_NUMBER.fullmatch(row[0]) for row in rows):
        return False
    return any(sum(len(row[column]) for row in rows) <= _WIDEST * len(rows) for column in (0, 1))


def _markdown(rows: list[list[str]]) -> str:
    head, *rest = rows
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rest])
