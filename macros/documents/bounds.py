"""How much a text may be before anything reads it closely. No text that people write comes near.

What reads Markdown grows with the square of a line or a paragraph of brackets, and falls over in deep nesting.
"""

from __future__ import annotations

import re

from .fault import Fault, Place, Reading

LARGEST_FILE = 200_000
"""Bytes. The longest agreement known is a tenth of this; a larger file is a mistake, such as a pasted image."""
LARGEST_HEAD = 100_000
DEEPEST_HEAD = 12
LONGEST_LINE = 5_000
DEEPEST = 60
"""Signs of quotation and blanks before the first word of a line."""
MOST_BRACKETS = 1_000
"""In one paragraph."""
MOST_INSIDE = 50
"""Pieces of HTML with Markdown in them."""
MOST_CALLS = 30
"""Between {{ and }}: each may become a list of all documents."""

_DEEP = re.compile(rf"^[ \t>]{{{DEEPEST}}}", re.MULTILINE)
_INSIDE = re.compile(r"<\w[^<>]*\bmarkdown\b")


def too_much(body: str, first_line: int) -> Fault | None:
    """What is too much of a text, or None. `first_line` is the line of the file on which it begins."""
    for number, line in enumerate(body.split("\n") if len(body) > LONGEST_LINE else ()):
        if len(line) > LONGEST_LINE:
            return _fault(f"linjen er på over {LONGEST_LINE} tegn", "del den i flere avsnitt", first_line + number)
    if found := _DEEP.search(body):
        number = body.count("\n", 0, found.start())
        return _fault("linjen er rykket for langt inn", "skriv den med færre nivåer", first_line + number)
    if body.count("[") > MOST_BRACKETS and any(part.count("[") > MOST_BRACKETS for part in body.split("\n\n")):
        return _fault(f"et avsnitt har over {MOST_BRACKETS} klammer", "del avsnittet med tomme linjer", first_line)
    if len(_INSIDE.findall(body)) > MOST_INSIDE:
        return _fault(f"teksten har over {MOST_INSIDE} biter HTML med Markdown i", "skriv den i Markdown", first_line)
    if body.count("{{") > MOST_CALLS:
        return _fault(f"teksten har over {MOST_CALLS} par av krøllparenteser", "del den på flere sider", first_line)
    return None


def _fault(message: str, help_text: str, line: int) -> Fault:
    return Fault(message, help_text, Place(line), reading=Reading.READABLE)
