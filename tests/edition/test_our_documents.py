"""Our own documents under our own rules."""

from __future__ import annotations

from pathlib import Path

from macros.checks.archive import Archive
from macros.checks.reading.finished.built import read_site
from macros.checks.rule import Severity
from macros.checks.run import check, check_project
from macros.checks.telling.text import finding_lines
from macros.documents.library import Library
from macros.documents.project.project import Project
from tests.worlds.checkout import ROOT
from tests.worlds.today import TODAY


def test_our_documents_have_no_errors() -> None:
    report = check_project(Project(ROOT), TODAY)
    errors = [line for f in report.findings if f.severity is Severity.ERROR for line in finding_lines(f)]
    assert errors == [], "Rett feilene: samhandling check"


def test_our_finished_site_has_no_errors(our_site: Path, our_library: Library) -> None:
    archive = Archive.of(our_library, Project(ROOT))
    archive.built = read_site(our_site)
    found = check(archive).findings
    errors = [line for one in found if one.severity is Severity.ERROR for line in finding_lines(one)]
    assert errors == [], "Rett feilene: samhandling check --site site"
