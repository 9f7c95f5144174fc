"""A built index, read a file at a time as the browser does; the twin is `overrides/assets/search/index.js`."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from ..building.encoding import Posting
from ..weights import MOST_SHARDS
from ..words import Language
from .decoding import Bytes


class Index:
    """The index in a folder. Raises FileNotFoundError when there is none."""

    def __init__(self, folder: Path) -> None:
        self.manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        self._folder = folder / self.manifest["version"]
        rules = self.manifest["language"]
        self.language = Language(
            stop=tuple(rules["stop"]),
            **{name: tuple(tuple(pair) for pair in rules[name]) for name in ("whole", "fragments", "endings")},
        )

    @property
    def count(self) -> int:
        """How many documents there are."""
        return int(self.manifest["documents"])

    @property
    def common(self) -> list[str]:
        """The areas whose texts apply everywhere."""
        return [area for area, about in self.manifest["areas"].items() if about["common"]]

    def areas_of(self, municipality: str) -> list[str]:
        """The areas that a municipality, by its number, is in."""
        return [area for area, about in self.manifest["areas"].items() if municipality in about["municipalities"]]

    def applying(self, own: Collection[str]) -> set[str]:
        """The areas whose texts may apply to readers with these: parts of them too, such as the districts of a city."""
        parts = (area for area, about in self.manifest["areas"].items() if {*about["within"]} & {*own})
        return {*own, *self.common, *parts, ""}

    def column(self, name: str) -> list[str]:
        """The area, kind, status, due or family of every document."""
        column = self.manifest["columns"][name]
        return [column["values"][row] for row in column["rows"]]

    def statuses(self, today: date | None = None) -> list[str]:
        """The status of every document on a day: a text in force may have become overdue since the index was made."""
        day = today.isoformat() if today else ""
        return [
            "overdue" if status == "in_force" and due and due < day else status
            for status, due in zip(self.column("status"), self.column("due"), strict=True)
        ]

    @cached_property
    def texts(self) -> list[str | int]:
        """Which text every document is: the versions of one text are the same."""
        return [family or number for number, family in enumerate(self.column("family"))]

    @cached_property
    def different(self) -> int:
        """How many different texts there are."""
        return len(set(self.texts))

    @cached_property
    def audiences(self) -> list[frozenset[str]]:
        """The roles that each document is for."""
        columns = self.manifest["columns"]
        roles = list(enumerate(columns["roles"]))
        return [frozenset(role for bit, role in roles if bits >> bit & 1) for bits in columns["audience"]]

    def find(self, key: str) -> Posting | None:
        """What is known about a key, if anything."""
        at = bisect_right(self.manifest["shards"], key) - 1
        return self._shard(max(0, at)).get(key)

    def beginning(self, letters: str) -> list[tuple[str, Posting]]:
        """The keys that begin with these letters, and what is known about each."""
        return [
            (key, entry)
            for at in self._neighbours("shards", letters)
            for key, entry in self._shard(at).items()
            if key.startswith(letters)
        ]

    def spellings(self, letters: str, direction: str) -> Iterator[tuple[str, str]]:
        """Yield words that begin with these letters, and their marks; «backwards» both are read from the end."""
        for at in self._neighbours(direction, letters):
            for line in self._list(f"{direction[0]}{at}").splitlines():
                if line.startswith(letters):
                    yield line[:-1], line[-1]

    @lru_cache(maxsize=500)  # noqa: B019 -- an index lives as long as the search for which it was opened
    def document(self, number: int) -> dict[str, Any]:
        """What a hit shows of a document, and its sections."""
        document: dict[str, Any] = json.loads(self._read(f"d{number}"))
        return document

    def _neighbours(self, shards: str, letters: str) -> range:
        firsts = self.manifest[shards]
        start = max(0, bisect_right(firsts, letters) - 1)
        end = bisect_left(firsts, letters + "\uffff")
        return range(start, min(end, start + MOST_SHARDS))

    @lru_cache(maxsize=500)  # noqa: B019
    def _shard(self, at: int) -> dict[str, Posting]:
        return dict(self._bytes(f"k{at}").entries())

    def _list(self, name: str) -> str:
        return self._read(name).decode()

    def _read(self, name: str) -> bytes:
        return self._bytes(name).all()

    def _bytes(self, name: str) -> Bytes:
        return Bytes((self._folder / f"{name}.z").read_bytes())
