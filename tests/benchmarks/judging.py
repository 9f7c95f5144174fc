"""Measure what it costs to judge the finished pages: the same site built with and without, side by side.

    python -m tests.benchmarks.judging [NUMBER ...]

Builds generated projects of each size in turn, by one process, that keeps nothing from the build before. Prints the
least seconds of processor time of three builds each way, in turns, and the share of the whole that judging takes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .generate import generate

_WITHOUT = """
from macros.checks.reading.finished import built, standing
from macros.publish.making import making, past
standing._strange = lambda *page: iter(())
for module in (built, making, past):
    module.LexborHTMLParser = lambda html: None
"""
_BUILD = """
import json, resource, shutil, sys
from pathlib import Path
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
from macros.publish.making.hands import Hands
root = Path(sys.argv[1])
shutil.rmtree(root / "build", ignore_errors=True)
build_site(Project(root), Path(sys.argv[2]), lambda message: None, Build(hands=Hands(1)))
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps(used.ru_utime + used.ru_stime))
"""
_TIMES = 3


def measure(number: int) -> tuple[float, float]:
    """Seconds of processor time to build a project of `number` documents: with judging, and without."""
    with tempfile.TemporaryDirectory() as folder:
        project = generate(Path(folder) / "project", number)
        found = [
            [
                _seconds(code, project, Path(folder) / "site", Path(folder) / "compiled")
                for code in (_BUILD, _WITHOUT + _BUILD)
            ]
            for _ in range(1 + _TIMES)
        ]
    with_judging, without = zip(*found[1:], strict=True)  # the first ones compile the code
    return min(with_judging), min(without)


def _seconds(code: str, project: Path, site: Path, compiled: Path) -> float:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, str(project), str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    if done.returncode:
        raise SystemExit(done.stderr)
    return float(json.loads(done.stdout.splitlines()[-1]))


def main(numbers: list[int]) -> None:
    sys.stdout.write("documents   with s   without s   judging s   share\n")
    for number in numbers:
        judging, without = measure(number)
        cost = judging - without
        sys.stdout.write(f"{number:>9} {judging:>8.2f} {without:>11.2f} {cost:>11.2f} {cost / judging:>7.1%}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]] or [500])
