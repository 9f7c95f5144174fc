"""The poster as those who hang it up meet it: on a phone, on a desk, on paper, and read by a telephone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.worlds.checkout import built, equip, write
from tests.worlds.tiny import APPROVED, PLACES, routine
from tests.worlds.web import served

from .axe import violations

COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SITE = "https://samhandling.example.org/"
_SAID = "sender henvisningen til avdelingen som skal vurdere pasienten, og skriver hva som er gjort."
_LIST = "\n\n- hva som haster\n- behov for tolk, og hvilket språk\n- adressen når den er en annen"
_WHO = ("Fastlegen", "Kommunen", "Sykehuset", "Legevakten", "Pasienten")


def _clauses(number: int) -> str:
    said = (f"1.{one} {_WHO[one % 5]} {_SAID}{_LIST if one % 8 == 0 else ''}" for one in range(1, number + 1))
    return "## 1 Henvisning\n\n" + "\n\n".join(said) + "\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root: Path = tmp_path_factory.mktemp("posters")
    project = equip(root)
    settings = project.settings.read_text(encoding="utf-8")
    project.settings.write_text(f"site_url: {SITE}\n{settings}", encoding="utf-8")
    valid, late = (APPROVED + f"revision_date: {day}\n" for day in ("2028-04-01", "2026-05-01"))
    texts = (
        routine("henvisning", "in_force", valid, _clauses(25)),
        routine("lang", "in_force", late, _clauses(60)),
        routine("kort", "draft", "", _clauses(2)),
        routine("roper", "draft", "", _clauses(25).upper()),
    )
    write(root, PLACES | {path: text for one in texts for path, text in one.items()})
    with served(built(project)) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(locale="nb-NO")) as context:
        yield context.new_page()


def _printed(page: Page) -> list[str]:
    """The words of each sheet."""
    return [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages]


@pytest.mark.parametrize("slug", ["kort", "henvisning", "lang", "roper"])
def test_it_is_one_sheet_of_paper(address: str, page: Page, slug: str) -> None:
    page.goto(f"{address}d/fjord-{slug}/plakat/")
    sheets = _printed(page)
    assert len(sheets) == 1
    assert "Hele teksten står på" in sheets[0]
    assert "Skriv ut siden" not in sheets[0], "what one can only click stays on the screen"


def test_twenty_five_clauses_all_stand_on_it_and_what_of_sixty_does_not_is_told(address: str, page: Page) -> None:
    page.goto(f"{address}d/fjord-henvisning/plakat/")
    expect(page.locator(".blocks .n")).to_have_count(25)
    expect(page.get_by_text("ikke plass til")).to_have_count(0)
    page.goto(f"{address}d/fjord-lang/plakat/")
    there = page.locator(".blocks .n").count()
    told = page.locator(".below").inner_text().partition("Her er det ikke plass til punkt ")[2].partition("\n")[0]
    assert len(told.split(", ")) == 60 - there > 0
    assert "FORFALT" in _printed(page)[0], "an overdue text says so across the sheet"


def test_a_telephone_reads_the_permanent_address(address: str, page: Page) -> None:
    page.goto(f"{address}d/fjord-kort/plakat/")
    for colours in COLOURS:
        page.emulate_media(color_scheme=colours)
        seen = Image.open(io.BytesIO(page.locator("svg.qr").screenshot())).convert("L")
        assert [one.text for one in zxingcpp.read_barcodes(seen)] == [f"{SITE}d/fjord-kort/"], colours


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wrong_by_any_rule_of_accessibility_and_nothing_sticks_out(
    address: str, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for colours in COLOURS:
        page.emulate_media(color_scheme=colours)
        for slug in ("henvisning", "lang", "kort"):
            page.goto(f"{address}d/fjord-{slug}/plakat/")
            assert violations(page) == [], f"{slug} {colours}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, slug


def test_a_reader_goes_from_the_text_to_the_poster_and_back(address: str, page: Page) -> None:
    page.goto(f"{address}fjord/rutiner/henvisning/")
    page.get_by_role("link", name="Plakat på ett A4-ark").click()
    expect(page).to_have_url(f"{address}d/fjord-henvisning/plakat/")
    page.get_by_role("link", name="Tilbake til teksten").click()
    expect(page).to_have_url(f"{address}fjord/rutiner/henvisning/")


def test_a_word_of_the_title_stays_whole_on_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}d/fjord-henvisning/plakat/")
    title, code = page.locator(".over h1"), page.locator(".over .qr")
    title.evaluate("one => { one.textContent = 'Poliklinikken' }")
    whole = "one => getComputedStyle(one).lineHeight.slice(0, -2) * 1.5 > one.getBoundingClientRect().height"
    assert title.evaluate(whole)
    expect(code).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 900})


def test_the_points_of_a_duty_have_the_marks_of_a_list(page: Page, address: str) -> None:
    page.goto(f"{address}d/fjord-henvisning/plakat/")
    points = page.locator(".blocks li li")
    assert {point.evaluate("one => getComputedStyle(one).display") for point in points.all()} == {"list-item"}
