"""The glossary tells where a word is used, when that is not everywhere."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.lists.glossary import glossary
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, words

WORDS = """---
title: Ordliste
terms:
  - {term: PSU, nb: Politisk samarbeidsutvalg, nn: Politisk samarbeidsutval}
  - {term: FSAM, nb: fjordens sekretariat, nn: sekretariatet i fjorden, areas: [fjord]}
---
"""


def test_a_word_of_one_area_says_so_and_leads_there(shelf: Shelf) -> None:
    library = shelf(PLACES | {"ordliste.md": WORDS})

    page = Html(str(glossary(View(library, Settings(), library.by_path["ordliste.md"]))))

    local, everywhere = page.css(".terms > div")
    assert words(local, "dd").endswith("Brukes i Fjordområdet")
    assert [link.attributes["href"] for link in local.css("a")] == ["../fjord/"]
    assert "Brukes i" not in words(everywhere, "dd")
