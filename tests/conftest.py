"""What tests of every room share: a fixed day, tiny real projects, and our own site built once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.documents import clock
from macros.documents.library import Library
from macros.documents.project import Project
from macros.publish.build import build_site
from tests.web import launched_browser

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)

Shelf = Callable[[dict[str, str]], Library]
"""Writes files below docs/ of an empty project and reads them as a library."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write what the checks now find as what is expected; read the diff"
    )


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    def read(files: dict[str, str]) -> Library:
        for path, text in files.items():
            target = tmp_path / "docs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return Project(tmp_path).library(TODAY)

    return read


@pytest.fixture(scope="session")
def our_library() -> Library:
    return Project(ROOT).library(TODAY)


@pytest.fixture(scope="session")
def our_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of our own site, built as `samhandling build` builds it."""
    site = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(clock.TODAY, TODAY.isoformat())
        build_site(Project(ROOT), site, lambda message: None)
    return site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests: a process can have only one."""
    with launched_browser() as browser:
        yield browser
