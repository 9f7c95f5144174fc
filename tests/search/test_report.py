"""What editors are told about their words."""

from pathlib import Path

from macros.search import Term, report

from .conftest import ENTRIES, entry


def test_what_is_unused_or_unexplained_is_told(site: Path) -> None:
    entries = [
        *ENTRIES,
        entry("a", "Om TSB", "TSB er rus."),
        entry("b", "Mer", "TSB og KOLS."),
        entry("c", "KOLS", "X"),
    ]
    terms = [Term("KOLS", "kronisk obstruktiv lungesykdom")]

    told = list(report(entries, terms, site / "search"))

    assert "forkortelse: TSB står i 2 dokumenter, men ikke i ordlisten" in told
    assert not any("KOLS står" in line for line in told)
    assert any(line.startswith("ordliste: «kronisk obstruktiv lungesykdom» (KOLS)") for line in told)
    assert any(line.startswith("tittel: søk på «Om TSB» finner ikke a") for line in told)
