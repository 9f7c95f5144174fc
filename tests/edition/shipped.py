"""Which texts are as we wrote them: what a council has changed or added is its own, and no claim of ours is about it.

After a change of our own: `python -m tests.edition.shipped` writes the list anew, `--check` only tells what differs.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from macros.documents.file import File
from macros.documents.library import Library
from tests.worlds.checkout import ROOT

LIST = Path(__file__).with_name("shipped.txt")


def recorded() -> dict[str, str]:
    """The fingerprint of each text below docs/ when it was ours."""
    rows = (line.split() for line in LIST.read_text(encoding="utf-8").splitlines())
    return {path: fingerprint for fingerprint, path in rows}


def now(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): hashlib.sha256(b"\n".join(path.read_bytes().splitlines())).hexdigest()[:12]
        for path in sorted(docs.rglob("*.md"))
    }


def taken_over(docs: Path) -> list[str]:
    """The texts that are new, changed or gone since the list was written."""
    ours, theirs = recorded(), now(docs)
    return sorted(path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path))


def still_ours(library: Library, docs: Path) -> Library:
    changed = set(taken_over(docs))
    return Library([file for file in library.files if file.path not in changed], library.today)


def ours(shipped: Library, path: str) -> File:
    """A file while it is as we wrote it; without it there is nothing to try."""
    file = shipped.by_path.get(path)
    if file is None:
        pytest.skip(f"docs/{path} er deres egen nå; se etter selv at den fortsatt stemmer")
    return file


def main(arguments: Sequence[str]) -> int:
    docs = ROOT / "docs"
    if arguments == ["--check"]:
        for path in (changed := taken_over(docs)):
            print(f"docs/{path}: ikke som i tests/edition/shipped.txt")  # noqa: T201
        if changed:
            print("Er endringene våre egne, kjør: .venv/bin/python -m tests.edition.shipped")  # noqa: T201
        return 1 if changed else 0
    LIST.write_text("".join(f"{print_} {path}\n" for path, print_ in now(docs).items()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
