"""Each owner is told what to do, by when, and nothing of what others must do."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from macros.checks.issues.due import as_text, due, issues, title_of_issue
from macros.documents.project.project import Project
from tests.worlds.case import BASE, CASES, lay
from tests.worlds.today import TODAY

LATE = CASES / "lifecycle-revision-overdue" / "in-force"


def test_nothing_is_due_in_good_time() -> None:
    assert due(Project(BASE).library(TODAY)) == {}
    assert as_text(Project(BASE).library(TODAY)) == "Ingen frister går ut før 2027-02-20."


def test_a_text_is_told_90_days_ahead_and_until_it_is_revised() -> None:
    for day, told in ((date(2027, 12, 31), 0), (date(2028, 1, 2), 1), (date(2030, 1, 1), 1)):
        texts = issues(Project(BASE).library(day))
        assert sum("Revider «Epikrise»: 2028-04-01" in text for text in texts.values()) == told


def test_what_is_late_comes_first_and_a_measure_goes_to_its_own_body(tmp_path: Path) -> None:
    library = lay(LATE, tmp_path).library(date(2027, 8, 1))
    assert list(issues(library)) == ["felles-redaksjon", "nord-legerad"]
    assert "## Over fristen\n\n- [ ] Revider «Epikrise»: 2024-04-01" in issues(library)["felles-redaksjon"]
    assert "## Innen 90 dager\n\n- [ ] Fullfør tiltaket «Skriv ny rutine»" in issues(library)["nord-legerad"]
    assert title_of_issue("nord-legerad", library) == "Frister for Fagråd for leger (nord-legerad)"


def test_a_consultation_is_summed_up_by_the_owner(tmp_path: Path) -> None:
    library = lay(CASES / "lifecycle-consultation" / "over", tmp_path).library(TODAY)
    assert "- [ ] Oppsummer høringen av «Henvisning»: 2026-10-15" in issues(library)["felles-redaksjon"]


def test_a_number_is_waited_for_until_the_period_after_it_is_over(tmp_path: Path) -> None:
    project = lay(CASES / "figures-late" / "in-time", tmp_path)
    waited_for = "- [ ] Legg inn tallet for 3. kvartal 2026 i «Epikrise innen én dag»: 2026-12-31"

    assert "nord-asu" not in issues(project.library(date(2026, 10, 1)))
    assert f"## Innen 90 dager\n\n{waited_for}" in issues(project.library(TODAY))["nord-asu"]
    assert f"## Over fristen\n\n{waited_for}" in issues(project.library(date(2027, 1, 1)))["nord-asu"]
