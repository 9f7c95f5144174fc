"""A step shows the offers that reach the reader's municipality, and says when none is entered for it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.worlds.site import PAGES
from tests.worlds.web import Open


def test_the_offers_of_a_step_are_those_of_the_municipality_of_the_reader(open_page: Open) -> None:
    none = "Ingen tilbud er lagt inn her for kommunen."
    for choice, reaches in (("", True), ("?kommune=9901", True), ("?kommune=9902", False)):
        page = open_page(f"{PAGES['pathway']}{choice}")
        step = page.locator("#steg-hjemme .offers")
        expect(step.get_by_role("link", name="Mestringskurs")).to_be_visible(visible=reaches)
        expect(step.get_by_text(none)).to_be_visible(visible=not reaches)
