"""What every page of a site is made with: our code, the theme, the settings, and the libraries that are installed."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

from .store import key_of

_CODE = Path(__file__).parents[1]


def around(root: Path, settings: Path) -> bytes:
    """The key of all that surrounds the documents of the project in the folder `root`."""
    contents = [part for folder in (_CODE, root / "overrides") for part in _contents(folder)]
    return key_of(sys.version, *_libraries(), settings.read_bytes(), *contents)


def _contents(folder: Path) -> Iterator[str | bytes]:
    """The name of every file below a folder, and what is in it; what Python has compiled is not looked at."""
    for path in sorted(folder.rglob("*")):
        if path.parent.name != "__pycache__" and path.is_file():
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()


@cache
def _libraries() -> list[str]:
    return sorted(f"{one.metadata['Name']} {one.version}" for one in distributions())
