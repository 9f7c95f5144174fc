"""Parts of a site that are kept on disk from one build to the next, below `build/kept/`.

A part is kept under a key that has in it everything the part is made from, so a part is never stale, only unused. The
folder may be deleted at any time. SQLite keeps it: one file, whole after a kill, and shared by many processes.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from ..documents.inside import folder_inside, remove_inside

MOST = 400_000_000
"""Bytes, compressed: some forty thousand pages. What was made first goes first."""
_TABLE = "create table if not exists kept (number integer primary key, key blob unique not null, part blob not null)"
_TOO_MUCH = """
delete from kept where number <= (
    select max(number) from (select number, sum(length(part)) over (order by number desc) as sum from kept)
    where sum > ?
)
"""
_WAIT = 30
"""Seconds for another process that writes."""


def key_of(*made_from: str | bytes) -> bytes:
    """The key of a part by everything it is made from, in order."""
    total = sha256()
    for one in made_from:
        data = one.encode() if isinstance(one, str) else one
        total.update(len(data).to_bytes(8, "big") + data)
    return total.digest()


class Store:
    """Opened by each process that uses it. One that is damaged, or cannot be written, is as good as empty."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self._folder = folder
        self._most = most
        self._parts = self._opened()

    def _opened(self) -> sqlite3.Connection:
        for _ in range(2):
            with suppress(sqlite3.DatabaseError, OSError):
                return _open(self._folder)
            self._emptied()
        return _open(None)

    def _emptied(self) -> None:
        with suppress(OSError):
            remove_inside(self._folder.parents[1], self._folder, whole=True)

    def _begin_again(self) -> None:
        self._parts.close()
        self._emptied()
        self._parts = self._opened()

    def get(self, key: bytes) -> bytes | None:
        """The part kept under a key; None when there is none, or when it is damaged."""
        try:
            found = self._parts.execute("select part from kept where key = ?", (key,)).fetchone()
            return zlib.decompress(found[0]) if found else None
        except (sqlite3.DatabaseError, zlib.error):
            self._begin_again()
            return None

    def put(self, parts: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep parts by their keys."""
        rows = [(key, zlib.compress(part, 1)) for key, part in parts]
        with suppress(sqlite3.DatabaseError), self._parts:
            self._parts.executemany("insert or replace into kept (key, part) values (?, ?)", rows)

    def close(self) -> None:
        """Let go of what is too much."""
        with suppress(sqlite3.DatabaseError), self._parts:
            self._parts.execute(_TOO_MUCH, (self._most,))
        self._parts.close()


def _open(folder: Path | None) -> sqlite3.Connection:
    """In memory where there is no folder."""
    if folder:
        folder_inside(folder.parents[1], folder)
    parts = sqlite3.connect(folder / "parts.sqlite" if folder else ":memory:", timeout=_WAIT)
    # After a loss of power the store may be damaged, which is seen, and costs less than waiting for the disk.
    parts.executescript(f"pragma journal_mode = wal; pragma synchronous = off; {_TABLE}")
    return parts
