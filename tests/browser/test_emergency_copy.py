"""The emergency copy works from a memory stick: no network, no web server, and the same search."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.publish.build import Build, build_site
from macros.publish.finishing.offline import make_offline
from tests.worlds.site import COUNTRY, country
from tests.worlds.today import TODAY


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as it comes out of the zip, somewhere else than where it was built."""
    built = tmp_path_factory.mktemp("bygd") / "nodkopi"
    project = country(tmp_path_factory.mktemp("land"))
    build_site(project, built, lambda message: None, Build(TODAY, emergency_copy=True))
    stick = tmp_path_factory.mktemp("minnepinne æ")
    with zipfile.ZipFile(make_offline(built)) as packed:
        packed.extractall(stick)
    shutil.rmtree(built)
    return stick / "nodkopi"


@pytest.fixture
def open_copy(new_context: Callable[..., BrowserContext], stick: Path) -> Callable[..., Page]:
    def open_(address: str = "index.html", javascript: bool = True) -> Page:
        context = new_context(javascript=javascript)
        context.set_offline(True)
        page = context.new_page()
        page.goto(f"{stick.as_uri()}/{address}")
        return page

    return open_


def test_a_permanent_address_leads_to_the_clause_on_a_disk_too(open_copy: Callable[..., Page]) -> None:
    page = open_copy("d/alle-epikrise/index.html#p2-1")
    page.wait_for_url("**/alle/rutiner/epikrise/index.html#p2-1")


def test_from_the_front_page_to_the_clause_that_answers(open_copy: Callable[..., Page]) -> None:
    page = open_copy()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.locator("select#kommune").select_option("Fjellvik")
    page.get_by_role("link", name="Rutiner", exact=True).click()
    expect(page.locator(".who [data-place]")).to_have_text("Fjellvik")
    expect(page.locator("main .list").first).to_contain_text("Fjellvik-området")

    page.get_by_role("search").get_by_role("searchbox").or_(page.locator("#q-top")).first.fill("epikrise frist")
    page.keyboard.press("Enter")
    first = page.locator("#treff .hits > li").first
    expect(first).to_contain_text("Fjellvik-området")
    first.locator(".at a").click()
    expect(page.locator("h1")).to_contain_text("Epikrise")
    assert page.url.startswith("file://")
    expect(page.locator(f"[id='{page.url.partition('#')[2]}']")).to_be_in_viewport()
    assert complaints == []


def test_the_list_under_the_field_leads_to_files_too(open_copy: Callable[..., Page]) -> None:
    page = open_copy("alle/rutiner/epikrise/index.html")
    page.locator("#q-top").fill("henvise kols")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/index.html*")
    expect(page.locator(".trust")).to_be_visible()


def test_results_are_narrowed_and_shared_by_their_address(open_copy: Callable[..., Page]) -> None:
    page = open_copy("sok/index.html#q=epikrise&omrade=havland")
    expect(page.locator("#treff .hits > li").first).to_contain_text("Havland-området")


def test_every_page_says_when_the_copy_was_made(stick: Path) -> None:
    pages = [page.read_text(encoding="utf-8") for page in stick.rglob("*.html")]
    read = [html for html in pages if 'http-equiv="refresh"' not in html]
    assert len(read) >= len(list(COUNTRY.rglob("*.md")))
    for html in read:
        text = re.sub(r"<[^>]+>", "", html)
        assert "Nødkopi laget 22. november 2026." in text or "Nødkopi laga 22. november 2026." in text


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-11-22", "22. november 2026."),
        ("2026-11-23", "22. november 2026. 1 dag gammel."),
        ("2026-12-22", "22. november 2026. 30 dager gammel."),
        ("2026-12-23", "22. november 2026. 31 dager gammel. Kopien er for gammel. Hent en ny."),
    ],
)
def test_the_copy_says_its_age_and_that_it_is_old_after_30_days(
    new_context: Callable[..., BrowserContext], stick: Path, day: str, said: str
) -> None:
    page = new_context().new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC))
    for address in ("index.html", "alle/rutiner/epikrise/index.html", "sok/index.html"):
        page.goto(f"{stick.as_uri()}/{address}")
        expect(page.locator(".strip.apart strong")).to_have_text(f"Nødkopi laget {said}")


def test_every_link_leads_to_a_file_of_the_copy(stick: Path) -> None:
    for page in stick.rglob("*.html"):
        for tag in re.findall(r"<[a-z]+ [^>]*>", page.read_text(encoding="utf-8")):
            for address in re.findall(r' (?:href|action|src)="([^"#?:]+)(?:[?#][^":]*)?"', tag):
                assert (page.parent / address).is_file(), f"{page.relative_to(stick)}: {address}"


def test_the_fixed_addresses_lead_on(open_copy: Callable[..., Page]) -> None:
    page = open_copy("d/fjellvik-epikrise/index.html")
    page.wait_for_url("**/fjellvik/rutiner/epikrise/index.html")


def test_without_javascript_it_is_read_and_browsed_all_the_same(open_copy: Callable[..., Page]) -> None:
    page = open_copy(javascript=False)
    page.get_by_role("link", name="Epikrise og poliklinisk notat").first.click()
    expect(page.locator(".trust")).to_be_visible()
    expect(page.locator(".strip").first).to_contain_text("Nødkopi laget 22. november 2026")
