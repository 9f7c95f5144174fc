"""The model says what each kind must have, and the words of a fault tell what to write."""

from typing import Any

import yaml

from macros.documents.fault import Fault, Reading
from macros.documents.head.frontmatter import FrontMatter, read
from macros.documents.head.validation import validate
from macros.model.kinds import MODELS, Body, Meeting, Pathway, Routine
from macros.model.vocabulary import STATUTORY_POINTS, Kind, Language, Word

WHOLE: dict[str, Any] = {
    "id": "fjord-epikrise",
    "title": "Epikrise",
    "summary": "Hvem får epikrise, og når.",
    "owner": "fjord-legerad",
    "status": "draft",
    "version": "0.1",
    "audience": ["gp"],
}


def front(**changes: Any) -> FrontMatter:
    values = {key: value for key, value in {**WHOLE, **changes}.items() if value is not ...}
    return read("---\n" + yaml.safe_dump(values, allow_unicode=True, sort_keys=False) + "---\n")


def the_fault(**changes: Any) -> Fault:
    _, faults = validate(Routine, front(**changes))
    (fault,) = faults
    return fault


def test_a_whole_draft_has_no_faults() -> None:
    entry, faults = validate(Routine, front())

    assert entry is not None
    assert entry.language is Language.NB
    assert not faults


def test_a_missing_key_is_named_with_what_belongs_there() -> None:
    fault = the_fault(owner=...)

    assert fault.reading is Reading.REQUIRED
    assert "`owner`" in fault.message
    assert "organet som eier teksten" in fault.help


def test_a_misspelt_key_is_answered_with_the_right_one() -> None:
    fault = the_fault(revison_date="2027-01-01")

    assert fault.reading is Reading.UNKNOWN_KEY
    assert fault.help == "mente du `revision_date`?"


def test_a_key_that_is_used_no_more_is_answered_with_what_to_do() -> None:
    body = {**{key: WHOLE[key] for key in ("id", "title", "summary", "owner")}, "level": "strategic", "meetings": []}
    _, (fault,) = validate(Body, read("---\n" + yaml.safe_dump(body, allow_unicode=True) + "---\n"))

    assert fault.message == "nøkkelen `meetings` brukes ikke lenger"
    assert "samhandling new moter" in fault.help


def test_a_wrong_word_is_answered_with_the_words_there_are() -> None:
    fault = the_fault(status="gjelder")

    assert fault.message == "`status` er «gjelder»"
    assert fault.help == "velg ett av: draft, consultation, in_force, retired"


def test_a_version_without_quotes_is_told_how_to_write() -> None:
    assert the_fault(version=2).help == 'sett verdien i anførselstegn: version: "2"'


def test_a_text_in_force_must_say_who_approved_it_and_when_it_is_revised() -> None:
    _, faults = validate(Routine, front(status="in_force"))

    assert [fault.message for fault in faults] == [
        "`approvals` mangler",
        "`valid_from` mangler",
        "`revision_date` mangler",
    ]


def test_a_retired_text_must_say_what_applies_instead_or_why() -> None:
    assert the_fault(status="retired").message == "`replaced_by` mangler"
    assert validate(Routine, front(status="retired", retired_reason="Ordningen er avviklet."))[1] == []


def test_a_summary_too_long_says_how_long_it_may_be() -> None:
    assert the_fault(summary="x" * 201).help == "kort ned til høyst 200 tegn"


def test_a_year_is_not_a_date() -> None:
    assert the_fault(valid_from="2027").message == "`valid_from` er «2027»"


def test_a_fault_inside_a_step_has_the_place_of_the_step() -> None:
    text = """---
id: felles-kols
title: KOLS
summary: Hvem gjør hva.
owner: felles-redaksjon
status: draft
version: "0.1"
audience: [gp]
entry: {include: [Voksne]}
phases:
  - title: Før sykehuset
    steps:
      - {id: henvis, actor: lege, title: Henvis}
---
"""
    _, (fault,) = validate(Pathway, read(text))

    assert fault.place == (13, 22)
    assert "gp" in fault.help


def test_every_kind_has_a_model_whose_keys_are_described() -> None:
    assert set(MODELS) == set(Kind)
    for model in MODELS.values():
        undescribed = [name for name, field in model.model_fields.items() if not field.description]
        assert undescribed == []


def test_every_word_of_the_vocabulary_has_a_label_in_both_written_languages() -> None:
    words = [word for kind in Word.__subclasses__() for word in kind]
    points = list(STATUTORY_POINTS)

    assert len(words) > 50
    assert all(word.label("nb") and word.label("nn") for word in words)
    assert [point.number for point in points] == list(range(1, 14))
    assert all(point.nb and point.nn for point in points)


def test_words_stand_on_one_line_but_where_an_author_may_have_several() -> None:
    on_lines = r'"Hold\n\n kurs nå"'
    text = f"""---
id: m
title: {on_lines}
summary: Sammendrag.
owner: asu
body: asu
on: 2026-12-10
state: planned
cases: [{{title: {on_lines}, decision: {on_lines}}}]
---
"""
    entry, _ = validate(Meeting, read(text))

    assert entry
    assert (entry.title, entry.cases[0].title) == ("Hold kurs nå", "Hold kurs nå")
    assert entry.cases[0].decision == "Hold\n\n kurs nå"
