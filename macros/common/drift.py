"""Drift: what has happened to a common text since an area read it, section by section.

An adoption records the fingerprint of every section it saw. A section whose words have changed, that is new or that is
gone has drifted, until the area confirms it. A change that the common text declares editorial does not count.

An adoption without fingerprints is simply not confirmed yet: it is held against the version number alone, so that
nobody is told of changes they may well have read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ..documents.document import Document, is_a
from ..documents.file import File
from ..documents.history.earlier import words
from ..documents.library import Library
from ..documents.text.body import Section
from ..documents.text.fingerprint import as_key, fingerprint
from ..model.kinds import Controlled
from ..model.parts import Adapts
from ..model.vocabulary import Status
from .adoption import adapted, followed, in_circle, local_parts
from .whole import whole
from .whole_pathway import local_steps


class Change(Enum):
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    VERSION = "version"
    """No fingerprints were recorded, and the version is another."""


@dataclass(frozen=True)
class Drift:
    """One section that is not what the adopter saw."""

    adopter: Document[Controlled]
    adapts: Adapts
    """What the adopter says that it has seen."""
    common: File
    """The text it follows."""
    change: Change
    anchor: str = ""
    """The section; empty when it is the whole text."""
    seen: str = ""
    """The fingerprint it had; empty when it is new."""
    sections: tuple[Section, ...] = ()
    """The section as it is now; empty when it is gone."""

    @property
    def heading(self) -> str:
        return self.sections[0].heading if self.sections and self.sections[0].heading else self.anchor

    @property
    def versions(self) -> tuple[str, str]:
        """The version that was seen, and the one there is now."""
        return self.adapts.version, self.common.entry.version if is_a(self.common, Controlled) else ""

    @property
    def line(self) -> int:
        """The line of the adopter's file where the section is named: by a local part, else by its fingerprint."""
        for part in local_parts(self.adopter):
            if part.anchor == self.anchor != "":
                return part.heading.line
        for number, step in enumerate(local_steps(self.adopter)):
            if step.common_anchor == self.anchor:
                return self.adopter.place("local_steps", number).line
        return self.adopter.place("adapts", "sections", self.anchor).line


def drifted(document: Document[Controlled], library: Library) -> list[Drift]:
    """What has drifted under one document, in the order of the common text; what is gone comes last."""
    adapts, common = document.entry.adapts, adapted(document, library)
    if adapts is None or common is None or document.entry.status is Status.RETIRED or in_circle(document, library):
        return []
    if not adapts.sections:
        other = is_a(common, Controlled) and common.entry.version != adapts.version
        return [Drift(document, adapts, common, Change.VERSION)] if other else []
    return list(_by_section(document, adapts, common, library))


def _by_section(document: Document[Controlled], adapts: Adapts, common: File, library: Library) -> Iterator[Drift]:
    seen, now = adapts.sections, _everything(common, library)
    spelling = _editorial(document, library)
    for anchor, sections in now.items():
        is_now = fingerprint(sections)
        if anchor not in seen:
            yield Drift(document, adapts, common, Change.ADDED, anchor, "", sections)
        elif not _same(anchor, seen[anchor], is_now, spelling):
            yield Drift(document, adapts, common, Change.CHANGED, anchor, seen[anchor], sections)
    for anchor, was in seen.items():
        if anchor not in now:
            yield Drift(document, adapts, common, Change.REMOVED, anchor, was)


def _everything(common: File, library: Library) -> dict[str, tuple[Section, ...]]:
    """The sections of a text, and after them its steps or measures."""
    text = whole(common, library)
    return text.sections | {section.anchor: (section,) for section in text.front}


def seen_now(common: File, library: Library) -> dict[str, str]:
    """What an adoption records when it has read the text as it is now."""
    return {anchor: fingerprint(sections) for anchor, sections in _everything(common, library).items()}


def recorded(common: File, version: str, sections: dict[str, str]) -> list[str]:
    """The lines of the front matter that say so. One for each section: a diff then shows which sections were read."""
    lines = ["adapts:", f"  document: {common.id}", f"  version: {json.dumps(version, ensure_ascii=False)}"]
    return [*lines, "  sections:", *(f"    {as_key(anchor)}: {seen}" for anchor, seen in sections.items())]


def _editorial(document: File, library: Library) -> dict[tuple[str, str], str]:
    """The changes declared editorial in what a document follows: from section and old fingerprint to the new one."""
    return {
        (change.section, change.was): change.now
        for common in followed(document, library)
        if is_a(common, Controlled)
        for change in common.entry.editorial
    }


def _same(anchor: str, was: str, is_now: str, spelling: dict[tuple[str, str], str]) -> bool:
    """Whether one fingerprint is the other, or leads to it through editorial changes alone."""
    passed: set[str] = set()
    while was != is_now and was not in passed:
        passed.add(was)
        was = spelling.get((anchor, was), was)
    return was == is_now


def all_drift(library: Library) -> list[Drift]:
    """Everything that has drifted, in the order of the adopters' paths."""
    return [found for document in library.controlled for found in drifted(document, library)]


def words_before(found: Drift, library: Library) -> tuple[str, date | None] | None:
    """The text the adopter saw and the day it was changed, where the history has them."""
    if not found.seen:
        return None
    for common in (found.common, *followed(found.common, library)):
        if before := library.earlier.find(common.path, found.seen):
            return before
    return None


def words_now(found: Drift) -> str:
    return words(found.sections)
