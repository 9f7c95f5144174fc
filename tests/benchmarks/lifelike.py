"""A generated project as life makes it: besides texts it has adoptions, approved versions, figures and meetings.

    python -m tests.benchmarks.lifelike FOLDER NUMBER

Two of five texts outside the first area follow the text with the same place there, with an addition of their own, and
one of five has three approved versions, which git and the ledger remember. Each area has a figure and six meetings.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from macros.common.drift import recorded, seen_now
from macros.documents.project.project import Project
from macros.model.kinds import Controlled
from tests.worlds.command import run
from tests.worlds.git import commit, repository
from tests.worlds.today import TODAY

from .generate import PER_AREA, generate

_LATER = (("1.1", "2026-02-10"), ("2.0", "2026-03-10"))
_LOCAL = '\n## Hos oss {add=s1 reason="Området har eget kontaktpunkt."}\n\nL1.1 Fastlegen ringer kontaktpunktet.\n'
_FIGURE = """---
id: {area}-svartid
title: Svartid i {area}
summary: Dager fra henvisningen kom til den var besvart.
owner: {area}-organ
sources:
  - {{title: Månedsrapport, url: "https://www.example.org/rapport", seen: 2026-11-20, kind: party}}
unit: dager
better: lower
target: {{value: 10}}
rhythm: month
license: CC BY 4.0
---

Tallet gjelder hele måneden.
"""
_MEETING = """---
id: {area}-organ-{day}
title: Møte {day}
summary: Utvalget så på rutinene.
owner: {area}-organ
body: {area}-organ
on: {day}
start: "12:00"
end: "15:00"
state: {state}
cases:
  - {{ref: "1/26", title: En rutine, concerns: [{{document: {document}}}]{outcome}}}
---
"""


def lifelike(folder: Path, number: int) -> Path:
    """Write it below `folder`, and return its root."""
    root = generate(folder, number)
    for area in sorted((root / "docs").glob("omrade-*")):
        _figure(area)
        _meetings(area)
    _adopt(Project(root))
    return approved_thrice(root, lambda place: place % 5 == 4)


def approved_thrice(root: Path, chosen: Callable[[int], bool] = lambda place: True) -> Path:
    """Give those texts two more approved versions whose place in their area is chosen, with the history of it."""
    repository(root)
    texts = [path for path in (root / "docs").rglob("rutine-*.md") if chosen(_place(path))]
    for version, day in _LATER:
        for path in texts:
            text = path.read_text(encoding="utf-8")
            text = re.sub(r'(?m)^version: "\d.*$', f'version: "{version}"', text)
            text = re.sub(r"(on|valid_from): [\d-]+", rf"\1: {day}", text)
            text = re.sub(r"(?m)^(L?\d\.1) Fastlegen", rf"\1 Fastlegen har fra {day} ansvar for at", text)
            path.write_text(text, encoding="utf-8")
        commit(root, day=day)
    sys.stdout.write(run(root, "permalinks").output)
    return root


def _place(path: Path) -> int:
    return int(path.stem.rpartition("-")[2]) % PER_AREA


def _adopt(project: Project) -> None:
    library = project.library(TODAY)
    commons = {_place(Path(one.path)): one for one in library.all(Controlled, "omrade-0") if "rutine-" in one.path}
    for path in project.docs.glob("omrade-*/rutiner/*.md"):
        if path.parts[-3] != "omrade-0" and _place(path) % 5 in (1, 3):
            common = commons[_place(path)]
            head = path.read_text(encoding="utf-8").split("\n---\n")[0]
            adapts = "\n".join(recorded(common, "1.0", seen_now(common, library)))
            path.write_text(f"{head}\n{adapts}\n---\n{_LOCAL}", encoding="utf-8")


def _figure(area: Path) -> None:
    (area / "tall").mkdir()
    (area / "tall" / "svartid.md").write_text(_FIGURE.format(area=area.name), encoding="utf-8")
    rows = [f"{year}-{month:02};{8 + month % 5}" for year in (2024, 2025) for month in range(1, 13)]
    (area / "tall" / "svartid.csv").write_text("\n".join(["period;value", *rows, ""]), encoding="utf-8")


def _meetings(area: Path) -> None:
    (area / "moter").mkdir()
    documents = sorted((area / "rutiner").glob("*.md"))
    for number in range(6):
        day = date(2026, 3, 5) + timedelta(days=60 * number)
        document = f"{area.name}-{documents[number % len(documents)].stem}"
        said = {"state": "held", "outcome": ", outcome: noted"} if day < TODAY else {"state": "planned", "outcome": ""}
        words = _MEETING.format(area=area.name, day=day, document=document, **said)
        (area / "moter" / f"{day}-organ.md").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    sys.stdout.write(f"{lifelike(Path(sys.argv[1]), int(sys.argv[2]))}\n")
