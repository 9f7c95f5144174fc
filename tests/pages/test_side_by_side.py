"""The communities beside each other: agreements by statutory point, bodies by level, plans by focus area."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.lists.across.adoptions import adoptions
from macros.pages.lists.across.side_by_side import side_by_side
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf, routine, words

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


def test_the_state_most_agreements_are_in_is_said_once_above_them(shelf: Shelf) -> None:
    drafts = {f"fjord/avtaler/a{n}.md": AGREEMENT.replace("fjord-avtale", f"fjord-a{n}") for n in range(4)}
    heard = {"fjord/avtaler/b.md": AGREEMENT.replace("fjord-avtale", "fjord-b").replace("draft", "consultation")}
    library = shelf({**PLACES, **drafts, **heard})
    page = Html(str(side_by_side(View(library, Settings(), library.by_path["fjord/index.md"]), "avtaler")))

    assert words(page, ".usual") == "Tekstene er Utkast der ikke annet står."
    assert [one.text() for one in page.css("td .small")] == ["på høring"]


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


def test_a_measure_no_one_has_reported_on_stands_without_a_state(shelf: Shelf) -> None:
    plan = PLAN.format(area="fjord", focus="Kompetanse").replace("state: done", "state: unknown")
    library = shelf({**PLACES, "fjord/handlingsplan/plan.md": plan})
    (cells,) = rows(View(library, Settings(), library.by_path["fjord/index.md"]), "handlingsplan").values()
    assert cells == ["Hold kurs"]


def test_common_texts_no_community_has_taken_into_use_are_named_in_one_sentence(shelf: Shelf) -> None:
    common = {"felles/index.md": AREA.replace("type: community", "type: common").replace("id: fjord", "id: felles")}
    text = routine("epikrise", "draft")["fjord/rutiner/epikrise.md"].replace("id: fjord", "id: felles")
    library = shelf({**PLACES, **common, "felles/rutiner/epikrise.md": text})
    page = Html(str(adoptions(View(library, Settings(), library.by_path["fjord/index.md"]))))

    assert page.css("p")[0].text().replace("\n", " ").strip() == "Felles tekster ingen har tatt i bruk: Epikrise."
    assert not page.css("table")


def test_what_a_community_has_nothing_of_is_marked_so_that_a_card_on_a_phone_leaves_it_out(view: View) -> None:
    found = Html(str(side_by_side(view, "avtaler"))).css("tbody tr:has(a) td")

    assert [(cell.attributes["data-l"], cell.attributes.get("class")) for cell in found] == [
        ("Fjellområdet", "vacant"),
        ("Fjordområdet", None),
    ]
