"""What editors are told about their words."""

from pathlib import Path

import pytest

from macros.search import Searchable, Synonyms, report
from tests.worlds.searching import ENTRIES, entry

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
