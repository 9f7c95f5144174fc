"""What every page of a site is made with: our code, the theme, the settings, and the libraries that are installed."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from ..documents.project import Project
from .store import key_of

CODE = Path(__file__).parents[1]


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
    return [(name, sha256((folder / name).read_bytes()).hexdigest()) for name in _names(folder)]


def states(folder: Path) -> list[tuple[str, int, int, int, int]]:
    """The name of every file below a folder, and what is another when somebody has written in it since."""
    found = ((name, (folder / name).stat()) for name in _names(folder))
    return [(name, one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for name, one in found]


def _names(folder: Path) -> list[str]:
    """Of every file below a folder, relative to it."""
    homes = ((home, names) for home, _, names in os.walk(folder) if not home.endswith("__pycache__"))
    paths = (Path(home, name) for home, names in homes for name in names)
    return sorted(str(path)[len(str(folder)) + 1 :] for path in paths if path.is_file())
