"""The form at /admin/ in a real browser, with nothing begun on: five megabytes of somebody else's program to read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.worlds.desk import Desk, Opened, desk_on, editor_alone, tiny_repository
from tests.worlds.published_desk import NewPage
from tests.worlds.web import HEIGHT, WIDTH, served


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
