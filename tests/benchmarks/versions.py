"""Measure what the pages of approved versions cost a build: made for the first time, and kept from the build before.

    python -m tests.benchmarks.versions [NUMBER]

NUMBER documents (500) with three approved versions each: six pages for each document. Prints seconds of processor time,
the least of three builds over the site that is there, with a page changed that has no versions: without versions, with
all pages as they were in that site, with all pages kept but no site there, and with all pages made.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

from .build import _OURS, _build
from .generate import generate
from .lifelike import approved_thrice

_TIMES = 3


def _once(root: Path, compiled: Path, *gone: Path) -> float:
    """Build when some folders are gone and one page says something new."""
    for folder in gone:
        shutil.rmtree(folder)
    page = root / "docs/omrade-0/index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nEndret.\n", encoding="utf-8")
    return _build(_OURS, root, root / "site", compiled).seconds


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = approved_thrice(generate(Path(folder) / "project", number))
        compiled = Path(folder) / "compiled"
        ledger, kept = root / "docs" / "permalinks.yml", root / "build" / "kept"

        def seconds(*gone: Path) -> float:
            return min(_once(root, compiled, *gone) for _ in range(_TIMES))

        site = root / "site"
        _once(root, compiled)
        warm = seconds()
        elsewhere = seconds(site)
        cold = seconds(site, kept)
        size = sum(path.stat().st_size for path in kept.iterdir())
        text = ledger.read_text(encoding="utf-8")
        ledger.write_text(re.sub(r'(?m)^ +versions:\n(?: +"[^"]+": .*\n)+', "", text), encoding="utf-8")
        _once(root, compiled)
        without = seconds()
    rows = {"without versions": without, "as they lay": warm, "kept, no site": elsewhere, "all made": cold}
    for name, value in rows.items():
        sys.stdout.write(f"{name:<18}{value:>7.2f} s {100 * (value / without - 1):>+7.1f} %\n")
    sys.stdout.write(f"kept on disk      {size / 1e6:>7.1f} MB\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
