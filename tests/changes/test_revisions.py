"""What the checks learn from git: what a change touches, and whether a date moved without anybody reading the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes.revision import revision
from macros.checks.run import check_project
from macros.documents.history.git import NoAnswer
from macros.documents.project.project import Project
from tests.worlds.case import kept
from tests.worlds.checkout import change
from tests.worlds.git import git
from tests.worlds.today import TODAY

EPIKRISE = "felles/rutiner/epikrise.md"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return kept(tmp_path)


def test_a_moved_revision_date_without_a_review_is_found(project: Project) -> None:
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2029-04-01")
    assert [f.rule for f in check_project(project, TODAY, base="HEAD").findings] == ["lifecycle-review-evidence"]
    assert check_project(project, TODAY).findings == []


def test_the_base_is_where_the_change_parted_from_the_main_line(project: Project) -> None:
    git(project.root, "switch", "--quiet", "--create", "change")
    git(project.root, "switch", "--quiet", "main")
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2029-04-01")
    git(project.root, "commit", "--quiet", "--all", "--message=moved on main")
    git(project.root, "switch", "--quiet", "change")
    assert revision(project.docs, "main").changed == frozenset()


def test_what_the_main_line_has_changed_in_the_same_place_is_at_odds_and_what_it_changed_elsewhere_is_not(
    project: Project,
) -> None:
    lawyers = "nord/organer/legerad.md"
    git(project.root, "switch", "--quiet", "--create", "change")
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2029-04-01")
    change(project, lawyers, "## Mandat {#mandat}", "## Om rådet")
    git(project.root, "commit", "--quiet", "--all", "--message=ours")
    assert revision(project.docs, "main").at_odds == frozenset()
    git(project.root, "switch", "--quiet", "main")
    change(project, EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2030-04-01")
    change(project, lawyers, "level: ", "abbreviation: LR\nlevel: ")
    git(project.root, "commit", "--quiet", "--all", "--message=theirs")
    git(project.root, "switch", "--quiet", "change")
    assert revision(project.docs, "main").at_odds == {EPIKRISE}


def test_the_ledger_the_exceptions_and_the_settings_of_the_base_are_read(project: Project) -> None:
    ledger = "published:\n  felles-epistler:\n    addresses: [felles/rutiner/epikrise/]\n    anchors: p1-1\n"
    (project.docs / "permalinks.yml").write_text(ledger, encoding="utf-8")
    git(project.root, "add", ".")
    git(project.root, "commit", "--quiet", "--message=published")
    (project.docs / "permalinks.yml").unlink()
    (project.docs / "exceptions.yml").write_text("exceptions: []\n", encoding="utf-8")
    guards = revision(project.docs, "HEAD").guards
    assert guards["permalinks.yml"] == ledger
    assert "exceptions.yml" not in guards
    assert guards["mkdocs.yml"] == project.settings.read_text(encoding="utf-8")
    assert [f.rule for f in check_project(project, TODAY, base="HEAD").findings] == ["permalinks-kept"]


def test_only_what_changed_and_what_refers_to_it_is_told(project: Project) -> None:
    change(project, EPIKRISE, "\n## 2 Når", "\n#### 2 Når")
    change(project, "nord/organer/legerad.md", "## Mandat {#mandat}", "## Om rådet")
    git(project.root, "commit", "--quiet", "--all", "--message=two faults")
    assert {f.path for f in check_project(project, TODAY).findings} == {
        "docs/felles/rutiner/epikrise.md",
        "docs/nord/organer/legerad.md",
    }
    change(project, EPIKRISE, "1.1 Sykehuset", "Sykehuset")
    report = check_project(project, TODAY, changed_since="HEAD")
    # henvisning links to the clause that is gone; legerad is as it was.
    assert {f.path for f in report.findings} == {"docs/felles/rutiner/epikrise.md", "docs/felles/rutiner/henvisning.md"}


def test_a_deleted_document_brings_up_those_that_referred_to_it(project: Project) -> None:
    (project.docs / "felles/tjenester/legevakt.md").unlink()
    report = check_project(project, TODAY, changed_since="HEAD")
    assert {(f.rule, f.path) for f in report.findings} == {
        ("metadata-reference", "docs/felles/rutiner/epikrise.md"),
        ("links-page", "docs/felles/rutiner/epikrise.md"),
    }


def test_a_new_file_counts_as_changed(project: Project) -> None:
    (project.docs / "om" / "ny-æ.md").write_text("---\ntitle: Ny\n---\n\n[](../index.md)\n", encoding="utf-8")
    report = check_project(project, TODAY, changed_since="HEAD")
    assert [(f.rule, f.path) for f in report.findings] == [("links-text", "docs/om/ny-æ.md")]


@pytest.mark.parametrize("name", ["finnes-ikke", "--help", "HEAD:docs"])
def test_a_revision_that_does_not_exist_is_said_plainly(project: Project, name: str) -> None:
    with pytest.raises(NoAnswer):
        revision(project.docs, name)


def test_without_history_there_is_no_revision(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    with pytest.raises(NoAnswer):
        revision(tmp_path / "docs", "HEAD")
