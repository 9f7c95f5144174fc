"""A real browser over the built site: what readers see is what we test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from macros.documents.project import Project
from macros.publish.build import Build, build_site
from tests.worlds.checkout import ROOT
from tests.worlds.samples import write_samples
from tests.worlds.today import TODAY
from tests.worlds.web import served

from .desk import desk as desk
from .desk import opened as opened
from .desk import parts_of_editor as parts_of_editor

Open = Callable[..., Page]
"""Opens an address of our site in a new browser of its own: `open_page("rutiner/", width=360, javascript=False)`."""


@pytest.fixture(scope="session")
def site(our_site: Path) -> Iterator[str]:
    """The address of our own site."""
    with served(our_site) as address:
        yield address


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a tiny site with a text in force, one on consultation, and everything that Markdown can hold."""
    root = tmp_path_factory.mktemp("samples")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "macros").mkdir()  # the engine looks for the folder; the code is the one installed
    write_samples(root / "docs")
    build_site(Project(root), root / "site", lambda message: None, Build(TODAY))
    with served(root / "site") as address:
        yield address


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    contexts: list[BrowserContext] = []

    def new(width: int = 1280, scheme: str = "light", javascript: bool = True) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=javascript,
            locale="nb-NO",
            timezone_id="Europe/Oslo",
            bypass_csp=False,
        )
        context.set_default_timeout(5000)
        contexts.append(context)
        return context

    yield new
    for context in contexts:
        context.close()


@pytest.fixture
def open_page(new_context: Callable[..., BrowserContext], site: str) -> Open:
    def open_(address: str = "", **how: Any) -> Page:
        page = new_context(**how).new_page()
        page.goto(site + address)
        return page

    return open_
