"""What a hit tells the reader, and what there is when nothing is found, in a real browser."""

import re
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect


def test_no_hits_lead_on_to_near_topics_contacts_and_the_list_of_everything(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=sykmeldteklubben")
    expect(page.locator("h1")).to_have_text("Ingen avtalt tekst om «sykmeldteklubben»")
    expect(page.get_by_role("link", name="Sykmelding ved sykehusopphold")).to_be_visible()
    expect(page.get_by_role("link", name="Kontaktpunktene")).to_have_attribute(
        "href", f"{address}havland/#liste-tjenester"
    )
    expect(page.get_by_role("link", name="Fant du ikke det? Si fra")).to_have_attribute(
        "href", f"{address}redaksjonen/"
    )
    expect(page.locator("#treff")).to_contain_text("Skriv aldri pasientopplysninger")
    expect(page.locator("#liste")).to_be_visible()


def test_what_is_not_found_is_told_to_the_areas_mailbox_in_words_that_stand_on_the_page(
    page: Page, address: str
) -> None:
    with_areas(page, "fjellvik")
    page.goto(f"{address}sok/#q=sykmeldteklubben")

    tell = page.get_by_role("link", name="Fant du ikke det? Si fra")
    letter = urlsplit(tell.get_attribute("href") or "")
    assert (letter.scheme, letter.path) == ("mailto", "tekster@example.org")
    for said in ("tekster@example.org", *(one for (one,) in parse_qs(letter.query).values())):
        expect(page.locator("#treff")).to_contain_text(said)
    expect(page.locator("#treff")).to_contain_text("«sykmeldteklubben»")


def test_without_a_mailbox_it_is_told_where_the_texts_lie(page: Page, address: str) -> None:
    with_areas(page, "tindo")
    page.goto(f"{address}sok/#q=sykmeldteklubben")

    tell = page.get_by_role("link", name="Fant du ikke det? Si fra")
    expect(tell).to_have_attribute("href", "https://example.org/issues/new?title=Fant%20ikke%20sykmeldteklubben")


def test_a_code_nobody_has_leads_to_the_same_chapter(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=R96")
    expect(page.locator("#treff").get_by_role("link", name="KOLS")).to_be_visible()


def test_hits_that_the_filters_hide_are_told_of(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=epikrise&type=forlop")
    expect(page.locator("h1")).to_have_text("0 av 3 treff for «epikrise»")
    page.get_by_role("link", name="Vis dem").click()
    expect(page.locator("h1")).to_have_text("3 treff for «epikrise»")


def test_a_word_that_only_retired_texts_have_leads_to_them(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=papir")
    expect(page.locator("#treff")).to_contain_text("Ordet står i én opphevet tekst")
    page.get_by_role("link", name="Vis dem").click()
    expect(page.locator(".best")).to_contain_text("Opphevet")


def with_areas(page: Page, areas: str) -> None:
    """Let the reader have chosen other areas than Havland."""
    replaced(page, 'data-areas="havland"', f'data-areas="{areas}"')


def replaced(page: Page, markup: str, other: str) -> None:
    """Let the results page be another."""
    page.route(re.compile(r"/sok/"), lambda route: route.fulfill(body=route.fetch().text().replace(markup, other)))


@pytest.mark.parametrize(
    ("areas", "shown", "also"),
    [
        ("", "Felles", "Også i: Fjellvik, Havland"),
        ("havland", "Havland", "Også i: Felles, Fjellvik"),
    ],
)
def test_the_versions_of_a_text_are_one_hit(page: Page, address: str, areas: str, shown: str, also: str) -> None:
    with_areas(page, areas)
    page.goto(f"{address}sok/#q=tolk")
    expect(page.locator("h1")).to_have_text("Ett treff for «tolk»")
    expect(page.locator(".best .kind")).to_contain_text(shown)
    expect(page.locator(".best")).to_contain_text(also)

    links = page.locator(".also a")
    expect(links).to_have_count(2)
    links.last.click()
    page.wait_for_url(re.compile(r"/felles/rutiner/tolk-"))


def test_a_municipality_in_two_areas_gets_both_versions_in_hits_and_in_the_list(page: Page, address: str) -> None:
    with_areas(page, "havland fjellvik")
    page.goto(f"{address}sok/#q=tolk")
    expect(page.locator("h1")).to_have_text("2 treff for «tolk»")
    expect(page.locator(".hits .kind")).to_contain_text(["Fjellvik", "Havland"])
    page.focus("#q-top")
    page.keyboard.type(" ")
    expect(page.locator(".found [role=option]")).to_have_count(3)  # both, and «all hits»


def test_a_version_that_alone_has_the_words_is_shown_itself(page: Page, address: str) -> None:
    with_areas(page, "")
    page.goto(f"{address}sok/#q=tolk fjellvik")
    expect(page.locator(".best .kind")).to_contain_text("Fjellvik")


def test_the_list_under_the_field_folds_versions_too(page: Page, address: str) -> None:
    page.goto(address)
    page.focus("#q-top")
    page.keyboard.type("tolk")
    expect(page.locator(".found [role=option]").first).to_contain_text("også i 2 områder til")
    expect(page.locator(".found [role=option]")).to_have_count(2)  # it, and «all hits»


@pytest.mark.parametrize(
    ("day", "query", "says"),
    [
        ("2027-04-01", "journalnotat", "Gyldig, skal revideres innen 1. april 2027"),
        ("2027-04-02", "journalnotat", "Forfalt, skulle vært revidert innen 1. april 2027"),
        ("2027-01-15", "hospitering", "På høring, svarfrist 15. januar 2027"),
        ("2027-01-16", "hospitering", "På høring, svarfristen var 15. januar 2027"),
        ("2026-12-31", "permisjon", "Gyldig fra 1. januar 2027"),
        ("2027-01-01", "permisjon", "Gyldig, skal revideres innen 1. januar 2029"),
    ],
)
def test_a_hit_says_what_the_text_is_on_the_readers_own_day(
    page: Page, address: str, day: str, query: str, says: str
) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC))
    page.goto(f"{address}sok/#q={query}")
    expect(page.locator(".best .kind")).to_contain_text(says)


def test_what_has_become_overdue_is_found_as_overdue(page: Page, address: str) -> None:
    page.clock.set_fixed_time(datetime(2027, 4, 2, 12, tzinfo=UTC))
    page.goto(f"{address}sok/#q=fastlegen&tilstand=overdue")
    expect(page.locator("#treff")).to_contain_text("Journalnotat")


def test_plain_pages_claim_no_validity_and_are_a_choice(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=røntgen&type=side")
    expect(page.locator(".best .kind")).to_have_text("Side")


def test_the_search_speaks_nynorsk_on_a_nynorsk_page(page: Page, address: str) -> None:
    replaced(page, 'lang="nb"', 'lang="nn"')
    page.goto(f"{address}sok/#q=sykmelding")
    expect(page.locator("h1")).to_have_text("Eitt treff for «sykmelding»")


def test_a_nynorsk_reader_is_shown_what_is_hidden_in_nynorsk(page: Page, address: str) -> None:
    replaced(page, 'lang="nb"', 'lang="nn"')
    page.goto(f"{address}sok/#q=henvisning")
    expect(page.locator(".best")).to_contain_text("Forfallen")

    page.goto(f"{address}sok/#q=papir")
    expect(page.get_by_role("link", name="Vis dei")).to_be_visible()
