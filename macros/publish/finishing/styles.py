"""Our style sheets as few files. They are written as one for each part, and a page waits for each file that it fetches.

A sheet that has parts names them with `@import "parts/trust.css";`, each on a line, in the order in which they decide.
A part that no sheet names is a file of its own, for the pages that have it: see pages/looks.py.
"""

from __future__ import annotations

import re
from pathlib import Path

from ...documents.project.inside import remove_inside, write_inside

PAGE = "samhandling.css"
SHEETS = (PAGE, "lists.css", "pathway.css", "plan.css", "document.css")
"""The sheets that have parts."""

_IMPORT = re.compile(r'^@import "(?P<path>[^"]*)";\n', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r'(?P<words>"[^"]*")|\s*(?P<sign>[{};,])\s*|(?<=[\w-])(?P<value>:)\s+|\s+')
"""Blanks that say nothing to a browser; those inside words are left."""


def joined(folder: Path, name: str = PAGE) -> str:
    """A sheet of a folder with its parts in it, without what was written for those who read and write it."""

    def part(found: re.Match[str]) -> str:
        return joined(folder, found["path"])

    whole = _COMMENT.sub("", _IMPORT.sub(part, (folder / name).read_text(encoding="utf-8")))
    return _SPACE.sub(lambda found: found[found.lastgroup] if found.lastgroup else " ", whole.strip())


def link_styles(folder: Path) -> None:
    """Put one file in place of each sheet that pages ask for and its parts."""
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*.css")]
    inside = {part for name in SHEETS for part in _IMPORT.findall((folder / name).read_text(encoding="utf-8"))}
    whole = {name: joined(folder, name) for name in names if name in SHEETS or name not in inside}
    for part in inside.difference(SHEETS):  # two sheets may have a part in common
        remove_inside(folder, part)
    for name, text in whole.items():
        write_inside(folder, name, text)
