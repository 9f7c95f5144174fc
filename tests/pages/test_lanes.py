"""The drawing of a pathway has a column for each party, and one for those beside the health service."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.kinds.steps import steps
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf

HEAD = """---
id: fjord-barn
title: Barn
summary: Barn med flere tjenester.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp, school]
entry: {include: [Barn]}
phases:
  - title: Før
    steps:
      - {id: se, actor: gp, title: Se barnet, action: Undersøk.}
"""


def drawing(shelf: Shelf, *actors: str, more: str = "") -> Html:
    step = "      - {{id: steg-{}, actor: {}, title: Møt, action: Møt.}}\n"
    taken = "".join(step.format(one.replace("_", "-"), one) for one in actors) + more
    library = shelf(PLACES | {"fjord/forlop/barn.md": f"{HEAD}{taken}---\n"})
    return Html(str(steps(View(library, Settings(), library.by_id["fjord-barn"]))))


def columns(html: Html) -> list[str]:
    return [one.text() for one in html.css(".lanes span")]


@pytest.mark.parametrize(
    ("actors", "after_the_four"),
    [
        ((), []),
        (("school",), ["Skole"]),
        (("school", "child_protection", "nav"), ["Andre"]),
        (("patient", "dental"), ["Pasient", "Tannhelsetjenesten"]),
    ],
)
def test_those_beside_the_health_service_share_a_column_when_they_act(
    shelf: Shelf, actors: tuple[str, ...], after_the_four: list[str]
) -> None:
    assert columns(drawing(shelf, *actors))[4:] == after_the_four


def test_a_step_of_the_school_says_whose_it_is_and_stands_in_its_column(shelf: Shelf) -> None:
    step = drawing(shelf, "school").css_first("#steg-steg-school")

    assert step is not None
    assert "Skole og barnehage" in step.text()
    assert "oth" in (step.attributes["class"] or "").split()


def test_the_number_of_a_step_that_one_goes_on_to_stays_on_the_line_of_its_word(shelf: Shelf) -> None:
    onward = "      - {id: videre, actor: gp, title: Møt, action: Møt., next: [{to: se}]}\n"
    goes_on = drawing(shelf, more=onward).css_first("#steg-videre a[href='#steg-se']")

    assert goes_on is not None
    assert goes_on.text() == "steg\N{NO-BREAK SPACE}1"
