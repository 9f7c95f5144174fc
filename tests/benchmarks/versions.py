"""Measure what the pages of approved versions cost a build: made for the first time, and kept from the build before.

    python -m tests.benchmarks.versions [NUMBER]

NUMBER documents (500) with three approved versions each, six pages for each document, beside the same documents with
no version recorded. The two are built in turn, with nothing kept first, and then seven times over the site that is
there: with nothing changed, with a page changed that has no versions, and with a text changed. Prints the seconds of
each on the clock and of the processor, all processes together, and what the versions add to them: the middle one of
the pairs, and how far apart half of the pairs lie.
"""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.worlds.git import git

from .build import _OURS, CHANGED, Figures, _build
from .generate import generate
from .lifelike import approved_thrice

_PAIRS = 7
_READY = 2
"""Builds before it counts: the site before the last one must lie there, and what came along must be known."""
_PAGE = "omrade-0/index.md"
_VERSIONS = re.compile(r'(?m)^ +versions:\n(?: +"[^"]+": .*\n)+')


def _page(root: Path) -> None:
    page = root / "docs" / _PAGE
    page.write_text(f"{page.read_text(encoding='utf-8')}\nEndret.\n", encoding="utf-8")


def _text(root: Path) -> None:
    text = root / "docs" / CHANGED
    text.write_text(text.read_text(encoding="utf-8").replace("1.1 ", "1.1 Ny ", 1), encoding="utf-8")


def _nothing(root: Path) -> None:
    """The site is the one that lies there."""


_CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing changed": _nothing,
    "a page changed": _page,
    "a text changed": _text,
}


def _told(name: str, pairs: list[tuple[Figures, Figures]]) -> str:
    row = f"{name:<16}"
    for of in ("wall", "seconds"):
        without = statistics.median(getattr(one, of) for _, one in pairs)
        more = sorted(100 * (getattr(one, of) - getattr(other, of)) / without for one, other in pairs)
        spread = more[-1 - len(more) // 4] - more[len(more) // 4]
        row += f"{without:>8.2f} s {statistics.median(more):>+6.1f} % (±{spread / 2:.1f})"
    return f"{row}\n"


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with_ = approved_thrice(generate(Path(folder) / "with", number))
        git(with_, "gc", "--quiet")  # as what is fetched lies
        without, compiled = Path(folder) / "without", Path(folder) / "compiled"
        shutil.copytree(with_, without)
        ledger = without / "docs" / "permalinks.yml"
        ledger.write_text(_VERSIONS.sub("", ledger.read_text(encoding="utf-8")), encoding="utf-8")

        def pair(turn: int, change: Callable[[Path], None]) -> tuple[Figures, Figures]:
            found = {}
            for root in (with_, without)[:: 1 if turn % 2 else -1]:
                change(root)
                found[root] = _build(_OURS, root, root / "site", compiled)
            return found[with_], found[without]

        sys.stdout.write("                 clock: without, and with    processor: without, and with\n")
        sys.stdout.write(_told("all made", [pair(1, _nothing)]))
        for name, change in _CHANGES.items():
            for turn in range(_READY):
                pair(turn, change if change is not _nothing else _page)
            pair(0, change)
            sys.stdout.write(_told(name, [pair(turn, change) for turn in range(_PAIRS)]))
            sys.stdout.flush()
        size = sum(path.stat().st_size for path in (with_ / "build" / "kept").glob("kept.*"))
    sys.stdout.write(f"kept on disk, with versions: {size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
