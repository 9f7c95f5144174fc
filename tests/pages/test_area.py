"""The page of an area tells who stands behind it."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, COUNCIL, PLACES, Shelf, words


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
