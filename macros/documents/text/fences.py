"""Blocks of code between fences: where each begins and ends, and how the engine of the site needs it.

To readers of Markdown a fence may be closed by a longer one, stand further out than its code, and have words behind it.
To the engine both fences are alike, all lines of the block begin as the first does, and what is behind it is known.
The twin of editing/desk/page/text/fences.js.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

OPENING = r"(?P<before>[ \t>]*)(?P<item>(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<fence>`{3,}(?=[^`]*$)|~{3,})(?P<behind>.*)"
"""The fence that opens a block of code, with what is behind it, and the item whose words it is."""
_OPENING = re.compile(OPENING)
_OPTION = r"[\w-]+=(?:\x22[^\x22]*\x22|'[^']*')"
KNOWN = re.compile(rf"^[ \t]*(?:\{{[^{{}}]*\}}|[\w#.+-]*(?:[ \t]+{_OPTION})*|{_OPTION}(?:[ \t]+{_OPTION})*)[ \t]*$")
"""What the engine knows behind a fence: the language of the code, and its title."""
WORDS = re.compile(r"^(?P<language>[a-z0-9#.+-]+(?=[ \t]))?[ \t]*(?:title=)?[\x22']*(?P<words>.*?)[\x22']*[ \t]*$")
"""Anything else that is typed there."""
_FURTHER = 3
"""So many blanks further in than the fence that opens a block the one may stand that closes it."""
_TAB = 4


class Block(NamedTuple):
    begins: int
    ends: int
    opening: re.Match[str]

    @property
    def indent(self) -> str:
        """What each line of the block begins with."""
        return self.opening["before"] + " " * len(self.opening["item"] or "")


def blocks(lines: list[str]) -> Iterator[Block]:
    """The blocks that are closed. A fence that nothing closes is text to the engine, so it is text to us."""
    unclosed: dict[tuple[str, int], int] = {}
    """The line up to which nothing closes a fence: looked for once, so that hostile text cannot make us slow."""
    number = 0
    while number < len(lines):
        opening = _OPENING.fullmatch(lines[number]) if "```" in lines[number] or "~~~" in lines[number] else None
        kind = (opening["fence"], _depth(lines[number])) if opening else None
        if opening and kind and unclosed.get(kind, 0) <= number:
            block = Block(number, number, opening)
            closed, end = _end(lines, block)
            if closed:
                yield block._replace(ends=end)
                number = end
            else:
                unclosed[kind] = end
        number += 1


def _end(lines: list[str], block: Block) -> tuple[bool, int]:
    """Whether a fence is closed, and the line where it or the quotation that it stands in ends."""
    fence, depth, furthest = block.opening["fence"], _depth(block.indent), _indent(block.indent) + _FURTHER
    for number in range(block.begins + 1, len(lines)):
        line = lines[number]
        if (here := _depth(line)) < depth:
            return False, number
        last = line.strip(" \t>") if here == depth else ""
        if last.startswith(fence) and not last.strip(fence[0]) and _indent(line) <= furthest:
            return True, number
    return False, len(lines)


def _before(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t>"))]


def _depth(line: str) -> int:
    """How many quotations a line stands in."""
    return _before(line).count(">")


def _indent(line: str) -> int:
    """How many blanks a line begins with, within its quotations."""
    return len(_before(line).expandtabs(_TAB).rpartition(">")[2])


def even(text: str) -> str:
    """A text with each block of code as the engine needs it."""
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    for block in blocks(lines):
        begins, ends, opening = block
        item = _item(opening, lines[begins - 1] if begins else "")
        lines[begins] = f"{item}{block.indent}{opening['fence']}{_behind(opening['behind'])}"
        lines[begins + 1 : ends] = (_laid(line, block.indent) for line in lines[begins + 1 : ends])
        lines[ends] = block.indent + opening["fence"]
    return "\n".join(lines)


def _item(opening: re.Match[str], above: str) -> str:
    """The item that a block is the words of, as a line of its own: a dash right below words would make a heading."""
    if not opening["item"]:
        return ""
    before, mark = opening["before"], opening["item"].rstrip()
    apart = mark == "-" and above.strip(" \t>") and not _BEGINS_ITEM.match(above)
    return f"{before.rstrip()}\n{before}{mark}\n" if apart else f"{before}{mark}\n"


_BEGINS_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")


def _laid(line: str, before: str) -> str:
    """A line of code that begins as its block does."""
    depth = before.count(">")
    if line.startswith(before):
        return line
    if not line.strip(" \t>") and line.count(">") <= depth:
        return before.rstrip()
    code = line.split(">", depth)[depth] if depth else line.expandtabs(_TAB)
    surplus = min(_indent(before), len(code) - len(code.lstrip(" ")))
    return before + code[surplus:]


def _behind(typed: str) -> str:
    """What stands behind a fence; words that the engine does not know are the title of the code."""
    found = None if KNOWN.match(typed) else WORDS.match(typed)
    if found is None:
        return typed
    sign = "'" if '"' in found["words"] else '"'
    return f"{found['language'] or ''} title={sign}{found['words'].replace(sign, '’')}{sign}"
