"""Texts as they stand in Word, and as they are in our form: the import and the form must read each alike."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Pasted(NamedTuple):
    paragraphs: tuple[str, ...]
    """With a tab where Word has one."""
    markdown: str


def pasted() -> list[Pasted]:
    found = []
    for case in (HERE / "pasted.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n%%\n"):
        typed, _, markdown = case.partition("\n=>\n")
        found.append(Pasted(tuple(typed.replace("→", "\t").split("\n")), markdown))
    return found
