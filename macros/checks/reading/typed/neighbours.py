"""What a line becomes because of those around it: a minus that begins a list, lines that run together, an empty note.

The twin of editing/desk/page/text/neighbours.js.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import NamedTuple

from ....documents.text.lines import ITEM, TAB, Line, Shape
from ....documents.text.tables import is_dashes
from ....documents.text.traces import (
    BROKEN,
    BULLET,
    CONTAINER,
    DEGREES,
    MARK,
    MINUS,
    OWN_LINE,
    PLUS,
    ROW,
    ROW_ALONE,
    RUN_ON,
    STAR,
    TITLE_LINE,
    TYPED_ITEM,
)


class Found(NamedTuple):
    message: str
    help: str
    line: str = ""
    """The line mended; empty where a person must do it."""


def beside(row: int, typed: list[str], lines: tuple[Line, ...]) -> Found | None:
    """What is to be said of the line in this row, counted from 0, when the lines around it are looked at too."""
    if _runs_on(row, typed, lines) and not _runs_on(row - 1, typed, lines):
        return Found("linjene vises som én", "skriv - foran hver av dem, eller en tom linje mellom")
    if lines[row].shape is Shape.ITEM and _is_minus(row, typed):
        message = "- foran tallet blir et kulepunkt, og minus vises ikke"
        help_text = "skriv \\- for minus, eller begynn punktet med et ord"
        return Found(message, help_text, MINUS.sub(r"\g<before>\\-", typed[row]))
    if lines[row].shape is Shape.ITEM and DEGREES.match(typed[row]) and not DEGREES.match(_above(row, typed)):
        message = f"«{typed[row].strip()[:40]}» kan bety minus, men vises som et kulepunkt"
        return Found(message, "skriv \\- for minus, eller begynn punktet med et ord")
    if lines[row].shape is Shape.ITEM and STAR.match(typed[row]) and _is_alone(row, typed):
        return Found("stjernen blir et kulepunkt, og vises ikke", "skriv \\* foran en fotnote, eller - foran et punkt")
    if _under_empty(row, typed, lines) is not None:
        message = "punktet er tomt, og det som er rykket inn under, blir ikke en del av det"
        return Found(message, f"skriv det på samme linje som {typed[row].strip()}")
    if _is_no_table(row, typed, lines):
        return Found("linjene med | blir ingen tabell, og vises som én", "skriv | --- | --- | under den første")
    if _has_other_dashes(row, typed, lines):
        message = "linjene med | blir ingen tabell, for streken under har et annet antall kolonner"
        return Found(message, "skriv like mange --- under som det er celler over: | --- | --- |")
    if _is_row_alone(row, typed, lines):
        message = "linjen med | er ingen rad i en tabell"
        return Found(message, "ta bort tomme linjer mellom radene, og skriv | --- | --- | under den første")
    if _is_empty_note(row, typed):
        return Found("boksen er tom, for teksten under er ikke rykket inn", "rykk teksten inn med fire mellomrom")
    return None


def _runs_on(row: int, typed: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether this line and the one above are what people take for two, and Markdown for a paragraph."""
    if row < 1 or BROKEN.search(typed[row - 1]) or not _is_words(lines[row]):
        return False
    if TITLE_LINE.match(typed[row - 1]) and _is_words(lines[row - 1]):
        return True
    above = "" if lines[row - 1].clause else typed[row - 1]
    return any(pattern.match(typed[row]) and pattern.match(above) for pattern in (RUN_ON, OWN_LINE))


def _is_words(line: Line) -> bool:
    return line.shape is Shape.TEXT and not line.clause and not line.doubt


def _is_minus(row: int, typed: list[str]) -> bool:
    """Whether the mark of an item before a figure is a minus: beside a plus, or alone where nothing begins a list."""
    if not MINUS.match(typed[row]):
        return False
    return bool(PLUS.match(_above(row, typed)) or PLUS.match(_below(row, typed))) or _is_alone(row, typed)


def _is_alone(row: int, typed: list[str]) -> bool:
    """Whether nothing around an item begins a list, or goes on with one."""
    above, below = _above(row, typed), _below(row, typed)
    return not (ITEM.match(above) or ITEM.match(below) or above.startswith(" ") or above.rstrip().endswith(":"))


def _above(row: int, typed: list[str]) -> str:
    return next((line for line in reversed(typed[:row]) if line.strip()), "")


def _below(row: int, typed: list[str]) -> str:
    return next((line for line in typed[row + 1 :] if line.strip()), "")


def _is_no_table(row: int, typed: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether this is the first of the lines that look like the rows of a table, and lack its line of dashes."""
    rows = [0 <= at < len(typed) and lines[at].shape is Shape.TEXT and bool(ROW.match(typed[at])) for at in _near(row)]
    return rows == [False, True, True] and "--" not in typed[row + 1]


def _has_other_dashes(row: int, typed: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether the line of dashes below the head of a table has another number of columns."""
    below = typed[row + 1] if row + 1 < len(typed) else ""
    return lines[row].shape is Shape.TEXT and bool(ROW.match(typed[row])) and "|" in below and is_dashes(below)


def _is_row_alone(row: int, typed: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether this is the first of the rows of a table that blank lines have parted."""
    around = [typed[at] if 0 <= at < len(typed) else "" for at in (row - 1, row + 1)]
    if lines[row].shape is not Shape.TEXT or not ROW_ALONE.match(typed[row]) or any(map(str.strip, around)):
        return False
    above = next((at for at in range(row - 1, -1, -1) if typed[at].strip()), None)
    return above is None or lines[above].shape is not Shape.TEXT or not ROW_ALONE.match(typed[above])


def _near(row: int) -> range:
    return range(row - 1, row + 2)


def _is_empty_note(row: int, typed: list[str]) -> bool:
    below = typed[row + 1] if row + 1 < len(typed) else ""
    opens = CONTAINER.match(typed[row]) and not typed[row].startswith("[")
    return bool(opens and below.strip() and not below.expandtabs(4).startswith("    "))


def _under_empty(row: int, typed: list[str], lines: tuple[Line, ...]) -> int | None:
    """The row of what is indented so far below an item without words that readers of Markdown part the two."""
    empty = ITEM.match(_wide(typed[row])) if lines[row].shape is Shape.ITEM else None
    below = next((at for at in range(row + 1, len(typed)) if typed[at].strip()), None)
    if empty is None or empty["rest"] or below is None or lines[below].shape not in _WORDS:
        return None
    furthest = TAB + len(empty["mark"]) if below == row + 1 else 1
    return below if _indent(typed[below]) - len(empty["indent"]) > furthest else None


_WORDS = {Shape.TEXT, Shape.ITEM, Shape.INDENTED}


def _wide(line: str) -> str:
    return line.expandtabs(TAB).rstrip()


def _indent(line: str) -> int:
    return len(_wide(line)) - len(_wide(line).lstrip(" "))


def items_with_their_words(typed: list[str], lines: tuple[Line, ...]) -> dict[int, list[str]]:
    """What stands instead of an item without words and of the one line that is indented far below it."""
    found: dict[int, list[str]] = {}
    for row in range(len(typed)):
        below = _under_empty(row, typed, lines)
        if below is not None and not any(_indent(line) >= TAB for line in typed[below + 1 : below + 2]):
            found[row] = [f"{typed[row].rstrip()} {typed[below].strip()}"]
            found |= {empty: [] for empty in range(row + 1, below + 1)}
    return found


def tables_of_tabs(typed: list[str]) -> dict[int, list[str]]:
    """What stands instead of each row where tabs part as many cells in two lines or more: a table, as Word has it."""
    found: dict[int, list[str]] = {}
    for row in range(len(typed)):
        wide = len(_cells(typed[row])) if row not in found else 0
        cells = list(takewhile(lambda one: len(one) == wide, map(_cells, typed[row:]))) if wide else []  # noqa: B023
        if len(cells) > 1:
            head, *others = (f"| {' | '.join(one)} |" for one in cells)
            found[row] = [head, f"|{' --- |' * wide}"]
            found |= {row + place: [other] for place, other in enumerate(others, start=1)}
    return found


def _cells(line: str) -> list[str]:
    marked = MARK.match(line)
    words = "\t" in line.strip() and "|" not in line and not (marked and marked.end())
    return (
        [cell.strip() for cell in line.split("\t")]
        if words and not BULLET.match(line) and not RUN_ON.match(line)
        else []
    )


def items_moved(typed: list[str], lines: tuple[Line, ...]) -> dict[int, list[str]]:
    """What stands instead of each item that stands so far in that it is more of the words above: the same at the
    margin, or within the item above."""
    found: dict[int, list[str]] = {}
    listed = False
    base = further = 0
    for row in range(1, len(typed)):
        above, line = typed[row - 1], typed[row].expandtabs(TAB)
        item = lines[row - 1].shape is Shape.ITEM
        ends = not above.strip() or lines[row - 1].clause or lines[row - 1].shape in {Shape.HEADING, Shape.QUOTE}
        listed = item or (listed and not ends)
        first = row - 1 not in found
        begins = lines[row].shape is Shape.TEXT and (_FIRST_ITEM if first else TYPED_ITEM).match(line)
        words = above[:1].strip() and not listed and not CONTAINER.match(above)
        words = words and lines[row - 1].shape is not Shape.QUOTE
        if not begins or not (item or not first or words):
            continue
        indent = len(line) - len(line.lstrip(" "))
        if first:
            mark = _MARK.match(above.expandtabs(TAB)) if item else None
            base = mark.end() if mark else 0
            further = indent - base
        if indent - base >= TAB:
            found[row] = [" " * max(indent - further, 0) + line.lstrip(" ")]
    return found


_FIRST_ITEM = re.compile(r"^\s*(?:[-*]|1[.)])\s")
_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
