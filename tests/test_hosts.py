"""What a host's workflow calls is run here, and the workflows of each host are well formed and call what exists."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from macros.documents.project.project import Project
from tests.worlds import command
from tests.worlds.checkout import ROOT, change
from tests.worlds.git import commit, git
from tests.worlds.site import country
from tests.worlds.today import TODAY

HOSTS = ROOT / "macros" / "editing" / "templates" / "hosts"
GITLAB = HOSTS / "gitlab" / "gitlab-ci.yml"
FORGEJO = sorted((HOSTS / "forgejo" / "workflows").glob("*.yml"))
ROUTINE = "alle/rutiner/epikrise.md"


def ci(root: Path, *words: str) -> Result:
    return command.run(root, "ci", *words, "--today", TODAY.isoformat())


@pytest.fixture
def proposal(tmp_path: Path) -> Project:
    """A whole site in a repository, where something may be proposed."""
    return country(tmp_path / "site")


def test_a_proposal_is_checked_built_and_packed_for_its_reviewers_and_what_is_found_is_said_once(
    proposal: Project,
) -> None:
    change(proposal, ROUTINE, "fastlegen", "fastlegen og pasienten")
    (proposal.root / "hooks.py").write_text("", encoding="utf-8")
    commit(proposal.root)

    done = ci(proposal.root, "proposal", "--base", "HEAD~1")

    assert done.exit_code == 0, done.output
    assert (proposal.root / "comment/comment.md").read_text(encoding="utf-8").startswith("<!-- samhandling -->")
    assert (proposal.site / "gjennomgang" / "index.html").is_file()
    assert (proposal.root / "forslag.zip").is_file()
    said = done.output.splitlines()
    findings = [line for line in said if line.startswith("docs/")]
    assert any("[adoption-drift]" in line for line in findings)
    assert sorted(set(findings)) == sorted(findings)
    assert said.count("Forslaget endrer programmet, ikke bare tekster: hooks.py") == 1


def test_a_proposal_with_a_fault_fails_and_its_reviewers_have_the_comment(proposal: Project) -> None:
    change(proposal, ROUTINE, "status:", "stat:")
    commit(proposal.root)

    done = ci(proposal.root, "proposal", "--base", "HEAD~1")

    assert done.exit_code == 1
    assert "== Kontroller det ferdige nettstedet" not in done.output
    assert done.output.count("[metadata-unknown-key]") == 1
    assert "stat" in (proposal.root / "comment/comment.md").read_text(encoding="utf-8")


def test_what_is_published_is_checked_and_has_a_copy_beside(proposal: Project) -> None:
    done = ci(proposal.root, "publish")

    assert done.exit_code == 0, done.output
    assert {"index.html", "nodkopi.zip"} <= {path.name for path in proposal.site.iterdir()}


def test_what_has_faults_is_not_published(proposal: Project) -> None:
    change(proposal, ROUTINE, "status:", "stat:")

    assert ci(proposal.root, "publish").exit_code == 1
    assert not proposal.site.exists()


def test_the_ledger_is_laid_once_and_waits(proposal: Project, tmp_path: Path) -> None:
    there = tmp_path / "there.git"
    git(tmp_path, "clone", "--quiet", "--bare", str(proposal.root), str(there))

    def laid(name: str) -> tuple[str, str]:
        git(tmp_path, "clone", "--quiet", str(there), name)
        done = ci(tmp_path / name, "ledger", "--remote", str(there))
        assert done.exit_code == 0, done.output
        return done.stdout.strip(), git(tmp_path / name, "branch", "--show-current").strip()

    assert laid("first") == ("Lagt fram på greinen faste-adresser.", "faste-adresser")
    assert laid("second") == ("Forslaget ligger der fra før.", "faste-adresser")
    git(there, "branch", "--force", "main", "faste-adresser")
    assert laid("third") == ("Alt som er lagt ut, står i filen fra før.", "main")
    assert "alle-epikrise:" in git(there, "show", "main:docs/permalinks.yml")


def test_a_ledger_that_leads_elsewhere_is_not_written_through(proposal: Project, tmp_path: Path) -> None:
    there, elsewhere = tmp_path / "there.git", tmp_path / "elsewhere.yml"
    elsewhere.write_text("published: {}\n", encoding="utf-8")
    (proposal.docs / "permalinks.yml").unlink(missing_ok=True)
    (proposal.docs / "permalinks.yml").symlink_to(elsewhere)
    git(tmp_path, "clone", "--quiet", "--bare", str(proposal.root), str(there))

    done = ci(proposal.root, "ledger", "--remote", str(there))

    assert (done.exit_code, elsewhere.read_text(encoding="utf-8")) == (2, "published: {}\n")
    assert "leder ut av mappen" in done.stderr


def test_a_repository_that_does_not_answer_is_told_in_norwegian(proposal: Project, tmp_path: Path) -> None:
    done = ci(proposal.root, "ledger", "--remote", str(tmp_path / "nowhere"))
    assert (done.exit_code, "kan ikke legges fram" in done.stderr) == (1, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["proposal"], "Kommandoen mangler --base REVISJON."),
        (["ledger"], "Kommandoen mangler --remote ADRESSE."),
        (["skriv"], "Kommandoen «skriv» finnes ikke."),
    ],
)
def test_a_step_that_lacks_something_says_what(proposal: Project, words: list[str], said: str) -> None:
    done = ci(proposal.root, *words)
    assert (done.exit_code, said in done.stderr) == (2, True)


@pytest.mark.slow
def test_linkchecker_follows_the_links_at_night(proposal: Project) -> None:
    done = ci(proposal.root, "nightly")
    assert done.exit_code == 0, done.output


def scripts(host: Path) -> Iterator[str]:
    """Every line that the workflow of a host runs."""
    found: list[Any] = [yaml.safe_load(host.read_text(encoding="utf-8"))]
    while found:
        match found.pop():
            case dict() as inner:
                found += [value for key, value in inner.items() if key not in ("script", "run")]
                said: Any = inner.get("script", inner.get("run", ""))
                yield from said if isinstance(said, list) else str(said).splitlines()
            case list() as several:
                found += several


@pytest.mark.parametrize("workflow", [GITLAB, *FORGEJO], ids=lambda path: f"{path.parts[-2]}/{path.stem}")
def test_the_workflow_of_a_host_only_calls_steps_that_exist(workflow: Path) -> None:
    calls = [shlex.split(line) for line in scripts(workflow) if ".venv/bin/samhandling" in line]

    assert calls
    assert {words[1] for words in calls} == {"ci"}
    assert [words for words in calls if command.unknown(*words[1:])] == []


def test_the_workflow_of_gitlab_fits_the_schema_of_gitlab() -> None:
    program = [str(Path(sys.executable).with_name("check-jsonschema")), "--builtin-schema", "vendor.gitlab-ci"]
    said = subprocess.run([*program, str(GITLAB)], capture_output=True, text=True, check=False)  # noqa: S603
    assert said.returncode == 0, said.stdout


def test_a_proposal_meets_no_secret_at_any_host() -> None:
    gitlab = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    on_proposals = {
        name: str(job) for name, job in gitlab.items() if "merge_request_event" in str(job) and name != "workflow"
    }
    shown = gitlab["dokumentene"]["artifacts"]
    assert set(shown["reports"].values()) == {"comment/gitlab.json"}
    assert set(on_proposals) == {"dokumentene", "testene"}
    texts = [*on_proposals.values(), (HOSTS / "forgejo" / "workflows" / "check.yml").read_text(encoding="utf-8")]
    assert [text for text in texts if re.search("token|secrets", text, re.IGNORECASE)] == []


@pytest.mark.parametrize("workflow", FORGEJO, ids=lambda path: path.stem)
def test_the_scripts_of_forgejo_are_scripts(workflow: Path) -> None:
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        for step in job["steps"]:
            subprocess.run(["bash", "-n", "-c", step["run"]], check=True)  # noqa: S603, S607
