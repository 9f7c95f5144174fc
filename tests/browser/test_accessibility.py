"""Everyone can read the site: WCAG rules in a real browser, keyboard, and narrow screens."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.documents.library import Library
from macros.model.kinds import Meeting
from macros.pages.pack import pack
from tests.worlds.site import PAGES
from tests.worlds.web import NewContext, Open

from .axe import COLOURED, CONTRAST, mark_coloured, shorten, unfold, violations
from .keyboard import tab_until


def narrowed(page: Page, width: int) -> Page:
    page.set_viewport_size({"width": width, "height": 900})
    return page


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def wrong_in_light_or_dark_at_a_desk_or_on_a_phone(page: Page) -> list[str]:
    """What breaks a rule. Only contrast depends on the scheme; on the width it does only where something looks new."""
    narrowed(page, 1280)
    found = violations(page)
    mark_coloured(page)
    page.emulate_media(color_scheme="dark")
    found += violations(page, CONTRAST)
    mark_coloured(page)
    narrowed(page, 360)
    mark_coloured(page)
    found += violations(page, CONTRAST, contrast_of=COLOURED)
    page.emulate_media(color_scheme="light")
    mark_coloured(page)
    return found + violations(page, contrast_of=COLOURED)


@pytest.mark.parametrize("kind", PAGES)
def test_no_page_breaks_an_accessibility_rule_or_scrolls_sideways_on_any_screen_in_light_or_dark(
    open_page: Open, kind: str
) -> None:
    """At a desk, there with the text at 200 % (which decides reflow and size of targets), and on phones."""
    page = open_page(PAGES[kind])
    if kind == "search":
        page.locator("#treff .hits").first.wait_for()
    unfold(page)
    assert [width for width in (1280, 640, 360, 320) if scrolls_sideways(narrowed(page, width))] == []
    shorten(page)
    assert wrong_in_light_or_dark_at_a_desk_or_on_a_phone(page) == []
    assert violations(narrowed(page, 640), "target-size") == []


def test_a_table_of_many_columns_fits_a_screen_that_is_neither_small_nor_large(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/", width=768)
    page.evaluate(
        "const row = (name) => `<tr>${`<${name}>Alderspsykiatriavdelingen</${name}>`.repeat(5)}</tr>`;"
        "document.querySelector('main').insertAdjacentHTML('beforeend',"
        " `<table class='stack'><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>`)"
    )
    assert not scrolls_sideways(page)


def test_the_pack_of_a_meeting_breaks_no_rule(
    country_library: Library, new_context: NewContext, tmp_path: Path
) -> None:
    meeting = country_library.find("fjellvik-asu-2026-12-10", Meeting)
    assert meeting
    file = tmp_path / "pack.html"
    file.write_text(pack(country_library, meeting, ""), encoding="utf-8")
    page = new_context().new_page()
    page.goto(file.as_uri())
    assert wrong_in_light_or_dark_at_a_desk_or_on_a_phone(page) == []
    assert not scrolls_sideways(page)


def test_a_page_made_for_one_reader_breaks_no_rule_either(open_page: Open) -> None:
    page = open_page("djupdal/rutiner/epikrise/?kommune=9903&rolle=hospital")
    unfold(page)
    page.locator(".choose-place summary").click()
    assert violations(page) == []
    page = open_page("rutiner/?kommune=9903&ord=epikrise", width=360)
    assert violations(page) == []


def test_the_list_under_the_search_field_breaks_no_rule(open_page: Open) -> None:
    page = open_page()
    page.locator("#q").fill("epikrise")
    page.get_by_role("option").first.wait_for()
    assert violations(page) == []


def test_a_planted_fault_is_found(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"x.png\"><button></button>');"
        "document.querySelector('main p').style.minWidth = '2000px'"
    )
    assert {line.split(":")[0] for line in violations(page)} >= {"image-alt", "button-name"}
    assert scrolls_sideways(page)


PLANTED = {
    "everywhere in the dark": "@media (prefers-color-scheme: dark) { h1 { color: #333 } }",
    "on a phone": "@media (width < 400px) { h1 { color: #ddd } }",
    "on a phone, behind it": "@media (width < 400px) { .headline { background: #222 } }",
    "on a phone in the dark": "@media (width < 400px) and (prefers-color-scheme: dark) { h1 { color: #333 } }",
}


@pytest.mark.parametrize("where", PLANTED)
def test_too_little_contrast_is_found_where_it_is(open_page: Open, where: str) -> None:
    page = open_page("alle/rutiner/epikrise/")
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet) }",
        PLANTED[where],
    )
    found = wrong_in_light_or_dark_at_a_desk_or_on_a_phone(page)
    assert {line.partition(":")[0] for line in found} == {CONTRAST}


def test_the_first_tab_skips_to_the_content(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#hovedinnhold")).to_be_focused()


def test_menu_search_and_municipality_are_used_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/", width=360)
    tab_until(page, "#q-top")
    tab_until(page, ".choose-place summary")
    page.keyboard.press("Enter")
    expect(page.locator("#kommune-sok")).to_be_focused()
    page.keyboard.type("tindø")
    page.keyboard.press("Enter")
    expect(page.locator(".who [data-place]")).to_have_text("Tindø")
    tab_until(page, ".menu summary")
    page.keyboard.press("Enter")
    tab_until(page, ".menu a[href$='rutiner/']")


def test_focus_can_be_seen(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert outline >= 3, page.evaluate("document.activeElement.outerHTML")


def test_an_abbreviation_is_explained_by_keyboard_and_closed_with_escape(open_page: Open) -> None:
    page = open_page("fjellvik/organer/leger/")
    button = page.locator("main abbr button", has_text="ASU").first
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".gloss")).to_have_text("Administrativt samarbeidsutvalg")
    page.keyboard.press("Escape")
    expect(page.locator(".gloss")).to_have_count(0)


def test_an_abbreviation_is_explained_by_touch(open_page: Open) -> None:
    page = open_page("fjellvik/organer/leger/", width=360)
    page.locator("main abbr button").first.click()
    expect(page.locator(".gloss")).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(".gloss")).to_have_count(0)


@pytest.mark.parametrize("chosen", ["", "?kommune=9903"])
def test_in_the_head_of_the_narrowest_phone_nothing_lies_on_something_else(open_page: Open, chosen: str) -> None:
    page = open_page(PAGES["routine"] + chosen, width=320)
    boxes = [
        page.locator(f".top {part}").bounding_box() for part in (".logo", "input[name=q]", ".who summary", ".menu")
    ]
    edges = [(box["x"], box["x"] + box["width"]) for box in boxes if box]
    assert len(edges) == len(boxes)
    assert all(right <= left for (_, right), (left, _) in pairwise(edges)), edges
