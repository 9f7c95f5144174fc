"""The year of an area, told from what its texts and their history say: here half a year of it is lived."""

from __future__ import annotations

from datetime import date

import pytest

from macros.checks.run import check_project
from tests.worlds import command
from tests.worlds.adopting import COMMON, Site, area

APPROVED = """status: in_force
approvals:
  - {by: nord-redaksjon, on: 2026-02-10, ref: "sak 4/26"}
valid_from: 2026-03-01
revision_date: 2026-05-01
"""
REVISED = """reviews:
  - {on: 2026-06-15, by: nord-redaksjon, outcome: unchanged}
revision_date: 2028-05-01
"""
PLAN = """---
id: nord-plan
title: Planen
summary: Tiltakene.
owner: nord-redaksjon
status: in_force
version: "1.0"
audience: [gp]
approvals:
  - {by: nord-redaksjon, on: 2025-12-01}
valid_from: 2026-01-01
revision_date: 2029-01-01
measures:
  - {id: kurs, title: Holde kurs, focus: Opplæring, responsible: nord-redaksjon, due: 2026-04-01, state: in_progress}
  - {id: bok, title: Skrive bok, focus: Opplæring, responsible: nord-redaksjon, state: done}
---
"""
ROUTINE = "nord/rutiner/epikrise.md"


@pytest.fixture
def lived(site: Site) -> Site:
    """Nord adopts a text in February, revises it too late in June, and its common text changes in July."""
    site.write("nord/index.md", area("nord", "community"))
    assert run(site, "2026-02-01", "adopt", "felles-epistler", "nord").startswith("Laget")
    site.commit("2026-02-01")
    site.change(ROUTINE, "status: draft\n", APPROVED)
    site.change(ROUTINE, 'version: "0.1"', 'version: "1.0"')
    site.write("nord/handlingsplan/plan.md", PLAN)
    site.commit("2026-02-11")
    site.change(ROUTINE, "revision_date: 2026-05-01\n", REVISED)
    site.commit("2026-06-16")
    site.change(COMMON, "sju dager", "én dag")
    site.commit("2026-07-01")
    return site


def run(site: Site, day: str, *words: str) -> str:
    done = command.run(site.project.root, *words, "--today", day)
    return done.stdout if done.exit_code == 0 else done.stderr


def parts(text: str) -> dict[str, list[str]]:
    """The lines below each heading."""
    found = (part.partition("\n\n") for part in text.split("\n## ")[1:])
    return {heading: lines.strip().split("\n") for heading, _, lines in found}


def test_the_report_tells_what_happened_and_how_it_stands(lived: Site) -> None:
    told = parts(run(lived, "2026-07-31", "report", "--area", "nord", "--year", "2026"))

    assert told["Vedtatt"] == ["- Epikrise, versjon 1.0: Redaksjonen i Nord, 10. februar 2026, sak 4/26"]
    assert told["Gjennomgått"] == ["- Epikrise: gjennomgått uten endring, 15. juni 2026 (fristen var 1. mai 2026)"]
    assert told["Over fristen"] == ["Ingenting er ført inn."]
    assert told["Tiltak"] == ["- Ferdig: 1", "- I arbeid: 1", "- Over fristen: Holde kurs, 1. april 2026"]
    assert told["Felles tekster som er endret, og venter på å bli vurdert"] == ["- Epikrise: ett avsnitt"]


def test_a_text_that_nobody_revised_is_told_as_late(lived: Site) -> None:
    told = parts(run(lived, "2029-02-01", "report", "--area", "nord", "--year", "2028"))
    assert told["Over fristen"] == ["- Epikrise: skulle vært revidert innen 1. mai 2028"]
    assert told["Vedtatt"] == ["Ingenting er ført inn."]


def test_it_can_be_written_to_a_file_to_send(lived: Site) -> None:
    out = lived.project.root / "melding.md"
    run(lived, "2026-07-31", "report", "--area", "nord", "--out", str(out))
    assert out.read_text(encoding="utf-8").startswith("# Nord: året 2026\n")


def test_it_becomes_a_page_that_holds_and_is_in_the_language_of_the_area(lived: Site) -> None:
    lived.write("nord/index.md", area("nord", "community", "language: nn\n"))
    said = run(lived, "2026-07-31", "report", "--area", "nord", "--year", "2026", "--page")
    assert said.startswith("Skrevet: docs/nord/aktuelt/arsmelding-2026.md.")
    told = lived.read("nord/aktuelt/arsmelding-2026.md")
    assert "id: nord-arsmelding-2026" in told
    assert "Slik tekstane seier det 31. juli 2026." in told
    assert parts(told)["Vedteke"] == ["- Epikrise, versjon 1.0: Redaksjonen i Nord, 10. februar 2026, sak 4/26"]
    findings = check_project(lived.project, date(2026, 7, 31)).findings
    assert [one for one in findings if one.path.endswith("arsmelding-2026.md")] == []
    assert "finnes fra før" in run(lived, "2026-07-31", "report", "--area", "nord", "--year", "2026", "--page")


def test_what_cannot_be_told_is_said(lived: Site) -> None:
    assert "Mente du nord?" in run(lived, "2026-07-31", "report", "--area", "nordd")
    assert "2030 har ikke begynt" in run(lived, "2026-07-31", "report", "--area", "nord", "--year", "2030")
