"""What only dresses a text is no words of it, to readers, to the search and to machines alike."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.documents.text.lines import undressed
from macros.search.building.sections import of_page
from tests.worlds.engine import site_engine

DRESSED = [
    "Se [skjemaet](b.md){.pynt}, **fet**{#fet} og `kode`{.yaml}.",
    "Et avsnitt.\n{.pynt #her}",
    "| A | B {.smal} |\n|---|---|\n| c | d |",
    "Skriv `{#anker}` og `{.klasse}`.",
    "Fyll inn {#5}, {.5 mg}, {:dato}, {dato} og {: .x }.",
    "{#1 av 2} pasienter og ord{#to}.",
]


@pytest.mark.parametrize("typed", DRESSED)
def test_what_is_taken_away_is_what_the_page_takes_away(typed: str) -> None:
    plainly, dressed = (LexborHTMLParser(site_engine().convert(text)) for text in (undressed(typed), typed))

    assert _words(plainly) == _words(dressed)


@pytest.mark.parametrize("typed", DRESSED)
def test_the_search_has_the_braces_that_the_page_shows(typed: str) -> None:
    (found,) = of_page(f"## Del\n\n{typed}\n")

    assert found.text.count("{") == site_engine().convert(typed).count("{")


def _words(page: LexborHTMLParser) -> list[str]:
    return (page.text() or "").split()
