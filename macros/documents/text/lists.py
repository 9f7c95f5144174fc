"""The lists that are open while a text is read, and what in them a line belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from .lines import ITEM, TAB, UNDERLINE, Line, Shape
from .notes import opening
from .signs import inline

VANISHES = re.compile(
    r"^ {0,3}(?:\*\[[^\]\n]+\]:|\[\^[^\]\n]+\]:"
    r"|\[[^\]\n]+\]:[ \t]*(?:<[^<>\n]*>|\S+)?[ \t]*(?:[\x22'(].*[\x22')][ \t]*)?$)"
)
"""A footnote, an address or an abbreviation: the engine takes it away from where it stands."""


class _Item(NamedTuple):
    numbered: bool
    typed: int
    shown: int
    """The number that it has on the page."""


@dataclass
class State:
    """Where we are: the lists that are open, and what the line above was."""

    open: list[int] = field(default_factory=list)
    """Of each open item the column that its words begin at."""
    last: list[_Item] = field(default_factory=list)
    """The last item at each depth."""
    above: Shape = Shape.BLANK
    empty: bool = False
    """Whether the last item has no words on its own line."""
    own_paragraph: bool = False
    """Whether the line above is of a paragraph below the first in its item."""
    begun: int = 0
    """How deep the first line below the last blank one stood: the engine takes what stands less deep for its equal."""
    parting: bool = False
    """Whether the line above vanishes from where it stands, and a list ended there."""
    parted: bool = False
    """Whether a list that begins here would be taken for more of the one above."""


def belongs(line: str, state: State) -> bool:
    """Whether a line that begins a block of its own stands far enough in to be part of an item."""
    return bool(state.open) and len(line) - len(line.lstrip(" ")) >= state.open[0]


def end_lists(state: State) -> None:
    state.open.clear()
    state.last.clear()
    state.own_paragraph = False
    state.begun = 0


def note_whether_it_vanishes(line: str, state: State) -> None:
    """A list on either side of what vanishes would be read as one."""
    vanishes = line[:1] in "[* " and VANISHES.match(line) is not None
    state.parted = state.parting and not vanishes
    state.parting = vanishes and (bool(state.open) or state.parting)


def ends_empty_item(indent: int, state: State) -> bool:
    """Whether words right below an empty item stand outside it: it has none that they could be more of."""
    ends = state.above is Shape.ITEM and state.empty and indent < state.open[-1]
    if ends:
        state.above = Shape.BLANK
    return ends


def close_items(state: State, indent: int, item: bool) -> bool:
    """Close the items that a line no longer belongs to; whether there were any."""
    before = len(state.open)
    if state.open and (state.above in {Shape.BLANK, Shape.CODE} or item):
        while state.open and indent < state.open[-1]:
            state.open.pop()
        if not state.open and not item:
            end_lists(state)
    return len(state.open) < before


def is_item(item: re.Match[str], indent: int, closed: bool, state: State) -> bool:
    if indent > 3:
        return False
    if closed or state.above not in {Shape.TEXT, Shape.ITEM}:
        return True
    # Inside a paragraph a list begins with a mark or with 1, so that a number in running text is left alone.
    return bool(item["rest"]) and item["number"] in (None, "1")


def item_line(item: re.Match[str], state: State) -> Line:
    """A line that begins an item. A list goes on whichever mark stands before its items."""
    depth = len(state.open)
    before = state.last[depth] if len(state.last) > depth else None
    counted = _counted(item, before)
    state.last[depth:] = [counted]
    if inner := ITEM.match(item["rest"]):  # - 1. Ring
        state.last.append(_counted(inner, None))
    # Some write 1. before every item, and mean what they see.
    meant = not counted.numbered or before is None or counted.typed in (counted.shown, before.typed)
    apart = _stands_apart(depth, before is not None and before.numbered != counted.numbered, state)
    if state.above is Shape.BLANK or apart:
        state.begun = depth
    state.open.append(_column(item))
    state.above, state.own_paragraph, state.empty = Shape.ITEM, False, not item["rest"]
    between = "<!-- -->\n\n" if state.parted and not depth else ""
    written = f"{between}{' ' * TAB * depth}{_written(item)}"
    return Line(written, Shape.ITEM, apart, shown_as=None if meant else counted.shown)


def _stands_apart(depth: int, other: bool, state: State) -> bool:
    """Whether an item needs a blank line above; `other` when its list is not of the kind of the one before."""
    if state.above in {Shape.TEXT, Shape.QUOTE, Shape.TABLE} and (not state.open or state.own_paragraph):
        return True
    return state.above is not Shape.BLANK and (other or depth < state.begun)


def _column(item: re.Match[str]) -> int:
    """Where the words begin: one blank behind a mark alone, or one before code."""
    gap = len(item["gap"])
    return len(item["indent"]) + len(item["mark"]) + (gap if item["rest"] and gap <= TAB else 1)


def _written(item: re.Match[str]) -> str:
    if item["number"]:
        return f"{item['number']}. {inline(item['rest'])}"
    return f"{item['mark']} {inline(item['rest']) or '<!-- -->'}"  # a lone dash would make a heading


def _counted(item: re.Match[str], before: _Item | None) -> _Item:
    """An item with its number: the one typed, or the next after the item before when both are of one kind."""
    numbered, typed = bool(item["number"]), int(item["number"] or 0)
    goes_on = before is not None and before.numbered == numbered
    return _Item(numbered, typed, before.shown + 1 if before and goes_on else typed)


def continued(line: str, extra: int, state: State) -> Line:
    """A line inside an item: more of a paragraph, a paragraph of its own, or code."""
    if extra > 3 and state.above in {Shape.BLANK, Shape.INDENTED}:
        state.above = Shape.INDENTED
        return Line(" " * (TAB * len(state.open) + extra) + line.lstrip(" "), Shape.INDENTED)
    if UNDERLINE.match(line.lstrip(" ")):  # no heading: it would have the mark of the item in it
        line = f"\\{line.lstrip(' ')}"
    if state.above is Shape.BLANK:
        state.own_paragraph, state.begun = True, len(state.open)
        words = line.lstrip(" ")
        words = opening(words) if words.startswith(("!!!", "???")) else inline(words)
        text = Line(" " * TAB * len(state.open) + words, Shape.TEXT)
    else:
        depth = len(state.open) if state.own_paragraph else len(state.open) - 1
        text = Line(" " * TAB * depth + inline(line.lstrip(" ")), Shape.TEXT)
    state.above = Shape.TEXT
    return text


def inside_item(line: str, state: State) -> str:
    return " " * TAB * len(state.open) + inline(line.lstrip(" "))
