"""A real browser over the built site: what readers see is what we test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from macros.documents.project import Project
from tests.worlds.desk import Desk, Opened, desk_on, editor_alone, tiny_repository
from tests.worlds.published_desk import NewPage
from tests.worlds.web import NewContext, Open, served

expect.set_options(timeout=20_000)  # a machine may be busy; what comes at once is not waited for
WIDTH, HEIGHT = 1280, 900
"""Of a window, in pixels, where nothing else is asked for."""


@pytest.fixture(scope="session")
def country_address(country: Project) -> Iterator[str]:
    with served(country.site) as address:
        yield address


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    contexts: list[BrowserContext] = []

    def new(**how: Any) -> BrowserContext:
        contexts.append(_context(browser, **how))
        return contexts[-1]

    yield new
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def kept_context(browser: Browser) -> Iterator[NewContext]:
    """One browser for all who ask for the same: what it has fetched once is not fetched and read again."""
    contexts: list[BrowserContext] = []

    @cache
    def kept(**how: Any) -> BrowserContext:
        contexts.append(_context(browser, **how))
        return contexts[-1]

    yield kept
    for context in contexts:
        context.close()


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


@pytest.fixture(scope="session")
def kept_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    with desk_on(tiny_repository(folder / "repository"), folder / "site") as desk:
        yield desk


@pytest.fixture
def desk(kept_desk: Desk) -> Iterator[Desk]:
    """A desk with one text, where nobody has proposed anything."""
    yield kept_desk
    kept_desk.forget()


@pytest.fixture(scope="session")
def kept_editor(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser that has read the five megabytes of the forms once, and has them while a page of it stays open."""
    with _editor(browser, tmp_path_factory.mktemp("nothing")) as context:
        yield context


@pytest.fixture(scope="session")
def other_kept_editor(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """The same for somebody else."""
    with _editor(browser, tmp_path_factory.mktemp("nothing")) as context:
        yield context


@pytest.fixture
def clean_page(kept_editor: BrowserContext) -> Iterator[NewPage]:
    with _forgetting(kept_editor) as new_page:
        yield new_page


@pytest.fixture
def other_clean_page(other_kept_editor: BrowserContext) -> Iterator[NewPage]:
    with _forgetting(other_kept_editor) as new_page:
        yield new_page


@pytest.fixture
def visited(clean_page: NewPage) -> Opened:
    def open_(address: str) -> Page:
        page = clean_page()
        page.goto(address)
        return page

    return open_


@pytest.fixture
def signed_in(visited: Opened) -> Opened:
    def open_(address: str) -> Page:
        page = visited(address)
        page.get_by_role("button", name="Logg inn").click()
        return page

    return open_


@pytest.fixture
def opened(desk: Desk, signed_in: Opened) -> Opened:
    return lambda address: signed_in(desk.address + address)


@pytest.fixture(scope="module")
def without_forms(kept_desk: Desk, kept_editor: BrowserContext) -> Iterator[Page]:
    """The page of the editor alone, for tests that ask only what its modules answer."""
    with editor_alone(kept_editor, kept_desk) as page:
        yield page


def _as_found(page: Page) -> None:
    with suppress(Error):  # a page that may remember nothing has nothing to forget
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.unroute_all()
    page.emulate_media(media="null")
    page.goto("about:blank")  # else a visit to another part of the same page would be none


@contextmanager
def _editor(browser: Browser, nothing: Path) -> Iterator[BrowserContext]:
    with (
        served(nothing) as address,
        closing(browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale="nb-NO")) as context,
    ):
        context.new_page().goto(address)
        context.set_default_timeout(20_000)
        yield context


@contextmanager
def _forgetting(context: BrowserContext) -> Iterator[NewPage]:
    """What was begun on in the browser is forgotten after the test, also what a page keeps when it is closed."""
    left_open = context.pages
    origins: set[str] = set()
    note = lambda answer: origins.add("/".join(answer.url.split("/", 3)[:3]))  # noqa: E731
    context.on("response", note)
    yield context.new_page
    context.remove_listener("response", note)
    for page in context.pages:
        if page not in left_open:
            page.close()
    devtools = context.new_cdp_session(left_open[0])
    for origin in origins:
        devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "local_storage,indexeddb"})
    devtools.detach()


def _context(browser: Browser, width: int = WIDTH, scheme: str = "light", javascript: bool = True) -> BrowserContext:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=javascript,
        locale="nb-NO",
        timezone_id="Europe/Oslo",
        bypass_csp=False,
    )
    context.set_default_timeout(5000)
    return context
