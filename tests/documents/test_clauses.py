"""A number at the beginning of a paragraph is a clause when it reads like one, and else what its author wrote."""

from __future__ import annotations

import pytest

from macros.documents.text.body import parse
from tests.worlds.typed import Numbered, numbered


@pytest.mark.parametrize("case", numbered(), ids=lambda case: f"{case.section}-{case.before}-{case.number}-{case.text}")
def test_a_number_is_what_it_reads_like(case: Numbered) -> None:
    assert case.counting().reads(case.number, case.text).name.lower() == case.reading


def clauses(body: str) -> list[str]:
    return [clause.number for section in parse(body) for clause in section.clauses]


def test_one_to_three_blanks_before_a_number_are_none() -> None:
    assert clauses("## 1 Når\n\n1.1 Fastlegen ringer.\n\n   1.2 Sykehuset svarer.") == ["1.1", "1.2"]


def test_a_number_inside_an_item_is_none() -> None:
    assert clauses("## 1 Når\n\n1.1 Slik:\n\n- en\n\n  1.2 To.") == ["1.1"]


def test_a_dose_on_a_new_line_stays_in_its_clause() -> None:
    assert clauses("## 2 Dose\n\n2.1 Legen gir\n2.5 mg morgen og kveld.") == ["2.1"]


def test_only_the_very_next_number_is_a_clause_in_the_middle_of_a_paragraph() -> None:
    assert clauses("## 1 Når\n\n1.1 Se punkt\n1.5 Fristen i avtalen.\n1.2 Kommunen svarer.") == ["1.1", "1.2"]


def test_what_is_no_clause_is_words_of_the_one_before() -> None:
    (section,) = parse("## 1 Når\n\n1.1 Fastlegen ringer.\n\n24.12 er det stengt.")

    assert section.clauses[0].text == "Fastlegen ringer.\n\n24.12 er det stengt."


def test_a_heading_inside_a_section_goes_on_with_its_numbers() -> None:
    assert clauses("## 2 Når\n\n2.1 En.\n\n### Frist\n\n2.2 To.\n\n### 2.3 Mer\n\n2.3.1 Tre.") == [
        "2.1",
        "2.2",
        "2.3.1",
    ]
