"""The register of macros: what authors may call between {{ and }} in a text, each marked where it is made.

A text may say what model/calls.py names; a test holds the names against the register.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from typing import TypeVar

Macro = TypeVar("Macro", bound=Callable[..., str])

_REGISTER: dict[str, Callable[..., str]] = {}


def macro(function: Macro) -> Macro:
    _REGISTER[function.__name__] = function
    return function


def macros() -> dict[str, Callable[..., str]]:
    """Every macro of this room by its name. Each takes the View of the page it stands on before what authors type."""
    room = import_module(__package__ or "")
    for module in walk_packages(room.__path__, f"{room.__name__}."):
        import_module(module.name)
    return _REGISTER
