"""Differences at the terminal: [-what was struck-] and {+what was added+}."""

from __future__ import annotations

from ..changes.wording import Fate, Stretch, compare

_MARKS = {Fate.TAKEN_OUT: "[-{}-]", Fate.PUT_IN: "{{+{}+}}"}


def marked(before: str, after: str) -> str:
    """Two wordings as one text."""
    return as_line(compare(before, after))


def as_line(stretches: list[Stretch]) -> str:
    return "".join(map(_said, stretches)).rstrip()


def _said(part: Stretch) -> str:
    words = part.text.rstrip()
    space = part.text[len(words) :]
    match part.fate:
        case Fate.KEPT:
            return part.text
        case Fate.MOVED_AWAY:
            return f"[flyttet til {part.where}: {words}]"
        case Fate.MOVED_HERE:
            return f"[flyttet hit fra {part.where}] {words}"
    return _MARKS[part.fate].format(words) + space
