"""What authors may call between {{ and }} in a text, and how to find the calls.

No template engine ever reads a text. Only a call to one of these names, with plain words and numbers as arguments, is
carried out; whatever else stands between braces is words.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from .in_use import Use
from .kinds import Controlled, Entry
from .places import LISTS, Area
from .values import Part
from .vocabulary import Kind


@dataclass(frozen=True)
class Takes:
    """What a call takes under one name."""

    of: type = str
    words: tuple[str, ...] = ()
    """One of these, when there are any."""
    needed: bool = False

    def fits(self, value: Plain) -> bool:
        return type(value) is self.of and (not self.words or value in self.words)


KEYS_OF: dict[str, type[Part]] = {"felles": Entry, "vedtatt": Controlled, "område": Area, "i-bruk": Use, **LISTS}
"""Whose keys an author may list, besides those of a kind."""
_KINDS = tuple(kind.value for kind in Kind)
_KIND, _WORDS, _NUMBER = Takes(words=_KINDS), Takes(), Takes(int)

CALLS: dict[str, dict[str, Takes]] = {
    "documents": {"kind": _KIND, "area": _WORDS},
    "services": {},
    "offers": {},
    "figures": {},
    "recently_changed": {"limit": _NUMBER, "controlled": Takes(bool)},
    "digest": {},
    "consultations": {"limit": _NUMBER},
    "revisions": {"limit": _NUMBER},
    "glossary": {},
    "acute_words": {},
    "untold_topics": {},
    "areas": {},
    "front_page": dict.fromkeys(("most_used", "gp", "municipality", "hospital", "emergency"), _WORDS),
    "unconfirmed": {},
    "adoptions": {"kind": _KIND},
    "side_by_side": {"kind": Takes(words=_KINDS, needed=True)},
    "metadata_keys": {"of": Takes(words=(*KEYS_OF, *_KINDS), needed=True)},
    "coverage": {"area": _WORDS},
    "rules": {},
    "download_copy": {},
}
"""The macros that exist, and what each takes, in order. A test holds them against what is defined for the engine."""
NAMES = tuple(CALLS)


class Amiss(Enum):
    """What can be wrong with what a call is given."""

    UNKNOWN = auto()
    TWICE = auto()
    MISSING = auto()
    WRONG = auto()


Plain = str | int | float | bool | None

_BRACES = re.compile(r"\{\{(?:(?P<inside>[^{}]*)\}\})?|\{%.*")


@dataclass(frozen=True)
class Call:
    """One thing between braces: `name` is None when it is not a plain call of anything."""

    start: int
    end: int
    """Where it stands in the text, braces included."""
    name: str | None = None
    arguments: tuple[Plain, ...] = ()
    keywords: dict[str, Plain] = field(default_factory=dict)
    readable: bool = True
    """Whether what is between the braces could be read at all."""

    @property
    def exists(self) -> bool:
        return self.name in CALLS

    @property
    def given(self) -> dict[str, Plain]:
        """What an existing call is given, by name."""
        return {**dict(zip(CALLS[self.name or ""], self.arguments, strict=False)), **self.keywords}

    @property
    def fits(self) -> bool:
        """Whether it can be carried out."""
        return self.exists and self.amiss is None

    @property
    def amiss(self) -> tuple[Amiss, str] | None:
        """What is wrong with what an existing call is given, and under which name; none when it is given too much."""
        takes = CALLS[self.name or ""]
        if len(self.arguments) > len(takes):
            return Amiss.UNKNOWN, ""
        if unknown := self.keywords.keys() - takes:
            return Amiss.UNKNOWN, min(unknown)
        if twice := self.keywords.keys() & list(takes)[: len(self.arguments)]:
            return Amiss.TWICE, min(twice)
        given = self.given
        if missing := [name for name, one in takes.items() if one.needed and name not in given]:
            return Amiss.MISSING, missing[0]
        wrong = (name for name, value in given.items() if not takes[name].fits(value))
        return next(((Amiss.WRONG, name) for name in wrong), None)


def calls(live: str) -> Iterator[Call]:
    """Yield what is meant as a call in a text in which code is blanked out: what stands in code is shown, not done."""
    if "{{" in live or "{%" in live:
        for found in _BRACES.finditer(live):
            if found[0].startswith("{%"):
                yield Call(*found.span())
            else:
                yield _read(found["inside"], *found.span())


def _read(inside: str | None, start: int, end: int) -> Call:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            node = ast.parse((inside or "").strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return Call(start, end, readable=False)
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return Call(start, end)
    keywords = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
    given = [*node.args, *keywords.values()]
    if len(given) < len(node.args) + len(node.keywords) or not all(_is_plain(one) for one in given):
        return Call(start, end)
    arguments = tuple(ast.literal_eval(one) for one in node.args)
    return Call(start, end, node.func.id, arguments, {name: ast.literal_eval(one) for name, one in keywords.items()})


def _is_plain(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, Plain)
