"""Measure how long a build takes and how it grows, beside a stock build of the same pages.

    python -m tests.benchmarks.build [--zensical COMMAND] [NUMBER ...]

Builds projects of each size as life makes them (`lifelike`), each build in a process of its own: our site with nothing
kept, again with nothing changed, with a first change, and with one text and one title changed after that; the same
Markdown with stock Material, its search and mkdocs-macros; and, where its command is named, with Zensical. Prints
seconds on the clock and of the processor, all processes together, the most memory they can have had, the share of
stock, and the growth exponent from the first size to the last (1.0 is linear).
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

from .lifelike import lifelike

_OURS = """
import sys
from pathlib import Path
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
if __name__ == "__main__":
    project = Project(Path(sys.argv[1]))
    build_site(project, Path(sys.argv[2]), lambda message: None, Build(kept_in=project.kept))
"""
STOCK = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config(sys.argv[1] + "/stock.yml", site_dir=sys.argv[2])
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""
_ZENSICAL = """
import subprocess, sys
command = [{command!r}, "build", "--clean", "--config-file", sys.argv[1] + "/stock.yml"]
subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
"""
_USAGE = """
import json, os, resource
own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
many = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
print(json.dumps({
    "seconds": own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime,
    "megabytes": (own.ru_maxrss + (many * others.ru_maxrss if others.ru_maxrss > 40_000 else 0)) / 1024,
}))
"""
STOCK_SETTINGS = """
site_name: Prøve
theme: {name: material, features: [navigation.prune]}
plugins:
  - search
  - macros: {on_error_fail: true, j2_comment_start_string: "{#-", j2_comment_end_string: "-#}"}
"""
"""And the extensions of Markdown that our settings have, but for our own."""


CHANGED = "omrade-0/rutiner/rutine-7.md"


@dataclass(frozen=True)
class Figures:
    seconds: float
    """Of the processor, all processes together."""
    megabytes: float
    """At most: what processes share is counted for each of them."""
    wall: float


def measure(number: int, compiled: Path, zensical: str = "") -> dict[str, Figures]:
    """Build a project of `number` documents in each way, once. `compiled` keeps the compiled Python."""
    with tempfile.TemporaryDirectory() as folder:
        project, site = lifelike(Path(folder) / "project", number), Path(folder) / "ours"
        text = project / "docs" / CHANGED
        found = {"nothing kept": _build(_OURS, project, site, compiled)}
        found["nothing changed"] = _build(_OURS, project, site, compiled)
        # A site is made where an older one lies, and there is none at the first change.
        changes = {"first change": "1.2 ", "one text changed": "1.1 ", "one title changed": 'title: "'}
        for name, before in changes.items():
            words = text.read_text(encoding="utf-8")
            text.write_text(words.replace(before, f"{before}Ny ", 1), encoding="utf-8")
            found[name] = _build(_OURS, project, site, compiled)
        stock, elsewhere = stock_project(project), Path(folder) / "stock"
        if zensical:
            found["zensical"] = _build(_ZENSICAL.format(command=zensical), stock, elsewhere, compiled)
        return found | {"stock": _build(STOCK, stock, elsewhere, compiled)}


def stock_project(project: Path) -> Path:
    """Turn a generated project into one that stock can build from its stock.yml, and return it."""
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = settings[settings.index("markdown_extensions:") : settings.index("validation:")]
    (project / "stock.yml").write_text(
        STOCK_SETTINGS + extensions.replace("  - macros.pages.markdown\n", ""), encoding="utf-8"
    )
    for page in ("index.md", "rutiner.md"):  # they call macros that stock does not have
        (project / "docs" / page).write_text("---\ntitle: Liste\n---\n", encoding="utf-8")
    for meeting in project.glob("docs/*/moter/*.md"):
        words = meeting.read_text(encoding="utf-8")
        meeting.write_text(words.replace("\non: ", "\nday: "), encoding="utf-8")
    (project / "macros").rmdir()
    return project


def _build(code: str, project: Path, site: Path, compiled: Path) -> Figures:
    command = [sys.executable, "-c", code + _USAGE, str(project), str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.time()
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr)
    return Figures(**json.loads(done.stdout.splitlines()[-1]), wall=time.time() - began)


def main(numbers: list[int], zensical: str) -> None:
    with tempfile.TemporaryDirectory() as compiled:
        measure(10, Path(compiled), zensical)
        _compare(numbers, Path(compiled), zensical)


def _compare(numbers: list[int], compiled: Path, zensical: str) -> None:
    measured = []
    sys.stdout.write("documents  build              clock s  of stock  processor s  of stock    MB\n")
    for number in numbers:
        found = measure(number, compiled, zensical)
        stock = found["stock"]
        measured.append(found["nothing kept"].seconds)
        for name, one in found.items():
            sys.stdout.write(
                f"{number:>9}  {name:<18} {one.wall:>7.1f} {one.wall / stock.wall:>9.2f}"
                f" {one.seconds:>12.1f} {one.seconds / stock.seconds:>9.2f} {one.megabytes:>5.0f}\n"
            )
        sys.stdout.flush()
    if len(numbers) > 1:
        exponent = math.log(measured[-1] / measured[0]) / math.log(numbers[-1] / numbers[0])
        sys.stdout.write(f"growth exponent from {numbers[0]} to {numbers[-1]}: {exponent:.2f}\n")


if __name__ == "__main__":
    asked = ArgumentParser()
    asked.add_argument("--zensical", default="")
    asked.add_argument("numbers", type=int, nargs="*", default=[500, 1000, 2000])
    main(**vars(asked.parse_args()))
