"""The lists of words, as readers meet them."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.lists.glossary import acute_words, glossary, untold_topics
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, words

WORDS = """---
title: Ordliste
terms:
  - {term: PSU, nb: Politisk samarbeidsutvalg, nn: Politisk samarbeidsutval}
  - {term: FSAM, nb: fjordens sekretariat, nn: sekretariatet i fjorden, areas: [fjord]}
  - {term: PKO, nb: praksiskonsulentordningen, nn: praksiskonsulentordninga}
---
"""


def test_a_word_of_one_area_says_so_and_leads_there(shelf: Shelf) -> None:
    library = shelf(PLACES | {"ordliste.md": WORDS})

    page = Html(str(glossary(View(library, Settings(), library.by_path["ordliste.md"]))))

    local, everywhere = page.css(".terms > div")[:2]
    assert words(local, "dd").endswith("Brukes i Fjordområdet")
    assert [link.attributes["href"] for link in local.css("a")] == ["../fjord/"]
    assert "Brukes i" not in words(everywhere, "dd")


def test_a_letter_unfolds_to_its_words_and_an_address_that_leads_there_unfolds_it(shelf: Shelf) -> None:
    library = shelf(PLACES | {"ordliste.md": WORDS})

    page = Html(str(glossary(View(library, Settings(), library.by_path["ordliste.md"]))))

    assert [words(letter, "summary") for letter in page.css("details")] == ["F FSAM", "P PKO – PSU"]
    assert [dt.text() for dt in page.css("details > #ord-p dt")] == ["PKO", "PSU"], "a browser opens what is around"


UNTOLD = """---
title: Spørsmål uten tekst
topics:
  - topic: Førerkort
    also: [sertifikat]
    owner: {fjord: fjord-asu}
    source: {title: Veileder, url: "https://example.org/forer", seen: 2026-11-01, kind: national, copy: true}
---
"""


def test_a_topic_without_a_text_unfolds_to_where_it_is_told_and_who_has_the_question_here(shelf: Shelf) -> None:
    library = shelf(PLACES | {"uten-tekst.md": UNTOLD})

    page = Html(str(untold_topics(View(library, Settings(), library.by_path["uten-tekst.md"]))))

    assert words(page, "details > summary") == "Førerkort"
    assert [" ".join(p.text().split()) for p in page.css("details > p")] == [
        "Veileder (nasjonal side), lest 1. november 2026 i lagret kopi",
        "Spør ASU (Fjordområdet)",
        "Også: sertifikat",
    ]


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
