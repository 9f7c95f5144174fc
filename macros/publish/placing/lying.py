"""What lies in the folders of a site: how each was when it had been written, and what was in it made from.

A folder is only known as it was written: whoever has written in it since, or put another in its place, has changed what
the machine says of it. What came along from the site before is remembered in one piece, so that the next build knows
thousands of folders at the price of one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ..keeping.store import Store, key_of


class Lying(NamedTuple):
    """A folder, as it was seen."""

    made_from: Any
    """Plain values."""
    parts: list[str]
    """The paths of all that is in it, relative to it."""
    state: str
    """What is another when somebody has written in it; its being moved is no change."""

    def is_in(self, folder: Path) -> bool:
        """Whether the folder is as it was seen."""
        with suppress(OSError):
            return _state(str(folder), self.parts) == self.state
        return False


def seen(folder: Path, made_from: Any) -> Lying:
    parts = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return Lying(made_from, parts, _state(str(folder), parts))


def _state(folder: str, parts: list[str]) -> str:
    found = [os.lstat(f"{folder}/{part}") for part in parts]
    told = [(one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for one in found]
    return key_of(os.lstat(folder).st_ino, sorted(one.name for one in os.scandir(folder)), told)


def remember(store: Store, site: Path, address: str, lying: Lying) -> None:
    """Remember a folder that was written."""
    store.put(_one(site, address), json.dumps(lying).encode())


def remembered(store: Store, site: Path, address: str) -> Lying | None:
    """A folder as it was written last."""
    found = store.get(_one(site, address))
    return Lying(*json.loads(found)) if found else None


def remember_along(store: Store, site: Path, along: Mapping[str, Lying]) -> None:
    """Remember all that came along, by their addresses, in place of what did so before."""
    store.put(_all(site), json.dumps(along).encode())


def came_along(store: Store, site: Path) -> dict[str, Lying]:
    """What came along when the site was made last."""
    found = store.get(_all(site))
    return {address: Lying(*one) for address, one in json.loads(found or b"{}").items()}


def _one(site: Path, address: str) -> str:
    return key_of("lies", site.as_posix(), address)


def _all(site: Path) -> str:
    return key_of("came along", site.as_posix())
