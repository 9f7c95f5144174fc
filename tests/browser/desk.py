"""A repository with the editor open on it, in a real browser."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from macros.documents.project import Project
from macros.editing.desk import editor
from macros.editing.desk.local_git import current_branch
from macros.editing.desk.parts import PartsMissing, fetch
from macros.publish.edit import editing_server
from tests.worlds.checkout import ROOT
from tests.worlds.tiny import PLACES
from tests.worlds.today import TODAY

ROUTINE = """---
id: fjord-epikrise
title: Epikrise og poliklinisk notat   # slik fagrådet ville ha den
summary: 'Hvem får epikrisen, og når.'
owner: fjord-asu
keywords: [sammenfatning,  utskrivning]

# Kildene er lest av sekretariatet
sources:
  - {title: "Rutine: epikrise", url: "https://www.example.org/a", seen: 2026-11-20}
  - title: Avtalen
    url: https://www.example.org/b
    seen: 2026-11-21
status: draft
version: "0.1"
audience: [gp, hospital]
---


## 1 Hvem får epikrisen {#hvem}

1.1 Sykehuset sender epikrisen til fastlegen.

1.2 Pasienten får  den også.\\
På papir.

!!! note "Merk"
    Gjelder ikke dagkirurgi.[^1]

=== "Fane"

    | A | B |
    |---|:--|
    | 1 | 2 |

<!-- en merknad -->

[^1]: Se avtalen.
"""
PATH = "docs/fjord/rutiner/epikrise.md"
BRANCH = "cms/fjord-rutiner/epikrise"


@dataclass(frozen=True)
class Desk:
    """A repository with the editor open on it."""

    root: Path
    address: str

    def git(self, *words: str) -> str:
        done = subprocess.run(["git", *words], cwd=self.root, check=True, capture_output=True, text=True)  # noqa: S603, S607
        return done.stdout

    def proposed(self, path: str = PATH, branch: str = BRANCH) -> str:
        return self.git("show", f"{branch}:{path}")


@pytest.fixture(scope="session")
def parts_of_editor() -> None:
    try:
        fetch(editor.cache(ROOT))
    except PartsMissing as missing:
        pytest.skip(f"redigeringen kunne ikke hentes: {missing}")


@contextmanager
def desk_served(site: Path, root: Path, branch: str) -> Iterator[Desk]:
    """A repository and the site already written for it, as `samhandling edit` serves the two."""
    with editing_server(site, root, branch, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Desk(root, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
        thread.join()


@contextmanager
def desk_on(root: Path, site: Path) -> Iterator[Desk]:
    """The editor open on a repository with a commit; `site` is a folder to write it to."""
    branch = current_branch(root)
    assert branch
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    editor.write_editor(Project(root).library(TODAY), None, site, editor.cache(ROOT), branch)
    with desk_served(site, root, branch) as desk:
        yield desk


@pytest.fixture
def desk(tmp_path: Path, parts_of_editor: None) -> Iterator[Desk]:
    root = tmp_path / "repository"
    for path, text in {**PLACES, "fjord/rutiner/epikrise.md": ROUTINE}.items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, encoding="utf-8")
    for words in (
        ["init", "-q", "-b", "main"],
        ["config", "user.email", "a@example.org"],
        ["config", "user.name", "A"],
        ["add", "."],
        ["commit", "-qm", "Start"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S603, S607
    with desk_on(root, tmp_path / "site") as desk:
        yield desk


Opened = Callable[[str], Page]
"""Opens an address of the desk in a new browser, signed in."""


@pytest.fixture
def opened(desk: Desk, new_context: Callable[..., BrowserContext]) -> Opened:
    return lambda address: signed_in(new_context().new_page(), desk.address + address)


def signed_in(page: Page, address: str) -> Page:
    page.set_default_timeout(20_000)
    page.goto(address)
    page.get_by_role("button", name="Logg inn").or_(page.get_by_role("button").first).first.click()
    return page


def save(page: Page) -> None:
    with page.expect_response(lambda answer: "persistEntry" in (answer.request.post_data or "")):
        page.get_by_role("button", name="Lagre").click()


def without_forms(desk: Desk, new_context: Callable[..., BrowserContext]) -> Page:
    """The page of the editor alone: what saves is ours, and five megabytes of forms need not be read to try it."""
    page = new_context().new_page()
    page.route(
        "**/decap-cms.js", lambda route: route.fulfill(body="window.CMS = {}; window.createClass = (made) => made")
    )
    page.goto(desk.address + "admin/")
    return page


FORM = "admin/?omrade=fjord#/collections/fjord-rutiner/entries/epikrise"
