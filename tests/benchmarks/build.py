"""Measure how the build grows with the number of documents, beside a stock build of the same pages.

    python -m tests.benchmarks.build [NUMBER ...]

Builds generated projects of each size in turn, each in a process of its own: our site, and the same Markdown with stock
Material, its search and mkdocs-macros. Prints seconds of processor time, peak memory, the ratio of the two, and the
growth exponent from the first size to the last (1.0 is linear).
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .generate import generate

_OURS = """
import sys
from pathlib import Path
from macros.documents.project import Project
from macros.publish.build import build_site
build_site(Project(Path(sys.argv[1])), Path(sys.argv[2]), lambda message: None)
"""
STOCK = """
import sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config(sys.argv[1] + "/stock.yml", site_dir=sys.argv[2])
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""
_USAGE = """
import json, resource
used, helpers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
seconds = sum(one.ru_utime + one.ru_stime for one in (used, helpers))
print(json.dumps({"seconds": seconds, "megabytes": used.ru_maxrss / 1024}))
"""
STOCK_SETTINGS = """
site_name: Prøve
theme: {name: material, features: [navigation.prune]}
plugins:
  - search
  - macros: {on_error_fail: true, j2_comment_start_string: "{#-", j2_comment_end_string: "-#}"}
"""
"""And the extensions of Markdown that our settings have, but for our own."""


@dataclass(frozen=True)
class Figures:
    seconds: float
    megabytes: float


def measure(number: int, compiled: Path) -> tuple[Figures, Figures]:
    """Build a project of `number` documents once in each way: ours, stock. `compiled` keeps the compiled Python."""
    with tempfile.TemporaryDirectory() as folder:
        project = generate(Path(folder) / "project", number)
        ours = _build(_OURS, project, Path(folder) / "ours", compiled)
        return ours, _build(STOCK, stock_project(project), Path(folder) / "stock", compiled)


def stock_project(project: Path) -> Path:
    """Turn a generated project into one that stock can build from its stock.yml, and return it."""
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    extensions = settings[settings.index("markdown_extensions:") : settings.index("validation:")]
    (project / "stock.yml").write_text(
        STOCK_SETTINGS + extensions.replace("  - macros.pages.markdown\n", ""), encoding="utf-8"
    )
    for page in ("index.md", "rutiner.md"):  # they call macros that stock does not have
        (project / "docs" / page).write_text("---\ntitle: Liste\n---\n", encoding="utf-8")
    (project / "macros").rmdir()
    return project


def _build(code: str, project: Path, site: Path, compiled: Path) -> Figures:
    command = [sys.executable, "-c", code + _USAGE, str(project), str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr)
    return Figures(**json.loads(done.stdout.splitlines()[-1]))


def main(numbers: list[int]) -> None:
    with tempfile.TemporaryDirectory() as compiled:
        measure(10, Path(compiled))
        _compare(numbers, Path(compiled))


def _compare(numbers: list[int], compiled: Path) -> None:
    measured = []
    sys.stdout.write("documents   ours s   ms/document   ours MB   stock s   stock MB   ours/stock\n")
    for number in numbers:
        ours, stock = measure(number, compiled)
        measured.append(ours.seconds)
        sys.stdout.write(
            f"{number:>9} {ours.seconds:>8.1f} {1000 * ours.seconds / number:>13.1f} {ours.megabytes:>9.0f}"
            f" {stock.seconds:>9.1f} {stock.megabytes:>10.0f} {ours.seconds / stock.seconds:>12.2f}\n"
        )
        sys.stdout.flush()
    if len(numbers) > 1:
        exponent = math.log(measured[-1] / measured[0]) / math.log(numbers[-1] / numbers[0])
        sys.stdout.write(f"growth exponent from {numbers[0]} to {numbers[-1]}: {exponent:.2f}\n")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [500, 1000, 2000])
