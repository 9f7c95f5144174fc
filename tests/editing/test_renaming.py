"""A body or an area gets a new name: id and addresses stay, readers see both, and texts with the old name are told."""

from __future__ import annotations

import pytest

from macros.checks.run import check_project
from macros.checks.telling.text import as_text
from macros.model.kinds import Body
from macros.pages.parts.about import about
from macros.pages.view import Settings, View
from macros.search.building.collect import entries
from tests.worlds import command
from tests.worlds.adopting import COMMON, Site
from tests.worlds.today import TODAY

COUNCIL = """---
id: nord-rad
title: Legeutvalget
summary: Gir råd.
owner: nord-rad
level: professional
---
"""


@pytest.fixture
def north(site: Site) -> Site:
    """Nord has a council, which two of its texts name, and one of another area."""
    site.write("nord/organer/rad.md", COUNCIL)
    text = site.read(COMMON).replace("Fastlegen sier fra", "Legeutvalget svarer")
    for area in ("nord", "sor"):
        site.write(f"{area}/rutiner/ny.md", text.replace("felles-", f"{area}-"))
    return site


def rename(site: Site, *words: str) -> str:
    done = command.run(site.project.root, "rename", *words, "--today", TODAY.isoformat())
    return done.stdout if done.exit_code == 0 else done.stderr


def test_texts_of_the_area_that_use_the_old_name_are_listed(north: Site) -> None:
    assert rename(north, "nord-rad", "Fagrådet", "--on", "2026-01-01").splitlines() == [
        "Endret docs/nord/organer/rad.md",
        "  docs/nord/rutiner/ny.md:19: «Legeutvalget» heter «Fagrådet» nå",
        "Rett navnet i tekstene over.",
    ]
    assert check_project(north.project, TODAY).failed is False, as_text(check_project(north.project, TODAY))


def test_a_text_that_says_both_names_is_right(north: Site) -> None:
    rename(north, "nord-rad", "Fagrådet", "--on", "2026-01-01")
    north.change("nord/rutiner/ny.md", "Legeutvalget svarer", "Fagrådet (før: Legeutvalget) svarer")
    assert [one.rule for one in check_project(north.project, TODAY).findings if "former" in one.rule] == []


def test_the_id_stays_and_readers_find_it_by_the_old_name(north: Site) -> None:
    rename(north, "nord-rad", "Fagrådet", "--on", "2026-01-01")
    library = north.project.library(TODAY)
    document = library.find("nord-rad", Body)
    assert document
    assert (document.title, document.path) == ("Fagrådet", "nord/organer/rad.md")
    said = {str(fact.label): str(fact.value) for fact in about(View(library, Settings(), document), document)}
    assert "Legeutvalget (til " in said["Tidligere navn"]
    assert "Legeutvalget" in next(one for one in entries(library) if one.id == "nord-rad").keywords


def test_an_area_changes_name_and_remembers_more_than_one(north: Site) -> None:
    rename(north, "nord", "Nordområdet", "--on", "2026-01-01")
    rename(north, "nord", "Helsefellesskapet i nord", "--on", "2026-02-01")
    area = north.project.library(TODAY).areas["nord"]
    assert (area.title, [one.title for one in area.former]) == ("Helsefellesskapet i nord", ["Nord", "Nordområdet"])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nord-rd", "Fagrådet"], "Mente du nord-rad?"),
        (["felles-epistler", "Ny"], "verken et område eller et organ"),
        (["nord-rad", "Legeutvalget"], "heter det allerede"),
        (["nord-rad", "{{ x }}"], "kan ikke stå i navn"),
        (["nord-rad", "Fagrådet", "--on", "2099-01-01"], "Kjør kommandoen den dagen"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_renamed_is_said_and_nothing_changes(north: Site, words: list[str], said: str) -> None:
    before = north.read("nord/organer/rad.md")
    assert said in rename(north, *words)
    assert north.read("nord/organer/rad.md") == before
