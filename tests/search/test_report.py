"""What editors are told about their words."""

from pathlib import Path

import pytest

from macros.publish.known import Known
from macros.publish.searching import write_search
from macros.publish.store import Store
from macros.search import Searchable, Synonyms, report, summary
from tests.worlds.searching import ENTRIES, entry
from tests.worlds.tiny import Shelf

MORE = [
    *ENTRIES,
    entry("a", "Om TSB", "TSB er rus."),
    entry("b", "Mer", "TSB og KOLS."),
    entry("c", "KOLS", "X"),
]
TERMS = [Synonyms("KOLS", "kronisk obstruktiv lungesykdom")]


def test_what_is_unused_or_unexplained_is_told(site: Path) -> None:
    told = list(report(MORE, TERMS, site / "search"))

    assert "forkortelse: TSB står i 2 dokumenter, men ikke i ordlisten" in told
    assert not any("KOLS står" in line for line in told)
    assert any(line.startswith("ordliste: «kronisk obstruktiv lungesykdom» (KOLS)") for line in told)
    assert any(line.startswith("tittel: søk på «Om TSB» finner ikke a") for line in told)


@pytest.mark.parametrize("unsought", [{"kind": "side"}, {"status": "retired"}])
def test_plain_pages_and_retired_texts_need_not_be_found_by_title(site: Path, unsought: dict[str, str]) -> None:
    entries: list[Searchable] = [entry("a", "Om TSB", **unsought)]

    assert not list(report(entries, (), site / "search"))


def test_the_report_has_a_short_form(site: Path) -> None:
    assert summary(report(MORE, TERMS, site / "search")) == (
        "Søket: 3 titler finner ikke sin egen tekst, 1 forkortelse er ikke forklart, "
        "1 ord i ordlisten står ikke i noen tekst. Se `samhandling search --report`."
    )
    assert summary([]) == ""


def test_building_a_site_tells_the_short_form(shelf: Shelf, tmp_path: Path) -> None:
    terms = "---\ntitle: Ordliste\nterms: [{term: LIB, nb: legemidler i bruk, nn: legemiddel i bruk}]\n---\n"

    library = shelf({"ordliste.md": terms})
    told = write_search(library, tmp_path / "site", Store(None), Known(library, ""))

    assert told.startswith("Søket: 1 ord i ordlisten står ikke i noen tekst.")
