"""The marks that git leaves where two people have changed the same lines: both versions stand in the file."""

from __future__ import annotations

import re

TWO_VERSIONS = (
    "her står to utgaver av teksten etter en fletting",
    "velg én av dem, og slett linjene med <<<, === og >>>",
)
"""What is said of such a place, and what to do."""

MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)")


def conflicts(text: str) -> list[int]:
    """The lines, counted from 0, on which two versions begin; the first mark that is left, when that is not there."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    marked = [row for row, line in enumerate(text.split("\n")) if MARK.match(line)]
    lines = text.split("\n")
    return [row for row in marked if lines[row].startswith("<")] or marked[:1]
