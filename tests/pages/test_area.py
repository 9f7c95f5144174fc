"""The page of an area begins with what it has, and tells who stands behind it."""

from __future__ import annotations

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf, routine, words


def test_an_area_with_several_hospitals_names_them_all(shelf: Shelf) -> None:
    hospitals = {
        f"fjord/organer/{slug}.md": COUNCIL.replace("fjord-asu\ntitle: Administrativt samarbeidsutvalg", named).replace(
            "short: ASU\n", ""
        )
        for slug, named in (("nes", "fjord-nes\ntitle: Nes sykehus"), ("vik", "fjord-vik\ntitle: Vik sykehus"))
    }
    area = AREA.replace("municipalities:", "hospitals: [fjord-nes, fjord-vik]\nmunicipalities:")
    library = shelf(PLACES | hospitals | {"fjord/index.md": area})

    shown = words(Html(str(page(View(library, Settings(), library.by_id["fjord"])).inside)), ".meta")

    assert "Sykehus Nes sykehus , Vik sykehus" in shown


def test_what_an_area_has_stands_before_its_own_words_a_folded_row_for_each_kind(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "draft") | routine("henvisning", "draft"))

    shown = Html(str(page(View(library, Settings(), library.by_id["fjord"])).before))

    assert [words(one, "summary") for one in shown.css("details")] == ["Rutiner 2", "Utvalg 1"]
    assert not shown.css("details[open]")
    assert [words(one, "a") for one in shown.css("#liste-rutiner > li")] == ["Epikrise", "Henvisning"]


def test_the_own_words_of_an_area_and_its_municipalities_are_rows_that_an_address_of_them_unfolds(shelf: Shelf) -> None:
    own = """
Først noen ord.

## Hvilket sykehus {#sykehus}

Nes tar **imot**.

### Føde {#fode}

Vik.

## Utvalgene {#utvalg}

To.
"""
    library = shelf(PLACES | {"fjord/index.md": AREA + own})

    shown = page(View(library, Settings(), library.by_id["fjord"]))
    text = Html(Markdown(extensions=["md_in_html", "attr_list"]).convert(str(shown.markdown)))

    assert words(text, "body > p") == "Først noen ord."
    assert [words(one, "summary") for one in text.css("details")] == ["Hvilket sykehus", "Utvalgene"]
    assert words(text, "details:not([open]) > #sykehus") == "Nes tar imot . Føde Vik."
    assert text.css_first("#sykehus > h3#fode")
    assert words(Html(str(shown.inside)), "details:not([open]) > #kommuner").startswith("Vik")
