"""What is kept from build to build while someone writes with the site open, so that a save costs little.

A page is kept as it is when all it is made from is the same: its own file; what our templates make of it, which has in
it whatever comes from other documents, what calls in its text make as well; and what lies around the documents.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from ...documents.document import read_file
from ...documents.file import File
from ...documents.library import Library
from ...documents.project.project import Project
from ...pages.page import Page
from .around import CODE

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
        self._shown: dict[str, Page] = {}
        self._keys: dict[str, str | None] = {}
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

    def mark(
        self,
        library: Library,
        make: Callable[[str], Page],
        shown: Callable[[str], Page],
        known: Callable[[File], str | None],
    ) -> None:
        """Make what our templates say of the documents, and mark the pages that must be made anew.

        `shown` is what is made of that when the calls in the text are carried out. What `known` knows to be the same
        need not even be made to be held against what was. The engine's own way, `dirty`, makes the pages whose files
        are older than their texts.
        """
        for document in library.files:
            path, key = document.path, known(document)
            if not key or key != self._keys.get(path) or self.everything:
                self.pages[path] = make(path)
                now, before = shown(path), self._shown.get(path)
                written = self.site / document.url / "index.html"
                if (self._documents.get(path) is not document or now != before) and written.is_file():
                    os.utime(written, (0, 0))
                self._shown[path], self._keys[path] = now, key
            self._documents[path] = document
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
    files = [project.settings, *(project.root / "overrides").rglob("*"), *CODE.rglob("*")]
    return seen, tuple(sorted(_state(path) for path in files if path.is_file() and path.suffix != ".pyc"))


def _state(path: Path) -> tuple[str, int, int]:
    state = path.stat()
    return str(path), state.st_mtime_ns, state.st_size
