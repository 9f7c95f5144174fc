"""A table with a column for each period, as Statistics Norway and Excel lay them out, made one with a line for each.

    region;Døgn 2025;Døgn 2026
    Fjord;12;9

What the columns in front of the numbers say is the group, as far as they say anything else from line to line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .periods import period_of

Row = tuple[list[str], int]
"""Its cells, and its line."""


def periods_in(names: list[str]) -> int | None:
    """From which column on a heading names nothing but periods; None when the table is not wide."""
    begins = next((place for place, name in enumerate(names) if _split(name)), 0)
    words = names[:begins]
    # A line of numbers has no words in front of its period.
    if not begins or any(word.strip() and not any(map(str.isalpha, word)) for word in words):
        return None
    return begins if all(map(_split, names[begins:])) else None


def measured(names: list[str], begins: int) -> list[str]:
    """What the columns of periods count, each said once: «Døgn» of «Døgn 2026»."""
    return list(dict.fromkeys(found[0] for name in names[begins:] if (found := _split(name))))


def lengthened(names: list[str], begins: int, rows: Iterable[Row]) -> Iterator[Row]:
    """A line with group, period and value for each number."""
    kept = list(rows)
    differ = [place for place in range(begins) if len({row[place].strip() for row, _ in kept}) > 1]
    periods = [found[1] for name in names[begins:] if (found := _split(name))]
    for row, line in kept:
        group = ", ".join(filter(None, (row[place].strip() for place in differ)))
        for period, value in zip(periods, row[begins:], strict=True):
            yield [period, value, *([group] if differ else [])], line


def _split(name: str) -> tuple[str, str] | None:
    """What a column counts, and its period, which stands last; None when there is none."""
    words = name.split()
    ends = ((" ".join(words[:place]), " ".join(words[place:])) for place in range(len(words)))
    return next((end for end in ends if period_of(end[1])), None)
