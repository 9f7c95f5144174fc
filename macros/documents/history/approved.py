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
from typing import Any

from ...model.kinds import MODELS, Controlled
from ...model.vocabulary import Status
from ..file import home
from ..head.frontmatter import read_bytes
from .git import contents, git, is_shallow
from .versions import Recorded, in_order, is_version


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
    places: dict[str, str] = field(default_factory=dict)
    """The blob of each text, by id."""
    found: dict[str, dict[str, Recorded]] = field(default_factory=dict)

    def step(self, changes: list[str]) -> None:
        """Go on to the next commit."""
        for blob in changes:
            if (data := self.texts.get(blob)) and (id_ := _ID.search(data)):
                self.places[id_["id"].decode()] = blob
        for blob in changes:
            self._look_at(blob)

    def _look_at(self, blob: str) -> None:
        data = self.texts.get(blob, b"")
        if (id_ := _ID.search(data)) and (version := _VERSION.search(data)):
            known, typed = self.found.get(id_["id"].decode(), {}), version["version"].decode(errors="replace")
            # A number that goes back takes back what it said before: it was wrong to call that text approved. The
            # ledger keeps what was published, and the checks refuse a number below what stands there.
            for later in [one for one in known if in_order(one) > in_order(typed)]:
                del known[later]
            if typed in known:
                return  # a version is what was approved, not what was mended in it afterwards
        if not _IN_FORCE.search(data):
            return
        # Read as it was typed: what was approved then may have a head that no longer fits the model.
        head = read_bytes(data).values
        number = str(head.get("version", ""))
        mine = self.found.setdefault(str(head.get("id")), {})
        day = _approved_on(head, number)
        if head.get("status") == Status.IN_FORCE and is_version(number) and number not in mine and day:
            mine[number] = Recorded(day, blob, dict(self._followed(head)))

    def _followed(self, head: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """The texts below: each in the version that the one above says it follows, as it was when that was approved."""
        seen = {head.get("id")}
        below, version = _adapted(head)
        while below not in seen and below in self.places:
            seen.add(below)
            known = self.found.get(below, {}).get(version)
            blob = known.file if known else self.places[below]
            yield below, blob
            below, version = _adapted(read_bytes(self.texts[blob]).values)


def _adapted(head: dict[str, Any]) -> tuple[str, str]:
    """The text that one follows, and in which version; empty when it follows none."""
    adapts = head.get("adapts")
    return (str(adapts.get("document")), str(adapts.get("version"))) if isinstance(adapts, dict) else ("", "")


def _approved_on(head: dict[str, Any], number: str) -> date | None:
    """The day that the version in the text was approved by the last who must; the day it began to apply, else."""
    listed = head.get("approvals")
    approvals = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    days = [one.get("on") for one in approvals if str(one.get("version") or number) == number]
    from_ = head.get("valid_from")
    return max((day for day in days if isinstance(day, date)), default=from_ if isinstance(from_, date) else None)


def in_history(docs: Path) -> dict[str, dict[str, Recorded]]:
    """Every version that was in force on the main line, by id and version. Raises NoAnswer, and Incomplete."""
    if is_shallow(docs):
        raise Incomplete
    commits = list(_commits(docs))
    blobs = list(dict.fromkeys(blob for commit in commits for blob in commit))
    found = zip(blobs, contents(docs, blobs), strict=True)
    walk = _Walk({blob: data for blob, data in found if data is not None})
    for commit in commits:
        walk.step(commit)
    return walk.found


def _commits(docs: Path) -> Iterator[list[str]]:
    """The texts that each commit of the main line changed, by their blobs, the oldest first."""
    options = ("--first-parent", "--diff-merges=first-parent", "--raw", "--no-abbrev", "--no-renames", "--reverse")
    log = git(docs, "log", *options, "--format=%x01", "--relative", "--", ".").decode("utf-8", "replace")
    for commit in log.split("\x01"):
        changes = (change for line in commit.splitlines() if (change := _CHANGE.fullmatch(line)))
        texts = [one["blob"] for one in changes if _is_approved(one["path"]) and one["blob"].strip("0")]
        if texts:
            yield texts


def _is_approved(path: str) -> bool:
    """Whether texts that lie there are of a kind that is approved."""
    kind = home(path)[1] if path.endswith(".md") else None
    return kind is not None and issubclass(MODELS[kind], Controlled)
