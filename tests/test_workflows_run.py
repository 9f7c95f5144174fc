"""The workflows of the three hosts run to their end here, on proposals with and without faults.

GitHub's run as they stand, with the program `act`: what its actions fetch is laid ready, and those that talk with
GitHub (setting up Python, keeping and fetching artifacts, Pages) do nothing. Not run: deploying to Pages, and what asks
GitHub itself (`ci ledger` with `gh`, `ci deadlines`, `ci links`, `ci comment`), which have tests of their own. For
GitLab and Forgejo the lines of each job are run in a clean checkout, as the host would; not run are their images and
runners, artifacts, Pages and tokens.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.documents.project.project import Project
from tests.worlds.checkout import ROOT, change
from tests.worlds.git import commit, git
from tests.worlds.host import NAME
from tests.worlds.runner import TOKEN, Machine, filled, machine, steps_of

pytestmark = pytest.mark.slow

HOSTS = ROOT / "macros" / "editing" / "templates" / "hosts"
GITLAB: dict[str, Any] = yaml.safe_load((HOSTS / "gitlab" / "gitlab-ci.yml").read_text(encoding="utf-8"))
ROUTINE = "alle/rutiner/epikrise.md"
MEETING = "fjellvik-asu-2026-12-10"
CHANGES = {"without faults": ("fastlegen", "fastlegen og pasienten"), "with a fault": ("status:", "stat:")}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return machine(tmp_path_factory.mktemp("machine"))


@pytest.fixture(params=CHANGES)
def proposal(request: pytest.FixtureRequest, here: Machine) -> tuple[Machine, str, bool]:
    """A repository where something is proposed, the revision it is proposed for, and whether it is without faults."""
    git(here.root, "switch", "--quiet", "--detach", "main")
    change(Project(here.root), ROUTINE, *CHANGES[request.param])
    commit(here.root)
    return here, here.revision("main"), request.param == "without faults"


@pytest.fixture
def published(here: Machine) -> Machine:
    git(here.root, "switch", "--quiet", "main")
    return here


def test_the_check_of_github_passes_a_proposal_only_without_faults(proposal: tuple[Machine, str, bool]) -> None:
    here, base, good = proposal
    passed, said = here.act("pull_request", "check", "documents", {"pull_request": {"base": {"sha": base}}})
    assert passed is good, said
    assert "== Kontroller dokumentene" in said


@pytest.mark.parametrize(
    ("workflow", "job", "heading"), [("publish", "build", "Bygg nettstedet"), ("nightly", "links", "Hør hva")]
)
def test_what_is_published_is_built_and_followed_at_github(
    workflow: str, job: str, heading: str, published: Machine
) -> None:
    passed, said = published.act("push", workflow, job, {})
    assert passed, said
    assert f"== {heading}" in said


@pytest.mark.parametrize(
    ("step", "job", "said"),
    [
        ("Lag møteheftet", "pack", "Skrevet: motehefte.html"),
        ("Før vedtakene inn i tekstene", "decisions", "::error::Møtet er ikke holdt."),
    ],
)
def test_a_secretariat_begins_what_it_wants_of_a_meeting_at_github(
    step: str, job: str, said: str, published: Machine
) -> None:
    asked = {"inputs": {"step": step, "meeting": MEETING, "valid_from": "", "revise_by": ""}}
    passed, told = published.act("workflow_dispatch", "meeting", job, asked)
    assert (passed, said in told) == (job == "pack", True), told


def test_the_job_of_gitlab_passes_a_proposal_only_without_faults(
    proposal: tuple[Machine, str, bool], tmp_path: Path
) -> None:
    here, base, good = proposal
    passed, said = of_gitlab(here, "dokumentene", tmp_path / "clone", {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base})
    assert passed is good, said
    assert (tmp_path / "clone" / "comment" / "comment.md").is_file()


@pytest.mark.parametrize(("job", "made"), [("pages", "public/index.html"), ("lenkene", "site/index.html")])
def test_what_is_published_is_built_and_followed_at_gitlab(
    job: str, made: str, published: Machine, tmp_path: Path
) -> None:
    passed, said = of_gitlab(published, job, tmp_path / "clone", {})
    assert passed, said
    assert (tmp_path / "clone" / made).is_file()


def test_the_reminders_of_gitlab_come_to_the_host_and_say_when_it_does_not_answer(
    published: Machine, tmp_path: Path
) -> None:
    known = {"SAMHANDLING_TOKEN": "x", "CI_API_V4_URL": "http://127.0.0.1:1/api/v4", "CI_PROJECT_ID": "7"}
    passed, said = of_gitlab(published, "frister", tmp_path / "clone", known)
    assert (passed, "Verten svarte ikke som ventet på GET /projects/7/issues." in said) == (False, True)


def test_the_check_of_forgejo_passes_a_proposal_only_without_faults(
    proposal: tuple[Machine, str, bool], tmp_path: Path
) -> None:
    here, base, good = proposal
    known = {"github.event.pull_request.head.sha": here.revision(), "github.event.pull_request.base.sha": base}
    passed, said = of_forgejo(here, "check", "documents", tmp_path, known)
    assert passed is good, said
    assert (tmp_path / "comment" / "comment.md").is_file()


def test_what_is_published_is_built_and_laid_on_its_branch_at_forgejo(published: Machine, tmp_path: Path) -> None:
    known = {"github.sha": published.revision()}
    programs = published.folder / "programs"
    (programs / "curl").write_text('#!/bin/sh\necho "$@" > "$HOME/asked"; printf 201\n', encoding="utf-8")
    (programs / "curl").chmod(0o755)
    passed, said = of_forgejo(published, "publish", "publish", tmp_path, known)
    assert passed, said
    assert "index.html" in git(published.root, "ls-tree", "--name-only", "pages")
    assert "alle-epikrise:" in git(published.root, "show", "faste-adresser:docs/permalinks.yml")
    assert f"/api/v1/repos/{NAME}/pulls" in (published.folder / "home" / "asked").read_text(encoding="utf-8")


def test_the_links_are_followed_at_night_at_forgejo(published: Machine, tmp_path: Path) -> None:
    passed, said = of_forgejo(published, "nightly", "links", tmp_path, {"github.sha": published.revision()})
    assert passed, said
    assert "== Hør hva linkchecker sier" in said


def of_gitlab(here: Machine, job: str, clone: Path, known: dict[str, str]) -> tuple[bool, str]:
    git(clone.parent, "clone", "--quiet", str(here.root), str(clone))
    own = GITLAB[job]
    before = own.get("before_script", GITLAB["default"]["before_script"])
    return here.lines(clone, [*before, *own["script"]], known)


def of_forgejo(here: Machine, workflow: str, job: str, folder: Path, known: dict[str, str]) -> tuple[bool, str]:
    host = {"github.server_url": "https://github.com", "github.repository": NAME, "github.token": TOKEN}
    said = ""
    for step in steps_of(HOSTS / "forgejo" / "workflows" / f"{workflow}.yml", job):
        given = {name: filled(str(value), {**host, **known}) for name, value in step.get("env", {}).items()}
        passed, words = here.lines(folder, [step["run"]], given)
        said += words
        if not passed:
            return False, said
    return True, said
