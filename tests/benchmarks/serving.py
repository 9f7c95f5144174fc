"""How long it takes from a save to the new page, beside building everything with stock MkDocs and Material.

    python -m tests.benchmarks.serving [NUMBER]

Serves a generated project of NUMBER documents and saves one of them, first its text and then its title, which lists and
other pages show. «Served» is wall seconds from the save until the browser is told and has the page, the engine's wait
for further saves included; «processor» is what the rebuild costs. Stock builds the same pages a second time in a
process that has built them before, as its own preview does.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from macros.documents.project.project import Project
from tests.worlds.web import after_a_save, previewed

from .build import STOCK, stock_project
from .generate import generate

TEXT = "omrade-0/rutiner/rutine-7"
TIMES = 3

_SECOND_BUILD = """
import time
began, wall = time.process_time(), time.time()
config = load_config(sys.argv[1] + "/stock.yml", site_dir=sys.argv[2])
build(config)
print(time.process_time() - began, time.time() - wall)
"""


@dataclass(frozen=True)
class Cost:
    """In seconds."""

    served: float
    processor: float


def measure(number: int) -> tuple[list[Cost], list[Cost], Cost]:
    """Saves of a text, saves of a title, and the second build of stock."""
    with tempfile.TemporaryDirectory() as folder:
        root = generate(Path(folder) / "project", number)
        text = root / "docs" / f"{TEXT}.md"
        with previewed(Project(root), Path(folder) / "site") as address:
            page = f"{address}{TEXT}/"
            in_text = [_save(text, "1.1 ", f"Ny {turn}", page) for turn in range(TIMES)]
            in_title = [_save(text, 'title: "', f"Ny {turn}", page) for turn in range(TIMES)]
        return in_text, in_title, _stock(stock_project(root), Path(folder) / "stock")


def _save(text: Path, behind: str, new: str, page: str) -> Cost:
    words = text.read_text(encoding="utf-8").replace(behind, f"{behind}{new} ")
    began, spent = time.time(), time.process_time()
    shown = after_a_save(lambda: text.write_text(words, encoding="utf-8"), page)
    cost = Cost(time.time() - began, time.process_time() - spent)
    if new not in shown:
        raise SystemExit("the page that was served does not have what was saved")
    return cost


def _stock(project: Path, site: Path) -> Cost:
    command = [sys.executable, "-c", STOCK + _SECOND_BUILD, str(project), str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    processor, wall = done.stdout.split()[-2:]
    return Cost(float(wall), float(processor))


def main(number: int) -> None:
    in_text, in_title, stock = measure(number)
    sys.stdout.write("saved          served s   processor s   of stock\n")
    for name, costs in (("the text", in_text), ("the title", in_title), ("stock, all", [stock])):
        middle = sorted(costs, key=lambda cost: cost.processor)[len(costs) // 2]
        share = middle.processor / stock.processor
        sys.stdout.write(f"{name:<12} {middle.served:>10.2f} {middle.processor:>13.2f} {share:>10.2f}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
