"""The first view is light and does not jump: a GP on a slow line, on a slow computer, sees the text at once."""

from __future__ import annotations

import pytest

from tests.worlds.site import PAGES
from tests.worlds.web import NewContext

from .measure import on_a_slow_line, weight

FIRST_VIEWS = ("front page", "routine with local parts", "pathway", "list", "services", "area")
SHOWN = "new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(shown))))"
"""What has been done to the page is drawn, and whoever watches for jumps has been told."""


@pytest.mark.parametrize("kind", [*FIRST_VIEWS, "figure", "figures"])
def test_the_first_view_of_a_short_text_weighs_less_than_29_kilobytes(
    new_context: NewContext, country_address: str, kind: str
) -> None:
    assert 10_000 < weight(new_context().new_page(), country_address + PAGES[kind]) < 29_000


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_jumps_on_a_slow_line_even_when_my_area_comes_first(
    new_context: NewContext, country_address: str, width: int
) -> None:
    page = on_a_slow_line(new_context(width=width))
    jumped = {}
    for kind in FIRST_VIEWS:
        page.goto(f"{country_address}{PAGES[kind]}?kommune=9903&rolle=gp", wait_until="load")
        page.locator("html[data-areas='fjellvik havland tinde'][data-role=gp]").wait_for()
        page.evaluate(SHOWN)
        jumped[kind] = page.evaluate("seen.shift")
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    assert {kind: far for kind, far in jumped.items() if far >= 0.02} == {}
