"""What a decision changed in a text: the sections that read otherwise than in the version it followed."""

from __future__ import annotations

from dataclasses import dataclass

from ..documents.document import Document
from ..documents.history.earlier import Version
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
    number = next((_number(one) for one in older if one.in_force and _number(one) != version), None)
    before = as_decided(older, number) if number else None
    return Decided(number or "", tuple(changed_passages(before.sections, sections)) if before else ())


def in_force_now(document: Document[Controlled], library: Library) -> Version | None:
    """The version that was last in force, as it was decided; None where none has been."""
    return last_in_force(library.earlier.versions(document.path))


def last_in_force(history: list[Version]) -> Version | None:
    """Of the versions of a file, the newest first, the one that was last in force, as it was decided."""
    number = next((_number(one) for one in history if one.in_force), None)
    return as_decided(history, number) if number else None


def as_decided(history: list[Version], number: str) -> Version | None:
    """The wording that came into force with this number: what was written into it later, nobody has decided yet."""
    return next((one for one in reversed(history) if one.in_force and _number(one) == number), None)


def _wording(
    document: Document[Controlled], version: str, history: list[Version]
) -> tuple[tuple[Section, ...], list[Version]] | None:
    """A version as it was decided, and what is older than it."""
    of_it = [place for place, one in enumerate(history) if _number(one) == version]
    older = history[of_it[-1] + 1 :] if of_it else history
    if decided := as_decided(history, version):
        return decided.sections, older
    if document.entry.version == version:
        return all_sections(document), older
    return (history[of_it[0]].sections, older) if of_it else None


def _number(version: Version) -> str:
    entry = version.file.entry
    return entry.version if isinstance(entry, Controlled) else ""
