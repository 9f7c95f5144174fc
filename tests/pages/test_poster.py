"""The poster of a text: its duties by role, how it stands, where the whole of it is, and what had no room."""

from __future__ import annotations

from datetime import date

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.poster.poster import poster
from macros.pages.view import Settings
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine, text, words

SITE = Settings(address="https://samhandling.example.org/")
VALID = APPROVED + "revision_date: 2028-04-01\n"
LATE = APPROVED + "revision_date: 2026-05-01\n"
BODY = """## 1 Sending

1.1 Fastlegen sender henvisningen innen to dager.

1.2 Sykehuset og kommunen svarer.

1.3 Fastlegen, kommunen, NAV og sykehuset avtaler møtet.

1.4 Møtet holdes på video.
"""
_PHONE = """---
id: fjord-vakt
title: Vakttelefonen
summary: Når det haster.
owner: fjord-asu
need: acute
responsible: Sykehuset
for_whom: Alle
how: Ring.
access: open
phone: "72 57 30 00"
---
"""
_CALLED = {"fjord/tjenester/vakt.md": _PHONE}


def shown(shelf: Shelf, *texts: dict[str, str], settings: Settings = SITE) -> Html:
    library = shelf(PLACES | {path: one for found in texts for path, one in found.items()})
    return of(library, "fjord-henvisning", settings)


def of(library: Library, id_: str, settings: Settings = SITE) -> Html:
    made = poster(text(library, id_), library, settings)
    assert made
    return Html(made)


def numbers(html: Html) -> dict[str, list[str]]:
    """The numbers of what stands under each heading."""
    return {
        words(block, "h2"): [number.text(deep=False).strip() for number in block.css("li > .n")]
        for block in html.css(".blocks section")
    }


def across(html: Html) -> str | None:
    """What stands across the sheet."""
    sheet = html.css_first(".sheet")
    assert sheet
    return sheet.attributes.get("data-across")


def test_each_role_has_its_duties_and_what_many_do_together_stands_once(shelf: Shelf) -> None:
    html = shown(shelf, routine("henvisning", "in_force", VALID, BODY))

    assert numbers(html) == {
        "Fastlege, kommune, NAV og sykehus": ["1.3"],
        "Fastlege": ["1.1"],
        "Kommune": ["1.2"],
        "Sykehus": ["1.2"],
        "Ellers gjelder": ["1.4"],
    }


def test_a_valid_text_says_so_and_until_when_the_sheet_can_be_trusted(shelf: Shelf) -> None:
    html = shown(shelf, routine("henvisning", "in_force", VALID, BODY))

    assert words(html, ".status").startswith("Gyldig Fjordområdet · Vedtatt i ASU 12. mars 2026")
    assert words(html, ".below p:last-child") == (
        "Utskrift fra 22. november 2026 . Sjekk adressen etter 1. april 2028 ."
    )
    assert across(html) is None


def test_a_text_that_is_not_valid_says_so_across_the_sheet_and_in_words(shelf: Shelf) -> None:
    for status, extra, said in (("draft", "", "Utkast"), ("in_force", LATE, "Forfalt")):
        html = shown(shelf, routine("henvisning", status, extra, BODY))
        assert across(html) == said
        assert words(html, ".status").startswith(said)
        assert "Sjekk adressen før du bruker arket." in words(html, ".below p:last-child")


def test_the_sheet_says_where_the_whole_text_is_and_whom_to_ring(shelf: Shelf) -> None:
    html = shown(shelf, routine("henvisning", "draft", "contacts: [fjord-vakt]\n", BODY), _CALLED)

    assert "https://samhandling.example.org/d/fjord-henvisning/" in words(html, ".below")
    assert words(html, ".below p") == "Vakttelefonen 72 57 30 00"
    square = html.css_first("svg.qr")
    assert square
    assert square.attributes["aria-label"] == "QR-kode til https://samhandling.example.org/d/fjord-henvisning/"


def test_a_site_whose_address_is_not_known_has_no_square(shelf: Shelf) -> None:
    html = shown(shelf, routine("henvisning", "draft", "", BODY), settings=Settings())

    assert not html.css("svg")
    assert "/d/fjord-henvisning/" in words(html, ".below")


def test_what_has_no_room_is_told_and_it_is_what_is_nobodys_and_has_no_deadline(shelf: Shelf) -> None:
    long = "Fastlegen skriver i henvisningen hva som er gjort, hva som er funnet, og hva det spørres om. " * 4
    clauses = [f"1.{number} {long}" for number in range(1, 40)]
    clauses[20] = f"1.21 Fastlegen svarer innen to dager. {long}"
    body = "\n\n".join(["## 1 Alt", *clauses, "1.40 Slik er det."])
    html = shown(shelf, routine("henvisning", "draft", "", body))

    stays = numbers(html)["Fastlege"]
    assert "1.1" in stays, "the first ones stay"
    assert "1.21" in stays, "and what has a deadline"
    told = words(html, ".below").partition("Her er det ikke plass til punkt ")[2]
    assert told.split(" Utskrift")[0].split(", ") == [
        number for number in (f"1.{one}" for one in range(1, 41)) if number not in stays
    ]


def test_a_text_in_which_nobody_does_anything_has_no_poster(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("henvisning", "draft", "", "## 1 Om\n\n1.1 Dette er bare ord.\n"))

    assert poster(text(library, "fjord-henvisning"), library, SITE) is None


def test_a_nynorsk_text_has_a_nynorsk_poster(shelf: Shelf) -> None:
    html = shown(shelf, routine("henvisning", "draft", "", BODY.replace("Sykehuset", "Sjukehuset"), "nn"))

    assert "Sjukehus" in numbers(html)
    assert words(html, ".below p:last-child").startswith("Utskrift frå 22. november 2026")


def test_words_of_an_author_are_only_words(shelf: Shelf) -> None:
    evil = routine("henvisning", "draft", "", BODY)
    ((path, file),) = evil.items()
    html = shown(shelf, {path: file.replace("title: Henvisning", 'title: "<script>alert(1)</script> {{ 7 * 7 }}"')})

    assert not html.css("script")
    assert words(html, "h1") == "<script>alert(1)</script> {{ 7 * 7 }}"


def test_the_day_of_the_print_is_the_day_of_the_site(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("henvisning", "in_force", VALID, BODY))
    library.today = date(2028, 4, 2)

    html = of(library, "fjord-henvisning")
    assert across(html) == "Forfalt"
    assert "Utskrift fra 2. april 2028" in words(html, ".below")
