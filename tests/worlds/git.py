"""Histories: git, run by someone invented on a fixed day, whatever the machine's own settings say."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_WHO = {"AUTHOR_NAME": "A", "AUTHOR_EMAIL": "a@example.org", "COMMITTER_NAME": "A", "COMMITTER_EMAIL": "a@example.org"}


def git(root: Path, *words: str, day: str = "2026-01-01") -> str:
    """What git answers in the folder `root`."""
    when = f"{day}T12:00:00Z"
    environment = {
        **os.environ,
        **{f"GIT_{name}": value for name, value in _WHO.items()},
        "GIT_AUTHOR_DATE": when,
        "GIT_COMMITTER_DATE": when,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    command = ["git", *words]
    done = subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout


def commit(root: Path, message: str = "Endret", day: str = "2026-01-01") -> None:
    """Commit everything as it is now."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", f"--message={message}", day=day)


def repository(root: Path) -> Path:
    """Make the folder a repository whose first commit holds what lies there, with someone to sign the next."""
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "A")
    git(root, "config", "user.email", "a@example.org")
    commit(root, "Start")
    return root
