"""What the form must know to read the table of a figure as the checks do: letters, patterns, limits and words.

The form's own reading is in page/table/; the tests hold both against the same tables.
"""

from __future__ import annotations

from typing import Any

from ...documents.clock import MONTHS
from ...documents.figures.periods import DAYS, EXAMPLES, IN_A_YEAR, SHORT_YEAR, SHORTEST_MONTH, WORDS, WRITTEN
from ...documents.figures.said import FEW, TOTALS
from ...documents.figures.series import Absent
from ...documents.figures.tables import (
    BLANKS,
    COLUMNS,
    FEW_TYPED,
    FORMULA,
    GROUPED,
    HIDDEN,
    LARGEST_TABLE,
    LONGEST_GROUP,
    MARKS,
    NUMBER,
    TITLE_LINES,
    TWO_WAYS,
    WITH_WORDS,
)
from ...documents.figures.wrong import Wrong
from ...documents.text.traces import in_browser
from ...documents.text.unseen import HAS_UNSEEN
from ...model.fields import keys_of
from ...model.kinds import Figure
from ...model.kinds.figure import Unit
from ...model.words import Phrase

PATTERNS = {
    "shortYear": SHORT_YEAR,
    "fewTyped": FEW_TYPED,
    "blanks": BLANKS,
    "grouped": GROUPED,
    "number": NUMBER,
    "hidden": HIDDEN,
    "twoWays": TWO_WAYS,
    "withWords": WITH_WORDS,
    "unseen": HAS_UNSEEN,
}


def reading() -> dict[str, Any]:
    """As plain data for page/table/reading.js and judging.js; what is said stands in bokmål and nynorsk."""
    return {
        "columns": COLUMNS,
        "marks": MARKS,
        "patterns": {name: in_browser(pattern) for name, pattern in PATTERNS.items()},
        "periods": [in_browser(form) for form in WRITTEN],
        "days": [in_browser(form) for form in DAYS],
        "periodWords": WORDS,
        "months": MONTHS,
        "shortestMonth": SHORTEST_MONTH,
        "rhythms": {rhythm: {"inYear": IN_A_YEAR[rhythm], "example": EXAMPLES[rhythm]} for rhythm in EXAMPLES},
        "absent": [mark.value for mark in Absent],
        "formula": FORMULA,
        "longestGroup": LONGEST_GROUP,
        "largest": LARGEST_TABLE,
        "titleLines": TITLE_LINES,
        "totals": TOTALS,
        "withheld": Absent.WITHHELD.value,
        "few": FEW,
        "percent": Unit.PERCENT,
        "persons": Unit.PERSONS,
        "kroner": Unit.KRONER,
        "labels": {key.name: _both(key.label) for key in keys_of(Figure) if key.words},
        "words": {key.name: {word: [word.nb, word.nn] for word in key.words} for key in keys_of(Figure) if key.words},
        "wrong": {one.name: [_both(phrase) for phrase in one.value] for one in Wrong},
    }


def _both(phrase: Phrase) -> list[str]:
    return [phrase.nb, phrase.nn or phrase.nb]
