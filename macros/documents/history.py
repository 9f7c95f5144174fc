"""When each file was last changed, read from git in one call."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from .git import NoAnswer, git

_COMMIT = "\x01"


def last_changes(docs: Path) -> dict[str, date]:
    """Return the date of the last commit that touched each file below `docs`, by path relative to it.

    Empty outside a repository or where git is missing: lists of changes are then left out, nothing else needs them.
    """
    try:
        log = git(docs, "log", f"--format={_COMMIT}%cs", "--name-only", "--relative", "--", ".")
    except NoAnswer:
        return {}
    changed: dict[str, date] = {}
    day = date.min
    for line in log.decode(errors="replace").splitlines():
        if line.startswith(_COMMIT):
            day = date.fromisoformat(line.removeprefix(_COMMIT))
        elif line:
            changed.setdefault(line, day)
    return changed
