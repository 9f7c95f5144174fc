"""A plan comes to a committee as one sheet of paper; what is folded on a screen stands open on it."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.worlds.site import PAGES
from tests.worlds.web import NewContext, Open

MANY = 8
"""Measures, each with a focus area of its own and a figure: more than most plans have."""
A4_BETWEEN_MARGINS = 703
"""Pixels: 186 mm, what the margins of a plan leave of the sheet."""


def sheets(page: Page) -> list[str]:
    """The words of each sheet."""
    made = page.pdf(format="A4", prefer_css_page_size=True)
    return [one.extract_text() for one in PdfReader(BytesIO(made)).pages]


def test_a_plan_is_one_sheet_with_all_that_a_committee_steers_by(open_page: Open) -> None:
    (only,) = sheets(open_page(PAGES["plan with a figure"]))
    assert "Epikriser samme dag" in only
    assert "fast adresse" in only


@pytest.mark.parametrize("kind", ["plan with a figure", "news", "offer"])
def test_no_print_ends_on_an_empty_sheet(open_page: Open, kind: str) -> None:
    assert all(words.strip() for words in sheets(open_page(PAGES[kind])))


def test_the_longest_date_has_room_on_the_sheet(new_context: NewContext, country_address: str) -> None:
    page = new_context(width=A4_BETWEEN_MARGINS, javascript=False).new_page()
    page.goto(country_address + PAGES["plan with a figure"])
    page.emulate_media(media="print")
    dates = page.locator(".plan time")
    dates.evaluate_all("(dates) => dates.forEach((one) => { one.textContent = '30. september 2026'; })")
    assert dates.count()
    assert all(one.bounding_box()["x"] + one.bounding_box()["width"] <= A4_BETWEEN_MARGINS for one in dates.all())  # type: ignore[index]


def test_a_plan_of_many_measures_has_them_all_on_the_front_of_its_sheet(open_page: Open) -> None:
    page = open_page(PAGES["plan with a figure"])
    page.evaluate(
        """(many) => {
            const focuses = [...document.querySelectorAll("section:has(> .goal)")];
            const last = focuses.at(-1);
            for (let added = focuses.length; added < many; added += 1) last.after(last.cloneNode(true));
        }""",
        MANY,
    )
    assert page.locator("section > .goal").count() == MANY
    front, *behind = sheets(page)
    assert front.count("Epikriser samme dag") == MANY
    assert len(behind) <= 1


def test_a_pathway_says_on_paper_whom_it_is_for_and_whom_not(open_page: Open) -> None:
    page = open_page(PAGES["pathway"])
    folded = page.locator(".fits li").all_text_contents()
    assert folded
    said = " ".join(" ".join(sheets(page)).split())
    assert [words for words in folded if words.split()[0] not in said] == []
    assert " ".join(folded[0].split()) in said
