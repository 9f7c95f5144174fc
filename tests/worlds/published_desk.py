"""The form as it is published, with a stand-in for the host it signs in to and saves with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from macros.documents.project import Project
from macros.documents.repository import Repository
from macros.editing.desk import editor
from tests.worlds.checkout import ROOT
from tests.worlds.desk import FORM, PATH, Desk, parts_of_editor, tiny_repository
from tests.worlds.git import git
from tests.worlds.host import Host
from tests.worlds.today import TODAY
from tests.worlds.web import served

SENTENCE = "1.1 Sykehuset sender epikrisen til fastlegen."
SAVED = "Lagret som forslag"

H = TypeVar("H", bound=Host)


@contextmanager
def published_form(
    folder: Path, host: Callable[[Path], AbstractContextManager[H]], known_as: Callable[[H], Repository]
) -> Iterator[tuple[Desk, H]]:
    """A site with the form in `folder`, and its host; `known_as` is what the settings of the site say of the host."""
    root, site = tiny_repository(folder / "repository"), folder / "site"
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    with host(root) as hub, served(site) as address:
        editor.write_editor(Project(root).library(TODAY), known_as(hub), site, parts_of_editor())
        yield Desk(root, address, git(root, "rev-parse", "HEAD").strip()), hub


@contextmanager
def leading_to(hub: Host, address: str, browser: Browser) -> Iterator[BrowserContext]:
    """A browser to which the stand-in is the host at an address."""

    def lead(route: Route) -> None:
        asked = urlsplit(route.request.url)
        rest = f"{asked.path}?{asked.query}" if asked.query else asked.path
        route.fulfill(response=route.fetch(url=hub.address + rest))

    with closing(browser.new_context(viewport={"width": 1280, "height": 900}, locale="nb-NO")) as context:
        context.set_default_timeout(20_000)
        context.route(f"{address}/**", lead)
        yield context
        context.unroute_all(behavior="ignoreErrors")


def form_of(context: BrowserContext, desk: Desk) -> Page:
    """The form of a text, opened by somebody who has not signed in yet."""
    page = context.new_page()
    page.goto(desk.address + FORM)
    page.get_by_role("button", name="Logg inn").click()
    page.get_by_label("Tittel").first.wait_for()
    return page


def told(page: Page, words: str) -> None:
    expect(page.get_by_text(words)).to_be_visible()


def published(desk: Desk, was: str, now: str) -> None:
    """What somebody else gets published meanwhile."""
    text = desk.git("show", f"main:{PATH}")
    assert was in text
    (desk.root / PATH).write_text(text.replace(was, now), encoding="utf-8")
    desk.git("commit", "-qam", "Andre")
