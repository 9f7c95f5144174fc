"""Addresses made from data lead to a place in the folder they are for, and nowhere else: every writer writes here.

Each of these takes the folder first, and then where in it: a relative address, or a path that begins with the folder.
All of them raise Outside before anything is touched.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from threading import get_ident

RESERVED = frozenset({"assets", "search", "api", "admin", "d", "404", "gjennomgang"})
"""Addresses of the finished site, and the folders there, that belong to the program."""


def is_reserved(address: str) -> bool:
    return address.partition("/")[0].lower() in RESERVED


def is_plain(path: Path) -> bool:
    """Whether it is a file that lies here: a folder may be called anything, and a link lead anywhere on the machine.

    Rules tell of both.
    """
    return path.is_file() and not path.is_symlink()


class Outside(OSError):
    """Something would be written where it does not belong; the message says in Norwegian what."""

    def __init__(self, address: str | Path) -> None:
        super().__init__(f"«{address}» leder ut av mappen det skal skrives i")


def inside(folder: Path, address: str | Path) -> Path:
    """The path of an address below a folder."""
    return Path(_inside(folder, address))


def _inside(folder: Path, address: str | Path) -> str:
    home = os.path.abspath(folder)
    path = os.path.abspath(os.path.join(home, address))
    if "\0" in path or not path.startswith(os.path.join(home, "")):
        raise Outside(address)
    if link := _link_on_the_way(home, path):
        raise Outside(os.path.relpath(link, home))
    return path


def _link_on_the_way(home: str, path: str) -> str | None:
    """A symbolic link that stands on the way, or at the end of it."""
    while path != home:
        if os.path.islink(path):
            return path
        path = os.path.dirname(path)
    return None


def write_inside(
    folder: Path,
    address: str | Path,
    content: str | bytes,
    *,
    new: bool = False,
    private: bool = False,
    encoding: str = "utf-8",
) -> Path:
    """Write a file, and return its path. With `new`, raises FileExistsError rather than write over another.

    A `private` one can be read by nobody else on the machine. What was there stays whole until all of the new is
    written: a full disk, or a process that is killed, loses nothing. One that says the same is left as if just written.
    """
    path = _inside(folder, address)
    data = content if isinstance(content, bytes) else content.encode(encoding)
    opener = _for_oneself if private else None
    if new or (there := _state(path)) is None:
        if not os.path.isdir(around := os.path.dirname(path)):
            os.makedirs(around, exist_ok=True)
        with open(path, "xb" if new else "wb", opener=opener) as file:
            file.write(data)
    elif opener or not _says(path, there, data):
        _replace(path, data, opener)
    else:
        os.utime(path)
    return Path(path)


def _state(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except OSError:
        return None


def _says(path: str, there: os.stat_result, data: bytes) -> bool:
    if not S_ISREG(there.st_mode) or there.st_size != len(data):
        return False
    with open(path, "rb", buffering=0) as file:
        return file.read() == data


def _replace(path: str, data: bytes, opener: Callable[[str, int], int] | None) -> None:
    beside = os.path.join(os.path.dirname(path), f".skrives-{os.getpid()}-{get_ident()}")
    try:
        with open(beside, "xb", opener=opener) as file:
            file.write(data)
        if opener is None:
            shutil.copymode(path, beside)
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise


def _for_oneself(path: str, how: int) -> int:
    return os.open(path, how, 0o600)


def folder_inside(folder: Path, address: str | Path) -> Path:
    """Make a folder with those it lies in, when they are not there, and return its path. «.» is the folder itself."""
    path = folder if folder / address == folder else inside(folder, address)
    if not path.is_dir():
        path.mkdir(parents=True, exist_ok=True)
    return path


def copy_inside(folder: Path, address: str | Path, file: Path) -> Path:
    """Copy a file with its rights, and return where it lies."""
    path = folder_inside(folder, Path(address).parent) / Path(address).name
    return Path(shutil.copy2(file, inside(folder, path)))


def move_inside(folder: Path, address: str | Path, to: str | Path) -> None:
    """Give something a new place in the same folder; a file that is there is replaced."""
    target = folder_inside(folder, Path(to).parent) / Path(to).name
    # A link that lies there is moved itself, and not followed.
    inside(folder, Path(address).parent / "_")
    (folder / address).replace(inside(folder, target))


def take_inside(folder: Path, address: str | Path, there: Path | str) -> None:
    """Give something that lies elsewhere a place in the folder."""
    path = _inside(folder, address)
    if not os.path.isdir(around := os.path.dirname(path)):
        os.makedirs(around, exist_ok=True)
    os.rename(there, path)


def remove_inside(folder: Path, address: str | Path, *, whole: bool = False) -> None:
    """Take away a file or an empty folder, when it is there; with `whole` a folder with all that is in it."""
    path = inside(folder, address)
    if not path.is_dir():
        path.unlink(missing_ok=True)
    elif whole:
        shutil.rmtree(path)
    else:
        path.rmdir()
