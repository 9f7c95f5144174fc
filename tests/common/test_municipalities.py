"""Municipalities merge and split: old agreements keep their true parties, and those who live there get what applies."""

from __future__ import annotations

from datetime import date

import pytest

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.common.parties import name_of, standings
from macros.documents.document import is_a
from macros.documents.library import Library
from macros.model.kinds import Controlled
from macros.pages.frame.top import top
from macros.pages.parts.validity.standing import applies
from macros.pages.view import Settings, View
from macros.search.building.collect import area_names
from tests.worlds import command
from tests.worlds.adopting import Site, area
from tests.worlds.today import TODAY

PLACES = 'municipalities:\n  - {number: "9901", name: Lia}\n  - {number: "9902", name: Berget}\n'
LOCAL = 'below: [nord]\nmunicipalities:\n  - {number: "9902", name: Berget}\n'
AGREEMENT = """---
id: nord-avtale
title: Avtale
summary: Hvem gjør hva.
owner: nord-redaksjon
status: in_force
version: "1.0"
audience: [gp]
parties: [municipalities]
covers: [3]
approvals:
  - {by: "9901", on: 2026-01-10}
  - {by: "9902", on: 2026-01-12}
valid_from: 2026-02-01
revision_date: 2029-01-01
---

## 1 Hva

1.1 Sykehuset varsler.
"""
BEFORE, AFTER = date(2027, 12, 31), date(2028, 1, 1)


@pytest.fixture
def north(site: Site) -> Site:
    """A community with two municipalities, a team below it with one of them, and an agreement both have approved."""
    site.write("nord/index.md", area("nord", "community", PLACES))
    site.write("dal/index.md", area("dal", "local", LOCAL))
    site.write("dal/organer/redaksjon.md", site.read("nord/organer/redaksjon.md").replace("nord", "dal"))
    site.write("nord/avtaler/avtale.md", AGREEMENT)
    assert check_project(site.project, TODAY).failed is False
    return site


def replaced(site: Site, *words: str) -> str:
    done = command.run(site.project.root, "replace", *words, "--on", "2028-01-01")
    assert done.exit_code == 0, done.output
    assert check_project(site.project, AFTER).failed is False, as_text(check_project(site.project, AFTER))
    return done.stdout


def merged(site: Site) -> str:
    return replaced(site, "9901", "9902", "--by", "9909=Nykommune")


def on(site: Site, day: date) -> Library:
    return site.project.library(day)


def parties(library: Library) -> list[str]:
    document = library.by_id["nord-avtale"]
    assert is_a(document, Controlled)
    return [name_of(one.party, library) for one in standings(document, library) if one.in_force]


def test_a_merger_is_written_in_every_area_that_has_them(north: Site) -> None:
    assert merged(north) == "Endret docs/dal/index.md\nEndret docs/nord/index.md\nSe etter: samhandling check\n"


def test_nothing_changes_before_the_day(north: Site) -> None:
    merged(north)
    assert list(on(north, BEFORE).municipalities) == ["9902", "9901"]
    assert list(on(north, AFTER).municipalities) == ["9909"]
    assert [one.name for one in on(north, AFTER).areas["dal"].municipalities] == ["Nykommune"]


def test_an_old_agreement_keeps_its_true_parties(north: Site) -> None:
    merged(north)
    assert parties(on(north, BEFORE)) == parties(on(north, AFTER)) == ["Lia", "Berget"]


def test_a_new_approval_of_the_new_municipality_stands_in_the_place_of_the_old(north: Site) -> None:
    merged(north)
    north.change("nord/avtaler/avtale.md", "valid_from", '  - {by: "9909", on: 2028-02-01}\nvalid_from')
    assert parties(on(north, AFTER)) == ["Nykommune"]


def test_a_reader_in_the_new_municipality_sees_what_the_old_one_has_approved(north: Site) -> None:
    merged(north)
    library = on(north, AFTER)
    document = library.by_id["nord-avtale"]
    assert is_a(document, Controlled)

    shown = str(applies(View(library, Settings(), document), document))

    assert 'data-parties="9901 9902 9909' in shown


def test_an_old_number_leads_to_the_new_municipality(north: Site) -> None:
    merged(north)
    library = on(north, AFTER)

    shown = str(top(View(library, Settings(), library.by_path["nord/index.md"])))

    assert 'data-former="9901 9902">Nykommune' in shown
    (own,) = [one for one in area_names(library) if one.id == "nord"]
    assert own.municipalities == ("9909", "9901", "9902")


def test_a_split_municipality_has_several_heirs(north: Site) -> None:
    replaced(north, "9902", "--by", "9907=Vest", "--by", "9908=Øst")
    library = on(north, AFTER)
    assert library.successors("9902") == ["9907", "9908"]
    assert parties(library) == ["Lia", "Berget"]


def test_one_that_is_taken_into_a_neighbour_goes_on_under_its_number(north: Site) -> None:
    replaced(north, "9902", "--by", "9901=Lia")
    assert list(on(north, AFTER).municipalities) == ["9901"]
    assert on(north, AFTER).successors("9902") == ["9901"]


def test_what_was_merged_may_be_merged_again(north: Site) -> None:
    merged(north)
    done = command.run(north.project.root, "replace", "9909", "--by", "9910=Storkommune", "--on", "2032-01-01")
    assert done.exit_code == 0, done.output
    assert on(north, date(2032, 1, 1)).successors("9901") == ["9910"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["9999", "--by", "9909=Ny"], "Kommunenummeret 9999 finnes ikke"),
        (["9901", "--by", "9902=Feil"], "Kommunenummeret 9902 er brukt av Berget"),
        (["9901", "--by", "9901=Lia"], "9901 kan ikke erstatte seg selv"),
        (["9901", "--by", "Ny"], "«Ny» er ikke en kommune"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_is_refused_and_nothing_is_written(north: Site, words: list[str], said: str) -> None:
    before = north.read("nord/index.md")
    done = command.run(north.project.root, "replace", *words, "--on", "2028-01-01")
    assert (done.exit_code, said in done.stderr, north.read("nord/index.md")) == (2, True, before)
