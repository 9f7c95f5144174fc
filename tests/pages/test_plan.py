"""An action plan says in words what is done, what is late and who is responsible."""

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, words

PLAN = {
    "fjord/handlingsplan/plan.md": """---
id: fjord-plan
title: Handlingsplan
summary: Tiltakene våre.
owner: fjord-asu
status: draft
version: "1.0"
audience: [hospital]
measures:
  - {id: a, title: Rutine for epikrise, focus: Legesamarbeid, responsible: fjord-asu, due: 2026-06-01, state: done}
  - {id: b, title: Felles multidose, focus: Legesamarbeid, due: 2026-09-01, state: in_progress}
  - {id: c, title: Nytt forløp, focus: Legesamarbeid, due: 2027-09-01, state: not_started}
  - {id: d, title: Nyhetsbrev, focus: Møteplasser, due: 2026-01-01, state: stopped}
---
"""
}


def states(shelf: Shelf) -> dict[str, str]:
    library = shelf(PLACES | PLAN)
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))
    return {row.attributes["id"] or "": words(row, ".st") for row in html.css("tbody tr")}


def test_a_measure_past_its_date_is_late_unless_done_or_stopped(shelf: Shelf) -> None:
    assert states(shelf) == {
        "tiltak-a": "Ferdig",
        "tiltak-b": "Forsinket",
        "tiltak-c": "Ikke startet",
        "tiltak-d": "Stanset",
    }


def test_progress_is_told_in_words(shelf: Shelf) -> None:
    library = shelf(PLACES | PLAN)

    html = str(page(View(library, Settings(), library.by_id["fjord-plan"])).before)

    assert "1 av 3 tiltak er ferdige. 1 er forsinket." in html


def test_a_measure_says_when_who_is_responsible_is_not_entered(shelf: Shelf) -> None:
    library = shelf(PLACES | PLAN)

    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    assert "ikke lagt inn her" in words(html, '#tiltak-b td[data-l="Ansvarlig"]')
