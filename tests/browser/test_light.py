"""The first view is light and does not jump: a GP on a slow line, on a slow computer, sees the text at once."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from .conftest import Open
from .measure import FIRST_VIEWS, on_a_slow_line

FIRST_VIEW = 90_000
"""Bytes, gzipped: everything that is fetched before the reader does anything."""


@pytest.mark.parametrize("address", FIRST_VIEWS)
def test_the_first_view_weighs_less_than_90_kilobytes(open_page: Open, site: str, address: str) -> None:
    page = open_page("404.html")
    bodies: list[bytes] = []
    page.on("response", lambda response: bodies.append(response.body()) if response.ok else None)
    page.goto(site + address, wait_until="networkidle")
    assert sum(len(gzip.compress(body)) for body in bodies) < FIRST_VIEW


@pytest.mark.parametrize("address", FIRST_VIEWS)
def test_nothing_jumps_on_a_slow_line_even_when_my_area_comes_first(
    new_context: Callable[..., BrowserContext], site: str, address: str
) -> None:
    for width in (1280, 360):
        page = on_a_slow_line(new_context(width=width))
        page.goto(f"{site}{address}?kommune=5035&rolle=gp", wait_until="load")
        page.wait_for_timeout(300)
        assert page.evaluate("seen.shift") < 0.02
