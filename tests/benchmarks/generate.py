"""Write a project with any number of documents, the same ones each time: what benchmarks measure on.

python -m tests.benchmarks.generate FOLDER NUMBER
"""

from __future__ import annotations

import random
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PER_AREA = 50
"""Documents in each generated area, about as many as a health community has."""

_WORDS = [
    "fastlegen",
    "sykehuset",
    "kommunen",
    "hjemmetjenesten",
    "henvisning",
    "epikrise",
    "legemiddelliste",
    "utskrivning",
    "oppfølging",
    "kontroll",
    "dialogmelding",
    "avdelingen",
    "pasienten",
    "ansvar",
    "frist",
    "svar",
    "prøver",
    "bilder",
    "vedtak",
    "rehabilitering",
    "plan",
    "møte",
    "melding",
    "rutine",
    "avtale",
    "behandling",
    "legevakt",
    "innleggelse",
    "pårørende",
    "bolig",
    "skjema",
    "vurdering",
    "tilbud",
    "time",
    "notat",
    "samtykke",
    "opplysninger",
]

_HEAD = """---
id: {id}
title: "{title}"
summary: "{summary}"
owner: {area}-organ
status: in_force
version: "1.0"
approvals:
  - {{by: {area}-organ, on: 2026-01-10}}
valid_from: 2026-02-01
revision_date: 2028-02-01
audience: [gp, municipality, hospital]
keywords: [{keywords}]
---
"""


def generate(folder: Path, number: int) -> Path:
    """Write a project with `number` routines below `folder`, with our own settings and theme, and return its root."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "overrides"):
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "macros").mkdir()  # the engine looks for the folder; the code is the one installed
    chance = random.Random(1)  # noqa: S311 (the same documents each time)
    docs = folder / "docs"
    _write(docs / "index.md", '---\ntitle: Prøve\nsummary: Prøve.\n---\n\n{{ front_page("") }}\n')
    _write(docs / "rutiner.md", '---\ntitle: Rutiner\nsummary: Alle rutiner.\n---\n\n{{ documents(kind="rutiner") }}\n')
    for first in range(0, number, PER_AREA):
        _area(docs, f"omrade-{first // PER_AREA}", range(first, min(first + PER_AREA, number)), chance)
    return folder


def _area(docs: Path, area: str, numbers: range, chance: random.Random) -> None:
    folder = docs / area
    _write(
        folder / "index.md",
        f"---\nid: {area}\ntitle: {area}\nshort_title: {area}\nsummary: Et område.\n"
        f"owner: {area}-organ\ntype: community\n---\n",
    )
    _write(
        folder / "organer" / "organ.md",
        f"---\nid: {area}-organ\ntitle: Organ\nsummary: Et organ.\nowner: {area}-organ\nlevel: professional\n---\n",
    )
    for number in numbers:
        head = _HEAD.format(
            id=f"{area}-rutine-{number}",
            area=area,
            title=f"{_some(chance, 2).capitalize()} {number}",
            summary=_some(chance, 12).capitalize() + ".",
            keywords=", ".join(_some(chance, 4).split()),
        )
        _write(folder / "rutiner" / f"rutine-{number}.md", head + _body(chance, number, numbers))


def _body(chance: random.Random, number: int, numbers: range) -> str:
    """About 500 words in five sections, with a table and links to neighbours that exist."""
    parts = []
    for section in range(1, 6):
        clauses = "\n\n".join(
            f"{section}.{clause} Fastlegen {_some(chance, 18)}. {_some(chance, 8).capitalize()}."
            for clause in range(1, 5)
        )
        other = chance.choice(numbers)
        link = f"Se [rutine {other}](rutine-{other}.md#p1-2)." if other != number else ""
        parts.append(f"## {section} {_some(chance, 3).capitalize()}\n\n{clauses}\n\n{link}\n")
    table = "\n".join(f"| {_some(chance, 2)} | {_some(chance, 4)} |" for _ in range(4))
    return "\n" + "\n".join(parts) + f"\n## Oversikt {{#oversikt}}\n\n| Hvem | Hva |\n| --- | --- |\n{table}\n"


def _some(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_WORDS, k=count))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.stdout.write(f"{generate(Path(sys.argv[1]), int(sys.argv[2]))}\n")
