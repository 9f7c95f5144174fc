"""A real browser over the built site: what readers see is what we test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page

from macros.documents.project.project import Project
from tests.worlds.web import HEIGHT, WIDTH, NewContext, Open, contexts_of, served


@pytest.fixture(scope="session")
def country_address(country: Project) -> Iterator[str]:
    with served(country.site) as address:
        yield address


@pytest.fixture(scope="session")
def kept_context(browser: Browser) -> Iterator[NewContext]:
    """One browser for all who ask for the same: what it has fetched once is not fetched and read again."""
    with contexts_of(browser) as new:
        yield cache(new)


@pytest.fixture
def open_page(kept_context: NewContext, country_address: str) -> Iterator[Open]:
    """What a reader chose is forgotten after the test, and the next reads in the same windows."""
    lent: list[Page] = []

    def open_(address: str = "", **how: Any) -> Page:
        context = kept_context(**how)
        free = (page for page in context.pages if page not in lent)
        page = next(free, None) or context.new_page()
        lent.append(page)
        page.set_viewport_size({"width": how.get("width", WIDTH), "height": HEIGHT})
        page.goto(country_address + address)
        return page

    yield open_
    for context in {page.context for page in lent}:
        for page in context.pages:
            _as_found(page) if page in lent else page.close()


def _as_found(page: Page) -> None:
    with suppress(Error):  # a page that may remember nothing has nothing to forget
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.unroute_all()
    page.emulate_media(media="null")
    page.goto("about:blank")  # else a visit to another part of the same page would be none
