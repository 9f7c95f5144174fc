"""Councils change what docs/ says, so a test of the product may not read it. Whoever does, is stopped here."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.worlds.checkout import ROOT

_DOCS = str(ROOT / "docs")
_READING = frozenset({"open", "os.listdir", "os.scandir"})
_allowed = True


class ReadsOurTexts(BaseException):  # not an Exception: much code forgives those
    """A test of the product reads docs/."""


@contextmanager
def our_texts(*, allowed: bool) -> Iterator[None]:
    """Whether files below docs/ may be read in this process, while this lasts."""
    global _allowed
    before, _allowed = _allowed, allowed
    try:
        yield
    finally:
        _allowed = before


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if _allowed or event not in _READING or not isinstance(arguments[0], str | bytes | os.PathLike):
        return
    path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 (pathlib would ask the disk again, and so us)
    if path == _DOCS or path.startswith(_DOCS + os.sep):
        raise ReadsOurTexts(f"{path}: a test of the product stands on a world in tests/worlds, not on our texts")


sys.addaudithook(_refuse)
