"""Councils and teams change the texts, and nothing of ours stands in their way: checks, build and tests end well."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.documents.project.project import Project
from tests.edition.changed import CHANGES
from tests.worlds.checkout import ROOT, copied
from tests.worlds.command import run
from tests.worlds.today import TODAY

_NOT_AGAIN = {Path(__file__).name, "test_in_the_browser.py", "test_start.py"}


@pytest.mark.parametrize("change", CHANGES)
def test_a_changed_checkout_passes_the_checks_and_is_built(change: str, tmp_path: Path) -> None:
    project = Project(copied(tmp_path / "checkout"))
    CHANGES[change](project)

    checked = run(project.root, "check", "--today", TODAY.isoformat())
    assert checked.exit_code == 0, checked.output
    read = the_others_in(project)
    assert read.returncode == 0, read.stdout
    assert "Tekster som ikke lenger er startutgavens" in read.stdout


def the_others_in(project: Project) -> subprocess.CompletedProcess[str]:
    """Run the others in this folder as they stand in the copy: they build its site, and hold it against the rules.

    Not those in a browser, which hold pages against what every page is held against in tests/browser, nor the beginning
    of another site, which wants a history.
    """
    command = [sys.executable, "-m", "pytest", "tests/edition", "-q", "-p", "no:cacheprovider"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    return subprocess.run(  # noqa: S603 (our own command)
        [
            *command,
            *(f"--ignore=tests/edition/{name}" for name in sorted(_NOT_AGAIN)),
        ],
        cwd=project.root,
        env={**environment, "PYTHONPATH": str(project.root)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_copy_is_of_what_we_ship(tmp_path: Path) -> None:
    """Else the others would prove nothing."""
    copy = copied(tmp_path / "checkout")
    assert (copy / "docs" / "index.md").read_bytes() == (ROOT / "docs" / "index.md").read_bytes()
