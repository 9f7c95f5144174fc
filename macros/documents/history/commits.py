"""When each file was last changed, and in which commits, read from git in one call."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .git import NoAnswer, git

_COMMIT = "\x01"


@dataclass(frozen=True)
class History:
    """By path relative to docs/. Empty outside a repository or where git is missing."""

    changed: dict[str, date] = field(default_factory=dict)
    """The day of the last commit that touched each file."""
    commits: dict[str, list[str]] = field(default_factory=dict)
    """Every commit that touched each file, the newest first: as long as they are the same, so is its history."""


def history(docs: Path) -> History:
    """Lists of changes are left out where there is no history; nothing else needs it."""
    try:
        log = git(docs, "log", f"--format={_COMMIT}%cs %h", "--name-only", "--relative", "--", ".")
    except NoAnswer:
        return History()
    changed: dict[str, date] = {}
    commits: dict[str, list[str]] = defaultdict(list)
    day, commit = date.min, ""
    for line in log.decode(errors="replace").splitlines():
        if line.startswith(_COMMIT):
            said, _, commit = line.removeprefix(_COMMIT).partition(" ")
            day = date.fromisoformat(said)
        elif line:
            changed.setdefault(line, day)
            commits[line].append(commit)
    return History(changed, dict(commits))
