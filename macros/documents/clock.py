"""The one place where the day enters the program, and how a day is said."""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

TODAY = "SAMHANDLING_TODAY"
"""For the engine's own command, which cannot be told the day in any other way."""

NORWAY = ZoneInfo("Europe/Oslo")

MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)


def long_date(day: date) -> str:
    """1. april 2026: the same in bokmål and nynorsk."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def today() -> date:
    """The day in Norway, or the one the environment gives."""
    if given := os.environ.get(TODAY):
        return date.fromisoformat(given)
    return datetime.now(NORWAY).date()
