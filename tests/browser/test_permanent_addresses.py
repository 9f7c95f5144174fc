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


def test_an_address_that_leads_to_a_place_of_its_own_keeps_that_and_unfolds_it(open_page: Open) -> None:
    page = open_page("alle/rutiner/#p2-1")

    page.wait_for_url("**/alle/#liste-rutiner")
    expect(page.locator("#liste-rutiner li").first).to_be_in_viewport()
    expect(page.get_by_role("heading", name="Rutiner")).to_be_in_viewport()


@pytest.mark.parametrize(
    "wrong",
    ["d/FJELLVIK-EPIKRISE/#p1-1", "d/fjellvik_epikrise/#p1-1", "d/fjelvik-epikris/", "fjellvik/rutiner/epikris/"],
)
def test_a_wrong_address_offers_the_nearest_documents(open_page: Open, wrong: str) -> None:
    page = open_page(wrong)

    offered = page.locator("#naermest li")
    expect(offered.filter(has_text="/d/fjellvik-epikrise/")).to_be_visible()
    expect(page.locator("#naermest h2")).to_have_text("Mente du en av disse?")
    offered.filter(has_text="/d/fjellvik-epikrise/").get_by_role("link").click()
    page.wait_for_url(f"**/fjellvik/rutiner/epikrise/{'#p1-1' if '#' in wrong else ''}")


def test_an_address_like_nothing_offers_nothing_and_leads_on(open_page: Open) -> None:
    page = open_page("d/xyzxyzxyzxyz/")

    expect(page.get_by_role("link", name="Alle dokumenter").last).to_be_visible()
    expect(page.locator("#naermest")).to_be_hidden()


def test_the_number_of_a_municipality_that_was_merged_leads_to_the_new_one(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/?kommune=9951")

    expect(page.locator("#kommune strong")).to_have_text("Strandby")


def test_the_number_of_one_that_was_split_asks_which_of_the_new_ones(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/?kommune=9952", width=360)

    expect(page.get_by_role("status").filter(has_text="Kommunen er delt. Velg en av de nye for 9952.")).to_be_visible()
    expect(page.locator("#kommune strong")).to_have_text("ikke valgt")


def test_what_could_not_be_chosen_is_told_above_all_else_on_the_front_page(open_page: Open) -> None:
    page = open_page("?kommune=9952")

    page.get_by_role("status").filter(has_text="Velg en av de nye for 9952.").click(trial=True, timeout=5_000)
