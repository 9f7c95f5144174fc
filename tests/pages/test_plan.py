"""An action plan says in words what is done, what is late and who is responsible."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.checkout import write
from tests.worlds.git import commit, repository
from tests.worlds.tiny import PLACES, Shelf, words
from tests.worlds.today import TODAY

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


def test_on_a_phone_a_measure_shows_only_what_is_entered_of_it_and_its_body_is_told_of_no_work(shelf: Shelf) -> None:
    ((path, text),) = PLAN.items()
    text = text.replace(
        "focus: Legesamarbeid, due: 2026-09-01, state: in_progress", "focus: A, responsible: fjord-rad, state: unknown"
    )
    council = PLACES["fjord/organer/asu.md"].replace("fjord-asu\ntitle: Administrativt", "fjord-rad\ntitle: Rådgivende")
    library = shelf(PLACES | {path: text, "fjord/organer/rad.md": council.replace("ASU", "Rådet")})

    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    assert [cell.attributes["data-l"] for cell in html.css("#tiltak-b td.vacant")] == ["Tilstand", "Frist"]
    assert not html.css("#tiltak-a td.vacant")
    assert not html.css("#h-hvem")


def test_a_measure_that_is_late_says_for_how_long(shelf: Shelf) -> None:
    library = shelf(PLACES | PLAN)
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    assert words(html, ".due p").endswith("Var 1. september 2026 : 2 måneder over fristen 22. november 2026")


def test_each_body_is_told_with_what_it_has(shelf: Shelf) -> None:
    ((path, text),) = PLAN.items()
    shared = text.replace("focus: Legesamarbeid, due: 2026-09-01", "focus: Legesamarbeid, responsible: fjord-rad")
    shared = shared.replace("responsible: fjord-rad", "responsible: fjord-rad, due: 2026-09-01")
    council = PLACES["fjord/organer/asu.md"].replace("fjord-asu\ntitle: Administrativt", "fjord-rad\ntitle: Rådgivende")
    library = shelf(PLACES | {path: shared, "fjord/organer/rad.md": council.replace("ASU", "Rådet")})
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    rows = html.css("[aria-labelledby=h-hvem] tbody tr")
    assert [" ".join(row.text(separator=" ").split()) for row in rows] == ["Rådet 1 1 1 0", "ASU 1 0 0 1"]


def test_each_group_of_patients_is_told_with_its_measures(shelf: Shelf) -> None:
    ((path, text),) = PLAN.items()
    text = text.replace("focus: Legesamarbeid,", "focus: Legesamarbeid, patient_groups: [children, chronic],")
    library = shelf(PLACES | {path: text})
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    rows = html.css("[aria-labelledby=h-grupper] tbody tr")
    said = [" ".join(row.text(separator=" ").split()) for row in rows]
    assert [one.split(" ")[:3] for one in said] == [["Barn", "og", "unge"], ["Personer", "med", "flere"]]
    assert all(one.endswith(" 3 2 1 1") for one in said), "in all, open, late and done"
    assert rows[0].css_first("a[href='#tiltak-b']"), "and leads to them"


def test_the_states_of_a_measure_are_told_from_the_history(tmp_path: Path) -> None:
    ((path, text),) = PLAN.items()
    project = write(tmp_path, PLACES | PLAN)
    repository(tmp_path)
    for day, state in (("2026-03-01", "not_started"), ("2026-05-04", "in_progress"), ("2026-10-02", "done")):
        (project.docs / path).write_text(text.replace("state: in_progress", f"state: {state}"), encoding="utf-8")
        commit(tmp_path, day=day)
    library = project.library(TODAY)
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    told = words(html, "#tiltak-b td")
    assert told.startswith("Ferdig Endret her 2. oktober 2026 . Før: i arbeid,")
    assert told.endswith("ikke startet fra 1. mars 2026 , i arbeid fra 4. mai 2026")
    assert "Endret" not in words(html, "#tiltak-a td")


def test_the_day_that_a_state_was_entered_is_not_told_as_the_day_it_came_to_be(tmp_path: Path) -> None:
    ((path, text),) = PLAN.items()
    project = write(tmp_path, PLACES | {path: text.replace("state: in_progress", "state: unknown")})
    repository(tmp_path)
    write(tmp_path, {path: text.replace("state: in_progress", "state: done")})
    commit(tmp_path, day="2026-05-04")
    library = project.library(TODAY)
    html = Html(str(page(View(library, Settings(), library.by_id["fjord-plan"])).before))

    assert words(html, "#tiltak-b td") == "Ferdig"
