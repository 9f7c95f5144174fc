"""A machine of a host's workflows, here: what would come from the network is laid ready or stood in for."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.worlds.checkout import copied
from tests.worlds.git import git, repository
from tests.worlds.host import NAME
from tests.worlds.site import COUNTRY

BIN = Path(sys.executable).parent
ADDRESS = f"https://github.com/{NAME}"
TOKEN = "x"  # noqa: S105 (the host gives it, and this one is none)
_ACTION = """name: Stedfortreder
description: Gjør ingenting.
runs:
  using: composite
  steps: [{run: "true", shell: bash}]
"""


@dataclass(frozen=True)
class Machine:
    """A folder with a repository that holds the code and an invented country, and programs that stand in for others."""

    folder: Path

    @property
    def root(self) -> Path:
        return self.folder / "repository"

    def revision(self, name: str = "HEAD") -> str:
        return git(self.root, "rev-parse", name).strip()

    def environment(self) -> dict[str, str]:
        """Nothing of whoever runs the tests, and the repository at its address at the host."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "GITHUB", "CI"))}
        return {
            **kept,
            "PATH": f"{self.folder / 'programs'}:{kept['PATH']}",
            "HOME": str(self.folder / "home"),
            "TZ": "UTC",
            "GIT_CONFIG_COUNT": "2",
            "GIT_CONFIG_KEY_0": f"url.{self.root}.insteadOf",
            "GIT_CONFIG_VALUE_0": ADDRESS,
            "GIT_CONFIG_KEY_1": f"url.{self.root}.insteadOf",
            "GIT_CONFIG_VALUE_1": ADDRESS.replace("//", f"//x-access-token:{TOKEN}@"),
        }

    def act(self, event: str, workflow: str, job: str, told: dict[str, Any]) -> tuple[bool, str]:
        """Run a job of a workflow of GitHub; whether it went well, and what it said."""
        path = self.root / ".github" / "workflows" / f"{workflow}.yml"
        (self.folder / "event.json").write_text(json.dumps(told), encoding="utf-8")
        stand_ins = [f"--local-repository={action}={self.folder / 'action'}" for action in _actions(path)]
        how = ("--platform=ubuntu-24.04=-self-hosted", "--pull=false", f"--eventpath={self.folder / 'event.json'}")
        words = [str(BIN / "act"), event, f"--workflows={path}", f"--job={job}", *how, *stand_ins]
        return self._ran(words, self.root)

    def lines(self, folder: Path, script: list[str], given: dict[str, str]) -> tuple[bool, str]:
        """Run the lines of a job in a folder, as the host does: it ends with the first that fails."""
        return self._ran(["bash", "-e", "-c", "\n".join(script)], folder, given)

    def _ran(self, words: list[str], folder: Path, given: dict[str, str] | None = None) -> tuple[bool, str]:
        environment = {**self.environment(), **(given or {})}
        done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
        return done.returncode == 0, done.stdout + done.stderr


def machine(folder: Path) -> Machine:
    """A machine with what `make .venv/.installed` would fetch laid ready beside it."""
    root = copied(folder / "repository", "docs")
    shutil.copytree(COUNTRY, root / "docs")
    repository(root)
    git(root, "remote", "add", "origin", ADDRESS)
    (folder / "home").mkdir()
    (folder / "action").mkdir()
    (folder / "action" / "action.yml").write_text(_ACTION, encoding="utf-8")
    programs = folder / "programs"
    programs.mkdir()
    ours = f"#!{sys.executable}\nimport sys\nsys.path.insert(0, '.')\nfrom macros.cli import main\nmain()\n"
    _program(programs / "samhandling", ours)
    ready = f"mkdir -p .venv/bin && cp {programs / 'samhandling'} .venv/bin/ && ln -sf {BIN / 'linkchecker'} .venv/bin/"
    _program(programs / "make", f"#!/bin/sh\n{ready}\n")
    return Machine(folder)


def _program(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def _actions(workflow: Path) -> Iterator[str]:
    """The actions of a workflow, except the one that is done here: to check out."""
    for action in re.findall(r"uses: (actions/[\w-]+@\w+)", workflow.read_text(encoding="utf-8")):
        if not action.startswith("actions/checkout@"):
            yield action


def steps_of(workflow: Path, job: str) -> list[dict[str, Any]]:
    """What a job of a workflow like GitHub's does, in order."""
    found: list[dict[str, Any]] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"][job]["steps"]
    return found


def filled(text: str, known: dict[str, str]) -> str:
    """A text of a workflow with what the host knows put in. Fails on what nobody knows."""
    return re.sub(r"\$\{\{ *([\w.]+) *\}\}", lambda found: known[found[1]], text)
