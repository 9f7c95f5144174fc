"""How a text is laid out, line by line: what begins, what belongs to what, and what is only words.

Authors see their text as CommonMark reads it: on the pages of GitHub, in the preview of the form. The engine of the
site is older: to it a list needs a blank line above, what belongs to an item four blanks before it, and an unknown
word in angles is a tag that vanishes. Here each line is read as CommonMark reads it, and written as the engine needs
it. Pages, checks and search ask here, so that a text has one meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .blanking import code_lines, uncommented
from .clauses import NUMBERED, Counting, Reading
from .lines import HEADING, ITEM, OVER_CODE, QUOTE, RULE, TAB, UNDERLINE, Doubt, Line, Shape
from .lists import (
    VANISHES,
    State,
    belongs,
    close_items,
    continued,
    end_lists,
    ends_empty_item,
    inside_item,
    is_item,
    item_line,
    note_whether_it_vanishes,
)
from .notes import indented, inside, opening
from .signs import BLOCK, first_sign, inline
from .tables import begins_table, with_bare_strokes
from .traces import CONTAINER

_STASHED = re.compile(r" *\x02wzxhzdk:\d+\x03$")
"""A block of code that the engine has taken out of the text already."""
_CROWDED_END = re.compile(r"(?<=[^\s#\\])#+$")
"""The sign in «C#» at the end of a heading is a sign: what closes one stands behind a blank."""
_BEFORE_A_MARK = re.compile(r"^(\d*)(?=[-*+.)])")
_WORDS = {Shape.TEXT, Shape.ITEM, Shape.QUOTE}
_PLAIN = re.compile(r"[A-Za-zÆØÅæøå«(\"*\[_–§…]")


def read(body: str) -> tuple[Line, ...]:
    """Every line of a body, in order."""
    body = uncommented(body)
    lines = list(_read(body.split("\n"), code_lines(body), Counting()))
    if "\\\n" in body:
        _break(lines)
    return tuple(lines)


def laid_out(body: str) -> str:
    """A body as the engine of the site needs it."""
    return "\n".join(f"\n{line.text}" if line.apart else line.text for line in read(body))


def _break(lines: list[Line]) -> None:
    """A stroke at the end of a line begins a new one, where the paragraph goes on; else it is only a stroke."""
    for number, (line, below) in enumerate(pairwise(lines)):
        same = line.shape in _WORDS and below.shape is (Shape.QUOTE if line.shape is Shape.QUOTE else Shape.TEXT)
        if same and not below.apart and below.text.strip(" >") and re.search(r"(?<!\\)\\$", line.text):
            lines[number] = replace(line, text=f"{line.text[:-1]}  ")


def _read(
    lines: list[str], fenced: list[bool], counting: Counting | None, above: Shape = Shape.BLANK
) -> Iterator[Line]:
    state = State(above=above)
    number = 0
    while number < len(lines):
        found = _block(lines, fenced, number, state, counting)
        yield from found
        number += len(found)


def _block(
    lines: list[str], fenced: list[bool], number: int, state: State, counting: Counting | None
) -> Sequence[Line]:
    """The line of this number, with those that belong to it when it begins a quotation, a note, a tab or a footnote."""
    line = lines[number]
    if line.strip():
        note_whether_it_vanishes(line, state)
    if fenced[number] or (line[-1:] == "\x03" and _STASHED.match(line) and not belongs(line, state)):
        return (_code(line, fenced[number], state),)
    if line[-1:] == "\x03" and _STASHED.match(line):
        within = _line(lines, number, state, counting)
        state.above = Shape.CODE
        return (within,)
    if ">" in line[:4] and QUOTE.match(line) and not belongs(line, state):
        return _quote(lines, fenced, number, state)
    if line[:1] in "!?=[" and CONTAINER.match(line):
        return _container(lines, fenced, number, state)
    return (_line(lines, number, state, counting),)


def _code(line: str, fenced: bool, state: State) -> Line:
    """A line of code, or what stands for a whole block of it: at the margin it ends every list."""
    ends = bool(state.open) and bool(line.strip()) and not belongs(line, state)
    glued = state.above in {Shape.QUOTE, Shape.INDENTED}
    apart = not fenced and (glued or (ends and state.above is not Shape.BLANK))
    if ends:
        end_lists(state)
    state.above = Shape.BLANK
    return Line(line if fenced else f"{line}\n", Shape.CODE, apart)


def _container(lines: list[str], fenced: list[bool], begins: int, state: State) -> list[Line]:
    """The line that opens a note, a tab or a footnote, and all that is indented below it."""
    line, below = lines[begins], begins + 1
    footnote = line[0] == "["
    opens = Line(opening(line), Shape.OTHER, footnote and bool(state.open) and state.above is not Shape.BLANK)
    inner = list(inside(lines, below))
    above = Shape.TEXT if footnote and CONTAINER.sub("", line).strip() else Shape.BLANK
    found = _read(inner, fenced[below : below + len(inner)], None, above)
    end_lists(state)
    ends = Shape.TEXT if footnote else Shape.OTHER
    state.above = Shape.BLANK if inner and not inner[-1].strip() else ends
    return [opens, *(replace(one, text=indented(one.text)) for one in found)]


def _quote(lines: list[str], fenced: list[bool], begins: int, state: State) -> list[Line]:
    apart = state.above is Shape.TABLE or (bool(state.open) and state.above is not Shape.BLANK)
    end_lists(state)
    state.above = Shape.QUOTE
    first, *rest = _quoted(lines, fenced, begins)
    return [replace(first, apart=apart), *rest]


def _quoted(lines: list[str], fenced: list[bool], begins: int) -> Iterator[Line]:
    """The lines of one quotation, each read without its sign."""
    inner: list[str] = []
    for number in range(begins, len(lines)):
        stripped = lines[number].lstrip(" ")
        if not QUOTE.match(lines[number]) or fenced[number]:
            break
        inner.append(stripped[1:].removeprefix(" "))
    for line in _read(inner, code_lines("\n".join(inner)), None):
        yield Line((">\n> " if line.apart else "> ") + line.text if line.text else ">", Shape.QUOTE)


def _line(lines: list[str], number: int, state: State, counting: Counting | None) -> Line:
    raw = lines[number]
    if not raw.strip():
        state.above, state.own_paragraph = Shape.BLANK, False
        return Line("", Shape.BLANK)
    # Most lines are words that begin at the margin.
    if _PLAIN.match(raw) and not state.open and "|" not in raw and raw[:2].strip() != "*" and not RULE.match(raw):
        if raw[0] == "L" and counting and (found := _numbered(raw, state, counting)):
            return found
        # Words below a quotation are still its own.
        state.above = Shape.QUOTE if state.above is Shape.QUOTE else Shape.TEXT
        return Line(inline(raw), Shape.TEXT)
    line = raw.expandtabs(TAB) if "\t" in raw else raw
    indent = len(line) - len(line.lstrip(" "))
    if indent > 3 and not state.open and (state.above in OVER_CODE or (state.above is Shape.TABLE and "|" not in line)):
        apart, state.above = state.above is Shape.TABLE, Shape.INDENTED
        return Line(line, Shape.INDENTED, apart)
    line = first_sign(line)
    of_item = bool(state.open) and state.above is Shape.BLANK and indent >= state.open[-1]
    if counting and indent <= 3 and not of_item and (found := _numbered(line, state, counting)):
        return found
    return _among_lists(lines, number, line, indent, state, counting)


def _among_lists(
    lines: list[str], number: int, line: str, indent: int, state: State, counting: Counting | None
) -> Line:
    """A line that ends the open lists, begins a table, is an item or more of one, or stands outside them all."""
    rule = RULE.match(line) is not None
    begins = rule or HEADING.match(line) or BLOCK.match(line) or VANISHES.match(line) or begins_table(lines, number)
    if state.open and begins and not belongs(line, state):
        apart = state.above is not Shape.BLANK
        end_lists(state)
        state.above = Shape.OTHER
        return replace(_line(lines, number, state, counting), apart=apart)
    item = None if rule else ITEM.match(line)
    if item is None and ends_empty_item(indent, state):
        return replace(_line(lines, number, state, counting), apart=True)
    opened = list(state.open)
    closed = close_items(state, indent, item is not None)
    base = state.open[-1] if state.open else 0
    if begins_table(lines, number):
        return _table(line, state)
    if state.above is Shape.TABLE and "|" in line and item is None:
        return Line(inside_item(with_bare_strokes(line), state), Shape.TABLE)
    if item and opened and indent - base > 3 and state.above in {Shape.TEXT, Shape.ITEM}:
        # Too far in to stand beside the item above, and not far enough to stand below it: more of its words.
        state.open = opened
        return continued(_BEFORE_A_MARK.sub(r"\1\\", line.lstrip(" ")), 0, state)
    if item and is_item(item, indent - base, closed, state):
        return item_line(item, state)
    if not state.open:
        return _outside(line, rule, state, counting)
    return continued(line, indent - base, state)


def _numbered(line: str, state: State, counting: Counting) -> Line | None:
    """A line that begins with a number, when it is a clause, or looks like one."""
    found = NUMBERED.match(line)
    if found is None:
        return None
    alone = state.above not in {Shape.TEXT, Shape.ITEM, Shape.QUOTE}
    expected = counting.expected()
    reading = counting.reads(found["number"], found["text"], alone)
    if reading is Reading.CLAUSE:
        apart = state.above not in {Shape.BLANK, Shape.HEADING}
        end_lists(state)
        state.above = Shape.TEXT
        return Line(f"{found['number']} {inline(found['text'])}", Shape.TEXT, apart, clause=found)
    if reading is Reading.PROSE:
        return None
    if state.open:
        return None
    state.above = Shape.TEXT
    return Line(
        inline(line.lstrip(" ")),
        Shape.TEXT,
        doubt=Doubt(found["number"], found["text"], expected, counting.section, not alone),
    )


def _outside(line: str, rule: bool, state: State, counting: Counting | None) -> Line:
    """A line that belongs to no list."""
    if state.above is Shape.TEXT and UNDERLINE.match(line):
        state.above = Shape.HEADING
        return Line(line, Shape.UNDERLINE)
    below_rule = state.above is Shape.RULE and UNDERLINE.match(line) is not None
    if (found := HEADING.match(line)) or line.strip("# ") == "":
        if counting and found:
            counting.reads_heading(found)
        apart, state.above = state.above not in {Shape.BLANK, Shape.HEADING}, Shape.HEADING
        return Line(inline(_CROWDED_END.sub(r"\\\g<0>", line.strip(" "))), Shape.HEADING, apart)
    if rule:
        state.above = Shape.RULE
        return Line(" ".join(line.strip()[0] * 3), Shape.RULE, below_rule)  # the engine wants its signs close
    if BLOCK.match(line):
        state.above = Shape.OTHER
        return Line(inline(line), Shape.OTHER)
    apart = below_rule or state.above is Shape.CODE
    state.above = Shape.QUOTE if state.above is Shape.QUOTE else Shape.TEXT
    return Line(inline(line), Shape.TEXT, apart)


def _table(line: str, state: State) -> Line:
    apart = state.above not in {Shape.BLANK, Shape.HEADING, Shape.RULE, Shape.OTHER}
    state.above = Shape.TABLE
    return Line(inside_item(with_bare_strokes(line), state), Shape.TABLE, apart)
