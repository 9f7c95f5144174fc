"""A small index, a web server with it and the browser's half of the search, and a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from macros.search import Searcher, write_index
from tests.worlds.searching import AREAS, ENTRIES, LISTS, PAGE, RESULTS, TERMS, assets
from tests.worlds.web import served


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of two pages: one with a search field, and the results page."""
    folder = tmp_path_factory.mktemp("site")
    write_index(ENTRIES, TERMS, folder / "search", AREAS, LISTS)
    assets(folder)
    (folder / "sok").mkdir()
    (folder / "sok" / "index.html").write_text(RESULTS, encoding="utf-8")
    for one in ENTRIES:
        (folder / one.url).mkdir(parents=True)
        (folder / one.url / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def searcher(site: Path) -> Searcher:
    return Searcher(site / "search")


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def reader(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser in which a page stays open, and with it what the scripts were made into."""
    with closing(browser.new_context()) as context:
        context.new_page().goto(address)
        yield context


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    """A page that fails the test when a script does, or breaks the security policy. What was chosen is forgotten."""
    made = reader.new_page()
    faults: list[str] = []
    made.on("pageerror", lambda error: faults.append(str(error)))
    made.on("console", lambda said: faults.append(said.text) if "Content Security Policy" in said.text else None)
    yield made
    with closing(made):
        made.evaluate("localStorage.clear()")
    assert not faults
