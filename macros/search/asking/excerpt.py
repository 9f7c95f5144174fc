"""The words of a section that are shown; their twin is in `overrides/assets/search/passage.js`.

They are round those that answer, and of a list what leads to it, and the item that answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..weights import ASKS_NUMBER, ASKS_WHEN, EXCERPT, ITEM, LEAD, PHONE, TIME, TITLE
from .passage import Question, beyond
from .ranking import rounded
from .reading import Marks, Reading, either


def excerpt(section: Mapping[str, Any], reading: Reading, question: Question) -> str:
    """About `EXCERPT` letters of a section, round the words that answer; what title and heading say needs no words."""
    text: str = section["text"] or section["heading"]
    heading = question.matcher.marks(section["heading"])
    counts = beyond(reading, question)
    says = {place: count * (1.0 - (1.0 - TITLE) * heading.get(place, 0.0)) for place, count in counts.items()}
    lead, start, end = _stretch(text, says, question)
    return text[:lead] + ("… " if start > lead else "") + text[start:end] + (" …" if end < len(text) else "")


def _stretch(text: str, says: Mapping[int, float], question: Question) -> tuple[int, int, int]:
    """How much of its beginning to show, and the stretch that has most of what the query asks for."""
    if len(text) <= EXCERPT:
        return 0, 0, len(text)
    found = question.matcher.units(text)
    stretches = [_round(first, last, text) for first, last, _ in found] or [_round(0, 0, text)]
    said = [_said_in(one, text, found, says, question) for one in stretches]
    return stretches[said.index(max(said))]


def _round(first: int, last: int, text: str) -> tuple[int, int, int]:
    """A stretch round some letters. Of a list, it begins where an item does, and what leads to the list stands first:
    an item is an answer only with that."""
    item = text.rfind(ITEM, 0, first + 1)
    lead = text.find(ITEM)
    lead = lead if 0 < lead <= LEAD and lead < item else 0
    room = EXCERPT - lead
    early = max(0, min(first - room // 4, len(text) - room))
    start = item if item >= 0 and first - item < room // 2 else text.find(" ", early) + 1 if early else 0
    if start + room >= len(text):
        return lead, start, len(text)
    return lead, start, max(text.rfind(" ", 0, start + room + 1), last)


def _said_in(
    stretch: tuple[int, int, int],
    text: str,
    found: Iterable[tuple[int, int, Marks]],
    says: Mapping[int, float],
    question: Question,
) -> float:
    """How much of the query is said in a stretch: its words, and a time or a number when it asks for one."""
    _, start, end = stretch
    inside = either(*(met for first, last, met in found if start <= first and last <= end))
    shown = text[start:end].lower()
    asked = ASKS_WHEN * bool(question.when and re.search(TIME, shown))
    asked += ASKS_NUMBER * bool(question.number and re.search(PHONE, shown))
    return rounded(asked + sum(says.get(place, 0.0) * met for place, met in inside.items()))
