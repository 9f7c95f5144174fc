"""What a doctor pastes into a message: a clause with all it takes to be understood, or a ready text with blanks."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.worlds.web import NewContext, Open

MESSAGE = "Vi spurte [dato], og har ikke fått svar. Hilsen [rolle]"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def opened(new_context: NewContext, address: str) -> Page:
    context = new_context(width=360)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    return page


def test_a_clause_with_a_list_is_pasted_as_lines_and_without_its_ready_text(
    new_context: NewContext, country_address: str
) -> None:
    page = opened(new_context, country_address + "alle/rutiner/alt/#p1-2")
    page.get_by_role("button", name="Kopier punkt 1.2").click()
    expect(page.get_by_role("status")).to_have_text("Punkt 1.2 er kopiert.")
    assert copied(page) == (
        "Punkt 1.2, Alt som kan stå i en tekst (For alle, utkast): "
        f"«Kommunen svarer.\n– ett\n– to» {country_address}d/alle-alt/#p1-2"
    )


def test_a_ready_text_is_copied_with_its_blanks(new_context: NewContext, country_address: str) -> None:
    page = opened(new_context, country_address + "alle/rutiner/alt/")
    page.get_by_text("Ferdig melding: Kommunen svarer ikke").click()
    page.get_by_role("button", name="Kopier tekst").click()
    expect(page.get_by_role("status")).to_have_text("Teksten er kopiert.")
    assert copied(page) == MESSAGE


def test_without_javascript_a_ready_text_can_be_marked(open_page: Open) -> None:
    page = open_page("alle/rutiner/alt/", javascript=False)
    page.get_by_text("Ferdig melding: Kommunen svarer ikke").click()
    expect(page.get_by_text("Vi spurte")).to_have_text(MESSAGE)
    expect(page.get_by_role("button", name="Kopier tekst")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.get_by_text("Ferdig melding")).to_be_hidden()
