"""What a text said before, read from git: the text that an adopter saw is found by its fingerprint.

The history already holds every earlier text, it works without a network, and the fingerprint proves that what is
shown is what was read; so nothing is kept beside. In a copy without history the words are missing, never the drift.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from .body import Section
from .document import read_document
from .fingerprint import TOP, fingerprints
from .steps import all_sections
from .vocabulary import Status

MOST_VERSIONS = 300
"""How far back we look in one file: more than any agreement has been changed."""


@dataclass(frozen=True)
class Version:
    """A file as it was."""

    sections: tuple[Section, ...]
    until: date | None = None
    """The day of the change after it; None for the newest."""
    in_force: bool = False
    """Whether the text was in force as it stood here."""

    @cached_property
    def fingerprints(self) -> dict[str, str]:
        return fingerprints(self.sections)


@dataclass
class Earlier:
    """The earlier texts of the files below `docs`, each read when first asked for."""

    docs: Path | None = None
    _versions: dict[str, list[Version]] = field(default_factory=dict)

    def versions(self, path: str) -> list[Version]:
        """The committed versions of a file, the newest first; none where there is no history."""
        if path not in self._versions:
            self._versions[path] = _read(self.docs, path) if self.docs else []
        return self._versions[path]

    def find(self, path: str, seen: str) -> tuple[str, date | None] | None:
        """The section of a file when it had this fingerprint, as text with its heading, and the day it was changed."""
        for version in self.versions(path):
            for anchor, fingerprint in version.fingerprints.items():
                if fingerprint == seen:
                    return words(s for s in version.sections if (s.anchor or TOP) == anchor), version.until
        return None


def words(sections: Iterable[Section]) -> str:
    """Sections as one text with their headings."""
    return "\n\n".join(f"{section.heading}\n\n{section.text}".strip() for section in sections)


def _read(docs: Path, path: str) -> list[Version]:
    options = (f"-{MOST_VERSIONS}", "--format=%x01%H%n%cs", "--follow", "--name-only", "--relative")
    try:
        log = _git(docs, "log", *options, "--", path).decode()
        # A commit, its day, and what the file was called; a merge names no file.
        commits = [entry.split() for entry in log.split("\x01") if len(entry.split()) == 3]
        asked = "".join(f"{commit}:./{name}\n" for commit, _, name in commits)
        answer = _git(docs, "cat-file", "--batch", given=asked.encode())
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return []
    versions: list[Version] = []
    newer: date | None = None
    for (_, day, _), data in zip(commits, _objects(answer), strict=False):
        if data is not None:
            document = read_document(path, data)
            in_force = bool(document.controlled and document.controlled.status is Status.IN_FORCE)
            versions.append(Version(all_sections(document), newer, in_force))
        newer = date.fromisoformat(day)
    return versions


def _objects(answer: bytes) -> list[bytes | None]:
    """The answers of `git cat-file --batch`, in the order asked; None for what was missing."""
    found: list[bytes | None] = []
    while answer:
        header, _, answer = answer.partition(b"\n")
        size = header.rpartition(b" ")[2]
        if not size.isdigit():
            found.append(None)
            continue
        found.append(answer[: int(size)])
        answer = answer[int(size) + 1 :]
    return found


def _git(docs: Path, *arguments: str, given: bytes | None = None) -> bytes:
    command = ["git", "-c", "core.quotepath=off", *arguments]
    return subprocess.run(command, cwd=docs, input=given, capture_output=True, check=True).stdout  # noqa: S603
