"""Figures are read on any screen, in any theme and on paper; what tells a line from another is never colour alone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.worlds.site import PAGES
from tests.worlds.web import NewContext, Open

PICTURE = ".plot svg"
"""The first picture of a page."""


def drawn(page: Page, selector: str, name: str) -> str:
    """What a browser draws something with."""
    return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one)['{name}']"))


def size(page: Page, selector: str) -> dict[str, Any]:
    box = page.locator(selector).first.bounding_box()
    assert box, selector
    return dict(box)


@pytest.mark.parametrize("kind", ["figure", "figures"])
def test_on_a_phone_a_picture_fills_the_screen_and_its_words_can_be_read(open_page: Open, kind: str) -> None:
    page = open_page(PAGES[kind], width=360, javascript=False)

    assert 300 < size(page, PICTURE)["width"] <= 340
    assert size(page, f"{PICTURE} text.up")["height"] >= 11
    expect(page.locator("figcaption").first).to_contain_text("70,6 prosent i 3. kvartal 2026")
    page.locator(".the-numbers").first.evaluate("one => one.open = true")
    expect(page.get_by_role("row", name="3. kvartal 2026 70,6")).to_be_visible()


def test_on_a_desk_the_numbers_stand_beside_the_picture_and_what_is_compared_in_one_row(open_page: Open) -> None:
    page = open_page(PAGES["figure"])
    assert size(page, ".numbers")["x"] > size(page, PICTURE)["x"] + size(page, PICTURE)["width"]

    page = open_page(PAGES["figures"])
    tops = {round(one.bounding_box()["y"]) for one in page.locator(".compared").first.locator("svg").all()}  # type: ignore[index]
    assert len(tops) == 1


def test_curve_target_and_day_are_told_apart_without_colour(open_page: Open) -> None:
    page = open_page(PAGES["figure"])

    dashes = [drawn(page, f".plot .{line}", "strokeDasharray") for line in ("curve", "aim", "began")]
    assert len(set(dashes)) == 3
    assert drawn(page, ".plot .curve", "strokeDasharray") == "none"


def test_the_boxes_of_a_plan_say_the_state_of_each_measure_in_high_contrast_too(open_page: Open) -> None:
    page = open_page(PAGES["plan"])
    page.emulate_media(forced_colors="active")
    drawings = {page.locator(f".bar .{state}").first.screenshot() for state in ("f", "s")}
    page.emulate_media(forced_colors="none")
    assert len(drawings) == 2


def test_the_colours_are_those_of_the_theme_and_of_high_contrast(open_page: Open, new_context: NewContext) -> None:
    page = open_page(PAGES["figure"])
    light = drawn(page, ".plot .curve", "stroke")
    page.emulate_media(color_scheme="dark")
    assert drawn(page, ".plot .curve", "stroke") != light
    page.emulate_media(color_scheme="light", forced_colors="active")
    text = page.evaluate("getComputedStyle(document.body).color")
    for line, what in (("curve", "stroke"), ("aim", "stroke"), ("end", "fill"), ("last", "fill")):
        assert drawn(page, f".plot .{line}", what) == text
    page.emulate_media(forced_colors="none")


def test_on_paper_the_numbers_are_there_though_they_are_folded_on_the_screen(open_page: Open) -> None:
    page = open_page(PAGES["figures"])

    expect(page.locator(".numbers").first).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".numbers").first).to_be_visible()
    page.emulate_media(media="screen")
