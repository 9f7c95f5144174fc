"""What is kept from build to build: in memory while someone writes, and parts of the site on disk.

While someone writes with the site open a page is kept as it is when all it is made from is the same: its own file; what
our templates make of it, which has in it whatever comes from other documents; and what lies around the documents. A
text with calls in it is always made anew.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Self
from zlib import crc32

from ..documents.document import read_file
from ..documents.file import File
from ..documents.library import Library
from ..documents.project import Project
from ..pages.page import Page

_CODE = Path(__file__).parents[1]

Around = tuple[object, ...]


class Kept:
    """What one process remembers. The paths of pages are those of their texts, relative to docs/."""

    def __init__(self, project: Project, site: Path) -> None:
        self.project = project
        self.site = site
        self.read = lru_cache(maxsize=None)(read_file)
        """A file that says the same is the same document."""
        self.pages: dict[str, Page] = {}
        self.addresses: frozenset[str] = frozenset()
        """Of the pages, relative to the root of the site."""
        self.write_the_rest: Callable[[], None] | None = None
        """Writes the files that only machines read, the index of the search too; None when they are written."""
        self.everything = True
        """Whether every page is being made anew."""
        self._documents: dict[str, File] = {}
        self._around: Around = ()
        self._found: Around = ()

    def __repr__(self) -> str:
        # mkdocs-macros prints every setting it is given.
        return f"<Kept: {len(self.pages)} pages>"

    def begin(self) -> None:
        """Call before a build. It counts as failed until `end` is called, and then the next one makes everything."""
        self._found = _around(self.project)
        self.everything = self._found != self._around
        self._around = ()

    def end(self) -> None:
        self._around = self._found

    def mark(self, library: Library, make: Callable[[str], Page], called: Callable[[Page], bool]) -> None:
        """Make what our templates say of every document, and mark the pages that must be made anew.

        The engine's own way, `dirty`, makes the pages whose files are older than their texts.
        """
        for document in library.files:
            path, page = document.path, make(document.path)
            same = self._documents.get(path) is document and self.pages.get(path) == page
            written = self.site / document.url / "index.html"
            if (not same or called(page)) and written.is_file():
                os.utime(written, (0, 0))
            self._documents[path], self.pages[path] = document, page
        self.addresses = frozenset(document.url for document in library.files)

    def write_what_is_left(self) -> None:
        if self.write_the_rest:
            self.write_the_rest()
            self.write_the_rest = None


def _around(project: Project) -> Around:
    """What every page depends on: which files there are, for links, and the settings, the theme and our own code."""
    names = sorted(path.relative_to(project.docs).as_posix() for path in project.docs.rglob("*"))
    # Editors keep hidden files beside the one that is open.
    seen = tuple(name for name in names if not f"/{name}".count("/."))
    files = [project.settings, *(project.root / "overrides").rglob("*"), *_CODE.rglob("*")]
    return seen, tuple(sorted(_state(path) for path in files if path.is_file() and path.suffix != ".pyc"))


def _state(path: Path) -> tuple[str, int, int]:
    state = path.stat()
    return str(path), state.st_mtime_ns, state.st_size


class Store:
    """Parts of a site on disk, from one build to the next: bytes by key. It may be deleted at any time.

    A key names everything that the part is made from, see `key_of`; what is damaged is not there, and is made anew.
    """

    MOST = 600_000_000
    """Bytes. Above that, what was used longest ago goes first."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._folder = folder
        self._most = most
        self._used: list[str] = []
        self._turn = 0
        """Which build this is, counted: what was used in the latest stays longest."""
        self._open: sqlite3.Connection | None = None
        with suppress(OSError, sqlite3.Error):
            folder.mkdir(parents=True, exist_ok=True)
            try:
                self._begin()
            except sqlite3.Error:  # damaged: the next one is whole
                (folder / _FILE).unlink()
                self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(sqlite3.Error):
            if self._open:
                self._tidy(self._open)
                self._open.close()

    def _begin(self) -> None:
        opened = sqlite3.connect(self._folder / _FILE, timeout=2)
        opened.execute("PRAGMA synchronous = OFF")  # what a power cut damages is noticed
        opened.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, sum INT, used INT, data BLOB)")
        self._turn = opened.execute("PRAGMA user_version").fetchone()[0] + 1
        self._open = opened

    def get(self, key: str) -> bytes | None:
        """What was kept; None for what was not, or is damaged."""
        if self._open is None:
            return None
        try:
            found = self._open.execute("SELECT sum, data FROM kept WHERE key = ?", (key,)).fetchone()
        except sqlite3.Error:
            return None
        if found is None or not isinstance(found[1], bytes) or crc32(found[1]) != found[0]:
            return None
        self._used.append(key)
        return found[1]

    def put(self, key: str, data: bytes) -> None:
        """Keep something; without effect where nothing can be kept."""
        if self._open:
            with suppress(sqlite3.Error):
                row = (key, crc32(data), self._turn, data)
                self._open.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", row)

    def _tidy(self, opened: sqlite3.Connection) -> None:
        opened.executemany("UPDATE kept SET used = ? WHERE key = ?", ((self._turn, one) for one in self._used))
        over = opened.execute("SELECT total(length(data)) FROM kept").fetchone()[0] - self._most
        oldest = (
            opened.execute("SELECT key, length(data) FROM kept ORDER BY used, rowid").fetchall() if over > 0 else []
        )
        for key, size in oldest:
            if over > 0:
                opened.execute("DELETE FROM kept WHERE key = ?", (key,))
                over -= size
        opened.execute(f"PRAGMA user_version = {self._turn}")
        opened.commit()


_FILE = "kept.sqlite"


def key_of(*parts: object) -> str:
    """A key of everything that something is made from: plain values, and what holds nothing else."""
    return sha256(repr(parts).encode()).hexdigest()


@cache
def made_by() -> str:
    """Our own code and the libraries that it makes pages with: when they change, everything is made anew."""
    sum_ = sha256(sys.version.encode())
    for path in sorted(one for one in _CODE.rglob("*") if one.suffix in (".py", ".html", ".css", ".js", ".json")):
        sum_.update(path.relative_to(_CODE).as_posix().encode() + path.read_bytes())
    for name in _LIBRARIES:
        sum_.update(f"{name} {version(name)}".encode())
    return sum_.hexdigest()


_LIBRARIES = ("markdown", "pymdown-extensions", "jinja2", "markupsafe", "mkdocs", "pydantic", "pyyaml", "selectolax")
