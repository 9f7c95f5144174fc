"""What a text said before, read from git: the text that an adopter saw is found by its fingerprint.

The history already holds every earlier text, it works without a network, and the fingerprint proves that what is
shown is what was read; so nothing is kept beside. In a copy without history the words are missing, never the drift.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from ...model.kinds import Controlled
from ...model.vocabulary import Status
from ..document import is_a, read_file
from ..file import File
from ..steps import all_sections
from ..text.body import Section
from ..text.fingerprint import TOP, fingerprints
from .git import NoAnswer, contents, git

MOST_VERSIONS = 300
"""How far back we look in one file: more than any agreement has been changed."""


@dataclass(frozen=True)
class Version:
    """A file as it was."""

    file: File
    until: date | None = None
    """The day of the change after it; None for the newest."""

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return all_sections(self.file)

    @property
    def in_force(self) -> bool:
        """Whether the text was in force as it stood here."""
        return is_a(self.file, Controlled) and self.file.entry.status is Status.IN_FORCE

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
            self._versions[path] = read_versions(self.docs, path) if self.docs else []
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


def read_versions(docs: Path, path: str, commit: str = "HEAD") -> list[Version]:
    """The versions of a file up to a commit, the newest first."""
    options = (f"-{MOST_VERSIONS}", "--format=%x01%H%n%cs", "--follow", "--name-only", "--relative")
    try:
        log = git(docs, "log", *options, commit, "--", path).decode()
        # A commit, its day, and what the file was called; a merge names no file.
        commits = [entry.split() for entry in log.split("\x01") if len(entry.split()) == 3]
        found = contents(docs, (f"{commit}:./{name}" for commit, _, name in commits))
    except (NoAnswer, UnicodeDecodeError):
        return []
    versions: list[Version] = []
    newer: date | None = None
    for (_, day, _), data in zip(commits, found, strict=True):
        if data is not None:
            versions.append(Version(read_file(path, data), newer))
        newer = date.fromisoformat(day)
    return versions
