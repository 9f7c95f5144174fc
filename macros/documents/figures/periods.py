"""A period that a number is for, as people and Statistics Norway write it: 2024, 2024-03, 2024M03, 2024K3, 2024T2."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ...model.kinds.figure import Rhythm
from ..clock import MONTHS

IN_A_YEAR = {Rhythm.YEAR: 1, Rhythm.TERTIAL: 3, Rhythm.QUARTER: 4, Rhythm.MONTH: 12}

EXAMPLES = {Rhythm.YEAR: "2024", Rhythm.TERTIAL: "2024T2", Rhythm.QUARTER: "2024K3", Rhythm.MONTH: "2024-03"}

WRITTEN = re.compile(r"(?P<year>(?:19|20)\d\d)(?:(?P<letter>[KTM-])(?P<number>\d\d?))?")
LETTERS = {"K": Rhythm.QUARTER, "T": Rhythm.TERTIAL, "M": Rhythm.MONTH, "-": Rhythm.MONTH}
_NAMES = {Rhythm.QUARTER: "kvartal", Rhythm.TERTIAL: "tertial"}


@dataclass(frozen=True, order=True)
class Period:
    """In the order of time, among periods of the same rhythm."""

    year: int
    number: int
    """From 1; always 1 for a year."""
    rhythm: Rhythm

    @property
    def start(self) -> date:
        return date(self.year, (self.number - 1) * self._months + 1, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        return self.next.start - timedelta(days=1)

    @property
    def middle(self) -> date:
        return self.start + (self.end - self.start) / 2

    @property
    def next(self) -> Period:
        last = self.number == IN_A_YEAR[self.rhythm]
        return Period(self.year + last, 1 if last else self.number + 1, self.rhythm)

    @property
    def _months(self) -> int:
        return 12 // IN_A_YEAR[self.rhythm]

    def __str__(self) -> str:
        """As it is written in a table."""
        match self.rhythm:
            case Rhythm.YEAR:
                return str(self.year)
            case Rhythm.MONTH:
                return f"{self.year}-{self.number:02}"
        return f"{self.year}{_NAMES[self.rhythm][0].upper()}{self.number}"

    @property
    def said(self) -> str:
        """«3. kvartal 2024», «mars 2024»: alike in both languages."""
        match self.rhythm:
            case Rhythm.YEAR:
                return str(self.year)
            case Rhythm.MONTH:
                return f"{MONTHS[self.number - 1]} {self.year}"
        return f"{self.number}. {_NAMES[self.rhythm]} {self.year}"


def period_of(text: str) -> Period | None:
    """The period that a text is, in capitals or not; None when it is none, such as month 13."""
    found = WRITTEN.fullmatch(text.strip().upper())
    if found is None:
        return None
    rhythm = LETTERS[found["letter"]] if found["letter"] else Rhythm.YEAR
    number = int(found["number"] or 1)
    return Period(int(found["year"]), number, rhythm) if 1 <= number <= IN_A_YEAR[rhythm] else None
