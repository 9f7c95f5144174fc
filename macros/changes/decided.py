"""What a decision changed in a text: the sections that read otherwise than in the version it followed."""

from __future__ import annotations

from dataclasses import dataclass

from ..documents.document import Document
from ..documents.earlier import Version
from ..documents.library import Library
from ..documents.steps import all_sections
from ..documents.text.body import Section
from ..model.kinds import Controlled
from .redline import Passage, changed_passages


@dataclass(frozen=True)
class Decided:
    """A version beside the one that it took over from."""

    before: str
    """The version that was in force before; empty where the history has none: the text was new."""
    passages: tuple[Passage, ...]


def what_it_changed(document: Document[Controlled], version: str, library: Library) -> Decided | None:
    """None where the history does not have this version."""
    history = library.earlier.versions(document.path)
    wording = _wording(document, version, history)
    if wording is None:
        return None
    sections, older = wording
    before = next((one for one in older if one.in_force and _number(one) != version), None)
    if before is None:
        return Decided("", ())
    return Decided(_number(before), tuple(changed_passages(before.sections, sections)))


def _wording(
    document: Document[Controlled], version: str, history: list[Version]
) -> tuple[tuple[Section, ...], list[Version]] | None:
    """A version as it last stood, and what is older than it."""
    of_it = [place for place, one in enumerate(history) if _number(one) == version]
    if document.entry.version == version:
        return all_sections(document), history[of_it[-1] + 1 :] if of_it else history
    return (history[of_it[0]].sections, history[of_it[-1] + 1 :]) if of_it else None


def _number(version: Version) -> str:
    entry = version.file.entry
    return entry.version if isinstance(entry, Controlled) else ""
