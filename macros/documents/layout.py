"""How a text is laid out, line by line: what begins, what belongs to what, and what is only words.

Authors see their text as CommonMark reads it: on the pages of GitHub, in the preview of the form. The engine of the
site is older: to it a list needs a blank line above, what belongs to an item four blanks before it, and an unknown
word in angles is a tag that vanishes. Here each line is read as CommonMark reads it, and written as the engine needs
it. Pages, checks and search ask here, so that a text has one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from .blanking import without_comments, without_fences
from .clauses import NUMBERED, Counting, Reading, as_typed

HEADING = re.compile(
    r"^ {0,3}(?P<marks>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]+\{:?[ \t]*(?P<attributes>[^{}]*)\})?[ \t]*#*[ \t]*$"
)
HEADING_NUMBER = re.compile(r"^(?P<number>L?\d+(?:\.\d+)*|L)\.?[ \t]+(?P<title>\S.*)$")
ITEM = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?P<gap> +|$)(?P<rest>.*)$")

_RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$")
_QUOTE = re.compile(r"^ {0,3}>(?!\d)")
_CONTAINER = re.compile(r"^(?:(?:!!!|\?\?\?\+?|===)[ \t]|\[\^[^\]\n]+\]:)")
"""What is indented by four below one of these belongs to it: a note, a note that folds, a tab, a footnote."""
_TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
SIGN = re.compile(r"^(?P<before>[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(?=>\d|#{1,6}[^#\s{])")
"""«More than» before a figure and # before a word, which the engine takes for a quotation and a heading."""
TIMES = re.compile(r"(?<=\d)(?P<unit>[a-zA-Zµ%]{0,5})\*(?=\d)")
_ANGLES = re.compile(r"(?<!\\)<(?P<name>/?[a-zA-Z][a-zA-Z0-9]*)(?=[^<>\n@:]*>)")
_ESCAPED_ANGLE = re.compile(r"\\<")
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_NAMES = """
a abbr address applet area article aside audio b base bdi bdo big blockquote body br button caption center cite code col
colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame frameset h1
h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math meta meter nav
noscript object ol optgroup option output p param picture plaintext portal pre progress q rp rt ruby s samp script
section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th
thead time tr track tt u ul var video wbr xmp circle desc ellipse g line path polygon polyline rect text title use
"""
_TAGS = frozenset(_NAMES.split())
"""What browsers know; a word in angles that they do not know would be a tag all the same, and nobody would see it."""
_TAB = 4


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


@dataclass
class _State:
    """Where we are: the lists that are open, and what the line above was."""

    open: list[int] = field(default_factory=list)
    """Of each open item the column that its words begin at."""
    marks: list[str] = field(default_factory=list)
    """The mark of the last item at each depth."""
    above: Shape = Shape.BLANK
    own_paragraph: bool = False
    """Whether the line above is of a paragraph below the first in its item."""


_PLAIN = re.compile(r"[A-Za-zÆØÅæøå«(\"*\[_–§…]")


def read(body: str) -> tuple[Line, ...]:
    """Every line of a body, in order."""
    return tuple(_read(body.split("\n"), _hidden(body), Counting()))


def laid_out(body: str) -> str:
    """A body as the engine of the site needs it."""
    return "\n".join(f"\n{line.text}" if line.apart else line.text for line in read(body))


def _hidden(body: str) -> list[bool]:
    """The lines that are code in a fence, or wholly in a comment."""
    if "```" not in body and "~~~" not in body and "<!--" not in body:
        return [False] * (body.count("\n") + 1)
    shown = without_comments(without_fences(body))
    return [bool(a.strip()) and not b.strip() for a, b in zip(body.split("\n"), shown.split("\n"), strict=True)]


def _read(lines: list[str], hidden: list[bool], counting: Counting | None) -> Iterator[Line]:
    state = _State()
    number = 0
    while number < len(lines):
        line = lines[number]
        if hidden[number]:
            yield Line(line, Shape.CODE)
            state.above = Shape.OTHER if state.above is not Shape.BLANK else Shape.BLANK
            number += 1
        elif ">" in line[:4] and _QUOTE.match(line) and not _belongs(line, state):
            found = list(_quote(lines, hidden, number))
            yield replace(
                found[0], apart=state.above is Shape.TABLE or (bool(state.open) and state.above is not Shape.BLANK)
            )
            yield from found[1:]
            number += len(found)
            _end_lists(state)
            state.above = Shape.QUOTE
        elif line[:1] in "!?=[" and _CONTAINER.match(line):
            _end_lists(state)
            yield Line(line, Shape.OTHER)
            number += 1
            inner = list(_inside(lines, number))
            yield from (
                replace(one, text=" " * _TAB + one.text if one.text else "")
                for one in _read(inner, hidden[number : number + len(inner)], None)
            )
            number += len(inner)
            state.above = Shape.BLANK if inner and not inner[-1].strip() else Shape.OTHER
        else:
            yield _line(lines, number, state, counting)
            number += 1


def _belongs(line: str, state: _State) -> bool:
    """Whether a line that begins a block of its own stands far enough in to be part of an item."""
    return bool(state.open) and len(line) - len(line.lstrip(" ")) >= state.open[0]


def _end_lists(state: _State) -> None:
    state.open.clear()
    state.marks.clear()
    state.own_paragraph = False


def _inside(lines: list[str], begins: int) -> Iterator[str]:
    """The lines indented below an opening line, without their indent."""
    for line in lines[begins:]:
        wide = line.expandtabs(_TAB)
        if wide.strip() and not wide.startswith(" " * _TAB):
            return
        yield wide[_TAB:]


def _quote(lines: list[str], hidden: list[bool], begins: int) -> Iterator[Line]:
    inner: list[str] = []
    for number in range(begins, len(lines)):
        stripped = lines[number].lstrip(" ")
        if not _QUOTE.match(lines[number]) or hidden[number]:
            break
        inner.append(stripped[1:].removeprefix(" "))
    for line in _read(inner, _hidden("\n".join(inner)), None):
        yield Line((">\n> " if line.apart else "> ") + line.text if line.text else ">", Shape.QUOTE)


def _line(lines: list[str], number: int, state: _State, counting: Counting | None) -> Line:
    raw = lines[number]
    if not raw.strip():
        state.above, state.own_paragraph = Shape.BLANK, False
        return Line(raw, Shape.BLANK)
    # Most lines are words that begin at the margin.
    if (
        _PLAIN.match(raw)
        and not state.open
        and "|" not in raw
        and raw[:2] not in {"* ", "*\t"}
        and not _RULE.match(raw)
    ):
        if raw[0] == "L" and counting and (found := _numbered(raw, state, counting)):
            return found
        # Words below a quotation are still its own.
        state.above = Shape.QUOTE if state.above is Shape.QUOTE else Shape.TEXT
        return Line(_inline(raw), Shape.TEXT)
    line = raw.expandtabs(_TAB) if "\t" in raw else raw
    indent = len(line) - len(line.lstrip(" "))
    if indent > 3 and not state.open and state.above in {Shape.BLANK, Shape.INDENTED}:
        state.above = Shape.INDENTED
        return Line(line, Shape.INDENTED)
    line = SIGN.sub(r"\g<before>\\", as_typed(line))
    of_item = bool(state.open) and state.above is Shape.BLANK and indent >= state.open[-1]
    if counting and indent <= 3 and not of_item and (found := _numbered(line, state, counting)):
        return found
    rule = _RULE.match(line) is not None
    if state.open and (rule or HEADING.match(line) or _begins_table(lines, number)) and not _belongs(line, state):
        apart = state.above is not Shape.BLANK
        _end_lists(state)
        state.above = Shape.OTHER
        return replace(_line(lines, number, state, counting), apart=apart)
    item = None if rule else ITEM.match(line)
    closed = _close(state, indent, item is not None)
    base = state.open[-1] if state.open else 0
    if _begins_table(lines, number):
        return _table(line, state)
    if state.above is Shape.TABLE and "|" in line and item is None:
        return Line(_inside_item(line, state), Shape.TABLE)
    if item and _is_item(item, indent - base, closed, state):
        return _item(item, state)
    if not state.open:
        return _outside(line, rule, state, counting)
    return _continued(line, indent - base, state)


def _numbered(line: str, state: _State, counting: Counting) -> Line | None:
    """A line that begins with a number, when it is a clause, or looks like one."""
    found = NUMBERED.match(line)
    if found is None or state.above is Shape.CODE:
        return None
    alone = state.above not in {Shape.TEXT, Shape.ITEM, Shape.QUOTE}
    expected = counting.expected()
    reading = counting.reads(found["number"], found["text"], alone)
    if reading is Reading.CLAUSE:
        apart = state.above not in {Shape.BLANK, Shape.HEADING}
        _end_lists(state)
        state.above = Shape.TEXT
        return Line(f"{found['number']} {_inline(found['text'])}", Shape.TEXT, apart, clause=found)
    if reading is Reading.PROSE:
        return None
    if state.open:
        return None
    state.above = Shape.TEXT
    return Line(
        _inline(line.lstrip(" ")),
        Shape.TEXT,
        doubt=Doubt(found["number"], found["text"], expected, counting.section, not alone),
    )


def _close(state: _State, indent: int, item: bool) -> bool:
    """Close the items that a line no longer belongs to; whether there were any."""
    before = len(state.open)
    if state.open and (state.above is Shape.BLANK or item):
        while state.open and indent < state.open[-1]:
            state.open.pop()
        if not state.open and not item:
            _end_lists(state)
    return len(state.open) < before


def _is_item(item: re.Match[str], indent: int, closed: bool, state: _State) -> bool:
    if indent > 3:
        return False
    if closed or state.above not in {Shape.TEXT, Shape.ITEM}:
        return True
    # Inside a paragraph a list begins with a mark or with 1, so that a number in running text is left alone.
    return bool(item["rest"]) and item["number"] in (None, "1")


def _item(item: re.Match[str], state: _State) -> Line:
    mark = item["mark"]
    kind = "." if item["number"] else mark
    depth = len(state.open)
    other = len(state.marks) > depth and (state.marks[depth] == ".") != (kind == ".")
    state.marks[depth:] = [kind]
    apart = state.above in {Shape.TEXT, Shape.QUOTE, Shape.TABLE} and (not state.open or state.own_paragraph)
    gap = len(item["gap"])
    # A mark alone, or one before code, has its words one blank behind it.
    column = len(item["indent"]) + len(mark) + (gap if item["rest"] and gap <= _TAB else 1)
    state.open.append(column)
    apart = apart or (other and state.above is not Shape.BLANK)
    state.above, state.own_paragraph = Shape.ITEM, False
    written = f"{item['number']}." if item["number"] else mark
    return Line(f"{' ' * _TAB * depth}{written} {_inline(item['rest'])}", Shape.ITEM, apart)


def _outside(line: str, rule: bool, state: _State, counting: Counting | None) -> Line:
    """A line that belongs to no list."""
    if state.above is Shape.TEXT and _UNDERLINE.match(line):
        state.above = Shape.HEADING
        return Line(line, Shape.UNDERLINE)
    if (found := HEADING.match(line)) or line.strip("# ") == "":
        if counting and found:
            numbered = HEADING_NUMBER.match(found["title"])
            counting.heading(len(found["marks"]), numbered["number"] if numbered else None)
        apart, state.above = state.above is Shape.TABLE, Shape.HEADING
        return Line(_inline(line.lstrip(" ")), Shape.HEADING, apart)
    if rule or line.lstrip(" ").startswith("<"):
        state.above = Shape.OTHER
        return Line(line if rule else _inline(line), Shape.OTHER)
    state.above = Shape.QUOTE if state.above is Shape.QUOTE else Shape.TEXT
    return Line(_inline(line), Shape.TEXT)


def _continued(line: str, extra: int, state: _State) -> Line:
    """A line inside an item: more of a paragraph, a paragraph of its own, or code."""
    if extra > 3 and state.above in {Shape.BLANK, Shape.INDENTED}:
        state.above = Shape.INDENTED
        return Line(" " * (_TAB * len(state.open) + extra) + line.lstrip(" "), Shape.INDENTED)
    if state.above is Shape.BLANK:
        state.own_paragraph = True
        text = Line(" " * _TAB * len(state.open) + _inline(line.lstrip(" ")), Shape.TEXT)
    else:
        depth = len(state.open) if state.own_paragraph else len(state.open) - 1
        text = Line(" " * _TAB * depth + _inline(line.lstrip(" ")), Shape.TEXT)
    state.above = Shape.TEXT
    return text


def _begins_table(lines: list[str], number: int) -> bool:
    head, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    if "|" not in head or "-" not in below or not _TABLE_RULE.match(below):
        return False
    return _columns(head) == _columns(below)


def _columns(row: str) -> int:
    return len(row.strip().removeprefix("|").removesuffix("|").replace("\\|", "").split("|"))


def _table(line: str, state: _State) -> Line:
    apart = state.above not in {Shape.BLANK, Shape.HEADING, Shape.OTHER}
    state.above = Shape.TABLE
    return Line(_inside_item(line, state), Shape.TABLE, apart)


def _inside_item(line: str, state: _State) -> str:
    return " " * _TAB * len(state.open) + _inline(line.lstrip(" "))


def _inline(line: str) -> str:
    """The words of a line, so that no sign in them is lost."""
    if "*" not in line and "<" not in line and not line.endswith("\\"):
        return line
    return outside_code(_kept, line)


def outside_code(change: Callable[[str], str], line: str) -> str:
    """A line with its words changed, and what is code between them left as it is."""
    if "`" not in line:
        return change(line)
    pieces, after = [], 0
    for code in _CODE.finditer(line):
        pieces += [change(line[after : code.start()]), code[0]]
        after = code.end()
    return "".join([*pieces, change(line[after:])])


def _kept(words: str) -> str:
    if "*" in words:
        words = TIMES.sub(r"\g<unit>\\*", words)
    if "<" in words:
        words = _ESCAPED_ANGLE.sub("&lt;", words)
        words = _ANGLES.sub(lambda found: found[0] if _is_tag(found["name"]) else f"&lt;{found['name']}", words)
    return f"{words[:-1]}  " if words.endswith("\\") and not words.endswith("\\\\") else words


def escaped(words: str) -> str:
    """Words with a stroke before the signs that other readers of Markdown would swallow."""
    words = TIMES.sub(r"\g<unit>\\*", words) if "*" in words else words
    return _ANGLES.sub(lambda found: found[0] if _is_tag(found["name"]) else f"\\{found[0]}", words)


def _is_tag(name: str) -> bool:
    return name.removeprefix("/").lower() in _TAGS
