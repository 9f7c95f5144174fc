"""What do 200 adoptions cost on top of the ordinary check?

    python -m tests.benchmarks.adoption

Four areas take fifty common texts into use with an addition of their own; ten of the common texts have then changed.
The same documents are checked with and without `adapts:`. Prints processor seconds, the best of three of each; the goal
is well under a second.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from pathlib import Path

from macros.checks.run import Report, check_project
from macros.common.drift import recorded, seen_now
from macros.documents.project.project import Project
from macros.model.kinds import Controlled
from tests.worlds.today import TODAY

from .generate import generate

COMMON = "omrade-0"
AREAS, TEXTS, CHANGED = 4, 50, 10
GOAL = 0.5

_ADAPTS = re.compile(r"^adapts:\n(?: .*\n)*", re.MULTILINE)


def adopt_everything(project: Project) -> None:
    """Let every text of the other areas follow the one in the common area with the same place in the list."""
    library = project.library(TODAY)
    commons = library.all(Controlled, COMMON)
    for area in range(1, AREAS + 1):
        files = sorted((project.docs / f"omrade-{area}" / "rutiner").glob("*.md"))
        for common, file in zip(commons, files, strict=True):
            head = file.read_text(encoding="utf-8").split("\n---\n")[0]
            adapts = "\n".join(recorded(common, "1.0", seen_now(common, library)))
            local = '## Hos oss {add=s1 reason="Området har eget kontaktpunkt."}\n\nL1.1 Fastlegen ringer.\n'
            file.write_text(f"{head}\n{adapts}\n---\n\n{local}", encoding="utf-8")
    for common in commons[:CHANGED]:
        file = project.docs / common.path
        file.write_text(file.read_text(encoding="utf-8").replace("\n2.1 ", "\n2.1 Ny "), encoding="utf-8")


def adopt_nothing(project: Project) -> None:
    for file in project.docs.glob("*/rutiner/*.md"):
        text = _ADAPTS.sub("", file.read_text(encoding="utf-8"))
        file.write_text(text.replace("{add=s1 reason=", "{reason="), encoding="utf-8")


def measured(project: Project) -> tuple[float, Report]:
    times = []
    for _ in range(3):
        begun = time.process_time()
        report = check_project(project, TODAY)
        times.append(time.process_time() - begun)
    return min(times), report


def main() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(generate(Path(folder) / "project", TEXTS * (AREAS + 1)))
        adopt_everything(project)
        with_, report = measured(project)
        adopt_nothing(project)
        without, _ = measured(project)
    told = sum(finding.rule == "adoption-drift" for finding in report.findings)
    say = sys.stdout.write
    say(f"{report.documents} documents, {AREAS * TEXTS} adoptions, {told} of {AREAS * CHANGED} drifted sections told\n")
    say(f"with {with_:.2f} s, without {without:.2f} s: {with_ - without:.2f} s more, goal {GOAL}\n")
    return told == AREAS * CHANGED and with_ - without <= GOAL


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
