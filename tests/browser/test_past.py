"""Approved versions as their readers meet them: on a phone, on a desk, without colours, on paper, and by ear."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.worlds.checkout import built, equip
from tests.worlds.decided import Decided
from tests.worlds.web import served

from .axe import unfold, violations

VERSION = "d/fjord-epikrise/v/1.0/"
PAIR = "d/felles-epistler/v/1.1/mot/1.0/"
EVERYWHERE = (VERSION, PAIR)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("decided")
    equip(root)
    world = Decided.begun(root)
    world.second()
    world.publish()
    site: Path = built(world.project)
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with closing(browser.new_context(locale="nb-NO")) as context:
        yield context.new_page()


def test_a_reader_goes_from_the_text_to_what_has_changed_and_to_how_it_was_and_back(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}felles/rutiner/epikrise/")
    page.get_by_text("Vedtatte versjoner (2)").click()
    page.get_by_role("link", name="1.1 mot 1.0").click()
    expect(page).to_have_url(address + PAIR)
    expect(page.get_by_role("heading", level=1)).to_have_text("Epikrise: det som er endret")
    page.get_by_role("link", name="Versjon 1.0").click()
    expect(page.get_by_text("Erstattet av versjon 1.1.")).to_be_visible()
    page.get_by_role("link", name="Les teksten slik den er nå").click()
    expect(page).to_have_url(f"{address}felles/rutiner/epikrise/")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wrong_by_any_rule_of_accessibility_and_nothing_sticks_out(
    address: str, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    both: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for colours in both:
        page.emulate_media(color_scheme=colours)
        for place in EVERYWHERE:
            page.goto(address + place)
            assert violations(page) == [], f"{place} {colours}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width, place
    page.goto(f"{address}felles/rutiner/epikrise/")
    unfold(page)
    assert violations(page) == []


_LOOKS = """selector => [...document.querySelectorAll(selector)].map(one => [
    getComputedStyle(one).textDecorationLine, getComputedStyle(one, '::before').content])"""


@pytest.mark.parametrize("how", [{"forced_colors": "active"}, {"media": "print"}])
def test_what_is_struck_and_added_is_told_apart_without_colours_and_on_paper(
    address: str, page: Page, how: dict[str, str]
) -> None:
    page.goto(address + PAIR)
    page.emulate_media(**how)  # type: ignore[arg-type]
    for selector, line, sign in ((".redline ins", "underline", "+ "), (".redline del", "line-through", "− ")):
        looks = page.evaluate(_LOOKS, selector)
        assert looks
        assert all(one[0] == line and one[1].startswith(f'"{sign}"') for one in looks), looks
    assert page.locator(".redline ins .vh").first.text_content() == "lagt til: "
    page.emulate_media(media="screen", forced_colors="none")


def test_paper_says_where_it_lies_and_has_nothing_one_can_only_click(address: str, page: Page) -> None:
    page.goto(address + VERSION)
    page.emulate_media(media="print")
    expect(page.get_by_text("fast adresse /d/fjord-epikrise/v/1.0/")).to_be_visible()
    expect(page.locator(".band")).to_be_hidden()
    expect(page.get_by_text("innen sju dager")).to_be_visible()
    page.emulate_media(media="screen")


def test_a_screen_reader_is_told_of_each_difference_in_words(address: str, page: Page) -> None:
    page.goto(address + PAIR)
    told = page.locator(".redline").aria_snapshot()
    for words in ("strøket: innen sju dager", "lagt til: samme dag", "flyttet til 3.1:", "flyttet hit fra 2.2:"):
        assert words in told, told
