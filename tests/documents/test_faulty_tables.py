"""Whatever is wrong with a table, whoever sent it is told the file, the line, and how it is mended."""

from __future__ import annotations

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import Finding
from macros.checks.run import check
from macros.documents.library import Library
from tests.worlds.measured import CSV, FIGURE, measured
from tests.worlds.tables import FAULTY, PERSONS, SOUND
from tests.worlds.tiny import Shelf


def told(library: Library) -> list[Finding]:
    return [one for one in check(Archive(library)).findings if one.path == f"docs/{CSV}"]


@pytest.mark.parametrize("table", FAULTY.values(), ids=FAULTY)
def test_a_fault_is_told_with_file_line_and_cure(shelf: Shelf, table: str) -> None:
    found = told(measured(shelf, table))
    assert found
    for one in found:
        assert 1 <= one.place.line <= max(table.count("\n"), 1)
        assert one.message, "what it is"
        assert one.help, "what to do"


@pytest.mark.parametrize("table", SOUND.values(), ids=SOUND)
def test_what_looks_odd_and_is_right_is_left_in_peace(shelf: Shelf, table: str) -> None:
    assert told(measured(shelf, table)) == []


def test_few_persons_are_told_of_and_none_is_not(shelf: Shelf) -> None:
    (one,) = told(measured(shelf, PERSONS, FIGURE.replace("unit: prosent", "unit: personer\nof_persons: true")))
    assert (one.place.line, one.message) == (3, "verdien er et antall personer under fem")
