"""Texts laid out as in Word or by habit, and tidied: `check --fix` and the button in the form must agree on each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
_SIGNS = str.maketrans("→~↵¶⇓↡⏎", "\t\u00ad\u2028\u2029\u000b\u000c\u0085")


class Tidied(NamedTuple):
    typed: str
    tidy: str
    left: tuple[int, ...]
    """The lines of the tidy text that only a person can mend, counted from 1."""


def tidied() -> list[Tidied]:
    """In the file → is a tab, ~ a soft hyphen, ↵ ¶ ⇓ ↡ ⏎ the line breaks of other programs,
    \\u{180e} the letter of that number, and !! stands before the lines that are left."""
    text = (HERE / "tidied.txt").read_text(encoding="utf-8").removesuffix("\n")
    text = re.sub(r"\\u\{(\w+)\}", lambda found: chr(int(found[1], 16)), text)
    return [_read(case) for case in text.translate(_SIGNS).split("\n%%\n")]


def _read(case: str) -> Tidied:
    typed, _, rest = case.partition("\n=>\n")
    tidy, _, left = rest.partition("\n!! ")
    return Tidied(typed, tidy, tuple(int(line) for line in left.split()))
