"""A page of the emergency copy says when it was made and where to read what applies."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine, words

TEXTS = PLACES | routine("fall", "draft") | routine("brot", "draft", language="nn")


def strip(shelf: Shelf, id_: str, settings: Settings) -> str:
    library = shelf(TEXTS)
    return words(Html(str(page(View(library, settings, library.by_id[id_])).top)), ".strip.apart")


def test_it_names_the_day_and_the_address_of_the_site(shelf: Shelf) -> None:
    said = strip(shelf, "fjord-fall", Settings(emergency_copy=True, address="https://samhandling.example.org/"))

    assert said == "Nødkopi laget 22. november 2026 . Gjeldende tekst står på samhandling.example.org ."


def test_it_says_so_in_nynorsk_and_where_the_address_is_not_known(shelf: Shelf) -> None:
    said = strip(shelf, "fjord-brot", Settings(emergency_copy=True))

    assert said == "Nødkopi laga 22. november 2026 . Gjeldande tekst står på nettstaden."


def test_the_site_itself_says_nothing_of_the_kind(shelf: Shelf) -> None:
    library = shelf(TEXTS)
    assert 'class="strip apart"' not in page(View(library, Settings(), library.by_id["fjord-fall"])).top
