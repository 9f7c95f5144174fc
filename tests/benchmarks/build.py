"""Measure how the build grows with the number of documents.

    python -m tests.benchmarks.build [NUMBER ...]

Builds generated projects of each size in turn, each in a process of its own, and prints seconds of processor time, peak
memory, and the growth exponent between the first and the last size (1.0 is linear).
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

from .generate import generate

_ONE_BUILD = """
import json, resource, sys
from pathlib import Path
from macros.documents.project import Project
from macros.publish.build import build_site
build_site(Project(Path(sys.argv[1])), Path(sys.argv[2]), lambda message: None)
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({"seconds": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}))
"""


def measure(number: int) -> dict[str, float]:
    """Build a project of `number` documents once: processor seconds and peak megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        project = generate(Path(folder) / "project", number)
        command = [sys.executable, "-c", _ONE_BUILD, str(project), str(Path(folder) / "site")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own command)
        if done.returncode:
            raise SystemExit(done.stderr)
        figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return figures


def main(numbers: list[int]) -> None:
    seconds = []
    sys.stdout.write("documents  seconds  ms/document  megabytes\n")
    for number in numbers:
        figures = measure(number)
        seconds.append(figures["seconds"])
        per_document = 1000 * figures["seconds"] / number
        sys.stdout.write(
            f"{number:>9}  {figures['seconds']:>7.1f}  {per_document:>11.1f}  {figures['megabytes']:>9.0f}\n"
        )
    if len(numbers) > 1:
        exponent = math.log(seconds[-1] / seconds[0]) / math.log(numbers[-1] / numbers[0])
        sys.stdout.write(f"growth exponent from {numbers[0]} to {numbers[-1]}: {exponent:.2f}\n")


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [500, 1000, 2000])
