"""What every page of a site is made with: our code, the theme, the settings, and the libraries that are installed."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from ...documents.project.project import Project
from .store import key_of

CODE = Path(__file__).parents[2]


def around(project: Project) -> str:
    """A sum of all that surrounds the documents of a project: when it is another, everything is made anew."""
    return key_of(made_by(), project.settings.read_bytes(), contents(project.root / "overrides"))


@cache
def made_by() -> str:
    """A sum of our own code, and of every library that is installed with it."""
    # What is installed has a folder that says its name and version.
    libraries = sorted(one.name for folder in sys.path for one in Path(folder).glob("*.*-info"))
    return key_of(sys.version, libraries, contents(CODE))


def contents(folder: Path) -> list[tuple[str, str]]:
    """The name of every file below a folder, and a sum of what is in it; what Python has compiled is not looked at."""
    return sorted((name, sha256((folder / name).read_bytes()).hexdigest()) for name, _ in _files(folder))


def state(folder: Path, but_for: Collection[str] = ()) -> str:
    """A sum of every file below a folder, and of what is another when somebody has written in it since.

    Some folders in it can be left out, by their addresses relative to it.
    """
    found = ((name, one.inode(), one.stat()) for name, one in _files(folder, but_for))
    return key_of(sorted((name, inode, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for name, inode, one in found))


def _files(folder: Path, but_for: Collection[str] = ()) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file below a folder, by its name relative to it."""
    waiting = [("", str(folder))] if folder.is_dir() else []
    while waiting:
        address, path = waiting.pop()
        # A site has thousands of folders, and to make a path of each takes longer than to look into it.
        for one in os.scandir(path):
            if one.is_file():
                yield f"{address}{one.name}", one
            elif one.is_dir(follow_symlinks=False) and one.name != "__pycache__":
                within = f"{address}{one.name}/"
                if within not in but_for:
                    waiting.append((within, one.path))
