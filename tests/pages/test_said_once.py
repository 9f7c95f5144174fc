"""What holds for every text of a sort is said once, and stands on each page: 113, and the sources of a common text."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.kinds.steps import criteria
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf, routine

COMMON = AREA.replace("fjord", "felles").replace("community", "common").split("municipalities:")[0] + "---\n"
NUMBER = """---
id: felles-akutt
title: Nødtelefon
summary: Ved fare for liv.
owner: felles-asu
need: acute
responsible: Sykehuset
for_whom: Alle
how: Ring.
access: open
phone: "113"
---
"""
PATHWAY = """---
id: fjord-barn
title: Barn
summary: Barn med flere tjenester.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp]
entry: {include: [Barn]ELSE}
phases:
  - title: Før
    steps:
      - {id: se, actor: gp, title: Se barnet, action: Undersøk.}
---
"""
EMERGENCY = {
    "felles/index.md": COMMON,
    "felles/organer/asu.md": COUNCIL.replace("fjord", "felles"),
    "felles/tjenester/amk.md": NUMBER,
}


def whom_for(library: Library) -> Html:
    return Html(str(criteria(View(library, Settings(), library.by_id["fjord-barn"]))))


@pytest.mark.parametrize("otherwise", ["", ", exclude: [Voksne]"])
def test_every_pathway_says_whom_to_ring_when_life_is_at_stake(shelf: Shelf, otherwise: str) -> None:
    pathway = {"fjord/forlop/barn.md": PATHWAY.replace("ELSE", otherwise)}
    assert not whom_for(shelf(PLACES | pathway)).css("a"), "a site without the number says nothing"
    html = whom_for(shelf(PLACES | pathway | EMERGENCY))
    assert [one.attributes["href"] for one in html.css("a")] == ["tel:113"]
    assert "Fare for liv: ring 113" in html.css_first(".fits").text(separator=" ").replace("  ", " ")  # type: ignore[union-attr]


def test_who_follows_a_common_text_leads_to_its_sources_and_does_not_copy_them(shelf: Shelf) -> None:
    def text(area: str, more: str) -> dict[str, str]:
        own = f'sources: [{{title: "Kilden til {area}", seen: 2026-11-20}}]\n'
        files = routine("epistler", "draft", own + more).items()
        return {path.replace("fjord", area): words.replace("fjord", area) for path, words in files}

    adapts = 'adapts: {document: felles-epistler, version: "1.0"}\n'
    library = shelf(PLACES | EMERGENCY | text("felles", "") | text("fjord", adapts))

    def sources(id_: str) -> list[str]:
        html = Html(str(page(View(library, Settings(), library.by_id[id_])).after))
        return [one.text().strip().split(",")[0] for one in html.css("#kilder li")]

    assert sources("felles-epistler") == ["Kilden til felles"]
    assert sources("fjord-epistler") == ["Kilden til fjord", "Felles tekst: kildene står der"]
