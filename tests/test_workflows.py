"""The workflows are well formed, trust nothing they should not, and call commands that exist and work."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from macros.cli import main
from tests.worlds.case import BASE, CASES, lay
from tests.worlds.checkout import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent

LINTERS = {
    "zizmor": ["zizmor", "--offline", "--no-progress", "--persona=regular"],
    "schema": ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
    "actionlint": ["actionlint", "-shellcheck="],
}


def steps(workflow: Path) -> Iterator[dict[str, Any]]:
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        yield from job["steps"]


def our_commands() -> list[str]:
    """Every call of our own command in a workflow, as it stands there."""
    lines = [line for workflow in WORKFLOWS for step in steps(workflow) for line in step.get("run", "").splitlines()]
    return sorted({found[1] for line in lines if (found := re.search(r"\.venv/bin/samhandling (.+)", line))})


@pytest.mark.parametrize("linter", LINTERS)
def test_a_linter_has_nothing_to_say(linter: str) -> None:
    program, *options = LINTERS[linter]
    command = [str(BIN / program), *options, *map(str, WORKFLOWS)]
    said = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603
    assert said.returncode == 0, said.stdout + said.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit(workflow: Path) -> None:
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert [action for action in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_allowed_that_is_not_asked_for_in_the_job(workflow: Path) -> None:
    described = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert described["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in described["jobs"].values())


def test_a_proposed_change_meets_no_secret_and_may_write_nothing() -> None:
    text = (ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8")
    jobs = yaml.safe_load(text)["jobs"].values()
    assert "secrets." not in text
    assert "token" not in text
    assert "pull_request_target" not in text
    assert all(set(job["permissions"].values()) == {"read"} for job in jobs)


def test_the_workflow_that_may_write_runs_nothing_of_the_change() -> None:
    used = [step.get("uses", "").partition("@")[0] for step in steps(ROOT / ".github/workflows/comment.yml")]
    assert used == ["actions/download-artifact", ""]


@pytest.mark.parametrize("words", our_commands())
def test_a_workflow_calls_a_command_that_exists(words: str) -> None:
    name, *arguments = shlex.split(words)
    command = main.commands[name]
    known = {option for parameter in command.params if isinstance(parameter, click.Option) for option in parameter.opts}
    assert {argument for argument in arguments if argument.startswith("--")} <= known


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(BIN / "samhandling"), *words, "--project", str(project), "--today", "2026-11-22"]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")  # noqa: S603


def test_the_deadlines_of_each_owner_become_a_file_whose_first_line_is_the_title(tmp_path: Path) -> None:
    lay(CASES / "lifecycle-revision-overdue" / "in-force", tmp_path / "late")
    done = run(tmp_path / "late", "due", "--issues", str(tmp_path / "due"))
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "due").glob("*.md"))
    assert files
    for file in files:
        title, blank, *_ = file.read_text(encoding="utf-8").splitlines()
        assert title.startswith("# Frister for ")
        assert title.endswith(f"({file.stem})")
        assert blank == ""


def test_the_ledger_is_written_and_then_holds(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(BASE, copy)
    assert run(copy, "permalinks").returncode == 0
    first = (copy / "docs/permalinks.yml").read_text(encoding="utf-8")
    assert "felles-epikrise:\n    addresses: [felles/rutiner/epikrise/]" in first
    assert run(copy, "check").returncode == 0
    (copy / "docs/felles/rutiner/epikrise.md").rename(copy / "docs/felles/rutiner/epikriser.md")
    assert "permalinks-kept" not in run(copy, "check").stdout
    assert run(copy, "permalinks").returncode == 0
    second = (copy / "docs/permalinks.yml").read_text(encoding="utf-8")
    assert "addresses: [felles/rutiner/epikrise/, felles/rutiner/epikriser/]" in second


def test_the_summary_and_the_comment_are_written_where_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    comment = tmp_path / "comment/comment.md"
    done = run(BASE, "check", "--format", "github", "--comment", str(comment))
    assert done.returncode == 0, done.stderr
    assert "Kontroll av dokumentene" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert comment.read_text(encoding="utf-8").startswith("<!-- samhandling -->\n")


def test_a_revision_that_git_does_not_know_is_misuse_said_in_norwegian() -> None:
    done = run(BASE, "check", "--base", "finnes-ikke")
    assert done.returncode == 2
    assert done.stderr.strip() == "Git kjenner ingen revisjon «finnes-ikke» her."
