"""What a finished page fetches of the style sheets, and holds of the symbols: what it has a use for, and no more."""

from __future__ import annotations

import re
from functools import cache

from markupsafe import Markup

from .view import environment

APART = {
    "parts/tables": re.compile(r'<(?:table|ins|del)\b|class="(?:curve|spark)\b'),
    "parts/plot": re.compile(r'class="[^"]*\bplots?\b'),
    "parts/coverage": re.compile(r'class="[^"]*\b(?:coverage|grid)\b'),
    "parts/front": re.compile(r'class="[^"]*\b(?:hero|roles|searchbox)\b'),
    "parts/hits": re.compile(r'id="treff"'),
    "parts/meeting": re.compile(r'class="(?:cases|heard|older)"'),
    "parts/body": re.compile(r'class="[^"]*\blevels\b'),
}
"""The sheets of parts that few pages have, by what a page with the part has in it."""

_WORDED = re.compile(
    r"<(?:blockquote|code|pre)\b"
    r'|<details(?:>| (?:class="[^"-]*"|open))'  # our own folds have a name of two words
    r'|class="(?:admonition|tabbed|footnote)'
)
"""What an author writes that text.css is for."""

_SYMBOL = re.compile(r'<symbol id="(?P<name>\w+)".*?</symbol>\n', re.DOTALL)
_USED = re.compile(r'href="#(\w+)"')
DRAWN_BY_SCRIPT = frozenset({"copy", "draft", "due", "gone", "hear", "info", "ok", "phone"})
"""The symbols that scripts put on a page when they are needed: those of the search, and of what is copied."""


def sheets(of_kind: str, page: str, text: str) -> list[str]:
    """The sheets beside that of every page, in the order in which they decide.

    `of_kind` is that of the kind, `page` the HTML of all that is shown, and `text` that of what an author wrote.
    """
    parts = [name for name, mark in APART.items() if mark.search(page)]
    return [*parts, of_kind, *(["text"] if _WORDED.search(text) else [])]


def symbols(page: str) -> Markup:
    """The drawing that the symbols of a page are taken from."""
    used = DRAWN_BY_SCRIPT.union(_USED.findall(page))
    return Markup(_SYMBOL.sub(lambda found: found[0] if found["name"] in used else "", _every_symbol()))  # noqa: S704


@cache
def _every_symbol() -> str:
    return environment().get_template("symbols.html").render()
