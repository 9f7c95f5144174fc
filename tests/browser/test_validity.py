"""A page says whether its text is valid, and is right without a rebuild, however long after the build it is read."""

from __future__ import annotations

from datetime import UTC, datetime

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.worlds.web import NewContext, Open


def read_on(context: BrowserContext, day: str, address: str) -> Page:
    """Open a page with the reader's clock set to noon of a day."""
    page = context.new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC))
    page.goto(address)
    return page


def test_a_text_in_force_is_valid_through_its_revision_date(new_context: NewContext, country_address: str) -> None:
    page = read_on(new_context(), "2028-04-01", country_address + "alle/rutiner/epikrise/")
    expect(page.locator(".trust")).to_contain_text("Gyldig")
    expect(page.locator(".trust")).to_contain_text("Skal revideres innen")


def test_it_is_overdue_the_day_after_without_a_rebuild(new_context: NewContext, country_address: str) -> None:
    page = read_on(new_context(), "2028-04-02", country_address + "alle/rutiner/epikrise/")
    trust = page.locator(".trust")
    expect(trust).to_contain_text("Forfalt")
    expect(trust).to_contain_text("Skulle vært revidert innen")
    expect(trust).to_contain_text("1. april 2028")
    expect(trust).to_contain_text("Ikke gjennomgått etter fristen")
    expect(trust).not_to_contain_text("Gyldig")


def test_lists_mark_it_overdue_too(new_context: NewContext, country_address: str) -> None:
    page = read_on(new_context(), "2028-04-02", country_address + "rutiner/")
    expect(page.locator("li", has_text="når den sendes, og hva")).to_contain_text("Forfalt")


def test_a_consultation_says_how_many_days_are_left(new_context: NewContext, country_address: str) -> None:
    address = country_address + "alle/rutiner/time/"
    expect(read_on(new_context(), "2027-01-10", address).locator(".trust")).to_contain_text("5 dager igjen")
    expect(read_on(new_context(), "2027-01-15", address).locator(".trust")).to_contain_text("siste dag i dag")
    expect(read_on(new_context(), "2027-01-16", address).locator(".trust")).to_contain_text("Høringsfristen er ute")


def test_the_list_of_consultations_says_how_many_days_are_left_and_how_to_answer(
    new_context: NewContext, country_address: str
) -> None:
    def entry(day: str) -> Locator:
        return read_on(new_context(), day, country_address + "horinger/").locator("li", has_text="Time hos fastlegen")

    expect(entry("2027-01-10")).to_contain_text("Svar innen 15. januar 2027 (5 dager igjen)")
    expect(entry("2027-01-14")).to_contain_text("(1 dag igjen)")
    expect(entry("2027-01-16")).to_contain_text("(Høringsfristen er ute.)")
    expect(entry("2027-01-10")).to_contain_text("Svar til den sentrale redaksjonen.")
    expect(entry("2027-01-10").get_by_role("link", name="Sentral redaksjon")).to_be_visible()


def test_an_overdue_text_says_so_without_javascript(open_page: Open) -> None:
    page = open_page("fjellvik/handlingsplan/plan-2022-25/", javascript=False)
    expect(page.locator(".trust")).to_contain_text("Forfalt")
    expect(page.locator(".trust")).to_contain_text("31. desember 2025")


def test_paper_shows_the_text_its_validity_and_its_address(open_page: Open) -> None:
    page = open_page("fjellvik/rutiner/epikrise/?kommune=9903")
    page.emulate_media(media="print")
    expect(page.locator(".trust")).to_be_visible()
    expect(page.locator(".colophon")).to_contain_text("/d/fjellvik-epikrise/")
    expect(page.locator(".colophon")).to_contain_text("22. november 2026")
    expect(page.locator("#p1-1")).to_be_visible()
    for hidden in ("header", "footer", ".duties", ".chan", "#detaljer", ".local details"):
        assert page.locator(hidden).count()
        expect(page.locator(hidden).first).to_be_hidden()


def test_paper_shows_what_is_folded_on_the_screen(new_context: NewContext, country_address: str) -> None:
    page = new_context().new_page()
    page.goto(country_address + "alle/rutiner/alt/")
    page.emulate_media(media="print")
    expect(page.get_by_text("Det som er foldet sammen.")).to_be_visible()
    expect(page.get_by_text("Det sykehuset ser.")).to_be_visible()
