"""What authors type, and what it is: the same cases for pages, checks, the preview and texts that are brought in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from macros.documents.clauses import Counting

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Numbered:
    """A number at the beginning of a paragraph, with what stands around it."""

    section: str
    before: str
    number: str
    text: str
    reading: str

    def counting(self) -> Counting:
        before = tuple(int(part) for part in self.before.split(".")) if self.before else ()
        return Counting(int(self.section) if self.section else None, 2, before)


def numbered() -> list[Numbered]:
    lines = (HERE / "numbers.tsv").read_text(encoding="utf-8").splitlines()
    return [Numbered(*line.split("\t")) for line in lines if not line.startswith("#")]


def bodies() -> list[str]:
    """Texts as people type them, each of which both engines must read alike."""
    return (HERE / "typed.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n%%\n")
