"""A site below a folder of its host, as the pages of a repository are: whatever the address, it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.checks.archive import Archive
from macros.checks.reading.finished.built import read_site, root_of
from macros.checks.run import findings_of
from macros.documents.project.project import Project
from tests.worlds.checkout import built
from tests.worlds.site import country
from tests.worlds.today import TODAY
from tests.worlds.web import Quiet, served

ADDRESS = "https://example.org/lag/samhandling/"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = country(tmp_path_factory.mktemp("folder") / "project")
    settings = project.settings.read_text(encoding="utf-8")
    project.settings.write_text(f"site_url: {ADDRESS}\n{settings}", encoding="utf-8")
    built(project)
    return project


class _Host(Quiet):
    """The host of the site, whose own root has nothing."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix("/lag/samhandling/")
        return super().translate_path(f"/{inside}") if inside != path else str(Path(self.directory) / "finnes-ikke")


@pytest.fixture(scope="module")
def address(project: Project) -> Iterator[str]:
    with served(project.site, _Host) as host:
        yield f"{host}lag/samhandling/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing fails that it asks for, but the address itself."""
    failed: list[str] = []
    with closing(browser.new_page()) as page:
        page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
        page.on("pageerror", lambda error: failed.append(str(error)))
        yield page
        assert [one for one in failed if "finnes-ikke" not in one] == []


def test_every_link_of_the_finished_site_leads_somewhere(project: Project) -> None:
    archive = Archive.of(project.library(TODAY), project)
    archive.built = read_site(project.site, root_of(archive.site))

    assert [one for rule in ("site-link", "site-foreign") for one in findings_of(rule, archive)] == []


@pytest.mark.parametrize("unknown", ["finnes-ikke", "fjellvik/rutiner/finnes-ikke/helt/nede/"])
def test_an_unknown_address_at_any_depth_has_looks_and_a_search_that_leads_in(
    page: Page, address: str, unknown: str
) -> None:
    page.goto(address + unknown)

    assert page.evaluate("document.styleSheets[0].cssRules.length") > 0
    page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("epikrise")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}sok/#q=epikrise")
    page.locator("main").get_by_role("link", name="Epikrise").first.click()
    page.wait_for_url(f"{address}*/rutiner/epikrise/**")


def test_a_permanent_address_leads_to_the_clause(page: Page, address: str) -> None:
    page.goto(f"{address}d/alle-epikrise/#p2-1")

    page.wait_for_url(f"{address}alle/rutiner/epikrise/#p2-1")
    expect(page.locator("#p2-1")).to_be_in_viewport()


def test_a_misspelt_permanent_address_is_offered_the_right_one(page: Page, address: str) -> None:
    page.goto(f"{address}d/fjelvik-epikris/?finnes-ikke")

    page.locator("#naermest").get_by_role("link", name="Epikrise").first.click()
    page.wait_for_url(f"{address}fjellvik/rutiner/epikrise/")


def test_what_machines_read_names_the_folder(project: Project) -> None:
    made = [*project.site.rglob("*.xml"), *project.site.rglob("*.json"), *project.site.rglob("*.ics")]
    read = (file.read_text(encoding="utf-8").replace("\n ", "") for file in made)  # a calendar divides long lines so
    said = [one for one in read if "https://example.org" in one]

    assert said
    assert [one for one in said if one.count("https://example.org") != one.count(ADDRESS.rstrip("/"))] == []
