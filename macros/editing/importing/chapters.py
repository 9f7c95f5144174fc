"""What a heading is called where it has no plain number: «Kapittel IV» and «4. kapittel» are chapter 4."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .blocks import Block, plain

WORDS = r"(?:(?P<chapter>kap(?:ittel|\\?\.)?)|del|artikkel|avsnitt|punkt|pkt\\?\.)"
_ROMAN = r"(?P<roman>(?-i:[IVX]{1,6}))"
_CALLED = re.compile(rf"^(?P<word>{WORDS})\s+{_ROMAN}(?=\\?[.):]|\s|$)", re.IGNORECASE)
_AFTER = re.compile(r"^(?P<number>\d{1,3})\\?\.\s+(?P<word>kapittel|kap\\?\.|del|artikkel|avsnitt)(?=[\s.:]|$)")
_HYPHENED = r"\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})*"
_COMPOSED = re.compile(
    rf"^(?:(?:§\s*|{WORDS}\s+)(?:\d{{1,3}}\s?[A-H]|{_HYPHENED})"
    rf"|(?:\d{{1,3}}[A-E]|{_HYPHENED})(?=\\?[.):]|\s+(?-i:[A-ZÆØÅ«])|$))(?=\\?[.):]|\s|$)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"^{_ROMAN}(?:\\?[.)]|\s+[–-])?\s+(?=[A-ZÆØÅ«])")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_NUMBERS = {"X" * (number // 10) + _ONES[number % 10]: number for number in range(1, 40)}


def by_number(heading: str) -> str:
    """A heading with its chapter as people mostly write it: «Kapittel IV Frist» and «4. kapittel Frist» become
    «Kapittel 4 Frist»."""
    if (found := _CALLED.match(heading)) and found["roman"] in _NUMBERS:
        return f"{found['word']} {_NUMBERS[found['roman']]}{heading[found.end() :]}"
    return _AFTER.sub(r"\g<word> \g<number>", heading)


def composed(heading: str) -> str:
    """What a heading is called whose number has a letter or a hyphen, «Kapittel 2A», «§ 2-1»: no section here can have
    such a number."""
    found = _COMPOSED.match(heading)
    return found[0] if found else ""


def read_roman(blocks: Sequence[Block]) -> Iterator[str]:
    """Give headings that count I, II, III their numbers; which they were. One alone may as well be a word: «I dag»."""
    counted = [(block, found) for block in blocks if block.level and (found := _BARE.match(block.text))]
    numbers = [_NUMBERS.get(found["roman"], 0) for _, found in counted]
    if len(numbers) < 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return
    for number, (block, found) in zip(numbers, counted, strict=True):
        yield plain(found[0]).strip(" .)–-")
        block.text = f"{number}. {block.text[found.end() :]}"
