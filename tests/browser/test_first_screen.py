"""The answer stands on the first screen, and whose it is stays in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.worlds.site import PAGES
from tests.worlds.web import Open

from .first_screen import MOST, first_answer

TEXTS = [address for name, address in PAGES.items() if name.startswith(("routine", "pathway"))]
"""Overdue, retired and on consultation; whose common text has changed; with local parts; of another area."""


@pytest.mark.parametrize("width", MOST)
def test_the_first_clause_or_step_is_in_the_first_screen_whatever_is_told_above_it(open_page: Open, width: int) -> None:
    page = open_page(width=width)
    root = page.url
    found = {
        f"{address}{chosen}": first_answer(page, root + address + chosen)
        for address in TEXTS
        for chosen in ("", "?kommune=9903", "?kommune=9911")
    }
    assert {address: pixels for address, pixels in found.items() if not 0 < pixels <= MOST[width]} == {}


def test_eleven_steps_take_no_more_than_three_screens_and_their_arrows_end_at_whoever_gets_the_message(
    open_page: Open,
) -> None:
    page = open_page("alle/forlop/lungesykdom/")
    steps = page.locator(".flow > li[value]").count()
    height = page.locator(".steps").evaluate("element => element.offsetHeight")
    assert height / steps < 2500 / 11
    arrow = page.locator(".msg.right i").first.evaluate(
        "arrow => { const end = arrow.getBoundingClientRect().right;"
        " const lane = [...arrow.closest('li').querySelectorAll('.life')].map(l => l.getBoundingClientRect().left);"
        " return Math.min(...lane.map(at => Math.abs(at - end))) }"
    )
    assert arrow <= 4


def landed(page: Page) -> float:
    """How far down the screen the place is that one has landed on."""
    return float(page.evaluate("document.querySelector(':target').getBoundingClientRect().top"))


def test_whoever_lands_on_a_clause_sees_at_once_whose_it_is_and_that_it_is_for_others(open_page: Open) -> None:
    page = open_page("fjellvik/rutiner/epikrise/?kommune=9911#p4-1", width=360)
    assert 32 <= landed(page) < 100, "not in flight, and not under what sticks"
    context = page.locator(".context")
    expect(context).to_contain_text("Fjellvik-området")
    expect(context).to_contain_text("gjelder ikke Havland")
    expect(context.get_by_role("link", name="vis Havland-området")).to_be_visible()
    assert page.locator(".context p").evaluate("line => line.offsetHeight") <= 32
    expect(page.locator("#p4-1 .mark")).to_have_text("Felles tekst")
    page.evaluate("location.hash = 'pl4-1'")
    expect(page.locator(":target .mark")).to_have_text("Lokalt tillegg: Fjellvik-området")


def test_a_clause_is_copied_with_all_that_a_message_needs(open_page: Open) -> None:
    page = open_page("fjellvik/rutiner/epikrise/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopier punkt L4.1").click()
    expect(page.get_by_text("Punkt L4.1 er kopiert.")).to_be_visible()
    root = page.evaluate("new URL(document.documentElement.dataset.root, location).href")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "Punkt L4.1, Epikrise og poliklinisk notat (Fjellvik-området, utkast, lokalt tillegg: Fjellvik-området): "
        f"«Fastlegen spør samhandlingslegen.» {root}d/fjellvik-epikrise/#pl4-1"
    )
