"""Folders of the site that is there come along to the new one, each in one step, when they would be made the same.

The list of what comes along lies beside the new site before anything is moved, so the next build puts back what a
killed one had taken.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from ...documents.project.inside import inside, take_inside

_LIST, _FROM = "med-", "fra"
"""What lies beside a new site: the lists, one for each process, and which site the folders were taken from."""


class NoLongerThere(OSError):
    """The message says in Norwegian why a folder did not come along."""


def take_along(folder: Path, before: Path, addresses: Iterable[str]) -> None:
    """Let what is at some addresses in the site `before` come along to the one that is made in `folder`."""
    lines = [f"{_number(f'{before}/{address}')} {address}\n" for address in addresses]
    if lines:
        with (folder.parent / f"{_LIST}{os.getpid()}").open("a", encoding="utf-8") as listed:
            listed.writelines(lines)


def move_along(work: Path, before: Path, new: Path) -> None:
    """Move all that comes along. Raises OSError; `put_back` undoes what was done."""
    listed = list(_listed(work))
    if listed:
        (work / _FROM).write_text(str(_number(before)), encoding="utf-8")
    for number, address in listed:
        # A path of each would take longer than its move.
        there = f"{before}/{address}"
        if _number(there) != number:
            raise NoLongerThere("en annen bygging skrev nettstedet imens; bygg en gang til")
        take_inside(new, address, there)


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


def _number(path: Path | str) -> int:
    """What the machine knows a folder by, wherever it is moved; 0 when there is none."""
    try:
        return os.lstat(path).st_ino
    except OSError:
        return 0
