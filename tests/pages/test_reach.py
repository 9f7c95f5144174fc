"""Whom a service or an offer is for, and when it was last confirmed, is told on its page and kept in the lists."""

from __future__ import annotations

from datetime import date

from selectolax.lexbor import LexborHTMLParser as Html
from selectolax.lexbor import LexborNode

from macros.checks.issues.due import due
from macros.documents.library import Library
from macros.pages.lists.offers import offers
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf

SEEN = 'sources: [{title: "Kommunen", url: "https://vik.example.no/kurs", seen: 2026-11-20}]\n'


def course(extra: str = "") -> dict[str, str]:
    text = f"""---
id: fjord-kurs
title: Kurs
summary: Om kurset.
owner: fjord-asu
for_whom: Alle
where: Vik
sign_up: Ring.
{extra}---

Dere trener sammen.
"""
    return {"fjord/tilbud/kurs.md": text}


def facts(library: Library) -> dict[str, str]:
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-kurs"])).before))
    return {row.css_first("dt").text(): row.css_first("dd").text() for row in html.css(".facts > div")}  # type: ignore[union-attr]


def test_what_is_stated_of_the_reach_stands_on_the_page(shelf: Shelf) -> None:
    absent = 'not_in: [{municipality: "5001", source: {title: "Vik kommune", seen: 2026-11-20}}]\n'
    told = facts(shelf(PLACES | course(absent + "languages: [en, ar]\npatient_groups: [chronic]\n")))
    assert told["Finnes ikke i"] == "Vik (Vik kommune)"
    assert told["Språk"] == "Engelsk, Arabisk"
    assert told["Pasientgrupper"] == "Personer med flere kroniske lidelser"
    assert "Finnes i" not in told, "all municipalities of the area is what nobody need be told"


def test_it_is_always_told_whether_anybody_has_confirmed_it(shelf: Shelf) -> None:
    assert facts(shelf(PLACES | course()))["Bekreftet"] == "Nei. Sjekk med dem som driver dette."
    assert facts(shelf(PLACES | course("confirmed: 2026-03-01\n")))["Bekreftet"] == "1. mars 2026"
    old = facts(shelf(PLACES | course("confirmed: 2025-03-01\n")))["Bekreftet"]
    assert old == "1. mars 2025. For mer enn et år siden."


def test_in_a_list_it_is_found_by_each_municipality_that_has_it(shelf: Shelf) -> None:
    def item(extra: str) -> LexborNode:
        library = shelf(PLACES | course(extra))
        found = Html(str(offers(View(library, Settings(), library.by_id["fjord"])))).css_first("li[data-area]")
        assert found
        return found

    assert item("").attributes["data-places"] == "5001"
    absent = item('not_in: [{municipality: "5001", source: {title: "Vik kommune", seen: 2026-11-20}}]\n')
    assert absent.attributes["data-places"] == ""
    assert absent.css_first("p.small").text().split() == ["Finnes", "ikke", "i", "Vik"]  # type: ignore[union-attr]
    assert not item("").css("p.small"), "nobody has said that it is missing"


def test_no_offer_gives_no_dead_form(shelf: Shelf) -> None:
    library = shelf(PLACES)
    assert "<form" not in offers(View(library, Settings(), library.by_id["fjord"]))


def test_the_owner_is_told_a_year_after_it_was_confirmed_or_read(shelf: Shelf) -> None:
    def told(extra: str, day: date) -> list[str]:
        library = shelf(PLACES | course(extra))
        library.today = day
        return [f"{task.what}: {task.due}" for task in due(library).get("fjord-asu", [])]

    assert told("confirmed: 2026-03-01\n" + SEEN, date(2027, 2, 1)) == ["Bekreft «Kurs»: 2027-03-01"]
    assert told(SEEN, date(2027, 11, 1)) == ["Bekreft «Kurs»: 2027-11-20"]
    assert told(SEEN, date(2027, 1, 1)) == []
    assert told("", date(2030, 1, 1)) == [], "what nobody has read or confirmed has no day"


def test_of_the_words_to_find_it_by_only_those_that_it_does_not_show_stand_beside_it(shelf: Shelf) -> None:
    library = shelf(PLACES | course("keywords: [Trening, treningsgruppe, hjertetrening for alle, kurset i Vik]\n"))
    (item,) = Html(str(offers(View(library, Settings(), library.by_id["fjord"])))).css("li[data-area]")

    assert item.attributes["data-words"] == "treningsgruppe hjertetrening kurset"
    said = f"{item.text()} {item.attributes['data-words']}".lower()
    asked = ["trening", "treningsgruppe", "hjertetrening", "for", "alle", "kurset", "i", "vik"]
    assert [word for word in asked if word not in said] == []
