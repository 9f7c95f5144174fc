"""What is costly to write and seldom another: whoever builds may remember it by all that it is made of."""

from __future__ import annotations

from collections.abc import Callable

Keep = Callable[[object, Callable[[], str]], str]
"""Gives a text: the one it remembers of the same, or the one that it is given to make. Our own code is the same."""


def anew(made_of: object, make: Callable[[], str]) -> str:
    """Remembers nothing."""
    return make()
