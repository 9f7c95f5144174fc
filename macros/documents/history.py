"""When each file was last changed, read from git in one call."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

_COMMIT = "\x01"


def last_changes(docs: Path) -> dict[str, date]:
    """Return the date of the last commit that touched each file below `docs`, by path relative to it.

    Empty outside a repository or where git is missing: lists of changes are then left out, nothing else needs them.
    """
    command = [
        "git",
        "-c",
        "core.quotepath=off",
        "log",
        f"--format={_COMMIT}%cs",
        "--name-only",
        "--relative",
        "--",
        ".",
    ]
    try:
        log = subprocess.run(command, cwd=docs, capture_output=True, text=True, encoding="utf-8", check=True).stdout  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return {}
    changed: dict[str, date] = {}
    day = date.min
    for line in log.splitlines():
        if line.startswith(_COMMIT):
            day = date.fromisoformat(line.removeprefix(_COMMIT))
        elif line:
            changed.setdefault(line, day)
    return changed
