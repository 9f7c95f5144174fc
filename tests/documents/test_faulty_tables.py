"""Whatever is wrong with a table, whoever sent it is told the file, the line, and how it is mended."""

from __future__ import annotations

import pytest

from macros.checks.archive import Archive
from macros.checks.rule import Finding
from macros.checks.run import check
from macros.documents.library import Library
from tests.worlds.measured import CSV, measured
from tests.worlds.tables import FAULTY, HIDDEN_TWICE, OF_PERSONS, PERSONS, SOUND, SUMS
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


@pytest.mark.parametrize(
    ("table", "line", "cure"),
    [
        ("hidden with a sign", 2, "skriv : når tallet er holdt tilbake fordi det gjelder få, ellers tallet"),
        ("hidden with a range", 3, "skriv : når tallet er holdt tilbake fordi det gjelder få, ellers tallet"),
        ("a sum below", 3, "slett linjen hvis den er en sum eller en merknad, eller skriv perioden"),
        ("a note below", 3, "ha ett felt for hver kolonne, eller slett linjen hvis den er en merknad"),
        ("a column without a name", 1, "slett kolonnen, eller gi den et navn"),
        ("what tells Excel the mark", 1, "slett linjene over"),
        ("a title above the heading", 1, "slett linjene over"),
    ],
)
def test_the_cure_is_that_of_what_it_is(shelf: Shelf, table: str, line: int, cure: str) -> None:
    assert (line, cure) in [(one.place.line, one.help) for one in told(measured(shelf, FAULTY[table]))]


@pytest.mark.parametrize("table", SOUND.values(), ids=SOUND)
def test_what_looks_odd_and_is_right_is_left_in_peace(shelf: Shelf, table: str) -> None:
    assert told(measured(shelf, table)) == []


def test_few_persons_are_told_of_and_none_is_not(shelf: Shelf) -> None:
    (one,) = told(measured(shelf, PERSONS, OF_PERSONS))
    assert (one.place.line, one.message) == (3, "verdien er et antall personer under fem")


def test_a_number_that_is_withheld_is_not_given_away_by_the_sum(shelf: Shelf) -> None:
    (one,) = told(measured(shelf, SUMS, OF_PERSONS))
    assert (one.place.line, one.message) == (3, "tallet som er holdt tilbake, kan regnes ut av summen")
    assert told(measured(shelf, HIDDEN_TWICE, OF_PERSONS)) == []
    assert told(measured(shelf, SUMS)) == []
