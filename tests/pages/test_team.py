"""What waits for an editorial team stands on its page, and readers of the texts are not told of it."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.model.kinds import Body
from macros.pages.kinds.team import work
from macros.pages.view import Settings, View
from tests.worlds.tiny import COUNCIL, PLACES, Shelf, on, words

PLAN = """---
id: fjord-plan
title: Handlingsplan
summary: Tiltakene.
owner: fjord-asu
status: {status}
version: "1.0"
approvals: [{{by: fjord-asu, on: 2026-01-10}}]
valid_from: 2026-01-10
revision_date: 2029-01-01
audience: [gp]
measures:
  - {{id: kurs, title: Felles kurs, focus: Opplæring, due: 2027-02-01, state: in_progress}}
  - {{id: slutt, title: Er ferdig, focus: Opplæring, state: done}}
---
"""


def work_page(library: Library) -> Html:
    view, body = on(View(library, Settings(), library.by_path["fjord/organer/asu.md"]), Body)
    return Html(str(work(view, body)))


def team(shelf: Shelf, status: str) -> Html:
    editors = COUNCIL.replace("level: strategic", "level: editorial")
    plan = {"fjord/handlingsplan/plan.md": PLAN.format(status=status)}
    return work_page(shelf({**PLACES, "fjord/organer/asu.md": editors, **plan}))


def test_a_team_sees_what_is_not_written_of_an_open_measure(shelf: Shelf) -> None:
    said = words(team(shelf, "in_force"), "section[aria-labelledby=h-tiltak]")
    assert said == "Dette er ikke skrevet om tiltak (1) Handlingsplan Felles kurs : ansvarlig, indikator"


def test_of_a_plan_that_is_not_in_force_nothing_is_asked(shelf: Shelf) -> None:
    assert team(shelf, "draft").css_first("section[aria-labelledby=h-tiltak]") is None
