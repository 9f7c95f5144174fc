"""A page fetches the style sheets of the parts it has, and holds the symbols it uses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.checks.reading.finished.standing import SHEETS
from macros.pages.looks import APART, DRAWN_BY_SCRIPT, sheets, symbols

ASSETS = Path(__file__).parents[2] / "overrides" / "assets"


@pytest.mark.parametrize(
    ("page", "fetched"),
    [
        ("<p>Ord</p>", []),
        ("<table class='stack'></table>", ["parts/tables"]),
        ('<p class="diff">Innen <del>to</del> <ins>tre</ins> døgn</p>', ["parts/tables"]),
        ('<div class="plots single"><figure class="plot"><svg><path class="curve"/></svg></figure></div>',
         ["parts/tables", "parts/plot"]),
        ('<p class="spark small"></p>', ["parts/tables"]),
        ('<form class="panel searchbox"></form>', ["parts/front"]),
        ('<div id="treff"></div>', ["parts/hits"]),
        ('<table class="grid overview"></table>', ["parts/tables", "parts/coverage"]),
        ('<section class="cases"></section>', ["parts/meeting"]),
        ('<details class="older"></details>', ["parts/meeting"]),
        ('<ol class="plain levels"></ol>', ["parts/body"]),
    ],
)  # fmt: skip
def test_a_part_that_few_pages_have_is_fetched_by_those_before_what_decides_between_parts(
    page: str, fetched: list[str]
) -> None:
    assert sheets("document", page, "") == [*fetched, "document"]


def test_what_an_author_may_write_is_dressed_last_and_our_own_folds_are_no_such_thing() -> None:
    assert sheets("lists", "", "<blockquote>Ord</blockquote>") == ["lists", "text"]
    assert sheets("lists", '<details class="ok"></details>', '<details class="word-fold"></details>') == ["lists"]


def test_every_part_that_is_apart_may_stand_on_a_page() -> None:
    assert {f"assets/{name}.css" for name in APART} < SHEETS
    assert [name for name in APART if not (ASSETS / f"{name}.css").is_file()] == []


def test_a_page_has_the_symbols_that_it_uses_and_those_that_scripts_draw() -> None:
    drawn = str(symbols('<svg><use href="#logo"/></svg><svg class="i"><use href="#lock"/></svg>'))

    assert set(re.findall(r'<symbol id="(\w+)"', drawn)) == {"logo", "lock", *DRAWN_BY_SCRIPT}
    assert drawn.startswith("<svg ")
    assert drawn.rstrip().endswith("</svg>")


def test_the_symbols_that_scripts_draw_are_known() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in ASSETS.rglob("*.js"))
    states = re.findall(r'\w+: "(\w+)"', (re.findall(r"const ICONS = \{.*\}", text))[0])

    assert {*re.findall(r'\bicon\("(\w+)"', text), *states} == DRAWN_BY_SCRIPT
    assert not set(re.findall(r"\bicon\((?!\"|ICONS\[status\]|name\))", text))
