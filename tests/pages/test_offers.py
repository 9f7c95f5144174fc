"""A step lists the learning-and-coping offers that its words find, those that reach the area of the page."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.kinds.steps import steps
from macros.pages.view import Settings, View
from tests.worlds.adopting import Site, area
from tests.worlds.pathways import COMMON, NORD, STEPS, common, local

OFFER = """---
id: {area}-{name}
title: {name}
summary: Kurs.
owner: {area}-redaksjon
keywords: [{word}]
for_whom: Voksne
where: Helsehuset
sign_up: Ring.
---
"""


def offer(of: str, name: str, word: str = "kols") -> str:
    return OFFER.format(area=of, name=name, word=word)


def listed(library: Library, path: str) -> list[str]:
    html = Html(str(steps(View(library, Settings(), library.by_path[path]))))
    return [" ".join(one.text(separator=" ").split()) for one in html.css(".offers li")]


def written(site: Site) -> Library:
    """Offers in two areas, and a common pathway that the area Nord follows."""
    for id_, number in (("nord", "5001"), ("sor", "5002")):
        site.write(
            f"{id_}/index.md", area(id_, "community", f'municipalities: [{{number: "{number}", name: {id_}}}]\n')
        )
    site.write(COMMON, common(STEPS.replace("title: Kall inn til kontroll}", "title: Kall inn, offers: [KOLS]}")))
    site.write(NORD, local(""))
    site.write("nord/tilbud/kurs.md", offer("nord", "kurs"))
    site.write("nord/tilbud/hjerte.md", offer("nord", "hjerte", "hjerte"))
    site.write("sor/tilbud/trening.md", offer("sor", "trening"))
    return site.library


def test_the_common_page_lists_all_offers_that_have_the_word_with_their_areas(site: Site) -> None:
    library = written(site)
    assert [one.split()[0] for one in listed(library, COMMON)] == ["kurs", "trening"]


def test_the_page_of_an_area_lists_those_that_reach_it(site: Site) -> None:
    library = written(site)
    assert [one.split()[0] for one in listed(library, NORD)] == ["kurs"]


def test_where_nothing_is_offered_the_step_says_that_none_is_entered(site: Site) -> None:
    site.write(COMMON, common(STEPS.replace("title: Kall inn til kontroll}", "title: Kall inn, offers: [KOLS]}")))
    html = Html(str(steps(View(site.library, Settings(), site.library.by_path[COMMON]))))
    assert "Ingen tilbud er lagt inn her for kommunen." in (html.text() or "")
    assert not html.css(".offers li")
