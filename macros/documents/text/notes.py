"""The line that opens a note, a tab or a footnote, what is inside it, and what stands over a note without a title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .lines import TAB
from .signs import inline

_NOTE = re.compile(r"^(?P<sign>!!!|\?\?\?\+?)[ \t]*(?P<kind>[A-Za-z]+)(?![\w-])[ \t:]*(?P<title>.*?)[ \t]*$")
_OWN = re.compile(r"^(?P<sign>!!!|\?\?\?\+?)[ \t]*(?![\w-]+(?:[ \t]+\x22.*)?[ \t]*$)(?P<title>\S.*?)[ \t]*$")
"""A title where no kind is known. One word alone, or with a title behind it, is a kind of the author's own."""
_TAB = re.compile(r"^===(?P<sign>[!+]*)[ \t]+(?P<title>.*[^\s=])[ \t]*$")
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
    if tab := _TAB.match(line):
        return f'==={tab["sign"]} "{_unquoted(tab["title"])}"'
    note = _NOTE.match(line)
    kind = note["kind"].lower() if note else ""
    if note is None or kind not in TITLES:
        own = _OWN.match(line)
        return f'{own["sign"]} note "{_unquoted(own["title"])}"' if own else line
    return f'{note["sign"]} {kind} "{_unquoted(note["title"]) or TITLES[kind]}"'


def _unquoted(title: str) -> str:
    return title[1:-1] if len(title) > 1 and title[0] in _QUOTES and title[-1] in _QUOTES else title


def indented(text: str) -> str:
    return "\n".join(" " * TAB + line if line else "" for line in text.split("\n"))


def inside(lines: list[str], begins: int) -> Iterator[str]:
    """The lines indented below an opening line, without their indent."""
    for line in lines[begins:]:
        wide = line.expandtabs(TAB)
        if wide.strip() and not wide.startswith(" " * TAB):
            return
        yield wide[TAB:]
