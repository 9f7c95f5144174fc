"""What an author types on several lines, and must stand on one."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"(?<![ \t])[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def on_one_line(text: str) -> str:
    """The same words with a blank for each line end: a line of a list, a calendar or a letter must not end in them."""
    return _LINE_END.sub(" ", text)
