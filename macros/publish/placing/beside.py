"""A site is made beside the one that is there, and takes its place when it is whole.

A build that fails, is killed or finds the disk full leaves the old site as it was. The two change places in a few
steps, and the next build mends what was interrupted between them.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from ...documents.project.project import Project
from .along import is_list, move_along, put_back
from .spare import give_back, lend

if sys.platform != "win32":  # two builds at once are not told apart there
    import fcntl

_BEFORE = "forrige"
"""What the old site is called while the new one is put in its place."""
_OURS = ("index.html", "assets/samhandling.css")
"""By these a folder is known as a site of this kind."""


class NotOurs(OSError):
    """The message says in Norwegian why a site is not written there."""


@contextmanager
def beside(site: Path, project: Project, kept: Path | None = None) -> Iterator[Path]:
    """Give a folder to build in. It takes the place of `site`, with all that lies beside it, if nothing is raised.

    The site that was there goes to the folder `kept`, and the one that lay there is what is given: see `spare`.
    Raises NotOurs before anything is touched.
    """
    _may_be_replaced(site, project)
    site.parent.mkdir(parents=True, exist_ok=True)
    prefix = _prefix(site)
    with _locked(site.parent):
        for left in site.parent.glob(f"{prefix}*"):
            _mend(left, site)
        work = Path(mkdtemp(prefix=prefix, dir=site.parent))
        work.chmod(0o755)
        lock = _lock(work)
    try:
        lend(kept, work / site.name)
        yield work / site.name
        with _locked(site.parent):
            _swap(work, site)
        give_back(work / _BEFORE, kept)
    finally:
        shutil.rmtree(work, ignore_errors=True)
        _unlock(lock)


def _may_be_replaced(site: Path, project: Project) -> None:
    if site == project.root or site in project.root.parents:
        raise NotOurs(f"nettstedet kan ikke legges i {site}, for der ligger prosjektet selv")
    for folder in ("docs", "overrides", "macros", "tests", ".git", ".github"):
        if (project.root / folder) in (site, *site.parents):
            raise NotOurs(f"nettstedet kan ikke legges i {folder}/, for det er kilden det bygges av")
    if site.exists() and not site.is_dir():
        raise NotOurs(f"{site} er en fil, ikke en mappe")
    if site.is_dir() and any(site.iterdir()) and not all((site / name).is_file() for name in _OURS):
        raise NotOurs(f"mappen {site} har noe annet i seg enn et nettsted; velg en annen, eller tøm den først")


def replaced_by(folder: Path) -> Path | None:
    """Where the site that is made in `folder` is put, and another may stand; None when it is made where it is read."""
    site = folder.parents[1] / folder.name
    return site if folder.parent.name.startswith(_prefix(site)) else None


def _prefix(site: Path) -> str:
    return f".{site.name}.bygges-"


def _swap(work: Path, site: Path) -> None:
    """Put everything in `work` in its place."""
    try:
        move_along(work, site, work / site.name)
        if site.exists():
            site.rename(work / _BEFORE)
        (work / site.name).rename(site)
    except BaseException:
        _restore(work, site)
        raise
    for made in work.iterdir():
        if made.name != _BEFORE and not is_list(made.name):
            made.replace(site.parent / made.name)


def _restore(work: Path, site: Path) -> None:
    """Make the old site whole again, unless the new one is in its place."""
    if not site.exists() and (work / _BEFORE).is_dir():
        (work / _BEFORE).rename(site)
    put_back(work, site, work / site.name)


def _mend(left: Path, site: Path) -> None:
    """Take away what an interrupted build left; what it had taken of the old site goes back."""
    lock = _lock(left)
    if lock is None:
        return  # another build is at work there
    _restore(left, site)
    shutil.rmtree(left, ignore_errors=True)
    _unlock(lock)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """One at a time in this folder."""
    lock = _lock(folder, wait=True)
    try:
        yield
    finally:
        _unlock(lock)


def _lock(folder: Path, wait: bool = False) -> int | None:
    """Lock a folder for as long as this process lives; None when another process has it."""
    if sys.platform == "win32":
        return -1
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        os.close(opened)
        return None
    return opened


def _unlock(lock: int | None) -> None:
    if lock is not None and lock >= 0:
        with suppress(OSError):
            os.close(lock)
