"""A list is narrowed by word, area and role without a page load, and the narrowed list can be shared."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.worlds.site import COUNTRY
from tests.worlds.web import Open


def shown(page: Page) -> int:
    return page.locator(".browse li[data-area]:not([hidden])").count()


def test_words_narrow_a_list_and_the_count_is_announced(open_page: Open) -> None:
    page = open_page("rutiner/")
    everything = shown(page)
    page.get_by_label("Med ordet").fill("epikrise")
    number = shown(page)
    assert 0 < number < everything
    expect(page.get_by_role("status")).to_have_text(f"{number} treff")
    assert page.url.endswith("?ord=epikrise")


def test_a_narrowed_list_is_shared_by_its_address(open_page: Open) -> None:
    page = open_page("rutiner/?omrade=fjellvik&rolle=gp&ord=henvisning")
    expect(page.get_by_label("Område", exact=True)).to_have_value("fjellvik")
    expect(page.get_by_label("Rolle", exact=True)).to_have_value("gp")
    areas = page.locator(".browse li:not([hidden])").evaluate_all("found => found.map(one => one.dataset.areas)")
    assert areas
    assert all("fjellvik" in found.split() for found in areas)


def test_on_a_phone_what_narrows_a_list_is_folded_and_the_list_begins_on_the_first_screen(open_page: Open) -> None:
    page = open_page("rutiner/", width=360)
    expect(page.get_by_label("Med ordet")).to_be_hidden()
    first = page.locator(".list > li").first.bounding_box()
    assert first
    assert first["y"] < 500
    page.get_by_text("Avgrens").click()
    page.get_by_label("Med ordet").fill("epikrise")
    expect(page.locator(".list > li:visible").first).to_contain_text("Epikrise")


def test_without_javascript_the_whole_list_is_there_and_no_dead_form(open_page: Open) -> None:
    page = open_page("rutiner/?ord=epikrise", javascript=False)
    expect(page.locator(".narrow")).to_be_hidden()
    assert page.locator(".list a:visible").count() == len(list(COUNTRY.glob("*/rutiner/*.md")))
    expect(page.get_by_role("link", name="Dialogmelding").first).to_be_visible()


def titles(page: Page) -> list[str]:
    return page.locator(".services > li:visible h3").all_inner_texts()


def test_services_are_narrowed_to_where_the_patient_lives_to_a_group_and_to_a_language(open_page: Open) -> None:
    page = open_page("tjenester/")
    page.get_by_text("Avgrens").click()
    where = page.get_by_label("Kommune", exact=True)
    where.select_option("Strandby")
    assert {"Oppsøkende team", "Medisinsk nødtelefon"} <= set(titles(page))
    where.select_option("Tindø")
    assert "Oppsøkende team" not in titles(page), "it says itself that it is not found there"
    assert "Medisinsk nødtelefon" in titles(page)

    where.select_option("Strandby")
    page.get_by_label("Pasientgrupper").select_option("Alvorlig psykisk lidelse og rus")
    page.get_by_label("Språk").select_option("Sørsamisk")
    assert titles(page) == ["Oppsøkende team"]
    page.goto(page.url)
    assert titles(page) == ["Oppsøkende team"]


def test_offers_narrowed_to_nothing_lead_on_and_without_script_they_are_read(open_page: Open) -> None:
    page = open_page("tilbud/?sted=9901&ord=finnesikke")
    assert titles(page) == []
    page.get_by_role("button", name="Vis alt").click()
    assert titles(page) == ["Mestringskurs"]

    page = open_page("tilbud/", javascript=False)
    expect(page.get_by_text("Voksne med lungesykdom.")).to_be_visible()
    expect(page.locator(".narrow")).to_be_hidden()
