"""A nurse changes a text in the editor, on a local repository: exactly what she changed is what is saved."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.documents.project import Project
from macros.editing import editor
from macros.editing.parts import PartsMissing, fetch
from macros.publish.edit import editing_server
from tests.conftest import ROOT, TODAY
from tests.pages.shelves import PLACES

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


@pytest.fixture
def desk(tmp_path: Path, parts_of_editor: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    root, site = tmp_path / "repository", tmp_path / "site"
    for path, text in {**PLACES, "fjord/rutiner/epikrise.md": ROUTINE}.items():
        (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "docs" / path).write_text(text, encoding="utf-8")
    for words in (
        ["init", "-q", "-b", "main"],
        ["config", "user.email", "a@example.org"],
        ["config", "user.name", "A"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S603, S607
    subprocess.run(["git", "add", "."], cwd=root, check=True)  # noqa: S607
    subprocess.run(["git", "commit", "-qm", "Start"], cwd=root, check=True)  # noqa: S607
    monkeypatch.setenv(editor.LOCAL, "main")
    shutil.copytree(ROOT / "overrides" / "assets", site / "assets")
    editor.write_editor(Project(root).library(TODAY), None, site, editor.cache(ROOT))
    with editing_server(site, root, "main", "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Desk(root, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
        thread.join()


@pytest.fixture
def opened(desk: Desk, new_context: Callable[..., BrowserContext]) -> Callable[[str], Page]:
    def open_(address: str) -> Page:
        page = new_context().new_page()
        page.set_default_timeout(20_000)
        page.goto(desk.address + address)
        page.get_by_role("button", name="Logg inn").or_(page.get_by_role("button").first).first.click()
        return page

    return open_


def without_forms(desk: Desk, new_context: Callable[..., BrowserContext]) -> Page:
    """The page of the editor alone: what saves is ours, and five megabytes of forms need not be read to try it."""
    page = new_context().new_page()
    page.route(
        "**/decap-cms.js", lambda route: route.fulfill(body="window.CMS = {}; window.createClass = (made) => made")
    )
    page.goto(desk.address + "admin/")
    return page


def save(page: Page) -> None:
    with page.expect_response(lambda answer: "persistEntry" in (answer.request.post_data or "")):
        page.get_by_role("button", name="Lagre").click()


FORM = "admin/?omrade=fjord#/collections/fjord-rutiner/entries/epikrise"


def test_a_changed_title_and_sentence_are_the_only_lines_that_differ(desk: Desk, opened: Callable[[str], Page]) -> None:
    page = opened(FORM)
    page.get_by_label("Tittel").first.fill("Epikrise: hvem og når")
    page.get_by_text("1.1 Sykehuset sender epikrisen til fastlegen.").first.click()
    page.wait_for_timeout(500)  # the editor places its cursor a little after the click
    page.keyboard.press("End")
    page.wait_for_timeout(200)
    page.keyboard.insert_text(" Samme dag.")
    save(page)
    expected = ROUTINE.replace("title: Epikrise og poliklinisk notat ", 'title: "Epikrise: hvem og når" ').replace(
        "til fastlegen.", "til fastlegen. Samme dag."
    )
    assert desk.proposed() == expected
    assert len(desk.git("log", "--format=%h", f"main..{BRANCH}").split()) == 1


def test_a_wrong_day_is_stopped_in_the_form_and_nothing_is_saved(desk: Desk, opened: Callable[[str], Page]) -> None:
    page = opened(FORM)
    page.get_by_label("Skal revideres innen").fill("2027-02-31")
    page.get_by_role("button", name="Lagre").click()
    expect(page.get_by_text("skriv en dag som finnes, som år-måned-dag").first).to_be_visible()
    assert desk.git("branch", "--list", "cms/*") == ""


def test_a_right_day_is_one_new_line_where_the_key_belongs(desk: Desk, opened: Callable[[str], Page]) -> None:
    page = opened(FORM)
    page.get_by_label("Skal revideres innen").fill("2028-02-29")
    save(page)
    assert desk.proposed() == ROUTINE.replace('version: "0.1"\n', 'version: "0.1"\nrevision_date: 2028-02-29\n')


def test_a_new_routine_begins_from_the_template_and_gets_its_id_from_its_title(
    desk: Desk, opened: Callable[[str], Page]
) -> None:
    page = opened("admin/?omrade=fjord#/collections/fjord-rutiner/new")
    page.get_by_label("Tittel").first.fill("Blodprøver på Ås")
    page.get_by_label("Sammendrag").fill("Hvem tar blodprøver.")
    save(page)
    made = desk.proposed("docs/fjord/rutiner/blodprover-pa-as.md", "cms/fjord-rutiner/blodprover-pa-as")
    assert "id: fjord-blodprover-pa-as\n" in made
    assert 'version: "0.1"\n' in made
    assert "SKRIV:" in made


def test_the_editor_asks_nobody_else_for_anything(desk: Desk, new_context: Callable[..., BrowserContext]) -> None:
    asked: list[str] = []
    page = new_context().new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(desk.address + FORM)
    page.get_by_role("button").first.click()
    page.get_by_label("Tittel").first.wait_for(timeout=20_000)
    assert [url for url in asked if not url.startswith((desk.address, "data:", "blob:"))] == []


def test_without_an_area_one_chooses_it(desk: Desk, new_context: Callable[..., BrowserContext]) -> None:
    page = without_forms(desk, new_context)
    expect(page.get_by_role("link", name="Fjordområdet")).to_have_attribute("href", "?omrade=fjord")


CHANGES = {
    "nothing": ("", ""),
    "a word in a list of one line": ("keywords: [sammenfatning,  utskrivning]", "keywords: [sammenfatning, hjemreise]"),
    "one key of one of two sources": ("    seen: 2026-11-21", "    seen: 2026-11-22"),
    "a text in single quotes": ("'Hvem får epikrisen, og når.'", "'Hvem får den, og når.'"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_the_line_of_a_changed_value_is_written_anew(
    change: str, desk: Desk, new_context: Callable[..., BrowserContext]
) -> None:
    before, after = CHANGES[change]
    wanted = ROUTINE.replace(before, after)
    page = without_forms(desk, new_context)
    written = page.evaluate(
        """async ([was, wanted]) => {
            const { opened, saved } = await import("/admin/save.js");
            const load = (text) => jsyaml.load(text, { schema: jsyaml.CORE_SCHEMA });
            return saved({ ...opened(wanted, load), __original: was }, [], load);
        }""",
        [ROUTINE, wanted],
    )
    assert written == wanted


def test_every_text_of_our_site_comes_back_byte_for_byte(
    desk: Desk, new_context: Callable[..., BrowserContext]
) -> None:
    texts = {str(path): path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))}
    page = without_forms(desk, new_context)
    changed = page.evaluate(
        """async (texts) => {
            const { opened, saved } = await import("/admin/save.js");
            const load = (text) => jsyaml.load(text, { schema: jsyaml.CORE_SCHEMA });
            return Object.keys(texts).filter((name) => saved(opened(texts[name], load), [], load) !== texts[name]);
        }""",
        texts,
    )
    assert changed == [], json.dumps(changed)
