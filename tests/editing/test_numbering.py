"""A text from elsewhere gets headings and clauses in our form, and is told of every number that became another."""

from __future__ import annotations

import pytest

from macros.editing.importing.numbering import in_our_form


def test_a_number_that_becomes_another_is_told_of() -> None:
    made = in_our_form("T", "# 4 Når\n\n4.1 Sykehuset sender.", clauses=True)
    assert made.markdown == "## 1 Når\n\n1.1 Sykehuset sender.\n"
    assert "punkt 4.1 i originalen er blitt 1.1; rett henvisninger til det" in made.notes


def test_a_pathway_gets_anchors_and_no_numbers() -> None:
    assert in_our_form("T", "# 1 Mål\n\nTekst.", clauses=False).markdown == "## Mål {#mal}\n\nTekst.\n"


def test_a_first_heading_that_stands_alone_is_the_title() -> None:
    made = in_our_form("", "# Avtale\n\n## Parter\n\nA og B.", clauses=True)
    assert (made.title, made.markdown) == ("Avtale", "## 1 Parter\n\n1.1 A og B.\n")


@pytest.mark.parametrize("words", ["24 timer før utskriving ringer sykehuset.", "01.03.2022 trer avtalen i kraft."])
def test_a_number_that_is_a_word_of_the_text_stays(words: str) -> None:
    assert in_our_form("T", f"# Når\n\n{words}", clauses=True).markdown == f"## 1 Når\n\n1.1 {words}\n"
