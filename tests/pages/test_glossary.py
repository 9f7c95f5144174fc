"""The lists of words, as readers meet them."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.lists.glossary import acute_words, glossary
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


URGENT = """---
title: Ord som haster
terms:
  - {term: brystsmerter, service: felles-113, also: [hjerteanfall, smerter/vondt/verk bryst/brystet]}
  - {term: drukning, service: felles-113}
---
"""
SERVICE = """---
id: felles-113
title: Nødtelefon
summary: Ring.
owner: fjord-asu
responsible: AMK
for_whom: Alle.
how: Ring 113.
access: open
---
"""


def test_urgent_words_are_read_without_the_signs_that_editors_type_and_unfold_one_by_one(shelf: Shelf) -> None:
    library = shelf(PLACES | {"akuttord.md": URGENT, "fjord/tjenester/113.md": SERVICE})

    page = Html(str(acute_words(View(library, Settings(), library.by_path["akuttord.md"]))))

    assert words(page, "details.word-fold summary") == "brystsmerter"
    assert [" ".join(one.text().split()) for one in page.css(".word-fold li")] == [
        "hjerteanfall",
        "smerter, vondt eller verk sammen med bryst eller brystet",
    ]
    assert words(page, "p.word-fold") == "drukning", "what has no other words has nothing to unfold"
