"""«Hvem kontakter jeg?»: found by need, area and role, the reader's own area first."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.worlds.site import COUNTRY
from tests.worlds.web import Open

from .keyboard import tab_until


def titles(page: Page, section: str = "") -> list[str]:
    """The services that a reader sees, in order: all, or those of one need."""
    return page.locator(f"{section} .services > li:visible h3").all_inner_texts()


def test_a_need_is_chosen_and_the_address_can_be_shared(open_page: Open) -> None:
    page = open_page("tjenester/")
    everything = titles(page)
    page.get_by_role("link", name="Døgnplass utenfor sykehuset").click()
    page.get_by_text("Avgrens").click()
    page.get_by_label("Område", exact=True).select_option("Djupdal-området")
    page.get_by_label("Rolle", exact=True).select_option("Fastlege")
    assert titles(page) == ["KAD i Djupdal"]
    expect(page.get_by_role("status")).to_have_text("1 treff")

    shared = page.url
    assert shared.partition("?")[2] == "behov=beds&omrade=djupdal&rolle=gp"
    page.goto(shared.partition("?")[0])
    assert titles(page) == everything
    page.goto(shared)
    assert titles(page) == ["KAD i Djupdal"]


def test_what_is_urgent_comes_first_and_stands_on_the_first_screen_of_a_phone(open_page: Open) -> None:
    page = open_page("tjenester/", width=360)
    calls = page.locator(".short-numbers a[href^=tel]")
    shown = [call.inner_text() for call in calls.all()]
    assert shown == ["113\nMedisinsk nødtelefon", "116\N{NO-BREAK SPACE}117\nLegevakt"]
    assert titles(page, "section:has(#behov-acute)")[:2] == ["Medisinsk nødtelefon", "Legevakt"]
    page.locator("#q-top").focus()
    expect(page.locator("link[href*='search.css']")).to_have_count(1)
    page.locator("h1").click()
    first = page.locator(".services > li").first.bounding_box()
    assert first
    assert first["y"] <= 700


def test_a_list_narrowed_to_nothing_says_so_and_leads_on(open_page: Open) -> None:
    page = open_page("tjenester/?ord=finnesikke")
    expect(page.get_by_text("Ingenting passer til det du har valgt.")).to_be_visible()
    expect(page.get_by_role("link", name="Søk i alle tekster")).to_be_visible()
    page.get_by_role("button", name="Vis alt").click()
    expect(page.locator(".services > li").first).to_be_visible()
    assert page.url.endswith("tjenester/")


def test_a_need_is_typed_in_the_words_of_the_reader_not_of_the_title(open_page: Open) -> None:
    page = open_page("tjenester/")
    page.get_by_text("Avgrens").click()
    page.get_by_label("Med ordet").fill("psykose")
    assert "Oppsøkende team" in titles(page)
    assert "Reise til behandling" not in titles(page)


def test_what_is_for_all_stays_when_an_area_is_chosen(open_page: Open) -> None:
    page = open_page("tjenester/?omrade=djupdal")
    found = titles(page)
    assert "Medisinsk nødtelefon" in found
    assert "KAD i Djupdal" in found
    assert "Oppsøkende team" not in found


def test_the_nearest_come_first_then_the_area_then_what_is_for_all_and_others_are_folded(open_page: Open) -> None:
    page = open_page("tjenester/?kommune=9903")
    acute = "section:has(#behov-acute)"
    areas = page.locator(f"{acute} > .services > li .kind b").all_inner_texts()
    assert areas[0] == "Tinderegionen"
    assert areas[-1] == "For alle"
    assert set(areas) == {"Tinderegionen", "Havland-området", "Fjellvik-området", "For alle"}
    beds = page.locator("section:has(#behov-beds)")
    expect(beds.get_by_text("KAD i Djupdal")).to_be_hidden()
    beds.get_by_text("Andre steder").click()
    expect(beds.get_by_text("KAD i Djupdal")).to_be_visible()


def test_what_is_counted_is_what_the_reader_sees(open_page: Open) -> None:
    page = open_page("tjenester/?kommune=9903")
    count, beds = page.locator(".count"), page.locator("a[data-behov=beds] .num")
    everything = page.locator(".services > li").count()
    expect(count).to_have_text(f"{len(titles(page))} av {everything} treff")
    expect(beds).to_have_text(str(len(titles(page, "section:has(#behov-beds)"))))
    page.locator(".choose-place summary").click()
    page.get_by_role("button", name="Glem valget").click()
    expect(beds).to_have_text(str(page.locator("section:has(#behov-beds) li.panel").count()))


def test_without_an_area_what_is_for_all_stands_there_and_the_rest_is_folded(open_page: Open) -> None:
    page = open_page("tjenester/", width=360)
    assert set(page.locator(".services > li:visible .kind b").all_inner_texts()) == {"For alle"}
    beds = page.locator("section:has(#behov-beds)")
    expect(beds.get_by_text("KAD i Djupdal")).to_be_hidden()
    beds.get_by_text("Tjenester i områdene (1)").click()
    expect(beds.get_by_text("KAD i Djupdal")).to_be_visible()


def test_a_subject_that_only_areas_have_stands_open_when_it_is_chosen(open_page: Open) -> None:
    page = open_page("tjenester/?behov=beds")
    expect(page.get_by_text("KAD i Djupdal")).to_be_visible()


def test_whoever_a_text_leads_here_by_subject_and_area_sees_the_contact_before_the_fields(open_page: Open) -> None:
    page = open_page("tjenester/?behov=collaboration&omrade=fjellvik", width=360)
    expect(page.locator(".services > li:visible")).to_have_count(1)
    expect(page.locator(".more-fields")).not_to_have_attribute("open", "")
    page.goto(page.url.replace("behov=collaboration&", ""))
    expect(page.locator(".more-fields")).to_have_attribute("open", "")


def test_a_card_says_for_whom_how_when_and_where_the_number_is(open_page: Open) -> None:
    page = open_page("tjenester/?kommune=9901")
    doctor = page.locator(".services li", has=page.get_by_role("link", name="Legevakt", exact=True))
    for label in ("For hvem", "Slik tar du kontakt", "Åpningstid"):
        expect(doctor.get_by_text(label, exact=True)).to_be_visible()
    expect(doctor.get_by_role("link", name="116 117").last).to_have_attribute("href", "tel:116117")
    locked = page.locator(".services li", has_text="Direktenummer til spesialist")
    expect(locked).to_contain_text("bare på Helsenettet")
    expect(locked.locator("a[href^=tel]")).to_have_count(0)


def test_without_javascript_every_service_is_there_by_need_one_touch_away(open_page: Open) -> None:
    page = open_page("tjenester/", javascript=False)
    expect(page.locator(".narrow")).to_be_hidden()
    assert len(titles(page)) == len(list(COUNTRY.glob("*/tjenester/*.md")))
    page.get_by_role("link", name="Kreft og lindrende behandling").click()
    expect(page.locator("#behov-palliative")).to_be_in_viewport()


def test_beside_a_text_the_contact_of_my_area_comes_before_the_common_one(open_page: Open) -> None:
    page = open_page("alle/rutiner/koordinator/?kommune=9901")
    cards = page.locator("aside .card:visible h2 a")
    expect(cards.nth(0)).to_have_text("Koordinerende enhet")
    assert "/fjellvik/" in cards.nth(0).evaluate("link => link.href")
    expect(cards.nth(1)).to_have_text("Koordinerende enhet i kommunen")
    others = page.get_by_text("Lokale kontaktpunkter")
    expect(others).to_be_hidden()
    page.locator(".choose-place summary").click()
    page.get_by_role("button", name="Glem valget").click()
    expect(cards.nth(0)).to_have_text("Koordinerende enhet i kommunen")
    expect(others).to_be_visible()


def test_what_is_for_one_municipality_stands_first_there_and_is_folded_for_its_neighbours(open_page: Open) -> None:
    acute = "section:has(#behov-acute)"
    there, beside = (open_page(f"tjenester/?kommune={number}").locator(acute) for number in ("9902", "9901"))

    expect(there.locator("> .services > li h3").first).to_have_text("Legevakten i Myrland")
    expect(beside.get_by_text("Legevakten i Myrland")).to_be_hidden()
    expect(beside.locator("> .services > li h3").first).not_to_have_text("Legevakten i Myrland")


def test_beside_a_text_it_stands_there_and_nowhere_else(open_page: Open) -> None:
    card = "aside .card:has-text('Legevakten i Myrland')"

    expect(open_page("alle/rutiner/epikrise/?kommune=9902").locator(card).first).to_be_visible()
    expect(open_page("alle/rutiner/epikrise/?kommune=9901").locator(card).first).to_be_hidden()


def test_the_lists_are_used_by_keyboard_alone(open_page: Open) -> None:
    page = open_page("tjenester/")
    page.locator(".needs a[data-behov=mental_health]").focus()
    page.keyboard.press("Enter")
    tab_until(page, ".narrow summary")
    page.keyboard.press("Enter")
    tab_until(page, "#f-ord")
    page.keyboard.type("ung")
    tab_until(page, ".services h3 a")
    expect(page.locator(":focus")).to_have_text("BUP i Djupdal")


def test_on_paper_stand_those_of_the_chosen_municipality_and_no_heading_without_any(open_page: Open) -> None:
    page = open_page("tjenester/?kommune=9901")
    everywhere = page.locator(".other-areas h3").count()
    assert everywhere
    page.emulate_media(media="print")
    expect(page.locator(".other-areas h3").locator("visible=true")).to_have_count(0)
    empty = page.locator("section.topic:visible").filter(has_not=page.locator("li:visible"))
    expect(empty).to_have_count(0)


def test_on_paper_without_a_municipality_stands_what_is_for_all_and_that_one_must_be_chosen(open_page: Open) -> None:
    page = open_page("tjenester/")
    choose = page.get_by_text("Velg kommunen der pasienten bor, før du skriver ut")
    expect(choose).to_be_hidden()
    page.emulate_media(media="print")
    expect(choose).to_be_visible()
    expect(page.locator(".other-areas h3").locator("visible=true")).to_have_count(0)
    expect(page.locator(".services > li[data-everywhere]:visible").first).to_be_visible()
    page.locator(".other-areas").evaluate_all("folds => folds.forEach(fold => { fold.open = true })")
    expect(choose).to_be_hidden()
