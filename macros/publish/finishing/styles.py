"""Our style sheets as few files. They are written as one for each part, and a page waits for each file that it fetches.

A sheet that has parts names them with `@import "parts/trust.css";`, each on a line, in the order in which they decide.
"""

from __future__ import annotations

import re
from pathlib import Path

from ...documents.project.inside import remove_inside, write_inside

PAGE = "samhandling.css"
SHEETS = (PAGE, "lists.css", "pathway.css", "plan.css", "document.css")
"""The sheets that have parts."""

_IMPORT = re.compile(r'^@import "(?P<path>[^"]*)";\n', re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*+/\*.*?\*/\n|(?<![ \t])[ \t]*+/\*.*?\*/", re.DOTALL | re.MULTILINE)


def joined(folder: Path, name: str = PAGE) -> str:
    """A sheet of a folder with its parts in it, without what was written for those who write it."""

    def part(found: re.Match[str]) -> str:
        return joined(folder, found["path"])

    return _COMMENT.sub("", _IMPORT.sub(part, (folder / name).read_text(encoding="utf-8")))


def link_styles(folder: Path) -> None:
    """Put one file in place of each sheet that pages ask for and its parts."""
    whole = {name: joined(folder, name) for name in SHEETS}
    for name in SHEETS:
        for found in _IMPORT.finditer((folder / name).read_text(encoding="utf-8")):
            if found["path"] not in SHEETS:
                remove_inside(folder, found["path"])  # two sheets may have a part in common
    for name, text in whole.items():
        write_inside(folder, name, text)
