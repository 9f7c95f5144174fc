"""A ready text for a dialogue message stands below the clause that it springs from, in every version that has it."""

from __future__ import annotations

import pytest
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine, words

BODY = """## 1 Når

1.1 Sykehuset sender epikrisen:

- samme dag
- til fastlegen

1.2 Fastlegen spør.

## 2 Hva

2.1 Sykehuset skriver en plan.
"""


def ready(clause: str, title: str, text: str = "Vi mangler [hva]. Kan dere sende den?") -> str:
    return f'ready_texts:\n  - {{clause: "{clause}", title: {title}, text: "{text}"}}\n'


def shown(library: Library, id_: str = "fjord-epikrise") -> Html:
    """The text of a page as its readers meet it, made by the engine as for a build."""
    engine = Markdown(extensions=["attr_list", "md_in_html", "abbr", "macros.pages.markdown"])
    return Html(engine.convert(page(View(library, Settings(), library.by_id[id_])).markdown))


@pytest.mark.parametrize("clause", ["1.1", "1.2", "2.1"])
def test_it_stands_below_its_clause_and_below_no_other(shelf: Shelf, clause: str) -> None:
    html = shown(shelf(PLACES | routine("epikrise", "draft", ready(clause, "Den mangler"), BODY)))

    assert [item.css(".n")[0].text() for item in html.css(".clauses > li") if item.css(".ready-text")] == [clause]
    assert words(html, ".ready-text summary") == "Ferdig melding: Den mangler"
    assert words(html, ".ready-text p") == "Vi mangler [hva] . Kan dere sende den?"
    assert words(html, ".blank") == "[hva]"


def test_the_text_is_the_same_where_there_is_no_message(shelf: Shelf) -> None:
    with_, without = (
        shown(shelf(PLACES | routine("epikrise", "draft", extra, BODY))) for extra in (ready("1.1", "Den mangler"), "")
    )
    for found in with_.css(".ready-text"):
        found.decompose()

    assert words(with_, "body") == words(without, "body")
    assert [item.attributes["id"] for item in with_.css("li[id]")] == ["p1-1", "p1-2", "p2-1"]


ADAPTS = 'adapts: {document: fjord-epikrise, version: "1.0"}\n'


def test_who_follows_a_text_has_its_messages_and_may_have_others(shelf: Shelf) -> None:
    own = ready("2.1", "Lokal") + '  - {clause: "1.1", title: Den mangler, text: Vår.}\n'
    library = shelf(
        PLACES
        | routine("epikrise", "draft", ready("1.1", "Den mangler"), BODY)
        | routine("lokal", "draft", ADAPTS + own)
        | routine("annen", "draft", ADAPTS)
    )

    assert [one.text() for one in shown(library, "fjord-annen").css(".ready-text summary")] == [
        "Ferdig melding: Den mangler"
    ]
    local = shown(library, "fjord-lokal")
    assert [one.text() for one in local.css(".ready-text summary")] == [
        "Ferdig melding: Den mangler",
        "Ferdig melding: Lokal",
    ]
    assert words(local, ".ready-text p") == "Vår."


def test_a_section_that_is_replaced_takes_its_messages_with_it(shelf: Shelf) -> None:
    body = '## 1 Når hos oss {replace=s1 reason="Annet."}\n\n1.1 Sykehuset sender brev.\n'
    library = shelf(
        PLACES
        | routine("epikrise", "draft", ready("1.1", "Den mangler"), BODY)
        | routine("lokal", "draft", ADAPTS, body)
    )

    assert shown(library, "fjord-lokal").css(".ready-text") == []


def test_what_editors_type_is_never_markup(shelf: Shelf) -> None:
    text = "<b>[x]</b> {{ documents() }} [a](javascript:x) [[b]] `c`"
    html = shown(shelf(PLACES | routine("epikrise", "draft", ready("1.1", "<i>Den</i>", text), BODY)))

    assert html.css(".ready-text b, .ready-text i, .ready-text a, .ready-text code") == []
    assert "{{ documents() }}" in words(html, ".ready-text p")
