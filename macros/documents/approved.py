"""The approved versions that the history holds: what `samhandling permalinks` writes into the ledger.

The history is read as it was published: along the main line, so that a proposal counts as what it became, whether its
commits were kept or squashed. A text is known by its id, so that it may have lain anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..model.kinds import Controlled
from ..model.vocabulary import Status
from .document import Document, is_a, read_file
from .file import home
from .git import contents, git, is_shallow
from .versions import Recorded, is_version


class Incomplete(ValueError):
    """Only the latest part of the history is here, and it would give other answers than the whole."""


_CHANGE = re.compile(r":\d+ \d+ [0-9a-f]+ (?P<blob>[0-9a-f]+) [A-Z]\d*\t(?P<path>.*)")
_ID = re.compile(rb"^id:[ \t]*[\"']?(?P<id>[a-z0-9-]+)", re.MULTILINE)
_VERSION = re.compile(rb"^version:[ \t]*[\"']?(?P<version>[^\s\"'#]+)", re.MULTILINE)
_IN_FORCE = re.compile(rb"^status:[ \t]*[\"']?in_force\b", re.MULTILINE)


@dataclass
class _Walk:
    """Where one is in the history, the oldest first."""

    texts: dict[str, bytes]
    """What each blob says."""
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    """The path and the blob of each text, by id."""
    found: dict[str, dict[str, Recorded]] = field(default_factory=dict)

    def step(self, changes: list[tuple[str, str]]) -> None:
        """Go on to the next commit."""
        for path, blob in changes:
            if (data := self.texts.get(blob)) and (id_ := _ID.search(data)):
                self.places[id_["id"].decode()] = path, blob
        for path, blob in changes:
            self._look_at(path, blob)

    def _look_at(self, path: str, blob: str) -> None:
        data = self.texts.get(blob, b"")
        if not _IN_FORCE.search(data):
            return
        id_, version = _ID.search(data), _VERSION.search(data)
        if id_ and version and version["version"].decode(errors="replace") in self.found.get(id_["id"].decode(), ()):
            return  # a version is what was approved, not what was mended in it afterwards
        file = read_file(path, data)
        if is_a(file, Controlled) and file.entry.status is Status.IN_FORCE and is_version(file.entry.version):
            mine = self.found.setdefault(file.id, {})
            if file.entry.version not in mine and (day := approved_on(file)):
                mine[file.entry.version] = Recorded(day, blob, dict(self._followed(file)))

    def _followed(self, file: Document[Controlled]) -> Iterator[tuple[str, str]]:
        """The texts below: each in the version that the one above says it follows, as it was when that was approved."""
        seen = {file.id}
        below = file.entry.adapts
        while below and below.document not in seen and below.document in self.places:
            seen.add(below.document)
            path, blob = self.places[below.document]
            if known := self.found.get(below.document, {}).get(below.version):
                blob = known.file
            yield below.document, blob
            common = read_file(path, self.texts[blob])
            below = common.entry.adapts if is_a(common, Controlled) else None


def approved_on(file: Document[Controlled]) -> date | None:
    """The day that the version in the text was approved by the last who must; the day it began to apply, else."""
    entry = file.entry
    days = [one.on for one in entry.approvals if one.version in (None, entry.version)]
    return max(days, default=entry.valid_from)


def in_history(docs: Path) -> dict[str, dict[str, Recorded]]:
    """Every version that was in force on the main line, by id and version. Raises NoAnswer, and Incomplete."""
    if is_shallow(docs):
        raise Incomplete
    commits = list(_commits(docs))
    blobs = list(dict.fromkeys(blob for commit in commits for _, blob in commit))
    found = zip(blobs, contents(docs, blobs), strict=True)
    walk = _Walk({blob: data for blob, data in found if data is not None})
    for commit in commits:
        walk.step(commit)
    return walk.found


def _commits(docs: Path) -> Iterator[list[tuple[str, str]]]:
    """The texts that each commit of the main line changed: path and blob, the oldest first."""
    options = ("--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "--no-renames", "--reverse")
    log = git(docs, "log", *options, "--format=%x01", "--relative", "--", ".").decode("utf-8", "replace")
    for commit in log.split("\x01"):
        changes = (change for line in commit.splitlines() if (change := _CHANGE.fullmatch(line)))
        texts = [(one["path"], one["blob"]) for one in changes if _is_a_text(one["path"]) and one["blob"].strip("0")]
        if texts:
            yield texts


def _is_a_text(path: str) -> bool:
    return path.endswith(".md") and home(path)[1] is not None
