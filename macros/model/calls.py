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

NAMES = (
    "documents",
    "services",
    "offers",
    "figures",
    "recently_changed",
    "digest",
    "consultations",
    "revisions",
    "glossary",
    "acute_words",
    "untold_topics",
    "areas",
    "front_page",
    "unconfirmed",
    "adoptions",
    "side_by_side",
    "metadata_keys",
    "coverage",
    "rules",
    "download_copy",
)
"""The macros that exist. A test holds them against what is defined for the engine."""

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
        return self.name in NAMES


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
