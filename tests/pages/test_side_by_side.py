"""The communities beside each other: agreements by statutory point, bodies by level, plans by focus area."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.lists.side_by_side import side_by_side
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf, words

FJELL = {
    "fjell/index.md": AREA.replace("fjord", "fjell").replace("Fjord", "Fjell"),
    "fjell/organer/ssu.md": COUNCIL.replace("fjord-asu", "fjell-ssu").replace("Administrativt", "Strategisk"),
}
AGREEMENT = """---
id: fjord-avtale
title: Avtale om innleggelse
summary: Det partene er enige om.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp]
parties: [municipalities]
covers: [3]
---
"""
PLAN = """---
id: {area}-plan
title: Plan
summary: Tiltakene.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp]
measures: [{{id: kurs, title: Hold kurs, focus: {focus}, state: done}}]
---
"""


@pytest.fixture
def view(shelf: Shelf) -> View:
    plans = {f"{area}/handlingsplan/plan.md": PLAN.format(area=area, focus=f) for area, f in FOCUSES.items()}
    library = shelf({**PLACES, **FJELL, **plans, "fjord/avtaler/avtale.md": AGREEMENT})
    return View(library, Settings(), library.by_path["fjord/index.md"])


FOCUSES = {"fjord": "Kompetanse", "fjell": "kompetanse"}


def rows(view: View, kind: str) -> dict[str, list[str]]:
    """By what is compared: what each community has of it, in the order of the columns."""
    found = Html(str(side_by_side(view, kind))).css("tbody tr")
    return {
        " ".join(row.css("th")[0].text().split()): [" ".join(cell.text().split()) for cell in row.css("td")]
        for row in found
    }


def test_an_agreement_stands_at_the_points_it_covers(view: View) -> None:
    found = rows(view, "avtaler")
    assert len(found) == 13
    assert found["3 Innleggelse i sykehus"] == ["ikke lagt inn her", "Avtale om innleggelse utkast"]
    assert found["5 Utskrivningsklare pasienter"] == ["ikke lagt inn her", "ikke lagt inn her"]


@pytest.mark.parametrize(
    ("kind", "called"), [("avtaler", "Avtaler"), ("organer", "Utvalg"), ("handlingsplan", "Handlingsplaner")]
)
def test_each_table_is_called_what_it_compares(view: View, kind: str, called: str) -> None:
    assert words(Html(str(side_by_side(view, kind))), "caption") == called


def test_bodies_stand_at_their_level_whatever_they_are_called(view: View) -> None:
    found = rows(view, "organer")
    assert found["Nivå 2: strategisk samarbeidsutvalg"] == [
        "Strategisk samarbeidsutvalg",
        "Administrativt samarbeidsutvalg",
    ]


def test_measures_of_the_same_focus_area_stand_beside_each_other(view: View) -> None:
    (cells,) = rows(view, "handlingsplan").values()
    assert cells == ["Hold kurs ferdig", "Hold kurs ferdig"]


def test_what_a_community_has_nothing_of_is_marked_so_that_a_card_on_a_phone_leaves_it_out(view: View) -> None:
    found = Html(str(side_by_side(view, "avtaler"))).css("tbody tr:has(a) td")

    assert [(cell.attributes["data-l"], cell.attributes.get("class")) for cell in found] == [
        ("Fjellområdet", "vacant"),
        ("Fjordområdet", None),
    ]
