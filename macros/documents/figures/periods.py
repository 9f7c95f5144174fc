"""A period that a number is for, as people, Excel and Statistics Norway write it: 2024K3, 3. kvartal 2024, mars 2024.

What has one meaning is read. What has several, as a day that Excel has made of a month, is told with all of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ...model.kinds.figure import Rhythm
from ..clock import MONTHS

IN_A_YEAR = {Rhythm.YEAR: 1, Rhythm.TERTIAL: 3, Rhythm.QUARTER: 4, Rhythm.MONTH: 12}

EXAMPLES = {Rhythm.YEAR: "2024", Rhythm.TERTIAL: "2024T2", Rhythm.QUARTER: "2024K3", Rhythm.MONTH: "2024-03"}

WORDS = {
    **dict.fromkeys(("k", "q", "kv", "kvartal"), Rhythm.QUARTER),
    **dict.fromkeys(("t", "tert", "tertial"), Rhythm.TERTIAL),
    **dict.fromkeys(("m", "mnd", "måned", "månad"), Rhythm.MONTH),
}
"""What stands beside the number of a period. The first of each rhythm is the letter that we write."""
_NAMES = {Rhythm.QUARTER: "kvartal", Rhythm.TERTIAL: "tertial"}
SHORTEST_MONTH = 3
"""How much of the name of a month must be there: «mar»."""

_YEAR, _WORD, _NUMBER = r"(?P<year>(?:19|20)\d\d)", r"(?P<word>[a-zæøå]{1,20})\.?", r"(?P<number>\d\d?)"
WRITTEN = [
    re.compile(form, re.ASCII)
    for form in (
        rf"{_YEAR}(?:[ ,-]*{_WORD} ?{_NUMBER}?)?",  # 2024, 2024K3, 2024-K3, 2024 mars
        rf"{_YEAR}[ ,-]+{_NUMBER}\.? ?{_WORD}",  # 2024, 3. kvartal
        rf"{_NUMBER}\.? ?{_WORD}[ ,/-]*{_YEAR}",  # 3. kvartal 2024
        rf"{_WORD} ?{_NUMBER}?[ ,/-]*{_YEAR}",  # K3 2024, mars 2024
        rf"{_YEAR}[/-]{_NUMBER}",  # 2024-03
        rf"{_NUMBER}[./-]{_YEAR}",  # 03.2024
    )
]
"""In small letters."""
DAYS = [
    re.compile(r"\d\d?[./-](?P<month>\d\d?)[./-](?P<year>(?:19|20)\d\d)\b.*", re.ASCII),
    re.compile(r"(?P<year>(?:19|20)\d\d)[./-](?P<month>\d\d?)[./-]\d\d?\b.*", re.ASCII),
]
"""What Excel makes of a month that is typed: a day, which may stand for any of the periods that it is in."""
SHORT_YEAR = re.compile(r"(?P<rest>.{0,40}[^\d])(?P<year>\d\d)", re.ASCII)


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
        return f"{self.year}{letter_of(self.rhythm)}{self.number}"

    @property
    def said(self) -> str:
        """«3. kvartal 2024», «mars 2024»: alike in both languages."""
        match self.rhythm:
            case Rhythm.YEAR:
                return str(self.year)
            case Rhythm.MONTH:
                return f"{MONTHS[self.number - 1]} {self.year}"
        return f"{self.number}. {_NAMES[self.rhythm]} {self.year}"


def letter_of(rhythm: Rhythm) -> str:
    return next(word for word, of in WORDS.items() if of is rhythm).upper()


def period_of(text: str) -> Period | None:
    """The period that a text is; None when it is none, such as month 13, or could be another."""
    found = next(filter(None, (form.fullmatch(text.strip().lower()) for form in WRITTEN)), None)
    if found is None:
        return None
    year, word, number = int(found["year"]), found.groupdict().get("word"), found.groupdict().get("number")
    if number:
        return _counted(year, WORDS.get(word) if word else Rhythm.MONTH, int(number))
    return _counted(year, Rhythm.MONTH, month_of(word)) if word else Period(year, 1, Rhythm.YEAR)


def _counted(year: int, rhythm: Rhythm | None, number: int) -> Period | None:
    return Period(year, number, rhythm) if rhythm and 1 <= number <= IN_A_YEAR[rhythm] else None


def month_of(word: str) -> int:
    """From 1; 0 when it is the name of none."""
    names = (place for place, name in enumerate(MONTHS, start=1) if name.startswith(word))
    return next(names, 0) if len(word) >= SHORTEST_MONTH else 0


def periods_near(text: str) -> list[Period]:
    """What a text may mean that is no period: the periods that a day is in, or the one with the whole of its year."""
    written = text.strip().lower()
    if day := next(filter(None, (form.fullmatch(written) for form in DAYS)), None):
        year, month = int(day["year"]), int(day["month"])
        counts = ((rhythm, -(-month * count // 12)) for rhythm, count in IN_A_YEAR.items())
        return [Period(year, number, rhythm) for rhythm, number in counts] if 1 <= month <= 12 else []
    short = SHORT_YEAR.fullmatch(written)
    whole = period_of(f"{short['rest']}20{short['year']}") if short else None
    return [whole] if whole else []
