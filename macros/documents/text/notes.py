"""The line that opens a note, a tab or a footnote, and what stands over a note without a title."""

from __future__ import annotations

import re

from .signs import inline

_NOTE = re.compile(r"^(?P<sign>!!!|\?\?\?\+?)[ \t]*(?P<kind>[A-Za-z]+)(?![\w-])[ \t:]*(?P<title>.*?)[ \t]*$")
_QUOTES = "\"“”„«»'"
TITLES = {
    "note": "Merk",
    "info": "Merk",
    "tip": "Tips",
    "success": "Bra",
    "question": "Spørsmål",
    "warning": "Pass på",
    "danger": "Fare",
    "failure": "Feil",
    "bug": "Feil",
    "example": "Eksempel",
    "quote": "Sitat",
    "abstract": "Kort sagt",
}
"""What stands over a note whose author gave it no title; the engine would write its kind, in English."""


def opening(line: str) -> str:
    """The line that opens a footnote, a tab or a note, as the engine needs it.

    A title may stand in any quotation marks, or in none; a note without one has that of its kind, in Norwegian.
    """
    if line[0] == "[":
        return inline(line)
    note = _NOTE.match(line)
    kind = note["kind"].lower() if note else ""
    if note is None or kind not in TITLES:
        return line
    title = note["title"]
    if len(title) > 1 and title[0] in _QUOTES and title[-1] in _QUOTES:
        title = title[1:-1]
    return f'{note["sign"]} {kind} "{title or TITLES[kind]}"'
