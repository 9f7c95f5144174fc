"""A plan comes to a committee as one sheet of paper, two at most."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from tests.worlds.site import PAGES
from tests.worlds.web import Open

MANY = 8
"""Measures, each with a focus area of its own and a figure: more than most plans have."""


def test_a_plan_of_many_measures_is_two_sheets(open_page: Open) -> None:
    page = open_page(PAGES["plan with a figure"])
    page.evaluate(
        """(many) => {
            const focuses = [...document.querySelectorAll("section:has(> .goal)")];
            const last = focuses.at(-1);
            for (let added = focuses.length; added < many; added += 1) last.after(last.cloneNode(true));
        }""",
        MANY,
    )
    assert len(PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages) <= 2
    assert page.locator("section > .goal").count() == MANY
