"""A number that was approved stands for the words that were approved, and for no others."""

from __future__ import annotations

from pathlib import Path

from macros.checks.run import check_project
from macros.documents.project.project import Project
from tests.worlds.checkout import change
from tests.worlds.deciding import TEXT, council
from tests.worlds.git import git
from tests.worlds.today import TODAY


def approve_again(project: Project) -> None:
    first = '  - {by: fjord-asu, on: 2024-03-12, ref: "sak 4/24"}   # med merknad\n'
    change(project, TEXT, first, f"{first}  - {{by: fjord-asu, on: 2026-11-20}}\n")


def told(project: Project) -> list[str]:
    return [one.message for one in check_project(project, TODAY).findings if one.rule == "versions-forward"]


def test_other_words_under_an_approved_number_are_told(tmp_path: Path) -> None:
    project = council(tmp_path)
    approve_again(project)
    assert told(project) == ["versjon 1.0 er vedtatt to ganger, med ulike ord"]


def test_the_same_words_may_be_approved_again(tmp_path: Path) -> None:
    project = council(tmp_path)
    git(project.root, "checkout", "--quiet", "HEAD~1", "--", f"docs/{TEXT}")
    approve_again(project)
    assert told(project) == []
