"""What a line of a text is: its shape, and what it needs to be read as its author saw it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from .blanking import INLINE_CODE

ATTRIBUTES = r"\{:?[ \t]*(?P<attributes>(?:[#.][^\s{}]|[\w-]+=)[^{}\n]*)\}"
"""What dresses a heading, what it stands right behind, or the paragraph above: {#anker}, {.pynt}.

Any other braces are words: {dato}."""
_LIST = ATTRIBUTES.replace("?P<attributes>", "?:")
_BEHIND = rf"(?<=[)\]*_`]){_LIST}|^[ >]*+{_LIST}[ \t]*+$|(?<![ \t])[ \t]++{_LIST}(?=[ \t]*+\|)"
_DRESSING = re.compile(rf"(?P<code>{INLINE_CODE.pattern})|{_BEHIND}", re.MULTILINE)
"""Where it stands: right behind a link, a picture, code or bold words, on a line of its own, and last in a cell."""
HEADING = re.compile(rf"^ {{0,3}}(?P<marks>#{{1,6}})[ \t]+(?P<title>.*?)(?:[ \t]+{ATTRIBUTES})?(?:[ \t]+#+)?[ \t]*$")
HEADING_NUMBER = re.compile(
    r"^(?!§[ \t\u00a0]*\d+[ \t\u00a0]+[A-Ha-h](?=[ \t.]|$))"
    r"(?P<sign>§[ \t\u00a0]*)?(?P<number>L?\d+(?:\.\d+)*|L)(?:\.(?![ \t]+[a-zæøå]))?[ \t]+(?P<title>\S.*)$"
)
"""The number of a heading, and the sign that people cite it with; «§ 2 a» is another than § 2, and no number. Neither
is that of «24. desember» and «1. etasje», whose full stop would be gone."""
ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap> +|$)(?P<rest>.*)$")
RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
QUOTE = re.compile(r"^ {0,3}>(?!>*[\d=])")
TAB = 4
"""So many blanks the engine needs before what belongs to an item or a note."""


def undressed(markdown: str) -> str:
    """A text without what only dresses it; its headings are read by themselves."""
    return _DRESSING.sub(lambda found: found["code"] or "", markdown) if "{" in markdown else markdown


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
    RULE = auto()
    OTHER = auto()


OVER_CODE = {Shape.BLANK, Shape.HEADING, Shape.RULE, Shape.INDENTED}
"""What is indented below one of these is no more of a paragraph."""


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
