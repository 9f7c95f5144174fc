"""Parts of a site on disk, from one build to the next, below `build/kept/`.

A part is kept under a key that has in it everything the part is made from, so a part is never stale, only unused. The
folder may be deleted at any time. SQLite keeps it: one file, whole after a kill, and shared by many processes.

What is found is published as it is, so it is only believed when this user has kept it on this machine: each part is
sealed with a key that lies elsewhere. A store that came with a copy of the project, or that somebody else has written
in, is as good as empty.
"""

from __future__ import annotations

import hmac
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from typing import Any, Self
from zlib import compress, decompress

from ...documents.project.inside import folder_inside, inside, remove_inside, write_inside

_FILE = "kept.sqlite"
_FILES = (_FILE, f"{_FILE}-wal", f"{_FILE}-shm")
_TABLE = "CREATE TABLE kept (key TEXT PRIMARY KEY, seal BLOB, used INT, data BLOB)"
_KEY, _LENGTH = "kept.key", 32
_WAIT = 30
"""Seconds for another process that writes."""


def key_of(*parts: object) -> str:
    """A key of everything that something is made from: plain values, and what holds nothing else."""
    return sha256(repr(parts).encode()).hexdigest()


@cache
def _own_key(folder: Path | None) -> bytes:
    """The key of whoever builds, made the first time; one of this process alone where none can be kept."""
    with suppress(OSError):
        if folder:
            with suppress(FileExistsError):
                write_inside(folder, _KEY, token_bytes(_LENGTH), new=True, private=True)
            if len(found := (folder / _KEY).read_bytes()) == _LENGTH:
                return found
    return token_bytes(_LENGTH)


def _of_user() -> Path | None:
    """Where programs keep what is a user's own; None for a user who has no place."""
    named = os.environ.get("XDG_STATE_HOME", "")
    with suppress(RuntimeError):
        return (Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "state") / "samhandling"
    return None


def plain(value: Any) -> Any:
    """A value as it is when it has been kept as JSON."""
    return json.loads(json.dumps(value, ensure_ascii=False))


@dataclass
class Shelf:
    """Plain values by key, which lie together: to find each in the store by itself takes longer than to read them all.

    What the build before asked for is there; nothing else is.
    """

    before: dict[str, Any]
    now: dict[str, Any] = field(default_factory=dict)

    def kept(self, key: str, make: Callable[[], Any]) -> Any:
        """What was kept, else what `make` makes."""
        if key not in self.now:
            self.now[key] = self.before[key] if key in self.before else plain(make())
        return self.now[key]


class Store:
    """Bytes by key. What is damaged is not there, and is made anew; where nothing can be kept nothing is."""

    MOST = 600_000_000
    """Bytes. Above that, what was used longest ago goes first."""

    def __init__(self, folder: Path | None, most: int = MOST) -> None:
        self._folder = folder
        self._most = most
        self._used: list[str] = []
        self._new: dict[str, bytes] = {}
        self._turn = 0
        """Which build this is, counted: what was used in the latest stays longest."""
        self._open: sqlite3.Connection | None = None
        self._key = _own_key(_of_user())
        if folder:
            with suppress(OSError, sqlite3.Error):
                folder_inside(folder.parents[1], folder)
                try:
                    self._begin(folder)
                except sqlite3.OperationalError:  # somebody else has it just now
                    self._begin(folder)
                except sqlite3.Error:  # damaged: the next one is whole
                    self._begin_again(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.save()
        with suppress(sqlite3.Error):
            if self._open:
                self._tidy(self._open)
                self._open.close()

    def _begin(self, folder: Path) -> None:
        for name in _FILES:
            inside(folder, name)  # no link is followed to a file of somebody's
        opened = sqlite3.connect(folder / _FILE, timeout=_WAIT, isolation_level=None)
        opened.execute("PRAGMA trusted_schema = OFF")
        opened.execute("PRAGMA journal_mode = WAL")
        opened.execute("PRAGMA synchronous = OFF")  # what a power cut damages is noticed
        opened.execute("BEGIN IMMEDIATE")  # another process may begin the same store
        if not opened.execute("SELECT 1 FROM sqlite_master").fetchone():
            opened.execute(_TABLE)
        opened.execute("COMMIT")
        if opened.execute("SELECT sql FROM sqlite_master WHERE sql NOTNULL").fetchall() != [(_TABLE,)]:
            opened.close()
            raise sqlite3.DatabaseError("not ours")
        self._turn = opened.execute("PRAGMA user_version").fetchone()[0] + 1
        self._open = opened

    def _begin_again(self, folder: Path) -> None:
        if self._open:
            self._open.close()
        self._open = None
        for name in _FILES:
            remove_inside(folder, name)
        self._begin(folder)

    def _seal(self, key: str, data: bytes) -> bytes:
        return hmac.digest(self._key, f"{key} ".encode() + data, "sha256")

    def get(self, key: str) -> bytes | None:
        """What was kept; None for what was not, is damaged, or was kept by somebody else."""
        if self._open is None:
            return None
        try:
            found = self._open.execute("SELECT seal, data FROM kept WHERE key = ?", (key,)).fetchone()
        except sqlite3.DatabaseError:
            with suppress(OSError, sqlite3.Error):
                if self._folder:
                    self._begin_again(self._folder)
            return None
        if found is None or not all(isinstance(one, bytes) for one in found):
            return None
        if not hmac.compare_digest(self._seal(key, found[1]), found[0]):
            return None
        self._used.append(key)
        return decompress(found[1])

    def put(self, key: str, data: bytes) -> None:
        """Keep something; without effect where nothing can be kept."""
        if self._open:
            self._new[key] = data

    def kept(self, key: str, make: Callable[[], Any]) -> Any:
        """Plain values, as JSON has them: what was kept, else what `make` makes, which is kept then."""
        if (found := self.get(key)) is not None:
            return json.loads(found)
        made = plain(make())
        self.put(key, json.dumps(made, ensure_ascii=False).encode())
        return made

    @contextmanager
    def shelf(self, name: str) -> Iterator[Shelf]:
        """What is small, and asked for many times in every build."""
        key = key_of("shelf", name)
        shelf = Shelf(json.loads(self.get(key) or b"{}"))
        yield shelf
        if shelf.now.keys() != shelf.before.keys():
            self.put(key, json.dumps(shelf.now, ensure_ascii=False).encode())

    def save(self) -> None:
        """Write what was put and what was used to the disk, where other processes find it. Done at the end too."""
        packed = ((key, compress(part, 1)) for key, part in self._new.items())
        new = [(key, self._seal(key, data), self._turn, data) for key, data in packed]
        used = [(self._turn, key) for key in self._used]
        self._new, self._used = {}, []
        with suppress(sqlite3.Error):
            if self._open:
                self._open.execute("BEGIN IMMEDIATE")
                self._open.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", new)
                self._open.executemany("UPDATE kept SET used = ? WHERE key = ?", used)
                self._open.execute("COMMIT")

    def _tidy(self, opened: sqlite3.Connection) -> None:
        over = opened.execute("SELECT total(length(data)) FROM kept").fetchone()[0] - self._most
        oldest = (
            opened.execute("SELECT key, length(data) FROM kept ORDER BY used, rowid").fetchall() if over > 0 else []
        )
        for key, size in oldest:
            if over > 0:
                opened.execute("DELETE FROM kept WHERE key = ?", (key,))
                over -= size
        opened.execute(f"PRAGMA user_version = {self._turn}")
