"""A reviewer without git unpacks a proposal and opens it by a double click; readers fetch the emergency copy."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Page, expect

from macros.cli import main
from macros.documents.project.project import Project
from tests.worlds.checkout import change, write
from tests.worlds.git import repository
from tests.worlds.samples import samples
from tests.worlds.today import TODAY
from tests.worlds.web import NewContext

from .axe import violations

EPIKRISE = "felles/rutiner/epikrise.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = samples(tmp_path / "repository")
    write(project.root, {"om.md": "---\ntitle: Om\nsummary: Om kopien.\n---\n\n{{ download_copy() }}\n"})
    repository(project.root)
    return project


def build(project: Project, *options: str) -> Result:
    command = ["build", *options, "--project", str(project.root), "--today", TODAY.isoformat()]
    return CliRunner().invoke(main, command)


def unpacked(packed: Path, folder: Path) -> Path:
    with zipfile.ZipFile(packed) as found:
        found.extractall(folder)
    return folder / packed.stem


@pytest.fixture
def open_file(new_context: NewContext) -> Callable[[Path], Page]:
    def open_(path: Path) -> Page:
        context = new_context()
        context.set_offline(True)
        page = context.new_page()
        page.goto(path.as_uri())
        return page

    return open_


def test_a_proposal_is_read_from_a_disk_and_says_that_it_is_one(
    project: Project, tmp_path: Path, open_file: Callable[[Path], Page]
) -> None:
    change(project, EPIKRISE, "1.1 Sykehuset sender epikrisen", "1.1 Sykehuset sender epikrisen samme dag")
    done = build(project, "--offline", "--base", "HEAD")
    assert done.exit_code == 0, done.output
    folder = unpacked(project.root / "forslag.zip", tmp_path / "stick")
    assert "mappen gjennomgang" in (folder / "LES MEG.txt").read_text(encoding="utf-8-sig")
    page = open_file(folder / "gjennomgang/index.html")
    expect(page.locator(".strip.apart")).to_contain_text("Forslag.")
    expect(page.locator("main ins").first).to_contain_text("samme dag")
    assert violations(page) == []
    page.get_by_role("link", name="Epikrise").first.click()
    expect(page.get_by_text("Sykehuset sender epikrisen samme dag").locator("visible=true").first).to_be_visible()
    expect(page.locator(".strip.apart")).not_to_contain_text("Nødkopi")
    assert page.locator(".strip").evaluate_all("(all) => all.map((one) => one.clientWidth - innerWidth)") in (
        [0],
        [0, 0],
    )
    page.locator("main").get_by_role("link", name="Se hva som er endret").click()
    expect(page.locator("main ins").first).to_be_visible()


def test_a_proposal_with_faults_is_read_all_the_same_and_the_faults_are_told(
    project: Project, open_file: Callable[[Path], Page]
) -> None:
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2029-04-01")
    done = build(project, "--offline", "--base", "HEAD")
    assert done.exit_code == 1
    assert "lifecycle-review-evidence" in done.output
    page = open_file(project.root / "forslag/gjennomgang/index.html")
    expect(page.get_by_role("heading", name="Kontrollen sier")).to_be_visible()


def test_readers_fetch_the_emergency_copy_from_the_site_where_one_lies_beside_it(project: Project) -> None:
    assert build(project).exit_code == 0
    assert "nodkopi.zip" not in (project.site / "om/index.html").read_text(encoding="utf-8")
    done = build(project, "--with-copy")
    assert done.exit_code == 0, done.output
    assert 'href="../nodkopi.zip"' in (project.site / "om/index.html").read_text(encoding="utf-8")
    assert zipfile.is_zipfile(project.site / "nodkopi.zip")


def test_a_copy_beside_a_copy_is_misuse(project: Project) -> None:
    done = build(project, "--with-copy", "--offline")
    assert done.exit_code == 2
    assert "Ta bort --offline" in done.output
