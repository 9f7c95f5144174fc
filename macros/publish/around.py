"""What every page of a site is made with: our code, the theme, the settings, and the libraries that are installed."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import sha256
from importlib.metadata import distributions
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
    libraries = sorted(f"{one.metadata['Name']} {one.version}" for one in distributions())
    return key_of(sys.version, libraries, contents(CODE))


def contents(folder: Path) -> list[tuple[str, str]]:
    """The name of every file below a folder, and a sum of what is in it; what Python has compiled is not looked at."""
    return [
        (path.relative_to(folder).as_posix(), sha256(path.read_bytes()).hexdigest())
        for path in sorted(folder.rglob("*"))
        if path.parent.name != "__pycache__" and path.is_file()
    ]
