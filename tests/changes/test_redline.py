"""One text held against another: each word that is struck, added or moved, where it stands, and nothing else."""

from __future__ import annotations

import pytest

from macros.changes.redline import Kept, redline
from macros.changes.wording import Fate
from macros.documents.text.body import parse
from tests.worlds.patience import within

OLD = """## 1 Innhold

1.1 Sykehuset sender epikrisen innen sju dager.

1.2 Fastlegen leser epikrisen når den kommer.

## 2 Legemidler

2.1 Sykehuset legger ved oppdatert legemiddelliste.

2.2 Kommunen får samme liste fra sykehuset.

## 3 Unntak

Ingen.
"""
SIGNS = {Fate.KEPT: "{}", Fate.TAKEN_OUT: "[-{}-]", Fate.PUT_IN: "{{+{}+}}", Fate.MOVED_AWAY: "[>{}<]"}


def marked(before: str, now: str) -> dict[str, list[str]]:
    """Every section with its paragraphs: [-struck-], {+added+}, [>moved away<] and «from» where it came from."""
    found = {}
    for one in redline(parse(before), parse(now)):
        found[f"{one.heading} ({one.kept.value})"] = [
            "".join(
                f"from {part.where}: " if part.fate is Fate.MOVED_HERE else SIGNS[part.fate].format(part.text)
                for part in paragraph
            )
            for paragraph in one.paragraphs[1:]
        ]
    return found


def test_the_same_text_has_no_difference() -> None:
    assert {one.kept for one in redline(parse(OLD), parse(OLD))} == {Kept.SAME}
    assert not any(one.changed for one in redline(parse(OLD), parse(OLD)))


def test_a_word_is_struck_and_another_added_and_the_rest_stands_as_it_is() -> None:
    found = marked(OLD, OLD.replace("innen sju dager", "samme dag"))
    assert found["1 Innhold (changed)"] == [
        "1.1 Sykehuset sender epikrisen [-innen sju dager-]{+samme dag+}.",
        "1.2 Fastlegen leser epikrisen når den kommer.",
    ]
    assert found["2 Legemidler (same)"]


def test_a_day_and_the_number_of_a_case_are_struck_and_put_in_whole() -> None:
    was = OLD.replace("Ingen.", "Vedtatt 10. januar 2026 i sak 1/26.")
    now = OLD.replace("Ingen.", "Vedtatt 1. mars 2026 i sak 9/26.")
    assert marked(was, now)["3 Unntak (changed)"] == [
        "Vedtatt [-10. januar 2026 -]{+1. mars 2026 +}i sak [-1/26-]{+9/26+}."
    ]


def test_a_clause_that_is_taken_out_or_put_in_leaves_its_neighbours_alone() -> None:
    without = OLD.replace("1.1 Sykehuset sender epikrisen innen sju dager.\n\n", "")
    kept = "1.2 Fastlegen leser epikrisen når den kommer."
    assert marked(OLD, without)["1 Innhold (changed)"] == [
        "[-1.1 Sykehuset sender epikrisen innen sju dager.-]",
        kept,
    ]
    assert marked(without, OLD)["1 Innhold (changed)"] == [
        "{+1.1 Sykehuset sender epikrisen innen sju dager.+}",
        kept,
    ]


def test_a_clause_put_in_before_others_gives_them_a_number_and_no_other_words() -> None:
    now = OLD.replace("1.2 Fastlegen", "1.3 Fastlegen").replace("1.1 Sykehuset", "1.2 Sykehuset")
    now = now.replace("1.2 Sykehuset", "1.1 Sykehuset ringer når noe haster.\n\n1.2 Sykehuset", 1)
    added = [
        "{+1.1 Sykehuset ringer når noe haster.+}",
        "[-1.1 -]{+1.2 +}Sykehuset sender epikrisen innen sju dager.",
        "[-1.2 -]{+1.3 +}Fastlegen leser epikrisen når den kommer.",
    ]
    assert marked(OLD, now)["1 Innhold (changed)"] == added


def test_a_clause_that_moves_to_another_section_says_where_from_and_where_to() -> None:
    clause = "Kommunen får samme liste fra sykehuset."
    now = OLD.replace(f"2.2 {clause}\n\n", "").replace("Ingen.", f"3.1 {clause}\n\nIngen.")
    found = marked(OLD, now)
    assert found["2 Legemidler (changed)"][1] == f"[>2.2 {clause}<]"
    assert found["3 Unntak (changed)"] == [f"from 2.2: 3.1 {clause}", "Ingen."]


def test_a_clause_that_moves_and_changes_shows_both() -> None:
    clause = "Kommunen får samme liste fra sykehuset"
    now = OLD.replace(f"2.2 {clause}.\n\n", "").replace("Ingen.", f"3.1 {clause} samme dag.\n\nIngen.")
    assert marked(OLD, now)["3 Unntak (changed)"][0] == f"from 2.2: 3.1 {clause} {{+samme dag+}}."


def test_a_few_words_that_stand_elsewhere_too_have_not_moved() -> None:
    now = OLD.replace("Ingen.", "Alle.").replace("## 3", "Ingen.\n\n## 3")
    assert "from" not in str(marked(OLD, now))


def test_a_section_that_is_gone_stands_behind_what_it_stood_behind() -> None:
    now = OLD[: OLD.index("## 2")] + OLD[OLD.index("## 3") :]
    assert list(marked(OLD, now)) == ["1 Innhold (same)", "2 Legemidler (gone)", "3 Unntak (same)"]
    assert list(marked(now, OLD)) == ["1 Innhold (same)", "2 Legemidler (new)", "3 Unntak (same)"]


def test_a_section_that_got_another_number_is_known_by_its_title() -> None:
    now = OLD.replace("## 3 Unntak", "## 4 Unntak").replace("## 2 Leg", "## 2 Frister\n\nSenest.\n\n## 3 Leg")
    assert list(marked(OLD, now.replace("2.1", "3.1").replace("2.2", "3.2"))) == [
        "1 Innhold (same)",
        "2 Frister (new)",
        "3 Legemidler (changed)",
        "4 Unntak (changed)",
    ]


@pytest.mark.parametrize("text", ["", "Bare ord.", "## Uten tekst\n", "- a\n- b\n\n| x | y |\n| - | - |\n| 1 | 2 |\n"])
def test_any_text_can_be_held_against_any_other(text: str) -> None:
    for before, now in ((text, OLD), (OLD, text), (text, text)):
        found = redline(parse(before), parse(now))
        words = {part.fate for one in found for paragraph in one.paragraphs for part in paragraph}
        assert words <= {Fate.KEPT} if before == now else Fate.PUT_IN in words or Fate.TAKEN_OUT in words


def test_a_text_that_is_written_all_anew_is_held_against_the_old_one_in_a_moment() -> None:
    old = "## 1 Avsnitt\n\n" + "".join(f"Ord{n} skal sende{n} noe til{n} mottaker{n}.\n\n" for n in range(250))
    new = "## 1 Avsnitt\n\n" + "".join(f"Helt{n} andre setninger{n} om annet{n}.\n\n" for n in range(250))
    assert len(redline(parse(old), parse(new))[0].changed) == 500
    assert within(5, lambda: redline(parse(old), parse(new)))


def test_a_long_text_is_held_against_another_in_a_moment() -> None:
    long = "".join(
        f"## {n} Avsnitt\n\n" + "".join(f"{n}.{m} Ord {n} {m} {'mer ' * 40}\n\n" for m in range(20))
        for n in range(1, 31)
    )
    now = long.replace("Ord 7", "Andre ord 7")
    assert any(one.changed for one in redline(parse(long), parse(now)))
    assert within(3, lambda: redline(parse(long), parse(now)))
