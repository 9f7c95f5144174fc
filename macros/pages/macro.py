"""The register of macros: what authors may call between {{ and }} in a text, each marked where it is made.

A text may say what model/calls.py names; a test holds the names against the register.

A text is put together of what its author wrote and of words from elsewhere: titles, names of areas, explanations. Only
the first may call anything, so each call is marked while the two are still apart, and only marked ones are carried out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from secrets import token_hex
from typing import TypeVar

from ..documents.text.markup import markup
from ..model.calls import Call, calls

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


_MARK = token_hex(16)
"""Unknown to everybody who writes a text: it is another one each time the program runs."""
_MARKED = re.compile(_MARK + r"(\{\{[^{}]*\}\})")


def with_calls_marked(text: str) -> str:
    """What an author wrote, with each call to a macro that exists ready to be carried out."""
    if "{{" not in text:
        return text
    pieces: list[str] = []
    after = 0
    for call in calls(markup(text, 1).text):
        if call.fits:
            pieces += [text[after : call.start], _MARK]
            after = call.start
    return "".join([*pieces, text[after:]])


def has_calls(marked: str) -> bool:
    return _MARK in marked


def with_calls_made(marked: str, make: Callable[[Call], str]) -> str:
    """The text with what `make` makes of each marked call in its place."""

    def made(found: re.Match[str]) -> str:
        (call,) = calls(found[1])
        return make(call)

    return _MARKED.sub(made, marked) if has_calls(marked) else marked


def as_words(text: str) -> str:
    """Words from elsewhere on one line, so that they are only words wherever they stand in Markdown."""
    return inert(" ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def as_block(html: str) -> str:
    """HTML from our templates inside Markdown, which may end a block of it at a blank line; so there are none."""
    return inert("\n".join(line for line in html.splitlines() if line.strip()))


def inert(html: str) -> str:
    """HTML whose signs mean nothing in Markdown: a browser reads the number of a sign as the sign."""
    return _SIGNS.sub(lambda found: f"&#{ord(found[0])};", html)


_SIGNS = re.compile(r"[{}\[\]`*\\~^|]|(?<!\w)_|_(?!\w)")
