"""The search as a reader meets it, in a real browser."""

import re
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, Route, expect


def test_nothing_is_fetched_before_the_reader_turns_to_the_field(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address, wait_until="networkidle")
    # What a page says under its field is its own.
    assert [url for url in fetched if re.search(r"/search/(?!told)", url)] == []

    with page.expect_request(f"{address}search/manifest.json"):
        page.focus("#q-top")


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    page.keyboard.type("epikirse")
    expect(page.locator(".found")).to_contain_text("Viser treff for epikrise")
    expect(page.get_by_role("status")).to_contain_text("3 treff")
    assert page.get_attribute("#q-top", "aria-expanded") == "true"

    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".found")).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute("#q-top", "aria-activedescendant")
    assert page.locator(f"#{chosen}").get_attribute("aria-selected") == "true"

    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/felles/rutiner/lokal-epikrise/$"))  # the reader's own area first


def test_s_in_a_text_field_is_an_s(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("s")
    page.keyboard.type("ss")
    assert page.input_value("#q-top") == "ss"


def test_results_have_an_address_and_filters_a_history(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=epikrise")
    expect(page.locator("h1")).to_have_text("3 treff for «epikrise»")
    expect(page.locator(".best h3")).to_have_text("Epikrise i Djupdal")
    expect(page.locator(".best mark").first).to_have_text("Epikrise")
    expect(page.locator(".other")).to_contain_text("Epikrise i Fjellvik")
    expect(page.locator("#liste")).to_be_hidden()

    page.check("input[name=omrade][value=fjellvik]")
    expect(page.locator("h1")).to_have_text("1 av 3 treff for «epikrise»")
    assert page.url.endswith("sok/#q=epikrise&omrade=fjellvik")
    page.go_back()
    expect(page.locator("h1")).to_have_text("3 treff for «epikrise»")

    page.fill("#q-top", "sjukmelding")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Ett treff for «sjukmelding»")


def test_retired_texts_are_a_choice(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=henvisning")
    expect(page.locator(".best")).to_contain_text("Forfalt")
    assert "papir" not in page.inner_text("#treff")

    page.check("input[name=tilstand][value=retired]")
    expect(page.locator(".best")).to_contain_text("Opphevet")


WHATEVER = {
    "": "Skriv et ord eller to",
    "e": "«e»",
    "   ": "Skriv et ord eller to",
    "x" * 2000: "Ingen avtalt tekst om",
    "og på i": "treff for «og på i»",
    "\U0001f600": "minst én bokstav",
    "<img src=x onerror=alert(1)>": "treff for «<img src=x onerror=alert(1)>»",
    "שלום": "minst én bokstav",
    "<script>alert(1)</script>": "treff for «<script>alert(1)</script>»",
    "merking": "Ett treff for «merking»",
    "\0": "minst én bokstav",
    "100 % \"'&": "«100 % \"'&»",
    "sykmelding ved sykehusoppha\u030ald": "Ett treff for «sykmelding ved",
}
"""What is searched for, one after the other, and words of the answer, which the answer before does not have."""


def test_no_query_and_no_title_breaks_the_page_or_becomes_markup(page: Page, address: str) -> None:
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for query, says in WHATEVER.items():
        page.goto(f"{address}sok/#{urlencode({'q': query})}")
        expect(page.locator("main")).to_contain_text(says)
        assert page.locator("main :is(img, script)").count() == 0, query

        page.fill("#q-top", "")
        page.locator("#q-top").press_sequentially(query[:40])
        expect(page.locator(".found")).to_be_visible(visible=bool(query.strip()))
        assert page.locator(".found :is(img, script)").count() == 0, query
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), query


def test_letters_typed_in_parts_are_the_same_letters(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#" + urlencode({"q": "sykehusoppha\u030ald"}))
    expect(page.locator(".best mark").first).to_have_text("sykehusopphold")


@pytest.mark.parametrize("address_bar", ["sok/#q=%", "sok/?q=%E0%A4%A", "sok/?q=a&q=b&omrade=&type=%3Cb%3E&rolle='"])
def test_a_broken_address_is_a_query_like_any_other(page: Page, address: str, address_bar: str) -> None:
    page.goto(address + address_bar)
    expect(page.locator("h1")).to_contain_text("«")
    assert page.locator("main b:text-is('')").count() == 0


def test_while_the_answer_is_on_its_way_that_is_told(page: Page, address: str) -> None:
    late: list[Route] = []
    page.route(re.compile(r"/k\d+\.z$"), lambda route: late.append(route))
    page.goto(f"{address}sok/#q=epikrise")
    expect(page.locator("#treff [role=status]")).to_have_text("Søker …")
    page.unroute_all()
    for route in late:
        route.continue_()
    expect(page.locator("h1")).to_have_text("3 treff for «epikrise»")


def test_a_file_that_fails_costs_one_hit_and_is_told(page: Page, address: str) -> None:
    page.route(re.compile(r"/d0\.z$"), lambda route: route.abort())
    page.goto(f"{address}sok/#q=epikrise")
    expect(page.locator("#treff")).to_contain_text("kan være ufullstendige")
    expect(page.locator(".best h3")).to_have_text("Epikrise i Djupdal")

    page.unroute_all()
    page.get_by_role("button", name="Prøv igjen").click()
    expect(page.locator("#treff")).to_contain_text("poliklinisk notat")


def test_a_damaged_file_is_no_different(page: Page, address: str) -> None:
    page.route(re.compile(r"/k0\.z$"), lambda route: route.fulfill(body=b"not compressed"))
    page.goto(f"{address}sok/#q=epikrise")
    expect(page.locator("#treff")).to_contain_text("Søket kunne ikke hentes")
    expect(page.locator("h1")).not_to_contain_text("Ingen")


def test_without_the_index_the_reader_is_told_and_can_try_again(page: Page, address: str) -> None:
    page.route(re.compile("manifest"), lambda route: route.abort())
    page.goto(f"{address}sok/#q=epikrise")
    expect(page.locator("#treff")).to_contain_text("Søket kunne ikke hentes")
    expect(page.locator("#liste")).to_be_visible()

    page.unroute_all()
    page.get_by_role("button", name="Prøv igjen").click()
    expect(page.locator("h1")).to_have_text("3 treff for «epikrise»")


def test_an_answer_that_comes_late_is_dropped(page: Page, address: str) -> None:
    page.goto(address)
    page.focus("#q-top")
    page.wait_for_selector("[role=combobox]")
    page.keyboard.type("kols")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("sykmelding")
    expect(page.locator(".found [role=option]").first).to_contain_text("Sykmelding")
    expect(page.locator(".found")).not_to_contain_text("KOLS")


def test_the_list_for_other_words_is_gone_before_the_next_answer_comes(page: Page, address: str) -> None:
    page.goto(address)
    page.focus("#q-top")
    page.keyboard.type("kols")
    expect(page.locator(".found [role=option]").first).to_contain_text("KOLS")

    hidden = page.evaluate(
        """() => {
          const field = document.querySelector("#q-top");
          field.value = "sykmelding";
          field.dispatchEvent(new Event("input"));
          return document.querySelector(".found").hidden;
        }"""
    )

    assert hidden
    expect(page.locator(".found [role=option]").first).to_contain_text("Sykmelding")


def test_it_fits_a_narrow_screen(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}sok/#q=epikrise")
    page.wait_for_selector(".best")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_axe_finds_nothing_wrong_with_list_or_results(browser: Browser, address: str) -> None:
    page = browser.new_context(bypass_csp=True).new_page()  # axe is put into the page from outside
    page.goto(f"{address}sok/#q=epikirse")
    page.wait_for_selector(".best")
    page.focus("#q-top")
    page.keyboard.type(" ")
    page.wait_for_selector(".found [role=option]")
    page.keyboard.press("ArrowDown")

    assert Axe().run(page).response["violations"] == []

    page.context.close()
