"""What differs between two versions of a document is said in words, and nothing that matters is left unsaid."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from macros.changes.redline import changed_passages
from macros.changes.spelled import spelled_out
from macros.changes.values import changed_values
from macros.changes.wording import Fate
from macros.common.parties import name_of
from macros.documents.document import read_file
from macros.documents.library import Library
from macros.documents.text.body import parse
from tests.worlds.tiny import PLACES, Shelf

PLAN = """---
id: fjord-plan
title: Plan
summary: Tiltak.
owner: fjord-asu
status: draft
version: "1.0"
audience: [gp]
sources:
  - {title: Avtalen, url: "https://example.org/a", seen: 2026-01-02}
measures:
  - {id: kurs, title: Holde kurs, focus: Opplæring, due: 2026-06-01, state: in_progress}
  - {id: rutine, title: Lage rutine, focus: Epikriser, state: not_started}
---
"""
PATH = "fjord/handlingsplan/plan.md"


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return shelf({**PLACES, PATH: PLAN})


def named(library: Library) -> Callable[[str], str]:
    return partial(name_of, library=library)


def differences(library: Library, now: str) -> list[tuple[str, str, str]]:
    before, after = (read_file(PATH, text.encode()) for text in (PLAN, now))
    return [(one.label, one.before, one.after) for one in changed_values(before, after, named(library))]


CHANGES = {
    "a word": ("in_progress", "done", ("Tiltak «Holde kurs»: Tilstand", "I arbeid", "Ferdig")),
    "a day": ("2026-06-01", "2027-06-01", ("Tiltak «Holde kurs»: Frist", "1. juni 2026", "1. juni 2027")),
    "a reference": (
        "owner: fjord-asu",
        "owner: fjord-ukjent",
        ("Eier", "Administrativt samarbeidsutvalg", "fjord-ukjent"),
    ),
    "a word that stands for many": (
        "owner: fjord-asu",
        "owner: municipalities",
        ("Eier", "Administrativt samarbeidsutvalg", "kommunene i området"),
    ),
    "a list": ("audience: [gp]", "audience: [gp, hospital]", ("Målgruppe", "Fastlege", "Fastlege, Sykehus")),
    "a word that is none": ("status: draft", "status: utkast", ("Tilstand", "Utkast", "utkast")),
    "a key nobody knows": ("status: draft", "status: draft\nstaus: x", ("staus", "", "x")),
    "a key that goes": ("summary: Tiltak.\n", "", ("Sammendrag", "Tiltak.", "")),
    "one of a list": (
        "2026-01-02",
        "2026-01-03",
        (
            "Kilder",
            "tittel Avtalen, nettadresse https://example.org/a, lest 2. januar 2026",
            "tittel Avtalen, nettadresse https://example.org/a, lest 3. januar 2026",
        ),
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_key_is_named_with_what_it_said_and_says(change: str, library: Library) -> None:
    before, after, expected = CHANGES[change]
    assert differences(library, PLAN.replace(before, after)) == [expected]


def test_what_a_nynorsk_document_says_is_told_in_nynorsk(library: Library) -> None:
    nn = PLAN.replace("status: draft", "status: draft\nlanguage: nn\nrevision_date: 2027-06-01")
    changed = nn.replace("2027-06-01", "2028-06-01").replace("owner: fjord-asu", "owner: fjord-ukjent")
    before, now = (read_file(PATH, text.encode()) for text in (nn, changed.replace("draft", "consultation")))
    found = [(one.label, one.before, one.after) for one in changed_values(before, now, named(library))]
    assert found == [
        ("Eigar", "Administrativt samarbeidsutvalg", "fjord-ukjent"),
        ("Tilstand", "Utkast", "På høyring"),
        ("Skal reviderast innan", "1. juni 2027", "1. juni 2028"),
    ]


def test_steps_and_measures_that_change_places_are_told_of(library: Library) -> None:
    *head, first, second, end = PLAN.splitlines()
    moved = "\n".join([*head, second, first, end])
    assert differences(library, moved) == [
        ("Tiltak, rekkefølge", "Holde kurs, Lage rutine", "Lage rutine, Holde kurs"),
    ]


def passages(before: str, after: str) -> list[tuple[str, list[tuple[Fate, str]]]]:
    return [
        (one.heading, [(part.fate, part.text.strip()) for line in one.paragraphs for part in line if part.text.strip()])
        for one in changed_passages(parse(before), parse(after))
    ]


def test_only_the_row_of_a_table_that_differs_is_shown() -> None:
    table = "## 1 Frister\n\n| Melding | Frist |\n| --- | --- |\n| Epikrise | én dag |\n| Svar | to dager |\n"
    assert passages(table, table.replace("én dag", "to dager")) == [
        (
            "1 Frister",
            [
                (Fate.KEPT, "Epikrise |"),
                (Fate.TAKEN_OUT, "én dag"),
                (Fate.PUT_IN, "to dager"),
            ],
        )
    ]


def test_two_sections_of_one_name_are_two() -> None:
    twice = "## Unntak\n\nFørste.\n\n## Unntak\n\nAndre.\n"
    assert [heading for heading, _ in passages(twice, twice.replace("Første.", "Endret."))] == ["Unntak"]


def test_a_heading_that_reads_otherwise_is_a_change() -> None:
    assert passages("## 1 Når\n\nTekst.", "## 1 Hvor\n\nTekst.") == [
        ("1 Hvor", [(Fate.KEPT, "1"), (Fate.TAKEN_OUT, "Når"), (Fate.PUT_IN, "Hvor")])
    ]


def test_what_a_local_part_does_to_the_common_text_is_a_change() -> None:
    ((_, words),) = passages("## Hos oss {add=s1}\n\nTekst.", "## Hos oss {replace=s1}\n\nTekst.")
    assert (Fate.PUT_IN, "replace") in words


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("[avtalen](../avtaler/a.md#p1)", "avtalen (../avtaler/a.md#p1)"),
        ("**fet** og `kode`", "fet og kode"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[må bekreftes: spør eieren]", "[må bekreftes: spør eieren]"),
        ("ja \u202eien\u202c", "ja [U+202E]ien[U+202C]"),
        ("- ett\n- to", "\n• ett\n\n• to"),
    ],
)
def test_the_words_of_a_text_hide_nothing(markdown: str, words: str) -> None:
    assert spelled_out(markdown) == words
