"""What a line of a text is: its shape, and what it needs to be read as its author saw it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]+\{:?[ \t]*(?P<attributes>[^{}]*)\})?[ \t]*#*[ \t]*$"
)
HEADING_NUMBER = re.compile(r"^(?P<number>L?\d+(?:\.\d+)*|L)\.?[ \t]+(?P<title>\S.*)$")
ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap> +|$)(?P<rest>.*)$")
RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
QUOTE = re.compile(r"^ {0,3}>(?!>*[\d=])")
_TABLE_RULE = re.compile(r"^[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")


class Shape(Enum):
    """What a line is."""

    BLANK = auto()
    TEXT = auto()
    ITEM = auto()
    HEADING = auto()
    QUOTE = auto()
    TABLE = auto()
    CODE = auto()
    """In a fence, or indented by four or more below a blank line."""
    INDENTED = auto()
    UNDERLINE = auto()
    """A line of dashes or equal signs, which makes a heading of the line above."""
    OTHER = auto()


@dataclass(frozen=True)
class Doubt:
    """A number that looks like that of a clause, and is none."""

    number: str
    text: str
    expected: str
    """The number that a clause here would have."""
    section: int | None
    inside: bool
    """Whether it stands inside a paragraph."""


@dataclass(frozen=True)
class Line:
    """A line as it is read."""

    text: str
    """As the engine of the site needs it."""
    shape: Shape
    apart: bool = False
    """Whether the engine needs a blank line above it."""
    clause: re.Match[str] | None = None
    doubt: Doubt | None = None
    shown_as: int | None = None
    """The number that a list shows for an item, where another is typed."""


def begins_table(lines: list[str], number: int) -> bool:
    """Whether the line with this number is the head of a table, with the line of dashes below it."""
    head, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    if "|" not in head or "-" not in below or not _TABLE_RULE.match(below):
        return False
    return _columns(head) == _columns(below)


def _columns(row: str) -> int:
    return len(row.strip().removeprefix("|").removesuffix("|").replace("\\|", "").split("|"))
