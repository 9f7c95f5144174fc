"""At 360 pixels every button of the form is on the screen, and the page as it will be stands below the text."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.worlds.desk import FORM, IS_DRAFT, SAVE, TO_REVIEW, Opened, save

WIDE = """() => [...document.querySelectorAll("body *")].filter((one) => {
    const { right, width, height } = one.getBoundingClientRect();
    return width > 1 && height > 1 && right > innerWidth + 1 && !one.closest("pre, iframe, .Toastify");
}).map((one) => one.className)"""


def test_saving_and_sending_on_are_within_reach_on_a_phone(opened: Opened) -> None:
    page = opened(FORM)
    expect(page.get_by_role("button", name=SAVE)).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 740})
    page.get_by_label("Tittel").first.fill("Ny tittel")
    save(page)
    expect(page.get_by_role("button", name=IS_DRAFT)).to_be_in_viewport(ratio=1)
    assert page.evaluate(WIDE) == []
    expect(page.frame_locator("iframe").first.get_by_role("heading", name="Ny tittel")).to_be_visible()
    page.get_by_role("button", name=IS_DRAFT).click()
    page.get_by_text(TO_REVIEW, exact=True).click()
    expect(page.get_by_role("button", name=f"Status: {TO_REVIEW}")).to_be_in_viewport(ratio=1)
    assert page.evaluate(WIDE) == []
