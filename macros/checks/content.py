"""The text below the front matter holds together."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.calls import NAMES, UnreadableCalls, calls
from ..documents.document import Document
from ..documents.library import Library
from ..documents.problem import Place, nearest
from .rule import Fault, Severity, rule


@rule(Severity.ERROR, softens=False)
def macro(document: Document, library: Library) -> Iterator[Fault]:
    """Mellom {{ og }} står bare kall på makroer som finnes.

    Bad:  {{ dokumenter() }}
    Good: {{ documents(kind="rutiner") }}
    """
    first = document.front.body_line - 1
    known = ", ".join(NAMES)
    try:
        for call in calls(document.front.body):
            here = Place(first + call.line)
            if call.name is None:
                yield Fault("mellom klammene står noe annet enn et makrokall", f"makroene som finnes: {known}", here)
            elif call.name not in NAMES:
                meant = nearest(call.name, NAMES)
                help_text = f"mente du {meant}?" if meant else f"makroene som finnes: {known}"
                yield Fault(f"makroen «{call.name}» finnes ikke", help_text, here)
    except UnreadableCalls as error:
        yield Fault("klammene {{ … }} er ikke skrevet riktig", "skriv for eksempel {{ glossary() }}", Place(first + error.line))
