"""Our style sheets as few files. They are written as one for each part, and a page waits for each file that it fetches.

A sheet that has parts names them with `@import "parts/trust.css";`, each on a line, in the order in which they decide.
"""

from __future__ import annotations

import re
from pathlib import Path

PAGE = "samhandling.css"

_IMPORT = re.compile(r'^@import "(?P<path>[^"]*)";\n', re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*+/\*.*?\*/\n|(?<![ \t])[ \t]*+/\*.*?\*/", re.DOTALL | re.MULTILINE)


def joined(folder: Path, name: str = PAGE) -> str:
    """A sheet of a folder with its parts in it, without what was written for those who write it."""

    def part(found: re.Match[str]) -> str:
        return (folder / found["path"]).read_text(encoding="utf-8")

    return _COMMENT.sub("", _IMPORT.sub(part, (folder / name).read_text(encoding="utf-8")))


def link_styles(folder: Path) -> None:
    """Put one file in place of the sheet that a page asks for and its parts."""
    text = joined(folder)
    for found in _IMPORT.finditer((folder / PAGE).read_text(encoding="utf-8")):
        (folder / found["path"]).unlink()
    (folder / PAGE).write_text(text, encoding="utf-8")
