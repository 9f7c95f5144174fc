"""Someone who has never used git proposes a change, step by step as the handbook tells it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from macros.editing.desk import editor
from macros.publish.build import Build, build_for_editing
from tests.worlds.desk import (
    IS_DRAFT,
    PROPOSE,
    TO_REVIEW,
    WORKFLOW,
    Desk,
    Opened,
    add_to,
    desk_served,
    parts_of_editor,
    save,
)
from tests.worlds.git import repository
from tests.worlds.samples import samples
from tests.worlds.today import TODAY

BRANCH = "cms/felles-rutiner/epikrise"
PATH = "docs/felles/rutiner/epikrise.md"


@pytest.fixture(scope="module")
def whole_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A whole small site as `samhandling edit` shows it."""
    project, site = samples(tmp_path_factory.mktemp("repository")), tmp_path_factory.mktemp("site")
    repository(project.root)
    shutil.copytree(parts_of_editor(), editor.cache(project.root))
    build_for_editing(project, site, print, Build(TODAY, editor="main"))
    with desk_served(site, project.root, "main") as desk:
        yield desk


@pytest.fixture
def reader(whole_desk: Desk, visited: Opened) -> Page:
    return visited(f"{whole_desk.address}felles/rutiner/epikrise/")


def test_a_nurse_proposes_a_change_from_the_page_of_a_routine(reader: Page, whole_desk: Desk) -> None:
    was = whole_desk.git("show", f"main:{PATH}")
    reader.get_by_role("link", name=PROPOSE).last.click()
    reader.get_by_role("button", name="Logg inn").click()
    reader.get_by_label("Tittel").first.fill("Epikrisen")
    add_to(reader, "1.1 Sykehuset sender epikrisen til fastlegen.", " Samme dag.")
    expect(reader.frame_locator("iframe").first.get_by_text("Samme dag.")).to_be_visible()
    save(reader)
    proposed = whole_desk.git("show", f"{BRANCH}:{PATH}")
    assert proposed == was.replace("title: Epikrise", "title: Epikrisen").replace(
        "til fastlegen.", "til fastlegen. Samme dag."
    )
    assert whole_desk.git("for-each-ref", "--format=%(refname:short)", "refs/heads/").split() == [BRANCH, "main"]
    assert len(whole_desk.git("rev-list", f"main..{BRANCH}").split()) == 1
    # Sent to review: nothing but its state changes.
    reader.get_by_role("button", name=IS_DRAFT).click()
    with reader.expect_response(lambda answer: "updateUnpublishedEntryStatus" in (answer.request.post_data or "")):
        reader.get_by_role("menuitem", name=TO_REVIEW).click()
    assert whole_desk.git("config", f"branch.{BRANCH}.description").strip() == "pending_review"
    assert len(whole_desk.git("rev-list", f"main..{BRANCH}").split()) == 1
    # And it is found again.
    reader.goto(f"{whole_desk.address}admin/?omrade=felles#/workflow")
    expect(reader.get_by_role("link", name=WORKFLOW)).to_be_visible()
    expect(reader.get_by_text("Epikrisen").first).to_be_visible()


def test_a_new_routine_is_seen_as_its_readers_will_see_it_while_it_is_written(reader: Page, whole_desk: Desk) -> None:
    reader.goto(f"{whole_desk.address}admin/?omrade=felles#/collections/felles-rutiner/new")
    reader.get_by_role("button", name="Logg inn").click()
    reader.get_by_label("Tittel").first.fill("Blodprøver")
    preview = reader.frame_locator("iframe").first
    expect(preview.get_by_role("heading", name="Blodprøver")).to_be_visible()
    expect(preview.get_by_role("heading", level=2).first).to_be_visible()
    expect(preview.get_by_text("SKRIV:").first).to_be_visible()
