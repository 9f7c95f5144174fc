"""The one place where the day enters the program."""

from __future__ import annotations

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

TODAY = "SAMHANDLING_TODAY"
"""Set by the command line so that a build inside MkDocs sees the same day."""


def today() -> date:
    """The day in Norway, or the one the command line was given."""
    if given := os.environ.get(TODAY):
        return date.fromisoformat(given)
    return datetime.now(ZoneInfo("Europe/Oslo")).date()
