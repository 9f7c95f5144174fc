"""A repository with the editor open on it, in a real browser."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from macros.documents.project.project import Project
from macros.editing.desk import editor
from macros.editing.desk.local_git import current_branch
from macros.editing.desk.parts import PartsMissing, fetch
from macros.editing.desk.server import editing_server
from tests.worlds.checkout import ROOT, write
from tests.worlds.git import git, repository
from tests.worlds.tiny import PLACES
from tests.worlds.today import TODAY

PROPOSE, SAVE, IS_DRAFT, TO_REVIEW = "Foreslå endring", "Lagre", "Status: Kladd", "Til godkjenning"
WORKFLOW = "Arbeidsflyt"
CONFIRM = "Bekreft i skjemaet"
TICK, TICK_ALL = "Vi har lest endringen, og følger fortsatt teksten", "Vi har lest teksten, og følger den"
"""What stands on the buttons and boxes; the handbook tells people to look for these words."""

IN_USE = "# Hver enhet fører sin egen linje.\n"
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
    start: str
    """The commit it was opened on."""

    def git(self, *words: str) -> str:
        return git(self.root, *words)

    def proposed(self, path: str = PATH, branch: str = BRANCH) -> str:
        return self.git("show", f"{branch}:{path}")

    def forget(self) -> None:
        """Leave it as if nobody had been here."""
        self.git("reset", "--quiet", "--hard", self.start)
        for branch in self.git("for-each-ref", "--format=%(refname:short)", "refs/heads/cms").split():
            self.git("branch", "--quiet", "-D", branch)


def parts_of_editor() -> Path:
    """Where that lies which npm brings. What needs it is skipped where it cannot be fetched."""
    try:
        fetch(editor.cache(ROOT))
    except PartsMissing as missing:
        pytest.skip(f"redigeringen kunne ikke hentes: {missing}")
    return editor.cache(ROOT)


@contextmanager
def desk_served(site: Path, root: Path, branch: str) -> Iterator[Desk]:
    """A repository and the site already written for it, as `samhandling edit` serves the two."""
    with editing_server(site, root, branch, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield Desk(root, f"http://127.0.0.1:{server.server_port}/", git(root, "rev-parse", "HEAD").strip())
        server.shutdown()
        thread.join()


@contextmanager
def desk_on(root: Path, site: Path) -> Iterator[Desk]:
    """The editor open on a repository with a commit; `site` is a folder to write it to."""
    branch = current_branch(root)
    assert branch
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    editor.write_editor(Project(root).library(TODAY), None, site, parts_of_editor(), branch)
    with desk_served(site, root, branch) as desk:
        yield desk


def tiny_repository(root: Path) -> Path:
    """One area with one text, written as people write."""
    write(root, {**PLACES, "fjord/rutiner/epikrise.md": ROUTINE, "fjord/i-bruk.yml": IN_USE})
    return repository(root)


Opened = Callable[[str], Page]
"""Opens an address of a desk in a browser where nobody has begun on anything."""


def save(page: Page) -> None:
    with page.expect_response(lambda answer: "persistEntry" in (answer.request.post_data or "")):
        page.get_by_role("button", name=SAVE).click()


def caret_behind(page: Page, sentence: str) -> None:
    """Click in the text of the form, behind a sentence. No key is used: the editor takes up where one is only later."""
    found = page.get_by_text(sentence).first
    found.scroll_into_view_if_needed()
    box = found.bounding_box()
    assert box
    stands = (
        "words => getSelection().focusNode?.textContent.includes(words) && document.activeElement.isContentEditable"
    )
    # A form that is drawn anew just then takes no click.
    for patience in (5_000, 20_000):
        found.click(position={"x": box["width"] - 1, "y": box["height"] - 2})
        with suppress(Error):
            page.wait_for_function(stands, arg=sentence, timeout=patience)
            return
    raise AssertionError(f"the caret does not come to «{sentence}»")


def add_to(page: Page, sentence: str, words: str) -> None:
    """Click behind a sentence of the text in the form, and write there."""
    caret_behind(page, sentence)
    page.keyboard.insert_text(words)


_KEPT = """async (words) => {
    const { all, within } = await import("/admin/saving/on_disk.js");
    const after = (time) => new Promise((then) => setTimeout(then, time));
    for (const end = Date.now() + 20_000; Date.now() < end; await after(20)) {
        // A store that never answers is one more that has not kept it.
        const kept = await Promise.race([within("readonly", ({ texts }) => all(texts)), after(20_000)]);
        if (kept && JSON.stringify([...kept.values()]).includes(words)) return;
    }
    throw new Error(`not kept: ${words}`);
}"""


def keeps(page: Page, words: str) -> None:
    """Wait until what is typed in the form, and not saved, is kept by the browser with these words in it."""
    page.evaluate(_KEPT, words)


@contextmanager
def editor_alone(context: BrowserContext, desk: Desk) -> Iterator[Page]:
    """The page of the editor alone: what saves is ours, and five megabytes of forms need not be read to try it."""
    with closing(context.new_page()) as page:
        page.route(
            "**/decap-cms.js", lambda route: route.fulfill(body="window.CMS = {}; window.createClass = (made) => made")
        )
        page.goto(desk.address + "admin/")
        yield page


def not_the_same(editor: Page, docs: Path) -> list[str]:
    """The texts in a folder that the editor, opening and saving them with nothing changed, would write otherwise."""
    texts = {str(path): path.read_text(encoding="utf-8") for path in sorted(docs.rglob("*.md"))}
    assert texts
    changed: list[str] = editor.evaluate(
        """async (texts) => {
            const { opened, saved } = await import("/admin/saving/save.js");
            const load = (text) => jsyaml.load(text, { schema: jsyaml.CORE_SCHEMA });
            return Object.keys(texts).filter((name) => saved(opened(texts[name], load), [], load) !== texts[name]);
        }""",
        texts,
    )
    return changed


FORM = "admin/?omrade=fjord#/collections/fjord-rutiner/entries/epikrise"
