"""Everyone can read the site: WCAG rules in a real browser, keyboard, and narrow screens."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import Open

PAGE_TYPES = {
    "front page": "",
    "search": "sok/?q=epikrise",
    "list": "rutiner/",
    "routine": "felles/rutiner/epikrise/",
    "routine with local parts": "vaernesregionen/rutiner/epikrise/",
    "routine in nynorsk": "fonna/rutiner/epikrise/",
    "agreement": "st-olavs/avtaler/koordinerte-tjenester/",
    "pathway": "felles/forlop/kols/",
    "pathway with local steps": "st-olavs/forlop/fact/",
    "plan": "nordre-trondelag/handlingsplan/handlingsplan-2022-25/",
    "body": "st-olavs/organer/legesamarbeid/",
    "service": "st-olavs/tjenester/samhandlingslege/",
    "services": "tjenester/",
    "area": "oslo/",
    "areas": "omrader/",
    "glossary": "ordliste/",
    "plain page": "om/",
    "team": "vaernesregionen/organer/redaksjon/",
    "handbook": "redaksjon/felles-og-lokal-tekst/",
    "coverage": "dekning/",
    "side by side": "side-om-side/",
    "consultations": "horinger/",
    "news": "aktuelt/",
    "emergency copy": "om/nodkopi/",
    "what must be confirmed": "om/ma-bekreftes/",
    "to be revised": "revisjon/",
    "not found": "404.html",
}
WIDTHS = [1280, 640, 360]
"""CSS pixels: a desk, the same desk with the text at 200 %, a phone."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, *rules: str) -> list[str]:
    """What axe finds on the page as it now looks, one line each: by all rules, or by these."""
    # Through the debugger: the page's own Content-Security-Policy rightly refuses a script element.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)")


def shorten(page: Page) -> None:
    """Leave the first few of many alike: one template makes them all, and axe takes seconds for hundreds."""
    page.evaluate(
        "for (const many of document.querySelectorAll('main :is(.list, .places, tbody, .browse, .flowtext)'))"
        " for (const one of [...many.querySelectorAll(':scope > :is(li, tr, section)')].slice(8)) one.remove()"
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_no_page_breaks_an_accessibility_rule_in_light_or_dark(open_page: Open, kind: str, width: int) -> None:
    page = open_page(PAGE_TYPES[kind], width=width)
    if kind == "search":
        page.locator("#treff .hits").first.wait_for()
    unfold(page)
    shorten(page)
    assert violations(page) == []
    # Only contrast depends on the scheme.
    page.emulate_media(color_scheme="dark")
    assert violations(page, "color-contrast") == []


def test_nothing_an_author_can_write_breaks_an_accessibility_rule(
    new_context: Callable[..., BrowserContext], sample_site: str
) -> None:
    addresses = ["felles/rutiner/alt/", "felles/rutiner/horing/", "felles/handlingsplan/plan/"]
    for width, address in product((1280, 320), addresses):
        page = new_context(width=width).new_page()
        page.goto(sample_site + address)
        unfold(page)
        assert violations(page) == []
        page.emulate_media(color_scheme="dark")
        assert violations(page, "color-contrast") == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_made_for_one_reader_breaks_no_rule_either(open_page: Open) -> None:
    page = open_page("oslo/rutiner/epikrise/?kommune=5035&rolle=hospital")
    unfold(page)
    page.locator(".choose-place summary").click()
    assert violations(page) == []
    page = open_page("rutiner/?kommune=5035&ord=time", width=360)
    assert violations(page) == []


def test_the_list_under_the_search_field_breaks_no_rule(open_page: Open) -> None:
    page = open_page()
    page.locator("#q").fill("epikrise")
    page.get_by_role("option").first.wait_for()
    assert violations(page) == []


def test_a_planted_fault_is_found(open_page: Open) -> None:
    page = open_page("felles/rutiner/epikrise/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"x.png\"><button></button>')"
    )
    assert {line.split(":")[0] for line in violations(page)} >= {"image-alt", "button-name"}


def test_no_page_scrolls_sideways_on_the_smallest_screen(open_page: Open, site: str) -> None:
    page = open_page(width=320)
    widths = {}
    for kind, address in PAGE_TYPES.items():
        page.goto(site + address)
        unfold(page)
        widths[kind] = page.evaluate("document.documentElement.scrollWidth")
    assert {kind: width for kind, width in widths.items() if width > 320} == {}


def test_the_first_tab_skips_to_the_content(open_page: Open) -> None:
    page = open_page("felles/rutiner/epikrise/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#hovedinnhold")).to_be_focused()


def tab_until(page: Page, selector: str, limit: int = 60) -> None:
    """Press Tab until the element has focus, as one without a mouse does."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not reached in {limit} presses of Tab")


def test_menu_search_and_municipality_are_used_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("felles/rutiner/epikrise/", width=360)
    tab_until(page, "#q-top")
    tab_until(page, ".menu summary")
    page.keyboard.press("Enter")
    tab_until(page, ".menu a[href$='rutiner/']")
    tab_until(page, ".choose-place summary")
    page.keyboard.press("Enter")
    tab_until(page, "#kommune-sok")
    page.keyboard.type("stjør")
    page.keyboard.press("Enter")
    expect(page.locator(".who [data-place]")).to_have_text("Stjørdal")


def test_focus_can_be_seen(open_page: Open) -> None:
    page = open_page("felles/rutiner/epikrise/")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)")
        assert outline >= 3, page.evaluate("document.activeElement.outerHTML")


def test_an_abbreviation_is_explained_by_keyboard_and_closed_with_escape(open_page: Open) -> None:
    page = open_page("st-olavs/organer/legesamarbeid/")
    button = page.locator("main abbr button", has_text="ASU").first
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".gloss")).to_have_text("Administrativt samarbeidsutvalg")
    page.keyboard.press("Escape")
    expect(page.locator(".gloss")).to_have_count(0)


def test_an_abbreviation_is_explained_by_touch(open_page: Open) -> None:
    page = open_page("st-olavs/organer/legesamarbeid/", width=360)
    page.locator("main abbr button").first.click()
    expect(page.locator(".gloss")).to_be_visible()
    page.locator("h1").click()
    expect(page.locator(".gloss")).to_have_count(0)
