"""Addresses made from data lead to a place in the folder they are for, and nowhere else: every writer asks here."""

from __future__ import annotations

import os
from pathlib import Path

RESERVED = frozenset({"assets", "search", "api", "admin", "d"})
"""Folders of the finished site that belong to the program."""


def is_reserved(address: str) -> bool:
    return address.partition("/")[0].lower() in RESERVED


class Outside(OSError):
    """Something would be written where it does not belong; the message says in Norwegian what."""

    def __init__(self, address: str) -> None:
        super().__init__(f"«{address}» leder ut av mappen det skal skrives i")


def inside(folder: Path, address: str) -> Path:
    """The path of a relative address below a folder. Raises Outside."""
    path = Path(os.path.normpath(folder / address))
    if "\0" in address or Path(os.path.normpath(folder)) not in path.parents or _leads_away(folder, path):
        raise Outside(address)
    return path


def _leads_away(folder: Path, path: Path) -> bool:
    """Whether a symbolic link stands anywhere on the way, or at the end of it."""
    return any(step.is_symlink() for step in (path, *path.parents) if Path(os.path.normpath(folder)) in step.parents)


def write_inside(folder: Path, address: str, text: str) -> None:
    """Write a text to a relative address below a folder. Raises Outside."""
    path = inside(folder, address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
