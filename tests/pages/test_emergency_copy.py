"""A page of the emergency copy says when it was made, where to read what applies, and where earlier versions are."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine, words

VERSION = '  {id}: {{versions: {{"1.0": {{on: 2026-01-10, file: "{file}"}}}}}}\n'
LEDGER = "published:\n" + "".join(VERSION.format(id=id_, file="a" * 40) for id_ in ("fjord-fall", "fjord-brot"))
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


@pytest.mark.parametrize(
    ("id_", "address", "said"),
    [
        (
            "fjord-fall",
            "https://samhandling.example.org/",
            "Tidligere versjoner er ikke med i nødkopien, så ingen følger en gammel tekst."
            " De står på samhandling.example.org .",
        ),
        (
            "fjord-brot",
            "",
            "Tidlegare versjonar er ikkje med i nødkopien, så ingen følgjer ein gammal tekst. Dei står på nettstaden.",
        ),
    ],
)
def test_it_says_why_earlier_versions_are_not_in_it_and_where_they_are(
    shelf: Shelf, id_: str, address: str, said: str
) -> None:
    library = shelf(TEXTS | {"permalinks.yml": LEDGER})
    settings = Settings(emergency_copy=True, address=address)
    found = Html(str(page(View(library, settings, library.by_id[id_])).after))

    assert words(found, ".approved-versions") == said
    links = [link.attributes["href"] for link in found.css(".approved-versions a")]
    assert links == ([f"{address}d/{id_}/"] if address else [])


def test_a_proposal_read_without_a_network_is_no_emergency_copy(shelf: Shelf) -> None:
    library = shelf(TEXTS | {"permalinks.yml": LEDGER})
    settings = Settings(emergency_copy=True, proposal=True)
    assert "approved-versions" not in str(page(View(library, settings, library.by_id["fjord-fall"])).after)
