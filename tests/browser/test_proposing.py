"""The handbook for someone who has never used git, done step by step: docs/redaksjon/foresla-endring.md"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.documents.project import Project
from macros.editing.desk import editor
from macros.publish.build import Build, build_for_editing
from tests.browser.desk import Desk, desk_served
from tests.worlds.checkout import ROOT
from tests.worlds.samples import write_samples
from tests.worlds.today import TODAY

HANDBOOK = (ROOT / "docs/redaksjon/foresla-endring.md").read_text(encoding="utf-8")
BRANCH = "cms/felles-rutiner/epikrise"
PATH = "docs/felles/rutiner/epikrise.md"


@pytest.fixture(scope="module")
def whole_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A whole small site as `samhandling edit` shows it."""
    root, site = tmp_path_factory.mktemp("repository"), tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "macros").mkdir()  # the engine looks for the folder; the code is the one installed
    write_samples(root / "docs")
    shutil.copytree(editor.cache(ROOT), editor.cache(root))
    identity = ("-c", "user.email=a@example.org", "-c", "user.name=A")
    for words in (("init", "-q", "-b", "main"), ("add", "docs"), (*identity, "commit", "-qm", "Start")):
        subprocess.run(["git", *words], cwd=root, check=True)  # noqa: S603, S607
    with pytest.MonkeyPatch.context() as environment:
        for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
            environment.setenv(name, "a@example.org")
        build_for_editing(Project(root), site, print, Build(TODAY, editor="main"))
        with desk_served(site, root, "main") as desk:
            yield desk


@pytest.fixture
def reader(parts_of_editor: None, whole_desk: Desk, new_context: Callable[..., BrowserContext]) -> Page:
    page = new_context().new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{whole_desk.address}felles/rutiner/epikrise/")
    return page


def told(words: str) -> str:
    """Words that the handbook tells the reader to look for."""
    assert f"**{words}**" in HANDBOOK
    return words


def test_a_nurse_proposes_a_change_from_the_page_of_a_routine(reader: Page, whole_desk: Desk) -> None:
    was = whole_desk.git("show", f"main:{PATH}")
    reader.get_by_role("link", name=told("Foreslå endring")).click()
    reader.get_by_role("button", name="Logg inn").click()
    reader.get_by_label("Tittel").first.fill("Epikrisen")
    reader.get_by_text("1.1 Sykehuset sender epikrisen til fastlegen.").first.click()
    reader.wait_for_timeout(500)  # the editor places its cursor a little after the click
    reader.keyboard.press("End")
    reader.keyboard.insert_text(" Samme dag.")
    expect(reader.frame_locator("iframe").first.get_by_text("Samme dag.")).to_be_visible()
    with reader.expect_response(lambda answer: "persistEntry" in (answer.request.post_data or "")):
        reader.get_by_role("button", name=told("Lagre")).click()
    proposed = whole_desk.git("show", f"{BRANCH}:{PATH}")
    assert proposed == was.replace("title: Epikrise", "title: Epikrisen").replace(
        "til fastlegen.", "til fastlegen. Samme dag."
    )
    assert whole_desk.git("for-each-ref", "--format=%(refname:short)", "refs/heads/").split() == [BRANCH, "main"]
    assert len(whole_desk.git("rev-list", f"main..{BRANCH}").split()) == 1
    # Sent to review: nothing but its state changes.
    reader.get_by_role("button", name=told("Status: Kladd")).click()
    with reader.expect_response(lambda answer: "updateUnpublishedEntryStatus" in (answer.request.post_data or "")):
        reader.get_by_role("menuitem", name=told("Til godkjenning")).click()
    assert whole_desk.git("config", f"branch.{BRANCH}.description").strip() == "pending_review"
    assert len(whole_desk.git("rev-list", f"main..{BRANCH}").split()) == 1
    # And it is found again where the handbook says.
    reader.goto(f"{whole_desk.address}admin/?omrade=felles#/workflow")
    assert "«Arbeidsflyt»" in HANDBOOK
    expect(reader.get_by_role("link", name="Arbeidsflyt")).to_be_visible()
    expect(reader.get_by_text("Epikrisen").first).to_be_visible()


def test_a_new_routine_is_seen_as_its_readers_will_see_it_while_it_is_written(reader: Page, whole_desk: Desk) -> None:
    reader.goto(f"{whole_desk.address}admin/?omrade=felles#/collections/felles-rutiner/new")
    reader.get_by_role("button", name="Logg inn").click()
    reader.get_by_label("Tittel").first.fill("Blodprøver")
    preview = reader.frame_locator("iframe").first
    expect(preview.get_by_role("heading", name="Blodprøver")).to_be_visible()
    expect(preview.get_by_role("heading", level=2).first).to_be_visible()
    expect(preview.get_by_text("SKRIV:").first).to_be_visible()
