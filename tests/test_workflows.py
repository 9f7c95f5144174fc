"""The workflows are well formed, trust nothing they should not, and call commands that exist and work."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from tests.worlds.case import BASE, CASES, lay
from tests.worlds.checkout import ROOT, change
from tests.worlds.command import run, unknown
from tests.worlds.deciding import MEETING, council
from tests.worlds.deciding import TEXT as DECIDED
from tests.worlds.git import commit, git, repository
from tests.worlds.today import TODAY

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
BIN = Path(sys.executable).parent

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"

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
    taken = list(steps(ROOT / ".github/workflows/comment.yml"))
    names = [step.get("uses", "").partition("@")[0] or step["run"].split()[0] for step in taken]
    assert names[0] == "actions/checkout"
    assert taken[0]["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert "pull_request" not in str(taken)
    # What the change has made comes last, and only our own command reads it.
    assert names[-2:] == ["actions/download-artifact", ".venv/bin/samhandling"]


@pytest.mark.parametrize("words", our_commands())
def test_a_workflow_calls_a_command_that_exists(words: str) -> None:
    assert unknown(*shlex.split(words)) == set()


CHECK = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))["jobs"]


@pytest.mark.parametrize(
    ("changed", "product"),
    [
        ({"docs/felles/index.md": "Ny"}, "false"),
        ({"docs/felles/index.md": None, "docs/bilder/æ.svg": "<svg/>"}, "false"),
        ({"docs/felles/index.md": "Ny", "mkdocs.yml": "site_name: Ny\n"}, "true"),
        ({"tests/docs/index.md": "Ny"}, "true"),
        ({".github/workflows/check.yml": "on: {}"}, "true"),
    ],
    ids=["a text", "a text gone and a picture new", "a text and the settings", "another docs/", "a hidden folder"],
)
def test_whoever_changes_only_texts_does_not_wait_for_the_tests(
    changed: dict[str, str | None], product: str, tmp_path: Path
) -> None:
    start = {"docs/felles/index.md": "Før", "mkdocs.yml": "extra:\n  starting_edition: true\n", ".gitignore": ""}
    lay_files(tmp_path, start)
    repository(tmp_path)
    git(tmp_path, "switch", "--quiet", "--create", "proposal")
    lay_files(tmp_path, changed)
    commit(tmp_path)
    git(tmp_path, "switch", "--quiet", "main")
    git(tmp_path, "merge", "--quiet", "--no-ff", "--message=merged", "proposal")  # what GitHub checks out

    assert looked(tmp_path)["product"] == product


@pytest.mark.parametrize(("setting", "edition"), [("true", "true"), ("false", "false")])
def test_the_texts_we_ship_are_tried_only_while_they_are_ours(setting: str, edition: str, tmp_path: Path) -> None:
    lay_files(tmp_path, {"mkdocs.yml": f"extra:\n  starting_edition: {setting}\n", "tests/edition/a.py": ""})
    commit(repository(tmp_path))

    assert looked(tmp_path)["edition"] == edition


def test_a_job_that_may_be_skipped_waits_for_the_one_that_knows() -> None:
    waiting = {name: (job.get("needs"), job.get("if", "")) for name, job in CHECK.items()}
    assert waiting["documents"] == (None, "")
    assert {name for name, (needs, _) in waiting.items() if needs} == {"tests", "edition"}
    assert all("needs.changes.outputs.product == 'true'" in when for needs, when in waiting.values() if needs)


def lay_files(root: Path, files: Mapping[str, str | None]) -> None:
    """Write files to a folder; a file without text is taken away."""
    for name, text in files.items():
        if text is None:
            (root / name).unlink()
        else:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")


def looked(root: Path) -> dict[str, str]:
    """What the first job of the workflow says of a checkout, run as it stands there."""
    (script,) = [step["run"] for step in CHECK["changes"]["steps"] if "run" in step]
    output = root / ".git" / "output"
    subprocess.run(  # noqa: S603 (our own script)
        ["bash", "-e", "-c", script],  # noqa: S607
        cwd=root,
        env={**os.environ, "GITHUB_OUTPUT": str(output)},
        check=True,
    )
    return dict(line.split("=") for line in output.read_text(encoding="utf-8").splitlines())


def ran(project: Path, *words: str) -> Result:
    return run(project, *words, "--today", TODAY.isoformat())


def test_the_deadlines_of_each_owner_become_a_file_whose_first_line_is_the_title(tmp_path: Path) -> None:
    project = lay(CASES / "lifecycle-revision-overdue" / "in-force", tmp_path / "late")
    done = ran(project.root, "due", "--issues", str(tmp_path / "due"))
    assert done.exit_code == 0, done.stderr
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
    assert ran(copy, "permalinks").exit_code == 0
    first = (copy / "docs/permalinks.yml").read_text(encoding="utf-8")
    assert "felles-epistler:\n    addresses: [felles/rutiner/epikrise/]" in first
    assert ran(copy, "check").exit_code == 0
    (copy / "docs/felles/rutiner/epikrise.md").rename(copy / "docs/felles/rutiner/epikriser.md")
    assert "permalinks-kept" not in ran(copy, "check").stdout
    assert ran(copy, "permalinks").exit_code == 0
    second = (copy / "docs/permalinks.yml").read_text(encoding="utf-8")
    assert "addresses: [felles/rutiner/epikrise/, felles/rutiner/epikriser/]" in second


def at_host(here: Path, beside: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same repository at a host, to which the address of GitHub leads, and a `gh` that only notes what it is asked.

    The environment is what a workflow sets.
    """
    there, programs = beside / "there.git", beside / "programs"
    git(beside, "clone", "--quiet", "--bare", str(here), str(there))
    programs.mkdir()
    (programs / "gh").write_text(f'#!/bin/sh\necho "$@" >> {beside}/asked\n', encoding="utf-8")
    (programs / "gh").chmod(0o755)
    for key, value in {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "GH_TOKEN": "x",
        "REPOSITORY": "a/b",
        "BRANCH": "main",
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(beside / "summary"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{there}.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://x-access-token:x@github.com/a/b",
    }.items():
        monkeypatch.setenv(key, value)
    return there


def run_script(script: str, here: Path, copy: Path) -> subprocess.CompletedProcess[str]:
    """Run the script of a step in a fresh checkout, with our command where the step before it puts it."""
    git(copy.parent, "clone", "--quiet", str(here), str(copy))
    (copy / ".venv/bin").mkdir(parents=True)
    (copy / ".venv/bin/samhandling").symlink_to(BIN / "samhandling")
    command = ["bash", "-e", "-c", script]
    return subprocess.run(command, cwd=copy, check=False, capture_output=True, text=True)  # noqa: S603


def test_the_ledger_reaches_main_by_a_proposal_of_its_own_and_loses_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "here"
    shutil.copytree(BASE, here)
    there = at_host(repository(here), tmp_path, monkeypatch)
    (script,) = [step["run"] for step in steps(ROOT / ".github/workflows/publish.yml") if "ci ledger" in str(step)]

    def publish(name: str) -> str:
        run_script(script, here, tmp_path / name)
        return git(there, "show", "faste-adresser:docs/permalinks.yml")

    assert "felles-legehjem:" in publish("first")
    routine = here / "docs/felles/rutiner/henvisning.md"
    routine.with_name("ny.md").write_text(routine.read_text(encoding="utf-8").replace("-henvisning", "-ny"), "utf-8")
    (here / "docs/felles/tjenester/legevakt.md").unlink()
    commit(here)
    second = publish("second")
    assert "felles-legehjem:" in second
    assert "felles-ny:" in second
    assert "permalinks.yml" not in git(there, "ls-tree", "--name-only", "main", "docs/")
    assert "pr create --head faste-adresser --base main" in (tmp_path / "asked").read_text(encoding="utf-8")


def scripts_of_meetings() -> list[str]:
    found = [
        step["run"] for step in steps(ROOT / ".github/workflows/meeting.yml") if "samhandling meeting" in str(step)
    ]
    assert len(found) == 2
    return found


def test_a_secretariat_without_a_terminal_gets_the_pack_and_the_decisions_as_a_proposal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = council(tmp_path / "here").root
    there = at_host(here, tmp_path, monkeypatch)
    address = "https://samhandling.example.org/d/fjord-asu-2026-11-20/"
    for key, value in {"MEETING": address, "VALID_FROM": "", "REVISE_BY": "2028-11-20"}.items():
        monkeypatch.setenv(key, value)
    pack, close = scripts_of_meetings()
    assert run_script(pack, here, tmp_path / "first").returncode == 0
    assert "Epikrise" in (tmp_path / "first/motehefte.html").read_text(encoding="utf-8")
    done = run_script(close, here, tmp_path / "second")
    assert done.returncode == 0, done.stdout + done.stderr
    text = git(there, "show", f"vedtak-fjord-asu-2026-11-20:docs/{DECIDED}")
    assert "status: in_force" in text
    assert "revision_date: 2028-11-20" in text
    asked = (tmp_path / "asked").read_text(encoding="utf-8")
    assert "pr create --head vedtak-fjord-asu-2026-11-20 --base main" in asked
    for told in asked, (tmp_path / "summary").read_text(encoding="utf-8"):  # what was done is read without the log
        assert "\nSak 13/26: tatt til orientering. Ingen tekst er endret.\n```" in told
    monkeypatch.setenv("REVISE_BY", "2029-11-20")
    again = run_script(close, here, tmp_path / "third")
    assert again.returncode == 1
    assert "ligger der fra før" in again.stdout


def test_a_secretariat_reads_on_the_page_of_the_run_why_nothing_was_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = council(tmp_path / "here")
    at_host(here.root, tmp_path, monkeypatch)
    for key, value in {"MEETING": "fjord-asu-2026-11-20", "VALID_FROM": "", "REVISE_BY": ""}.items():
        monkeypatch.setenv(key, value)
    _, close = scripts_of_meetings()
    refused = run_script(close, here.root, tmp_path / "first")
    assert refused.returncode != 0
    assert refused.stderr.startswith("::error::Si når «Epikrise» skal være revidert")
    change(here, MEETING, "outcome: approved", "outcome: rejected")
    commit(here.root)
    done = run_script(close, here.root, tmp_path / "second")
    assert done.returncode == 0, done.stdout + done.stderr
    summary = (tmp_path / "summary").read_text(encoding="utf-8")
    assert "Sak 12/26: ikke vedtatt. Ingen tekst er endret.\n" in summary
    assert summary.endswith("Det ble ikke noe forslag.\n")


@pytest.mark.parametrize(
    "typed", ["--project=/", "$(touch her)", "a; touch her", "", "fjord asu", "fjord-asu-2026-11-21"]
)
def test_what_is_typed_for_a_meeting_is_only_words(typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = council(tmp_path / "here").root
    there = at_host(here, tmp_path, monkeypatch)
    for key, value in {"MEETING": typed, "VALID_FROM": "$(touch her)", "REVISE_BY": ""}.items():
        monkeypatch.setenv(key, value)
    for number, script in enumerate(scripts_of_meetings()):
        assert run_script(script, here, tmp_path / str(number)).returncode != 0
        assert not (tmp_path / str(number) / "her").exists()
    assert git(there, "branch", "--list").split() == ["*", "main"]
    assert "${{" not in "".join(step.get("run", "") for step in steps(ROOT / ".github/workflows/meeting.yml"))


def test_the_summary_and_the_comment_are_written_where_they_are_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    comment = tmp_path / "comment/comment.md"
    done = ran(BASE, "check", "--format", "github", "--comment", str(comment))
    assert done.exit_code == 0, done.stderr
    assert "Kontroll av dokumentene" in (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert comment.read_text(encoding="utf-8").startswith("<!-- samhandling -->\n")


def test_a_revision_that_git_does_not_know_is_misuse_said_in_norwegian() -> None:
    done = ran(BASE, "check", "--base", "finnes-ikke")
    assert done.exit_code == 2
    assert done.stderr.strip() == "Git kjenner ingen revisjon «finnes-ikke» her."


@pytest.mark.parametrize("form", sorted(FORMS.glob("f*.yml")), ids=lambda path: path.stem)
def test_every_form_says_that_nothing_is_written_of_patients(form: Path) -> None:
    assert "Skriv aldri noe om en pasient" in form.read_text(encoding="utf-8")


def test_the_form_that_pages_lead_to_is_there() -> None:
    assert (FORMS / "feil-i-teksten.yml").is_file()
