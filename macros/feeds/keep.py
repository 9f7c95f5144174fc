"""What is costly to write and seldom another: whoever builds may remember it by all that it is made of."""

from __future__ import annotations

from collections.abc import Callable

from ..documents.file import File

Keep = Callable[[object, Callable[[], str]], str]
"""Gives a text: the one it remembers of the same, or the one that it is given to make. Our own code is the same."""
MadeOf = Callable[[File], object]
"""All that decides what is told of a document alone; None when that is not known."""


def anew(made_of: object, make: Callable[[], str]) -> str:
    """Remembers nothing."""
    return make()


def not_known(file: File) -> object:
    return None
