"""Those who answer for the whole see what is late, what lies here, and who is to do something about it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.worlds.web import Open


def test_a_plan_begins_with_what_is_late_and_who_is_responsible(open_page: Open) -> None:
    page = open_page("alle/handlingsplan/plan/")
    late = page.get_by_role("region", name="Forsinket")
    expect(late).to_contain_text("Lage rutine for epikrise")
    expect(late).to_contain_text("Sentral redaksjon")
    expect(late).to_contain_text("1. juni 2026")
    expect(late).not_to_contain_text("Rydde i listen")


def test_a_measure_tells_for_whom_it_is_and_how_we_see_that_it_works(open_page: Open) -> None:
    page = open_page("alle/handlingsplan/plan/")
    measure = page.locator("#tiltak-rutine")
    expect(measure).to_contain_text("Barn og unge")
    expect(measure).to_contain_text("Mål: 90 prosent.")
    expect(measure).not_to_contain_text("ikke lagt inn her")
    days = page.get_by_role("region", name="Tidslinje").locator("time").all_inner_texts()
    assert days == ["1. mars 2026", "1. juni 2026", "1. mars 2027"]


def test_a_community_shows_which_points_of_the_law_a_text_here_is_about(open_page: Open) -> None:
    page = open_page("fjellvik/")
    coverage = page.get_by_role("region", name="Lovens 13 punkter og tekstene her")
    coverage.get_by_text("Alle punkter og kommuner").click()
    rows = coverage.locator("tbody tr")
    expect(rows).to_have_count(13)
    expect(rows.nth(4)).to_contain_text("Utskrivningsklare pasienter")
    expect(rows.nth(4).get_by_role("link").first).to_be_visible()
    expect(rows.nth(6)).to_contain_text("nummeret må bekreftes")
    expect(coverage).not_to_contain_text("Mangler")


def test_municipalities_with_other_agreements_have_a_column_of_their_own(open_page: Open) -> None:
    page = open_page("fjellvik/")
    page.get_by_text("Alle punkter og kommuner").click()
    expect(page.locator(".coverage").get_by_role("columnheader", name="Myrland")).to_be_visible()


def test_a_municipality_is_listed_with_every_community_it_belongs_to(open_page: Open) -> None:
    page = open_page("omrader/", javascript=False)
    strandby = page.locator("#kommune-9903")
    expect(strandby).to_contain_text("Fjellvik-området og Havland-området")
    expect(page.locator("#kommune-9901 [lang=sma]")).to_have_text("(Vååre)")


def test_the_table_of_the_points_shows_only_the_municipality_that_the_reader_has_chosen(open_page: Open) -> None:
    page = open_page("fjellvik/?kommune=9901")
    coverage = page.get_by_role("region", name="Lovens 13 punkter og tekstene her")
    coverage.get_by_text("Alle punkter og kommuner").click()
    expect(coverage).to_contain_text("Viser bare kommunen du har valgt.")
    expect(coverage.get_by_role("columnheader", name="Myrland")).to_be_hidden()
    expect(coverage.locator("tbody tr").first.locator("td:visible")).to_have_count(1)


def test_the_overview_of_the_points_says_what_the_municipality_that_was_chosen_has(open_page: Open) -> None:
    states = ".overview td .proof > [data-numbers]"
    both = open_page("dekning/").locator(states).count()
    page = open_page("dekning/?kommune=9901")
    assert page.locator(f"{states}:visible").count() == page.locator(f"{states}[data-numbers~='9901']").count() > 0
    assert both > page.locator(f"{states}:visible").count()
