"""A page asks for the style sheets that have something for it, and for no others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.project.project import Project
from macros.pages import looks
from macros.publish.finishing.styles import SHEETS, joined
from tests.worlds.site import PAGES

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"
APART = [f"{name}.css" for name in looks.APART]
SOME = [*SHEETS[1:], "text.css", *APART]
"""The sheets that only some pages ask for."""
_RULE = re.compile(r"(?P<selectors>[^{}]+)\{[^{}]*\}")
_CONDITION = re.compile(r"@(?:media|supports)[^{]*\{")
_COMMA = re.compile(r",(?![^()]*(?:\([^()]*\)[^()]*)*\))\s*")
"""Between selectors, not inside the brackets of one."""
_NO_TREE_KNOWS = re.compile(r"::?(?:before|after|details-content|hover|focus-visible|target|checked)\b")


def _selectors(name: str) -> set[str]:
    rules = _RULE.finditer(_CONDITION.sub("", joined(ASSETS, name)))
    return {_NO_TREE_KNOWS.sub("", one) for rule in rules for one in _COMMA.split(rule["selectors"].strip())}


def _asked_for(tree: Html) -> list[str]:
    return [(link.attributes["href"] or "").partition("assets/")[2] for link in tree.css("link[rel=stylesheet]")]


def _trees(site: Path) -> Iterator[tuple[str, Html]]:
    for page in site.rglob("index.html"):
        tree = Html(page.read_text(encoding="utf-8"))
        if "samhandling.css" in _asked_for(tree):
            yield page.parent.relative_to(site).as_posix(), tree


def test_no_page_lacks_a_sheet_that_has_something_for_it(country: Project) -> None:
    sheets = {name: _selectors(name) for name in SOME}
    missing = []
    for address, tree in _trees(country.site):
        asked = _asked_for(tree)
        styled = set[str]().union(*(sheets[name] for name in SOME if name in asked))
        for name in set(SOME).difference(asked):
            missing += [f"{address}: {name}: {one}" for one in sheets[name] - styled if tree.css_first(one)]
    assert missing == []


def test_a_page_asks_only_for_what_its_kind_has(country: Project) -> None:
    def asked_by(page: str) -> list[str]:
        return _asked_for(Html((country.site / PAGES[page] / "index.html").read_text(encoding="utf-8")))

    assert asked_by("list") == ["samhandling.css", "lists.css", "print.css"]
    assert asked_by("routine") == ["samhandling.css", "parts/tables.css", "document.css", "print.css"]
    assert "pathway.css" in asked_by("pathway")
    assert "document.css" not in asked_by("pathway")
