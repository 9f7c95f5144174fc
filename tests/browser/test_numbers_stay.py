"""What looks like an identity number never leaves the page: no request, address, title or history has it.

Every number here has its month + 80, so it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from macros.documents.identifiers import likenesses
from macros.feeds.opensearch import opensearch

NUMBER = "13888510138"
WRITTEN = [
    NUMBER, "138885 10138", "138885-10138", "13.88.85 10138", "epikrise 13888510138", "1 3 8 8 8 5 1 0 1 3 8",
    "１３８８８５１０１３８", "١٣٨٨٨٥١٠١٣٨", "013888510138", "53888510130", "(138885)10138", "①③⑧⑧⑧⑤①⓪①③⑧",
]  # fmt: skip
OTHERS = ["epikrise", "116 117", "22 59 13 00", "1234 56 78901", "R95", "12.01.2026 kl. 10.30", "912 34 567 8", "5035"]
"""What is no such number, and searched for as before."""


class Seen:
    """A page, and everything that it has asked for, with what it said of itself when it asked."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.asked: list[str] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.asked.append(f"{request.url} {request.headers.get('referer', '')} {request.post_data or ''}")

    def open(self, address: str) -> Page:
        self.page.goto("about:blank")
        self.asked.clear()
        self.page.goto(self.address + address)
        return self.page

    def said(self) -> str:
        page = self.page
        return f"{' '.join(self.asked)} {page.url} {page.title()} {page.evaluate('JSON.stringify(history.state)')}"

    def is_clean(self) -> bool:
        digits = re.sub(r"\D", "", "".join(str(int(one)) if one.isdigit() else one for one in self.said()))
        return NUMBER not in digits and not list(likenesses(self.said()))


@pytest.fixture(scope="module")
def seen(browser: Browser, country_address: str) -> Iterator[Seen]:
    with closing(browser.new_context(locale="nb-NO")) as context:
        yield Seen(context.new_page(), country_address)


@pytest.mark.parametrize("address", ["", "rutiner/", "sok/", "404.html"])
def test_a_number_in_the_search_field_is_stopped_with_a_sentence(seen: Seen, address: str) -> None:
    page = seen.open(address)
    field = page.locator("input[type=search][name=q]").first
    before = (page.url, page.evaluate("history.length"))
    for written in WRITTEN if address == "" else WRITTEN[:2]:
        field.fill("")
        field.press_sequentially(written)
        field.press("Enter")
        expect(page.locator(".stopped")).to_contain_text("ligner et fødselsnummer")
        expect(page.locator(".found")).to_be_hidden()
        assert (page.url, page.evaluate("history.length")) == before, written
        assert seen.is_clean(), written
    field.fill("epikrise")
    expect(page.locator(".stopped")).to_be_hidden()
    field.press("Enter")
    page.wait_for_url("**/sok/#q=epikrise")


def test_what_is_no_such_number_is_searched_for(seen: Seen) -> None:
    for words in OTHERS:
        page = seen.open("")
        page.fill("#q", words)
        page.press("#q", "Enter")
        page.wait_for_url(f"**/sok/#q={quote(words).replace('%20', '+')}")


def test_nothing_that_is_searched_for_reaches_the_server(seen: Seen) -> None:
    page = seen.open("sok/#q=hjemreise&type=rutiner")
    expect(page.locator("h1")).to_contain_text("«hjemreise»")
    assert [asked for asked in seen.asked if "hjemreise" in asked] == []


def test_an_older_address_is_read_for_ever_and_replaced_at_once(seen: Seen) -> None:
    page = seen.open("sok/?kommune=9901&q=epikrise&type=rutiner")
    expect(page.locator("h1")).to_contain_text("«epikrise»")
    assert page.url.endswith("sok/?kommune=9901#q=epikrise&type=rutiner")
    assert [asked for asked in seen.asked[1:] if "q=epikrise" in asked] == []


@pytest.mark.parametrize("written", WRITTEN)
def test_a_number_that_arrives_in_an_older_address_is_taken_away_and_told_of(seen: Seen, written: str) -> None:
    page = seen.open(f"sok/?q={quote(written)}")
    expect(page.locator(".stopped")).to_contain_text("kan stå i en logg")
    del seen.asked[0]  # the one request that was made before there was a page
    assert seen.is_clean()
    assert "?" not in page.url


@pytest.mark.parametrize("name", ["omrade", "rolle", "type", "tilstand", "kommune", "q2", ""])
@pytest.mark.parametrize(("sign", "told"), [("?", "kan stå i en logg"), ("#", "ikke sendt")])
def test_a_number_in_any_part_of_an_address_is_taken_away(seen: Seen, sign: str, name: str, told: str) -> None:
    page = seen.open(f"sok/{sign}{name}={NUMBER}")
    page.wait_for_url(lambda url: NUMBER not in url)
    expect(page.locator(".stopped").or_(page.locator(".refused"))).not_to_have_count(0)
    del seen.asked[0]
    assert seen.is_clean()


def test_a_number_behind_the_sign_is_taken_away_also_later(seen: Seen) -> None:
    page = seen.open(f"sok/#q={NUMBER}&type=rutiner")
    expect(page.locator(".stopped")).to_contain_text("ikke sendt")
    assert page.url.endswith("sok/#type=rutiner")

    page.evaluate(f"location.hash = 'q={NUMBER}'")
    page.wait_for_url(lambda url: NUMBER not in url)
    assert seen.is_clean()


def test_a_number_goes_nowhere_either_when_the_scripts_of_the_search_cannot_be_had(
    browser: Browser, country_address: str
) -> None:
    with closing(browser.new_context(locale="nb-NO")) as context:
        seen = Seen(context.new_page(), country_address)
        seen.page.route(re.compile("interface.js"), lambda route: route.abort())

        page = seen.open("")
        page.fill("#q", NUMBER)
        page.press("#q", "Enter")
        expect(page.locator(".stopped")).to_have_text("Søket kunne ikke hentes. Er du på nett? Prøv igjen")
        assert page.url == country_address
        assert seen.is_clean()

        page = seen.open(f"sok/#q={NUMBER}")
        expect(page.locator("#treff")).to_contain_text("Søket kunne ikke hentes. Er du på nett?")
        assert page.url == f"{country_address}sok/"
        assert seen.is_clean()


def test_a_number_by_which_a_list_is_narrowed_is_not_in_its_address(seen: Seen) -> None:
    page = seen.open(f"rutiner/?ord={NUMBER}")
    page.wait_for_url(lambda url: NUMBER not in url)
    assert "ord=" not in page.url
    addresses = []
    for digit in NUMBER:
        page.locator("[name=ord]").press("End")
        page.keyboard.type(digit)
        addresses.append(page.url)
    assert not [url for url in addresses if re.search(r"\d{6}", url.partition("?")[2])]


def test_no_page_says_where_the_reader_was(seen: Seen) -> None:
    for address in ("", "rutiner/", "404.html", "d/alle-epikrise/"):
        page = seen.open(address)
        page.wait_for_load_state("load")
        assert page.evaluate("document.querySelector('meta[name=referrer]')?.content ?? 'no-referrer'") == "no-referrer"
        assert [asked for asked in seen.asked if "http" in asked.split(" ", 1)[1]] == []


def test_a_browser_that_searches_from_its_own_field_does_it_behind_the_sign() -> None:
    assert "https://example.org/sok/#q={searchTerms}" in opensearch("https://example.org/")
