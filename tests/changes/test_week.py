"""What a week changed is told from the history: clause by clause, for those it is for, and each thing once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.changes.week import Week, for_reader, told_of
from macros.documents.library import Library
from macros.documents.project.project import Project
from macros.feeds.news.digest import digests
from macros.model.vocabulary import Actor
from macros.pages.lists.by_day.digest import digest
from macros.pages.view import Settings, View
from tests.worlds import command
from tests.worlds.checkout import change, write
from tests.worlds.deciding import MEETING, TEXT, council
from tests.worlds.git import commit, repository
from tests.worlds.measured import CSV, FIGURE, PAGE, TABLE
from tests.worlds.tiny import AREA, COUNCIL, PLACES

W48 = Week.named("2026-W48")
ELSEWHERE = {
    "fjell/index.md": AREA.replace("fjord", "fjell").replace("Fjord", "Fjell"),
    "felles/index.md": AREA.replace("id: fjord", "id: felles").replace("type: community", "type: common"),
    "felles/organer/redaksjon.md": COUNCIL.replace("fjord-asu", "felles-redaksjon"),
}
COMMON = "felles/rutiner/tolk.md"
_TOLK = """---
id: felles-tale
title: Tolk
summary: Om tolk.
owner: felles-redaksjon
status: draft
version: "0.1"
audience: [hospital]
---

## 1 Hvem

1.1 Sykehuset bestiller tolk. Se [siden](../index.md).
"""
PLAN = """---
id: fjord-plan
title: Handlingsplan
summary: Tiltakene.
owner: fjord-asu
status: draft
version: "0.1"
audience: [gp]
measures: [{id: kurs, title: Hold kurs, focus: Opplæring, due: 2026-10-01, state: in_progress}]
---
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A week in which a text was put into force and another was changed, and a week in which only a source was."""
    project = council(tmp_path)
    write(tmp_path, {**ELSEWHERE, COMMON: _TOLK})
    commit(tmp_path, day="2026-11-20")
    change(project, TEXT, "status: consultation", "status: in_force")
    change(project, TEXT, 'version: "1.0"', 'version: "2.0"')
    change(project, TEXT, "utskrivningsdagen", "samme dag")
    change(project, COMMON, "1.1 Sykehuset bestiller tolk.", "1.1 Sykehuset og kommunen bestiller tolk.")
    change(project, COMMON, "[siden](../index.md).", "[siden](../index.md).\n\n1.2 Tolken har taushetsplikt.")
    change(project, MEETING, "outcome: noted", "outcome: postponed")
    commit(tmp_path, day="2026-11-24")
    change(project, COMMON, "title: Tolk", "title: Tolk\nkeywords: [språk]")
    commit(tmp_path, day="2026-12-01")
    return project


@pytest.fixture
def library(project: Project) -> Library:
    return project.library(date(2026, 12, 2))


def test_it_is_told_clause_by_clause_in_plain_words(library: Library) -> None:
    told = {one.document.id: one.lines for one in told_of(W48, library)}
    assert told == {
        "felles-tale": (
            "Punkt 1.1 er endret: «Sykehuset og kommunen bestiller tolk. Se siden.» "
            "Før: «Sykehuset bestiller tolk. Se siden.»",
            "Punkt 1.2 er nytt: «Tolken har taushetsplikt.»",
        ),
        "fjord-epikrise": (
            "Gjelder fra 1. april 2024, versjon 2.0.",
            "Punkt 1.1 er endret: «Sykehuset sender epikrisen samme dag.» "
            "Før: «Sykehuset sender epikrisen innen sju dager.»",
        ),
        "fjord-asu-2026-11-20": ("Tall for ventetid: utsatt.",),
    }


def test_what_was_heard_is_told_as_changed_when_it_comes_into_force(tmp_path: Path) -> None:
    project = council(tmp_path)
    change(project, TEXT, "status: consultation", "status: in_force")
    commit(tmp_path, day="2026-11-24")
    told = {one.document.id: one.lines for one in told_of(W48, project.library(date(2026, 12, 2)))}
    assert told["fjord-epikrise"][1:] == (
        "Punkt 1.1 er endret: «Sykehuset sender epikrisen utskrivningsdagen.» "
        "Før: «Sykehuset sender epikrisen innen sju dager.»",
    )


def test_a_new_version_tells_what_it_changed_also_when_its_words_were_written_weeks_before(tmp_path: Path) -> None:
    project = council(tmp_path)
    change(project, TEXT, "status: consultation", "status: in_force")
    commit(tmp_path, day="2026-10-01")
    change(project, TEXT, "utskrivningsdagen", "samme dag")
    commit(tmp_path, day="2026-11-02")
    change(project, TEXT, 'version: "1.0"', 'version: "2.0"')
    commit(tmp_path, day="2026-11-24")
    told = {one.document.id: one.lines for one in told_of(W48, project.library(date(2026, 12, 2)))}
    assert told["fjord-epikrise"][1:] == (
        "Punkt 1.1 er endret: «Sykehuset sender epikrisen samme dag.» "
        "Før: «Sykehuset sender epikrisen innen sju dager.»",
    )


def test_a_text_that_is_retired_says_what_is_used_instead(tmp_path: Path) -> None:
    project = council(tmp_path)
    change(project, TEXT, "status: consultation", "status: retired\nreplaced_by: felles-tale")
    write(tmp_path, {**ELSEWHERE, COMMON: _TOLK})
    commit(tmp_path, day="2026-11-24")
    told = {one.document.id: one.lines for one in told_of(W48, project.library(date(2026, 12, 2)))}
    assert told["fjord-epikrise"] == ("Teksten er opphevet. Bruk «Tolk».",)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (TABLE.replace("69,5", "69,7"), ("2. kvartal 2026: 69,7. Før: 69,5.",)),
        (TABLE + "2026K4;..\n", ("4. kvartal 2026: ikke oppgitt.",)),
        (
            "period;value\n2026K1;1\n2026K2;2\n2026K3;3\n2026K4;4\n",
            (
                "4. kvartal 2026: 4.",
                "3. kvartal 2026: 3. Før: 70,6.",
                "2. kvartal 2026: 2. Før: 69,5.",
                "2 tall til er nye eller endret.",
            ),
        ),
    ],
)
def test_numbers_that_are_others_are_told_the_latest_first(tmp_path: Path, table: str, told: tuple[str, ...]) -> None:
    project = write(tmp_path, {**PLACES, PAGE: FIGURE, CSV: TABLE})
    repository(tmp_path)
    write(tmp_path, {CSV: table})
    commit(tmp_path, day="2026-11-24")
    assert [one.lines for one in told_of(W48, project.library(date(2026, 12, 2)))] == [told]


def test_how_few_persons_there_were_is_not_told(tmp_path: Path) -> None:
    persons = FIGURE.replace("unit: prosent", "unit: personer\nof_persons: true")
    project = write(tmp_path, {**PLACES, PAGE: persons, CSV: "period;value\n2026K3;3\n"})
    repository(tmp_path)
    write(tmp_path, {CSV: "period;value\n2026K3;7\n"})
    commit(tmp_path, day="2026-11-24")
    (told,) = told_of(W48, project.library(date(2026, 12, 2)))
    assert told.lines == ("3. kvartal 2026: 7. Før: under fem personer.",)


def test_how_far_a_measure_has_come_is_told_and_when_it_is_due(tmp_path: Path) -> None:
    path = "fjord/handlingsplan/plan.md"
    project = write(tmp_path, {**PLACES, path: PLAN})
    repository(tmp_path)
    change(project, path, "due: 2026-10-01, state: in_progress", "due: 2027-03-01, state: done")
    commit(tmp_path, day="2026-11-24")
    assert [one.lines for one in told_of(W48, project.library(date(2026, 12, 2)))] == [
        (
            "Tiltak «Hold kurs»: Frist: 1. mars 2027. Før: 1. oktober 2026.",
            "Tiltak «Hold kurs»: Tilstand: Ferdig. Før: I arbeid.",
        )
    ]


def test_a_week_in_which_no_reader_has_anything_to_know_is_empty(library: Library) -> None:
    assert told_of(Week.named("2026-W49"), library) == []


@pytest.mark.parametrize(
    ("areas", "role", "expected"),
    [
        ((), None, {"felles-tale", "fjord-epikrise", "fjord-asu-2026-11-20"}),
        (("fjell",), None, {"felles-tale"}),
        (("fjord", "fjell"), None, {"felles-tale", "fjord-epikrise", "fjord-asu-2026-11-20"}),
        (("fjord",), Actor.GP, {"fjord-epikrise", "fjord-asu-2026-11-20"}),
        (("fjord",), Actor.NAV, {"fjord-asu-2026-11-20"}),
    ],
)
def test_each_gets_what_is_for_them_and_nobody_gets_anything_twice(
    library: Library, areas: tuple[str, ...], role: Actor | None, expected: set[str]
) -> None:
    found = [one.document.id for one in for_reader(told_of(W48, library), library, areas, role)]
    assert len(found) == len(expected)
    assert set(found) == expected


def test_an_area_is_told_of_its_weeks_by_the_name_its_folder_has_now(project: Project) -> None:
    (project.docs / "fjord").rename(project.docs / "fjorden")
    commit(project.root, day="2026-12-01")
    library = project.library(date(2026, 12, 2))
    found = {one.document.id for one in for_reader(told_of(W48, library), library, ("fjorden",), Actor.GP)}
    assert found == {"fjord-epikrise", "fjord-asu-2026-11-20"}


def test_the_day_one_asks_changes_nothing(project: Project) -> None:
    asked = ("digest", "--week", "2026-W48", "--area", "fjord", "--area", "fjell")
    first, later = (command.run(project.root, *asked, "--today", day).stdout for day in ("2026-12-02", "2028-01-01"))
    assert first == later
    assert first.startswith("Samhandling, uke 48: 23. november 2026 til 29. november 2026\n\nTolk (")
    assert first.count("Tolk (") == 1


def test_whoever_is_named_by_an_id_is_told_by_name(project: Project) -> None:
    change(project, "fjord/organer/asu.md", "title: Administrativt samarbeidsutvalg", "title: Utvalget")
    commit(project.root, day="2026-12-02")
    change(project, "felles/organer/redaksjon.md", "owner: felles-redaksjon", "owner: fjord-asu")
    commit(project.root, day="2026-12-03")

    def told() -> tuple[str, ...]:
        found = told_of(Week.named("2026-W49"), project.library(date(2026, 12, 8)))
        return {one.document.id: one.lines for one in found}["felles-redaksjon"]

    assert told() == ("Eier: Utvalget",)
    change(project, "fjord/organer/asu.md", "title: Utvalget", "title: Samarbeidsutvalget")
    assert told() == ("Eier: Samarbeidsutvalget",)


@pytest.mark.parametrize("week", ["2026-48", "2026-W54", "i fjor"])
def test_what_is_no_week_is_answered_with_how_a_week_is_written(project: Project, week: str) -> None:
    assert "2026-W48" in command.run(project.root, "digest", "--week", week).stderr


def test_an_area_that_is_not_there_is_answered_with_the_one_that_was_meant(project: Project) -> None:
    assert "Mente du fjord?" in command.run(project.root, "digest", "--area", "fjrd").stderr


def test_the_feed_of_an_area_has_the_week_that_was_last_over(library: Library) -> None:
    feeds = dict(digests(library, "https://samhandling.example.org/"))
    assert set(feeds) == {"ukebrev.xml", "fjord/ukebrev.xml", "fjell/ukebrev.xml", "felles/ukebrev.xml"}
    assert "urn:samhandling:felles-tale:2026-W48" in feeds["fjell/ukebrev.xml"]
    assert "fjord-epikrise" not in feeds["fjell/ukebrev.xml"]


def test_without_a_history_nothing_is_told(tmp_path: Path) -> None:
    project = write(tmp_path, ELSEWHERE)
    assert told_of(W48, project.library(date(2026, 12, 2))) == []


def test_the_page_can_be_narrowed_to_a_role_and_an_area(project: Project) -> None:
    library = project.library(date(2026, 12, 1))
    html = Html(str(digest(View(library, Settings(), library.by_path["fjord/index.md"]))))

    items = {item.css_first("a").text(): item.attributes for item in html.css("li[data-area]")}  # type: ignore[union-attr]
    assert items["Tolk"]["data-roles"] == "hospital"
    for_everyone = items["Møte i ASU 20. november 2026"]["data-roles"] or ""
    assert set(for_everyone.split()) == set(Actor)
    assert [field.attributes["name"] for field in html.css("form [name]")] == ["ord", "omrade", "rolle"]
