"""What a GP comes for, in a real browser; and that the search is ours, not the theme's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.documents.project.project import Project
from tests.worlds.web import NewContext, Open

from .measure import SLOW_4G

TASKS = {
    "epikrise frist": "alle/rutiner/epikrise/",
    "sjukmelding": "alle/rutiner/sykmelding/",
    "LIB liste": "alle/rutiner/legemidler/",
    "hjemreise uten multidose": "alle/rutiner/legemidler/",
    "hvem bestiller røntgen": "alle/rutiner/prover/",
    "KOLS forverring": "alle/forlop/lungesykdom/",
    "utskriving": "alle/forlop/utskrivning/",
    "epikirse": "alle/rutiner/epikrise/",
    "R95": "alle/forlop/lungesykdom/",
    "PKO": "fjellvik/tjenester/samhandlingslege/",
}
THEMES_OWN = re.compile(r"search_index\.json|assets/javascripts|lunr")
"""What the search of the theme is made of."""
BROKEN = "Søket kunne ikke hentes. Er du på nett?"


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """A narrow screen on slow 4G."""
    context = browser.new_context(viewport={"width": 360, "height": 640}, locale="nb-NO")
    context.set_default_timeout(15_000)
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_4G)
    yield page
    context.close()


@pytest.mark.parametrize("query", TASKS)
def test_the_right_text_is_first_by_keyboard_on_a_phone_and_a_slow_line(
    phone: Page, country_address: str, query: str
) -> None:
    phone.goto(country_address)
    phone.keyboard.press("/")
    phone.keyboard.type(query)
    first = phone.locator(".found [role=option]").first
    expect(first).to_be_visible()
    expect(phone.get_by_role("status").filter(has_text="treff")).not_to_be_empty()
    # Several keys give answers on the way; the last one is to the whole query.
    whole = re.compile(rf"#{re.escape(urlencode({'q': query}))}$")
    expect(phone.locator(".found .all")).to_have_attribute("data-to", whole)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360

    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("Enter")
    phone.wait_for_url(re.compile(f"^{country_address}{TASKS[query]}(#|$)"), wait_until="commit")


def test_the_clause_that_answers_is_read_whole_on_the_first_screen_of_a_phone(
    phone: Page, country_address: str
) -> None:
    phone.goto(f"{country_address}sok/#q=frist epikrise")
    expect(phone.locator(".best .at")).to_be_visible()
    clause, summary = (phone.locator(f".best p{one}").bounding_box() for one in (".at", ".muted"))
    assert clause
    assert summary
    assert clause["y"] + clause["height"] < min(summary["y"], 740)


def test_the_area_of_the_patient_decides_which_version_is_first(open_page: Open) -> None:
    page = open_page("sok/?kommune=9911#q=epikrise")
    expect(page.locator(".best .kind")).to_contain_text("Havland-området")
    expect(page.locator(".best .also")).to_contain_text("For alle")
    assert page.locator(".hits a", has_text="Epikrise og poliklinisk notat").count() == 1


def test_a_municipality_in_two_communities_is_told_of_both_versions(open_page: Open) -> None:
    page = open_page("sok/?kommune=9903#q=epikrise")
    mine = page.locator(".best", has_text="Også for valgt område")
    for area in ("Fjellvik-området", "Havland-området", "Tinderegionen"):
        expect(mine).to_contain_text(area)


def test_no_hits_lead_to_people_who_can_help(open_page: Open) -> None:
    page = open_page("sok/?kommune=9901#q=xyzzyq")
    expect(page.get_by_role("heading", name="Hjelp i Fjellvik-området")).to_be_visible()
    page.get_by_role("link", name="Kontaktpunktene").click()
    expect(page.get_by_role("heading", name="Tjenester", exact=True)).to_be_in_viewport()


def test_where_no_text_answers_one_sees_all_that_was_asked_and_no_list_of_other_texts(
    phone: Page, country_address: str
) -> None:
    asked = "garasjeplass til elbil"
    phone.goto(f"{country_address}sok/#q={asked}")
    expect(phone.locator("h1")).to_have_text(f"Ingen avtalt tekst om «{asked}»")
    expect(phone.locator("main li")).to_contain_text(["kontakte", "alle dokumenter", "redaksjonen"])
    field = phone.locator("#q-top")
    assert field.evaluate("field => field.scrollWidth <= field.clientWidth && field.clientWidth > 250")


@pytest.mark.parametrize("address", ["", "rutiner/", "sok/#q=epikrise", "finnes-ikke/"])
def test_without_javascript_there_is_no_field_but_the_way_to_the_lists(open_page: Open, address: str) -> None:
    page = open_page(address, javascript=False)
    expect(page.locator("input[name=q]")).to_be_hidden()
    expect(page.get_by_role("button", name="Søk")).to_have_count(0)
    expect(page.get_by_role("combobox")).to_have_count(0)
    said = page.locator(".no-script")
    expect(said).to_contain_text("Søket trenger JavaScript")
    lists = ["Områder", "Rutiner", "Forløp", "Hvem kontakter jeg?", "Alle dokumenter"]
    assert said.locator("a").all_inner_texts() == lists
    said.get_by_role("link", name="Rutiner").click()
    expect(page.locator("h1")).to_have_text("Rutiner")


@pytest.mark.parametrize("script", ["interface.js", "samhandling.js"])
def test_a_search_whose_scripts_cannot_be_had_says_so_and_never_that_there_are_no_hits(
    new_context: NewContext, country_address: str, script: str
) -> None:
    page = new_context().new_page()
    page.route(re.compile(script), lambda route: route.abort())
    page.goto(f"{country_address}sok/#q=epikrise")
    if script == "interface.js":
        expect(page.locator("#treff")).to_have_text(f"{BROKEN}Prøv igjen")
    expect(page.get_by_role("link", name="Bla i alle dokumenter")).to_be_visible()
    assert "Ingen" not in page.inner_text("#treff")

    page.goto(country_address)
    page.fill("#q", "epikrise")
    if script == "interface.js":
        expect(page.locator(".stopped")).to_have_text(f"{BROKEN} Prøv igjen")
    else:
        expect(page.locator(".row .btn")).to_be_disabled()
        page.press("#q", "Enter")
        assert page.url == country_address


def test_who_loses_the_network_before_a_search_is_told_once_and_can_try_again(
    new_context: NewContext, country_address: str
) -> None:
    page = new_context().new_page()
    page.goto(f"{country_address}sok/")
    page.route(re.compile(r"(?<!assets)/search/"), lambda route: route.abort())
    page.fill("#q-top", "epikrise")
    list_below = page.locator(".found")
    expect(list_below).to_have_text(f"{BROKEN} Prøv igjen")
    page.unroute_all()
    list_below.get_by_role("button", name="Prøv igjen").click()
    expect(page.get_by_role("option").first).to_be_visible()


def test_a_word_that_could_not_be_asked_for_is_never_said_to_stand_in_no_text(
    new_context: NewContext, country_address: str
) -> None:
    page = new_context().new_page()
    shards: list[str] = []
    page.on("request", lambda request: shards.extend(re.findall(r"/(k\d+\.z)$", request.url)))
    page.goto(f"{country_address}sok/#q=epikrise")
    expect(page.locator("#treff")).to_contain_text("treff for «epikrise»")
    page.goto(f"{country_address}om/")
    page.route(re.compile(f"/{shards[0]}$"), lambda route: route.abort())
    page.goto(f"{country_address}sok/#q=epikrise+sykehus")
    answered = page.locator("#treff")
    expect(answered).to_contain_text("Noe av søket kunne ikke hentes.")
    expect(answered).to_contain_text("Ordet «epikrise» kunne ikke slås opp")
    assert "Ingen tekst" not in answered.inner_text()


def test_who_has_no_network_is_told_so_on_the_front_page(new_context: NewContext, country_address: str) -> None:
    context = new_context()
    page = context.new_page()
    page.goto(country_address)
    context.set_offline(True)
    page.fill("#q", "epikrise")
    expect(page.locator(".stopped")).to_have_text(f"{BROKEN} Prøv igjen")
    page.press("#q", "Enter")
    assert page.url == country_address
    context.set_offline(False)
    page.locator(".stopped button").click()
    expect(page.locator("h1")).to_contain_text("treff for «epikrise»")


@pytest.mark.parametrize("missing", ["interface.js", "manifest.json"])
def test_whatever_of_the_search_was_missing_it_can_be_tried_again_on_the_page_of_hits(
    new_context: NewContext, country_address: str, missing: str
) -> None:
    page = new_context(width=360).new_page()
    page.route(re.compile(missing), lambda route: route.abort())
    page.goto(f"{country_address}sok/#q=epikrise")
    expect(page.locator("#treff")).to_contain_text(BROKEN)
    page.unroute_all()
    page.locator("#treff").get_by_role("button", name="Prøv igjen").click()
    expect(page.locator("h1")).to_contain_text("treff for «epikrise»")
    expect(page.locator("#treff")).not_to_contain_text(BROKEN)


def test_whatever_of_the_search_was_missing_it_can_be_tried_again_under_the_field(
    new_context: NewContext, country_address: str
) -> None:
    page = new_context(width=360).new_page()
    page.route(re.compile("interface.js"), lambda route: route.abort())
    page.goto(country_address)
    page.fill("#q", "epikrise")
    page.unroute_all()
    page.locator(".stopped button").click()
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.locator(".stopped")).to_be_hidden()


def test_where_the_browser_refuses_to_remember_the_search_answers(
    new_context: NewContext, country_address: str
) -> None:
    page = new_context().new_page()
    refuse = "{ get() { throw new Error('refused') } }"
    for storage in ("localStorage", "sessionStorage", "caches", "indexedDB"):
        page.add_init_script(f"Object.defineProperty(window, '{storage}', {refuse})")
    page.goto(country_address + "sok/?kommune=9901#q=epikrise")
    expect(page.locator(".best .kind")).to_contain_text("Fjellvik-området")


def test_the_search_of_the_theme_is_neither_published_nor_fetched(open_page: Open, country: Project) -> None:
    files = [path.relative_to(country.site).as_posix() for path in country.site.rglob("*") if path.is_file()]
    assert [path for path in files if THEMES_OWN.search(path)] == []

    page = open_page("404.html")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(page.url.replace("404.html", ""))
    page.fill("#q", "epikrise")
    expect(page.locator(".found [role=option]").first).to_contain_text("Epikrise og poliklinisk notat")
    assert [url for url in fetched if THEMES_OWN.search(url)] == []
    assert page.locator("[data-md-component], [data-md-toggle]").count() == 0


def test_acute_words_without_a_text_give_the_number_and_nothing_that_only_looks_alike(open_page: Open) -> None:
    page = open_page("sok/#q=brystsmerter")
    expect(page.locator(".urgent .call")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Det nærmeste vi har")
    expect(page.locator("main")).not_to_contain_text("Prøv færre eller andre ord")


def test_that_most_hits_are_drafts_is_said_once(open_page: Open) -> None:
    page = open_page("sok/#q=pasient&tilstand=draft")
    expect(page.locator(".usual")).to_have_text("Tekstene er Utkast der ikke annet står.")
    expect(page.locator(".hits .st.draft")).to_have_count(0)


def test_that_most_hits_are_drafts_is_said_once_under_the_field_too(
    new_context: NewContext, country_address: str
) -> None:
    def all_drafts(route: Route) -> None:
        manifest = route.fetch().json()
        status = manifest["columns"]["status"]
        status["values"] = ["draft" if one else one for one in status["values"]]
        route.fulfill(json=manifest)

    page = new_context(width=360).new_page()
    page.route(re.compile("manifest.json"), all_drafts)
    page.goto(country_address)
    page.fill("#q", "lege")
    expect(page.locator(".found .usual")).to_have_text("Tekstene er Utkast der ikke annet står.")
    expect(page.locator(".found [role=option]")).not_to_have_count(0)
    expect(page.locator(".found [role=option] .st")).to_have_count(0)
