"""Measure what the pages of approved versions cost a build: made for the first time, and kept from the build before.

    python -m tests.benchmarks.versions [NUMBER]

NUMBER documents (500) with three approved versions each: six pages for each document. Prints seconds of processor time,
the least of three builds: without versions, with all pages made, and with all pages kept.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from .build import _OURS, _build
from .generate import generate
from .lifelike import approved_thrice

_TIMES = 3


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = approved_thrice(generate(Path(folder) / "project", number))
        compiled = Path(folder) / "compiled"
        ledger, kept = root / "docs" / "permalinks.yml", root / "build" / "kept"

        def seconds(before: Callable[[], object]) -> float:
            found = []
            for time in range(_TIMES):
                before()
                found.append(_build(_OURS, root, Path(folder) / f"site-{time}", compiled).seconds)
                shutil.rmtree(Path(folder) / f"site-{time}")
            return min(found)

        _build(_OURS, root, Path(folder) / "warm", compiled)
        warm = seconds(lambda: None)
        cold = seconds(lambda: shutil.rmtree(kept))
        size = sum(path.stat().st_size for path in kept.iterdir())
        text = ledger.read_text(encoding="utf-8")
        ledger.write_text(re.sub(r'(?m)^ +versions:\n(?: +"[^"]+": .*\n)+', "", text), encoding="utf-8")
        without = seconds(lambda: None)
    for name, value in (("without versions", without), ("all kept", warm), ("all made", cold)):
        sys.stdout.write(f"{name:<18}{value:>7.2f} s {100 * (value / without - 1):>+7.1f} %\n")
    sys.stdout.write(f"kept on disk      {size / 1e6:>7.1f} MB\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
