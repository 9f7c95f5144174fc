"""Folders of the site that is there come along to the new one, each in one step, when they would be made the same.

A folder is only known as it was written: whoever has written in it since, or put another in its place, has changed what
the machine says of it. The list of what comes along lies beside the new site before anything is moved, so the next
build puts back what a killed one had taken.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from ...documents.project.inside import folder_inside, inside
from ..keeping.store import key_of

_LIST, _FROM = "med-", "fra"
"""What lies beside a new site: the lists, one for each process, and which site the folders were taken from."""


class NoLongerThere(OSError):
    """The message says in Norwegian why a folder did not come along."""


def take_along(folder: Path, before: Path, addresses: Iterable[str]) -> None:
    """Let what is at some addresses in the site `before` come along to the one that is made in `folder`."""
    lines = [f"{_number(before / address)} {address}\n" for address in addresses]
    if lines:
        with (folder.parent / f"{_LIST}{os.getpid()}").open("a", encoding="utf-8") as listed:
            listed.writelines(lines)


def move_along(work: Path, before: Path, new: Path) -> None:
    """Move all that comes along. Raises OSError; `put_back` undoes what was done."""
    listed = list(_listed(work))
    if listed:
        (work / _FROM).write_text(str(_number(before)), encoding="utf-8")
    for number, address in listed:
        if _number(before / address) != number:
            raise NoLongerThere("en annen bygging skrev nettstedet imens; bygg en gang til")
        folder_inside(new, Path(address).parent)
        (before / address).rename(new / address)


def put_back(work: Path, before: Path, new: Path) -> None:
    """Put back all that has come along, when the site that it was taken from still stands."""
    with suppress(FileNotFoundError):
        if (work / _FROM).read_text(encoding="utf-8") == str(_number(before)):
            for number, address in _listed(work):
                if _number(new / address) == number and not (before / address).exists():
                    inside(new, address).rename(inside(before, address))


def is_list(name: str) -> bool:
    """Whether a file beside a new site is only for the move."""
    return name.startswith(_LIST) or name == _FROM


def _listed(work: Path) -> Iterator[tuple[int, str]]:
    for listed in work.glob(f"{_LIST}*"):
        for line in listed.read_text(encoding="utf-8").splitlines():
            number, _, address = line.partition(" ")
            yield int(number), address


def _number(path: Path) -> int:
    """What the machine knows a folder by, wherever it is moved; 0 when there is none."""
    try:
        return os.lstat(path).st_ino
    except OSError:
        return 0


def seen(folder: Path) -> str:
    """What a folder is like just after it was written."""
    parts = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return json.dumps([parts, _state(folder, parts)])


def as_seen(folder: Path, told: str) -> list[str]:
    """What is in a folder that is as it was seen, relative to it; nothing when somebody has written there since."""
    parts, state = json.loads(told)
    with suppress(OSError):
        return list(parts) if _state(folder, parts) == state else []
    return []


def _state(folder: Path, parts: Sequence[str]) -> str:
    """A sum of what is another when somebody has written in a folder; its being moved is no change."""
    found = [os.lstat(f"{folder}/{part}") for part in parts]
    told = [(one.st_ino, one.st_size, one.st_mtime_ns, one.st_ctime_ns) for one in found]
    return key_of(_number(folder), sorted(one.name for one in os.scandir(folder)), told)
