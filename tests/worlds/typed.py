"""What authors type, and what it is: the same cases for pages, checks, the preview and texts that are brought in."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from macros.documents.text.clauses import Counting

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


def odd_bodies() -> list[str]:
    """Texts with what an engine may stumble on; \\u and four digits is a letter that would not be seen in the file."""
    text = (HERE / "odd.txt").read_text(encoding="utf-8").removesuffix("\n")
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text).split("\n%%\n")


_PIECES = """
1.1 Tekst|1.2 Tekst|1.3 med liten bokstav|1.1 Slik:|L1.1 Lokalt|24. desember er det stengt|17. mai|10. ti|2.5 mg gis
08.00 åpner|- a|- b| - c|  - d|   - e|    - f|1. en|2. to|5. Ring|* x|+ y|- [ ] boks|Tekst|mer tekst|> sitat|>20 mg
> 65 år|>= 65 år|***|   tekst|    innrykk|	tabulator|  to blanke|500 mg*3 og 250 mg*2|**fet** og *kursiv*
Navn*, adresse*|<navn>|<b>fet</b>|#5 i køen|• kule|a  |b\\|!!! note|!!! note "T"|    i boks|    - liste i boks
Noe[^1]|[^1]: note|## 1 Del|### 1.1 Under|## Uten nummer|[lenke](b.md)|(*) note||||
"""


def put_together(seed: int, number: int) -> list[str]:
    """Texts of pieces that people type, one under another as nobody would: always the same for a seed."""
    chance = random.Random(seed)  # noqa: S311 (nothing to guess)
    pieces = _PIECES.strip("\n").replace("\n", "|").split("|")
    texts = ("\n".join(chance.choices(pieces, k=chance.randint(2, 7))).strip("\n") for _ in range(number))
    return [text for text in texts if text]
