"""The site before the last one: the next is made where it lies, and a file that says the same already is left there.

Nothing of it is believed. Each file counts as not written until somebody has written it, or seen that it says the same
(`write_inside`), and what nobody came to is swept away.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG

from ...documents.project.inside import inside

_NAME = "site"
_UNWRITTEN = 0
"""When a file was last written that nobody has written yet: older than any text, so that the engine makes its page."""


def lend(kept: Path | None, folder: Path) -> None:
    """Make a folder to build a site in, with the site before the last one in it when that is kept."""
    folder.mkdir()
    new = folder.stat()
    try:
        if kept and (older := inside(kept.parents[1], kept / _NAME)).is_dir():
            folder.rmdir()
            older.rename(folder)
            _unwrite(folder, new)
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(exist_ok=True)


def give_back(site: Path, kept: Path | None) -> None:
    """Keep a site that another has taken the place of. It lies where it lay when there is no place for it."""
    with suppress(OSError):
        if kept:
            site.rename(inside(kept.parents[1], kept / _NAME))


def _unwrite(folder: Path, new: os.stat_result) -> None:
    """Take away what is not like a new file or a new folder of one's own, and mark the rest."""
    for entry in list(os.scandir(folder)):
        state = entry.stat(follow_symlinks=False)
        whole, file = S_ISDIR(state.st_mode), S_ISREG(state.st_mode) and state.st_nlink == 1
        mode = S_IMODE(new.st_mode) & (0o777 if whole else 0o666)
        if not (whole or file) or (state.st_uid, S_IMODE(state.st_mode)) != (new.st_uid, mode):
            shutil.rmtree(entry) if whole else (folder / entry.name).unlink()
        elif whole:
            _unwrite(folder / entry.name, new)
        else:
            os.utime(entry, (_UNWRITTEN, _UNWRITTEN))


def sweep(folder: Path) -> None:
    """Take away what nobody has written, and the folders with nothing else in them."""
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            sweep(folder / entry.name)
            with suppress(OSError):  # there is something left in it
                (folder / entry.name).rmdir()
        elif entry.stat(follow_symlinks=False).st_mtime == _UNWRITTEN:
            (folder / entry.name).unlink()
