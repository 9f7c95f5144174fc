"""A GP has ten seconds: the patient lives in Strandby and comes home from hospital. Which follow-up is mine?"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.worlds.web import NewContext, Open

from .keyboard import tab_until


def expect_the_answer(page: Page) -> None:
    """The text of an area that Strandby belongs to, its validity, and what a GP does, in the first view."""
    assert any(area in page.url for area in ("/fjellvik/", "/havland/", "/tinde/"))
    expect(page.locator(".trust")).to_be_in_viewport()
    mine = page.locator(".duties [data-role=gp]")
    expect(mine.locator("summary")).to_contain_text("Fastlege")
    if mine.get_attribute("open") != "":
        mine.locator("summary").click()
    expect(mine.locator("li a.ref").first).to_be_visible()


def test_in_three_clicks(open_page: Open) -> None:
    page = open_page()
    page.locator("select#kommune").select_option("Strandby")
    page.locator(".list li", has_text="Epikrise og poliklinisk notat").get_by_role(
        "link", name="Fjellvik-området"
    ).click()
    page.locator(".duties summary", has_text="Fastlege").click()
    expect_the_answer(page)
    expect(page.locator(".elsewhere")).to_contain_text(
        "For Strandby gjelder også: Vis Havland-området (annen tekst i «1 Hvem får epikrisen», «2 Når den sendes», "
        "uten «Spørsmål om rutinen»)"
    )


def test_by_keyboard_alone(open_page: Open) -> None:
    page = open_page()
    tab_until(page, "select#kommune")
    page.keyboard.type("Str")
    tab_until(page, ".own a[href*='fjellvik/rutiner/epikrise']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fjellvik/rutiner/epikrise/")
    expect_the_answer(page)


def test_without_javascript(open_page: Open) -> None:
    page = open_page(javascript=False)
    page.get_by_role("link", name="Epikrise og poliklinisk notat").first.click()
    page.locator(".versions summary").click()
    page.locator(".versions li", has_text="Strandby").get_by_role("link").click()
    expect_the_answer(page)


def test_a_record_system_links_straight_to_it(open_page: Open) -> None:
    page = open_page("fjellvik/rutiner/epikrise/?kommune=9903&rolle=gp")
    expect(page.locator(".who [data-place]")).to_have_text("Strandby")
    expect(page.locator(".duties [open] summary")).to_contain_text("Fastlege")


def test_a_municipality_in_two_communities_gets_a_switch_never_a_silent_choice(open_page: Open) -> None:
    page = open_page("rutiner/?kommune=9903")
    page.locator(".choose-place summary").click()
    switch = page.locator(".who .pick")
    expect(switch.get_by_role("button", pressed=True)).to_have_text("Alle")
    assert page.evaluate("document.documentElement.dataset.areas").split() == [
        "fjellvik",
        "havland",
        "tinde",
    ]
    switch.get_by_role("button", name="Fjellvik-området").click()
    assert page.evaluate("document.documentElement.dataset.areas").split() == ["fjellvik", "tinde"]


def test_a_municipality_is_found_by_its_sami_name(open_page: Open) -> None:
    page = open_page("rutiner/")
    page.get_by_text("Velg kommune").click()
    page.get_by_label("Skriv navnet på kommunen").fill("vååre")
    page.keyboard.press("Enter")
    expect(page.locator(".who [data-place]")).to_have_text("Fjellvik")


def test_letters_typed_in_the_choice_of_municipality_are_no_shortcuts_and_the_page_stays_where_it_is(
    open_page: Open,
) -> None:
    page = open_page("alle/rutiner/epikrise/", width=360)
    title = page.get_by_role("heading", level=1)
    was = title.bounding_box()
    page.get_by_text("Velg kommune").click()
    page.keyboard.type("str")
    expect(page.get_by_label("Skriv navnet på kommunen")).to_have_value("str")
    assert title.bounding_box() == was
    page.keyboard.press("Escape")
    expect(page.locator(".choose-place")).not_to_have_attribute("open", "")


def test_the_head_of_the_page_is_one_row_on_a_phone(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/?kommune=9903", width=360)
    heights = [page.locator(f".top > {part}").bounding_box() for part in (".logo", ".find", ".who", ".nav")]
    assert all(heights)
    assert len({round(one["y"] + one["height"] / 2) for one in heights if one}) == 1


def test_a_place_that_is_not_known_here_is_refused_in_words_and_the_choice_is_kept(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/?kommune=9901")
    page.goto(page.url.replace("9901", "9999&rolle=sjef"))
    expect(page.locator(".refused")).to_have_text("Ukjent kommune 9999. Ukjent rolle sjef. Valget ditt er beholdt.")
    expect(page.locator(".who [data-place]")).to_have_text("Fjellvik")
    assert page.url.endswith("/epikrise/")


def test_the_nought_that_a_spreadsheet_drops_is_put_back(new_context: NewContext, country_address: str) -> None:
    page = new_context().new_page()

    def renumbered(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("9901", "0301"))

    page.route("**/alle/rutiner/epikrise/*", renumbered)
    page.goto(f"{country_address}alle/rutiner/epikrise/?kommune=301")

    expect(page.locator(".who [data-place]")).to_have_text("Fjellvik")
    expect(page.locator(".refused")).to_be_hidden()


def test_a_municipality_in_one_community_has_no_switch(open_page: Open) -> None:
    page = open_page("rutiner/?kommune=9901")
    expect(page.locator(".who [data-place]")).to_have_text("Fjellvik")
    expect(page.locator(".who .pick")).to_be_hidden()


def test_a_text_of_another_area_says_so_and_leads_to_the_one_that_applies(open_page: Open) -> None:
    page = open_page("havland/rutiner/epikrise/?kommune=9901")
    notice = page.locator(".elsewhere")
    expect(notice).to_contain_text("Denne siden gjelder Havland-området, ikke Fjellvik.")
    notice.get_by_role("link", name="Fjellvik-området").click()
    assert page.url.endswith("/fjellvik/rutiner/epikrise/")
    expect(page.locator(".elsewhere")).to_be_hidden()


def test_an_agreement_of_a_neighbour_in_the_same_area_says_whose_it_is(open_page: Open) -> None:
    beside = open_page("fjellvik/avtaler/koordinator/?kommune=9901")
    expect(beside.locator(".elsewhere")).to_contain_text("Denne siden gjelder Myrland, ikke Fjellvik.")
    expect(open_page("fjellvik/avtaler/koordinator/?kommune=9902").locator(".elsewhere")).to_be_hidden()


def test_a_common_text_says_what_differs_in_each_of_those_that_apply(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/?kommune=9903")
    expect(page.locator(".elsewhere [data-links] > span")).to_have_text(
        [
            "Vis Fjellvik-området (annen tekst i «2 Når den sendes», i tillegg «Spørsmål om rutinen»)",
            "Vis Havland-området (annen tekst i «1 Hvem får epikrisen»)",
            "Vis Tinderegionen (i tillegg «Epikrise fra to sykehus», uten «3 Hva den inneholder»)",
        ]
    )


def test_a_common_text_says_when_the_area_has_none_of_its_own(open_page: Open) -> None:
    page = open_page("alle/rutiner/dialogmelding/?omrade=havland")
    expect(page.locator(".elsewhere")).to_contain_text(
        "Havland-området har ingen egen utgave. Den felles teksten gjelder ikke der"
    )


def test_a_text_of_another_area_says_when_there_is_none_that_applies(open_page: Open) -> None:
    page = open_page("havland/tjenester/poliklinikk/?kommune=9901")
    expect(page.locator(".elsewhere")).to_contain_text("Fjellvik har ingen tilsvarende side her")


def test_a_choice_in_the_address_lasts_for_the_visit_and_is_not_remembered(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/?kommune=9901")
    page.get_by_role("link", name="Forløp").click()
    expect(page.locator(".who [data-place]")).to_have_text("Fjellvik")
    assert page.evaluate("localStorage.length") == 0


def test_a_choice_on_the_page_is_remembered_on_the_device_until_forgotten(open_page: Open) -> None:
    page = open_page()
    page.locator("select#kommune").select_option("Havland")
    page.reload()
    expect(page.locator("select#kommune")).to_have_value("9911")
    assert page.evaluate("Object.keys(localStorage)") == ["samhandling"]
    page.get_by_role("button", name="Glem valget").click()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    expect(page.locator("select#kommune")).to_have_value("")


def test_the_front_page_leads_to_the_texts_of_my_area(open_page: Open) -> None:
    page = open_page("?kommune=9901")
    expect(page.locator(".roles .own:visible")).to_have_count(0)
    page.get_by_role("link", name="Epikrise og poliklinisk notat").first.click()
    page.wait_for_url("**/fjellvik/rutiner/epikrise/")


def test_a_list_has_one_entry_for_each_topic_and_leads_to_the_version_of_my_area(open_page: Open) -> None:
    page = open_page("rutiner/?kommune=9901")
    epikrise = page.get_by_role("link", name="Epikrise og poliklinisk notat")
    expect(epikrise).to_have_count(1)
    expect(page.get_by_text("Tilvising", exact=True)).to_be_hidden()
    page.get_by_text("Andre områder").click()
    expect(page.get_by_text("Tilvising", exact=True)).to_be_visible()
    epikrise.click()
    page.wait_for_url("**/fjellvik/rutiner/epikrise/")


def test_without_a_choice_the_versions_of_a_topic_stand_small_below_it(open_page: Open) -> None:
    page = open_page("rutiner/", javascript=False)
    epikrise = page.locator(".list > li", has_text="Epikrise og poliklinisk notat")
    epikrise.get_by_role("link", name="Havland-området").click()
    page.wait_for_url("**/havland/rutiner/epikrise/")


def test_the_role_chosen_on_the_front_page_is_chosen_on_every_text(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("link", name="Sykehus").first.click()
    page.wait_for_url("**/rutiner/?rolle=hospital")
    page.get_by_role("link", name="Epikrise og poliklinisk notat").first.click()
    expect(page.locator(".duties [open] summary")).to_have_text("Sykehus")
    page.locator(".duties summary", has_text="Sykehus").click()
    expect(page.locator(".duties [open]")).to_have_count(0)


def test_my_steps_of_a_pathway_are_gathered_with_their_deadlines(open_page: Open) -> None:
    page = open_page("alle/forlop/lungesykdom/?rolle=gp")
    mine = page.locator(".duties [open]")
    expect(mine).to_contain_text("Frist:")
    step = mine.locator("a.ref").first
    anchor = step.get_attribute("href") or ""
    step.click()
    expect(page.locator(anchor)).to_be_in_viewport()


@pytest.mark.parametrize("storage", ["localStorage", "sessionStorage"])
def test_everything_works_where_the_browser_refuses_to_remember(
    new_context: NewContext, country_address: str, storage: str
) -> None:
    page = new_context().new_page()
    refuse = f"Object.defineProperty(window, '{storage}', {{ get() {{ throw new Error('refused') }} }})"
    page.add_init_script(refuse)
    page.goto(country_address + "fjellvik/rutiner/epikrise/?kommune=9903")
    page.locator(".duties summary", has_text="Fastlege").click()
    expect(page.locator(".duties [open] li").first).to_be_visible()
    expect(page.locator(".who [data-place]")).to_have_text("Strandby")
    page.locator(".choose-place summary").click()
    remembered = page.get_by_text("Valget huskes bare i denne nettleseren")
    expect(remembered).to_be_visible(visible=storage == "sessionStorage")


def test_without_javascript_every_party_stands_there_in_order(open_page: Open) -> None:
    page = open_page("alle/rutiner/epikrise/", javascript=False)
    parties = page.locator(".duties summary").all_inner_texts()
    assert [party.strip() for party in parties] == ["Fastlege", "Kommune", "Sykehus", "Pasient og pårørende"]
    expect(page.locator(".duty li").first).to_be_hidden()
    expect(page.locator(".narrow, .elsewhere, .pick").first).to_be_hidden()
