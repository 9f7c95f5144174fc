"""Sections and clauses have anchors that survive æøå and a renamed heading, and say who has the duty."""

import pytest

from macros.documents.text.body import parse, plain
from macros.model.subjects import actors_of
from macros.model.vocabulary import Actor


def test_a_clause_keeps_its_anchor_when_its_heading_is_renamed() -> None:
    (before,) = parse("## 2 Når\n\n2.1 Sykehuset sender epikrisen.")
    (after,) = parse("## 2 Frister for å sende\n\n2.1 Sykehuset sender epikrisen.")

    assert before.anchor == after.anchor == "s2"
    assert before.clauses[0].anchor == after.clauses[0].anchor == "p2-1"


def test_a_heading_without_a_number_keeps_æøå_in_its_anchor() -> None:
    (section,) = parse("## Øyeblikkelig hjelp på åpne dager")

    assert section.anchor == "øyeblikkelig-hjelp-på-åpne-dager"


def test_the_sign_before_a_number_is_shown_and_is_no_part_of_the_anchor() -> None:
    (section,) = parse("## § 4 Tvister")

    assert (section.number, section.title, section.anchor, section.heading) == ("4", "Tvister", "s4", "§ 4 Tvister")


def test_an_explicit_anchor_wins() -> None:
    assert parse("## Når {#frist}")[0].anchor == "frist"


def test_a_local_heading_says_how_it_relates_to_the_common_text() -> None:
    (section,) = parse('## Kontakt {add=s3 reason="Eget kontaktpunkt."}')

    assert section.title == "Kontakt"
    assert section.attributes == {"add": "s3", "reason": "Eget kontaktpunkt."}


def test_clauses_on_neighbouring_lines_are_still_two() -> None:
    (section,) = parse("## 1 Hvem\n1.1 Fastlegen får den.\n1.2 Kommunen får den ikke.", first_line=20)

    assert [(clause.number, clause.line) for clause in section.clauses] == [("1.1", 21), ("1.2", 22)]


def test_what_stands_in_a_code_block_is_not_a_heading() -> None:
    assert len(parse("## Eksempel\n\n```\n## Ikke en overskrift\n```")) == 1


def test_the_first_sentence_of_a_clause_is_plain_words() -> None:
    (section,) = parse("1.1 Fastlegen spør *St. Hans* via [dialogmelding](../a.md) [må bekreftes: adressen]. Så mer.")

    assert section.clauses[0].sentence == "Fastlegen spør St. Hans via dialogmelding."


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("Fastlegen får epikrisen.", [Actor.GP]),
        ("Fastlegen og sykehuset avtaler tid.", [Actor.GP, Actor.HOSPITAL]),
        ("Henvisende lege, kommunen og pasienten får brev.", [Actor.GP, Actor.MUNICIPALITY, Actor.PATIENT]),
        ("Sjukehuset sender melding til kommunen.", [Actor.HOSPITAL]),
        ("Målet er samme dag.", []),
        ("Det er fastlegen som følger opp.", []),
    ],
)
def test_the_party_a_clause_begins_with_has_the_duty(sentence: str, actors: list[Actor]) -> None:
    assert list(actors_of(sentence)) == actors


def test_plain_words_lose_markup_and_keep_their_text() -> None:
    assert plain("Se **[Epikrise](a.md)** og `kode`.") == "Se Epikrise og kode."


def test_a_mark_of_what_is_uncertain_goes_but_a_link_with_those_words_stays() -> None:
    assert plain("Innen to dager [må bekreftes: spør ASU].") == "Innen to dager."
    assert plain("Skriv [må bekreftes](det-du-ikke-vet.md).") == "Skriv må bekreftes."


def test_signs_that_are_words_stay_in_plain_words() -> None:
    assert plain(r"Gi 500mg\*3 og 250mg*2 fram til 24\. juni, *ikke* snake_case.") == (
        "Gi 500mg*3 og 250mg*2 fram til 24. juni, ikke snake_case."
    )
