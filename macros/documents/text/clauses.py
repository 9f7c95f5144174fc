"""When a number at the beginning of a line is the number of a clause, and when it is a day, an hour, a floor or a dose.

Authors type the numbers of clauses, and people cite them; the same signs also begin «24. desember er stengt» and
«2.5 mg gis». A number is a clause when it reads like one: it begins with the number of its section, comes after the
clause before it, and a sentence follows. Anything else is what the author wrote. `preview.js` has the twin of these
rules, and both are held to the same cases.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from .lines import HEADING_NUMBER

NUMBERED = re.compile(r"^ {0,3}(?P<number>L?\d+(?:\.\d+)+|L\.\d+)[ \t]+(?P<text>\S.*)$")
"""A line that begins with a number of the form that clauses have."""
FURTHEST = 9
"""So many numbers may be left out between two clauses; «12.30 Lunsj» after 12.1 is an hour."""

_OPENING = "*_(«\"“„'‹"
"""What may stand before the first word of a sentence."""
_UNITS = frozenset(["L", "IE", "E", "GB", "MB", "kWh", "Hz", "V", "W", "C", "K", "G", "ML", "MG"])
"""Units in capitals; those in small letters are no beginning of a sentence anyway."""
_WORD = re.compile(r"[\w-]+")

ORDINAL = re.compile(
    r"^(?P<before>[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(?P<number>\d{1,4})\.(?=[ \t]+(?:"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|des)(?![\wæøåÆØÅ])"
    r"|(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|etasje|etg|klasse|trinn"
    r"|kvartal|halvår|linje|ledd|gang|juledag|påskedag|pinsedag|dag|uke|veke|døgn|år|termin|utgave|utgåve|generasjon|grad)[a-zæøå]*(?![\wæøåÆØÅ])))"
)
"""An ordinal at the beginning of a line: engines would take it for the item of a list, and count anew."""


class Reading(Enum):
    """What a number at the beginning of a line is."""

    CLAUSE = auto()
    PROSE = auto()
    DOUBT = auto()
    """Prose, and told: it looks like a clause."""


@dataclass
class Counting:
    """The clauses of a text in their order: told each heading and each number, it says what the number is."""

    section: int | None = None
    """The number of the section, or of the one around it; None where sections have no numbers."""
    level: int = 0
    before: tuple[int, ...] = ()

    def heading(self, level: int, number: str | None) -> None:
        first = (number or "").partition(".")[0]
        if not first and self.section is not None and level > self.level:
            return  # a heading inside a numbered section
        if first.isdigit() and int(first) == self.section:
            return  # 2.1 inside 2: its clauses go on where those of 2 are
        self.section = int(first) if first.isdigit() else None
        self.level, self.before = level, ()

    def reads_heading(self, found: re.Match[str]) -> None:
        """A heading as `lines.HEADING` finds it."""
        numbered = HEADING_NUMBER.match(found["title"])
        self.heading(len(found["marks"]), numbered["number"] if numbered else None)

    def reads(self, number: str, text: str, begins_paragraph: bool = True) -> Reading:
        """What a number before a text is. In the middle of a paragraph only the very next clause is one."""
        if number.startswith("L"):
            return Reading.CLAUSE
        parts = tuple(int(part) for part in number.split("."))
        if any(len(part) > 1 and part.startswith("0") for part in number.split(".")):
            return Reading.PROSE
        sentence, next_ = _begins_sentence(text), self._is_next(parts)
        if sentence is None:
            sentence = next_ and begins_paragraph
        if sentence and (next_ or (begins_paragraph and self._fits(parts))):
            self.before = parts
            return Reading.CLAUSE
        if not begins_paragraph:
            return Reading.DOUBT if sentence and parts[0] == self.section else Reading.PROSE
        if sentence:
            return Reading.DOUBT
        return Reading.DOUBT if next_ and self.section is not None and _is_word(text) else Reading.PROSE

    def expected(self) -> str:
        """The number that the next clause has."""
        if self.before:
            return ".".join(map(str, [*self.before[:-1], self.before[-1] + 1]))
        return f"{self.section or 1}.1"

    def _is_next(self, parts: tuple[int, ...]) -> bool:
        if not self.before:
            return parts[1:] == (1,) * (len(parts) - 1) and self.section in (None, parts[0])
        return (
            any(
                parts == (*self.before[: depth - 1], self.before[depth - 1] + 1)
                for depth in range(2, len(self.before) + 1)
            )
            or parts == (*self.before, 1)
            or (self.section is None and parts == (self.before[0] + 1, 1))
        )

    def _fits(self, parts: tuple[int, ...]) -> bool:
        if self.section is None and not self.before:
            return False  # where nothing says which section this is, only the first clause can begin
        if parts[0] != (self.section if self.section is not None else self.before[0]) or parts <= self.before:
            return False
        shared = self.before[: len(parts)]
        last = shared[-1] if len(shared) == len(parts) and shared[:-1] == parts[:-1] else 0
        return parts[-1] - last <= FURTHEST + 1


def _begins_sentence(text: str) -> bool | None:
    """Whether the words behind a number begin a sentence; None when they are no words that could tell."""
    first = text.lstrip(_OPENING)[:1]
    if not first or first in "[{!<>\\§\x02" or first.isdigit():
        return None
    found = _WORD.match(text.lstrip(_OPENING))
    return first.isupper() and (found is None or found[0] not in _UNITS)


_SMALL = """
mg g kg mcg µg ml dl cl l mmol mol nmol mm cm m km timer time t min minutter sek kr kroner prosent mmhg kpa stk år dager
døgn uker måneder ganger grader millioner mill milliarder mrd tusen ie januar februar mars april mai juni juli august
september oktober november desember klokken kl
"""
_AFTER_A_NUMBER = frozenset(_SMALL.split())
"""Units and months: nobody meant a clause by a number before one of these."""


def _is_word(text: str) -> bool:
    """Whether a small first word is neither a unit nor a month: then the number may have been meant as a clause."""
    found = _WORD.match(text.lstrip(_OPENING))
    return found is not None and found[0].lower() not in _AFTER_A_NUMBER


def as_typed(line: str) -> str:
    """An ordinal at the beginning of a line, so that no engine takes it for the item of a list."""
    return ORDINAL.sub(lambda found: f"{found['before']}{found['number']}\\.", line) if "." in line else line
