"""What git knows about an earlier revision. Rules never ask git themselves: they are given what is read here."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from ..documents.frontmatter import FrontMatter, read_bytes


class UnknownRevision(ValueError):
    """There is no such revision, or no history at all."""


@dataclass(frozen=True)
class Revision:
    """The documents as they were: only those that are different now."""

    changed: frozenset[str] = frozenset()
    """Paths relative to docs/ of everything added, changed or deleted since."""
    heads: dict[str, FrontMatter] = field(default_factory=dict)
    """The earlier front matter by id of document."""


def revision(docs: Path, name: str) -> Revision:
    """Read what has changed below `docs` since the revision called `name` parted from ours.

    Uncommitted and new files count as changed. Raises UnknownRevision.
    """
    verified = _git(docs, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    try:
        commit = _git(docs, "merge-base", verified, "HEAD").decode().strip()
    except UnknownRevision:  # a shallow copy does not know where the two parted
        commit = verified
    differs = _paths(_git(docs, "diff", "--name-only", "--no-renames", "--relative", "-z", commit, "--", "."))
    new = _paths(_git(docs, "ls-files", "--others", "--exclude-standard", "-z", "--", "."))
    texts = sorted(path for path in differs if path.endswith(".md"))
    return Revision(frozenset(differs | new), dict(by_id(_contents(docs, commit, texts))))


def by_id(files: list[bytes]) -> list[tuple[str, FrontMatter]]:
    """The front matter of each file that has an id."""
    heads = [read_bytes(data) for data in files]
    return [(str(head.values["id"]), head) for head in heads if head.values.get("id")]


def _contents(docs: Path, commit: str, paths: list[str]) -> list[bytes]:
    """The files as they were, in one call; those that did not exist are left out."""
    if not paths:
        return []
    asked = "".join(f"{commit}:./{path}\n" for path in paths if "\n" not in path)
    answer = _git(docs, "cat-file", "--batch", given=asked.encode())
    found: list[bytes] = []
    while answer:
        header, _, answer = answer.partition(b"\n")
        size = header.rpartition(b" ")[2]
        if not size.isdigit():  # «… missing»
            continue
        found.append(answer[: int(size)])
        answer = answer[int(size) + 1 :]
    return found


def _paths(listed: bytes) -> set[str]:
    return {path.decode("utf-8", "replace") for path in listed.split(b"\0") if path}


def _git(docs: Path, *arguments: str, given: bytes | None = None) -> bytes:
    try:
        command = ["git", *arguments]
        return subprocess.run(command, cwd=docs, input=given, capture_output=True, check=True).stdout  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnknownRevision(arguments[0]) from error
