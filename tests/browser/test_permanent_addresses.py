"""An address that was printed or stands in a record leads to the very clause, with script and, to the page, without."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.worlds.web import Open


def clause(page: Page) -> str:
    expect(page.locator("h1")).to_contain_text("Epikrise")
    return page.url.rpartition("/")[2]


def test_a_permanent_address_leads_to_the_clause(open_page: Open) -> None:
    page = open_page("d/alle-epikrise/#p2-1", width=360)

    page.wait_for_url("**/alle/rutiner/epikrise/#p2-1")
    expect(page.locator("#p2-1")).to_be_in_viewport()
    page.go_back()
    assert "d/alle-epikrise" not in page.url, "the reader does not meet it again on the way back"


@pytest.mark.parametrize("behind", ["", "#p2-1"])
def test_without_script_it_leads_to_the_page(open_page: Open, behind: str) -> None:
    page = open_page(f"d/alle-epikrise/{behind}", javascript=False)

    page.wait_for_url("**/alle/rutiner/epikrise/*")
    assert clause(page) in {"", "#p2-1"}


def test_an_address_that_leads_to_a_place_of_its_own_keeps_that(open_page: Open) -> None:
    page = open_page("alle/rutiner/#p2-1")

    page.wait_for_url("**/alle/#liste-rutiner")
