"""Blank out of a text what is not for readers, letter by letter, so that every position stays what it was.

What only looks like a code block to a hasty reader (an unclosed fence, a fence with odd words behind it) is text to
the engine, so it is text to us.
"""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"[ >]*(?P<fence>`{3,}|~{3,})[ \t]*(?:\{[^{}]*\}|[\w#.+-]*)(?:[ \t]+[\w-]+=(?:\"[^\"]*\"|'[^']*'))*[ \t]*"
)


def blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _blanks(found[0]), text)


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def without_fences(text: str) -> str:
    if "```" not in text and "~~~" not in text:
        return text
    lines = text.split("\n")
    unclosed: set[str] = set()
    """Fences that nothing closes further down: looked for once, so that hostile text cannot make us slow."""
    number = 0
    while number < len(lines):
        opening = _OPENING.fullmatch(lines[number])
        if opening and (fence := opening["fence"]) not in unclosed:
            end = next((n for n in range(number + 1, len(lines)) if lines[n].lstrip(" >").rstrip() == fence), None)
            if end is None:
                unclosed.add(fence)
            else:
                lines[number : end + 1] = [" " * len(line) for line in lines[number : end + 1]]
                number = end
        number += 1
    return "\n".join(lines)


def without_comments(text: str) -> str:
    pieces: list[str] = []
    after = 0
    while (begin := text.find("<!--", after)) >= 0 and (end := text.find("-->", begin + 4)) >= 0:
        pieces += [text[after:begin], _blanks(text[begin : end + 3])]
        after = end + 3
    return "".join([*pieces, text[after:]])
