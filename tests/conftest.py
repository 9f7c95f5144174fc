"""What tests of every room are given: the day, a shelf for documents, tiny sites, and a browser."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect

from macros.documents.library import Library
from macros.documents.project.project import Project
from tests.worlds import pathways
from tests.worlds.adopting import COMMON, Site
from tests.worlds.checkout import ROOT, write
from tests.worlds.other_site import Server
from tests.worlds.our_texts import our_texts
from tests.worlds.shared import shared
from tests.worlds.site import built_country
from tests.worlds.tiny import Shelf
from tests.worlds.today import TODAY
from tests.worlds.web import NewContext, contexts_of, launched_browser

settings.register_profile("short", max_examples=150, deadline=None)
settings.register_profile("long", max_examples=4000, deadline=None)
settings.load_profile("short")
expect.set_options(timeout=20_000)  # a machine may be busy; what comes at once is not waited for


# What is kept on this machine is sealed with a key of its user's. Tests have one that is not in anybody's home.
os.environ["XDG_STATE_HOME"] = str(ROOT / "tests" / "output" / "state")
os.environ.pop("GITHUB_ACTIONS", None)  # what is said to people there is said otherwise


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write what the checks now find as what is expected; read the diff"
    )


def _of_edition(path: Path) -> bool:
    return "edition" in path.relative_to(ROOT / "tests").parts


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    with our_texts(allowed=collector.path == ROOT or _of_edition(collector.path)):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    with our_texts(allowed=_of_edition(item.path)):
        return (yield)


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return lambda files: write(tmp_path, files).library(TODAY)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A common text, and areas that may follow it."""
    return Site(tmp_path)


@pytest.fixture
def ours(tmp_path: Path) -> Site:
    """A site with nothing common of its own."""
    site = Site(tmp_path / "ours")
    site.path(COMMON).unlink()
    return site


@pytest.fixture
def server() -> Iterator[Server]:
    """Another site, to fetch texts from."""
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


@pytest.fixture
def fitted(site: Site) -> Site:
    """The common pathway, and what Nord does otherwise."""
    site.write(pathways.COMMON, pathways.common())
    site.write(pathways.NORD, pathways.local())
    return site


@pytest.fixture
def dal(fitted: Site) -> Site:
    """A team below Nord."""
    fitted.write("dal/index.md", fitted.read("nord/index.md").replace("nord", "dal").replace("Nord", "Dal"))
    fitted.write("dal/organer/redaksjon.md", fitted.read("nord/organer/redaksjon.md").replace("nord", "dal"))
    return fitted


@pytest.fixture(scope="session")
def country(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A site with a page of every type, built to its site/."""
    return Project(shared(tmp_path_factory, "country", built_country))


@pytest.fixture(scope="session")
def country_library(country: Project) -> Library:
    return country.library(TODAY)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests: a process can have only one."""
    with launched_browser(many_visits=True) as browser:
        yield browser


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    with contexts_of(browser) as new:
        yield new
