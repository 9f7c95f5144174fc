"""Blank out of a text what is not for readers, letter by letter, so that every position stays what it was.

What only looks like a code block to a hasty reader (a fence that nothing closes) is text to the engine, so it is text
to us.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from .fences import blocks


def blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _blanks(found[0]), text)


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def without_fences(text: str) -> str:
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    for begins, ends, opening in blocks(lines):
        lines[begins : ends + 1] = [" " * len(line) for line in lines[begins : ends + 1]]
        if opening["item"]:
            lines[begins] = opening[0][: opening.end("item")].ljust(len(opening[0]))
    return "\n".join(lines)


def code_lines(text: str) -> list[bool]:
    """Of each line whether it is code in a fence."""
    shown = without_fences(text)
    if shown is text:
        return [False] * (text.count("\n") + 1)
    return [bool(a.strip()) and not b.strip() for a, b in zip(text.split("\n"), shown.split("\n"), strict=True)]


def without_comments(text: str) -> str:
    return _replaced(text, _comments(text), _blanks)


def uncommented(text: str) -> str:
    """A text with as many lines, whose comments are gone: not blanked out, for two blanks at an end break the line."""
    return _replaced(text, _comments(without_fences(text)), lambda comment: "\n" * comment.count("\n"))


def _replaced(text: str, places: Iterable[tuple[int, int]], other: Callable[[str], str]) -> str:
    pieces: list[str] = []
    after = 0
    for begin, end in places:
        pieces += [text[after:begin], other(text[begin:end])]
        after = end
    return "".join([*pieces, text[after:]])


INLINE_CODE = re.compile(
    r"(?<![\\`])(?P<ticks>`{1,3})(?!`)(?:[^`\n]|\n(?!\s*\n)|(?!(?P=ticks)(?!`))`++){1,300}?(?P=ticks)(?!`)"
)
_CODE_OR_COMMENT = re.compile(rf"{INLINE_CODE.pattern}|<!--")


def _comments(text: str) -> Iterator[tuple[int, int]]:
    after = 0
    while "<!--" in text and (found := _CODE_OR_COMMENT.search(text, after)):
        after = found.end()
        if not found["ticks"]:
            if (end := text.find("-->", after)) < 0:
                return
            after = end + 3
            yield found.start(), after
