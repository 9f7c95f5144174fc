"""Find what looks like a Norwegian identity number: birth number, D-number, H-number, FH-number, real or synthetic.

Sources: folkeregisterforskriften § 2-2-1; Skatteetaten on the check digits from 2032 (the first one then has up to
four valid values) and on synthetic series (month + 80, in places + 40 or + 65); Direktoratet for e-helse on H- and
FH-numbers. python-stdnum rejects the synthetic series and what only the 2032 rule allows, so it is not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Between the digits: spaces of all widths, hyphens and dashes, full stops, and marks that cannot be seen.
_BETWEEN = r"[ \t.\-­\u00a0\u2000-\u2015\u202f\u2060\ufeff*_]"
_RUN = re.compile(rf"(?<!\d)(?=(\d(?:{_BETWEEN}{{0,3}}\d){{10}})(?!\d))")
_TYPED_AS_IDENTITY = re.compile(rf"\d{{6}}{_BETWEEN}{{0,3}}\d{{5}}")
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_MONTH_SHIFTS = (0, 40, 65, 80)
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True)
class Likeness:
    """A stretch of text that looks like an identity number."""

    start: int
    end: int
    mistyped: bool = False
    """The date is right and a check digit is not: probably a number with a slip in it."""


def likenesses(text: str) -> Iterator[Likeness]:
    """Yield every stretch that looks like an identity number, each digit in at most one of them."""
    after = 0
    for found in _RUN.finditer(text):
        start, end = found.span(1)
        if start < after:
            continue
        written = found[1]
        digits = [int(character) for character in written if character.isdigit()]
        as_one = bool(_TYPED_AS_IDENTITY.fullmatch(written))
        dated, checked = _is_dated(digits), _is_checked(digits)
        if checked and (dated or (as_one and digits[0] >= 8)):
            yield Likeness(start, end)
        elif dated and as_one:
            yield Likeness(start, end, mistyped=True)
        else:
            continue
        after = end


def _is_dated(digits: list[int]) -> bool:
    """Whether the first six are a day, with the shifts of D-numbers (day) and H- and synthetic numbers (month)."""
    day, month = digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]
    day = day - 40 if day > 40 else day
    months = [month - shift for shift in _MONTH_SHIFTS if 1 <= month - shift <= 12]
    return any(1 <= day <= _LONGEST_MONTH[month - 1] for month in months)


def _is_checked(digits: list[int]) -> bool:
    """Both check digits, the first one by either rule: a remainder of 0 is the old one, 0–3 the one from 2032."""
    first = (sum(weight * digit for weight, digit in zip(_FIRST_WEIGHTS, digits, strict=False)) + digits[9]) % 11
    second = (sum(weight * digit for weight, digit in zip(_SECOND_WEIGHTS, digits, strict=False)) + digits[10]) % 11
    return first <= 3 and second == 0
