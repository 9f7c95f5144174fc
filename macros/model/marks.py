"""How authors mark what no source states, and how they say whom to ask."""

from __future__ import annotations

import re

MUST_BE_CONFIRMED = r"må (?:bekreftes|stadfestast)"
TO_CONFIRM = re.compile(rf"\[({MUST_BE_CONFIRMED}(?::\s[^\]]*)?)\]")
"""[må bekreftes], or [må bekreftes: hva, spør hvem]."""
TO_CONFIRM_IN_TEXT = re.compile(TO_CONFIRM.pattern + r"(?![(\[])")
"""The same among other words, where what leads somewhere is a link."""

_ASKS_SOMEBODY = re.compile(r":\s+\S.*,\s+spør\s+\S")


def asks_somebody(mark: str) -> bool:
    """Whether the words of a mark say both what is missing and whom to ask: two halves make a question."""
    return _ASKS_SOMEBODY.search(mark) is not None
