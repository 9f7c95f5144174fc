"""Common text, local text: lay the local parts into the common text that a document adapts.

A local heading says how it relates to a section of the common text, by the section's permanent anchor:

    ## Kontakt hos oss {add=s3 reason="Området har eget kontaktpunkt."}

`add` puts it after the section, `replace` in its stead, `decline` leaves the section out. A heading that names no
section is an addition at the end. An empty body follows the common text as it is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from .body import Section
from .document import Document
from .library import Library


class Relation(Enum):
    COMMON = "common"
    ADD = "add"
    REPLACE = "replace"
    DECLINE = "decline"


@dataclass(frozen=True)
class Piece:
    """A section as a reader meets it: whose words they are, and how they relate to the common text."""

    section: Section
    origin: Document
    relation: Relation = Relation.COMMON
    replaced: Section | None = None
    """The common section that a local one replaces or declines."""

    @property
    def reason(self) -> str:
        return self.section.attributes.get("reason", "")


def whole_text(document: Document, library: Library) -> list[Piece]:
    """Return the text of a document from top to bottom, with what it adapts laid underneath.

    A target that does not exist, or a circle, is left out here and told by a check.
    """
    return list(_pieces(document, library, set()))


def _pieces(document: Document, library: Library, seen: set[str]) -> Iterator[Piece]:
    common = adapted(document, library)
    if common is None or common.path in seen or common is document:
        yield from (Piece(section, document) for section in document.sections)
        return
    local = list(document.sections)
    for piece in _pieces(common, library, seen | {document.path}):
        anchor = piece.section.anchor
        replacing = _naming(local, Relation.REPLACE, anchor)
        declining = _naming(local, Relation.DECLINE, anchor)
        for section in replacing:
            yield Piece(section, document, Relation.REPLACE, piece.section)
        for section in declining:
            yield Piece(section, document, Relation.DECLINE, piece.section)
        if not replacing and not declining:
            yield piece
        for section in _naming(local, Relation.ADD, anchor):
            yield Piece(section, document, Relation.ADD)
    for section in local:
        if relation_of(section)[0] is None:
            yield Piece(section, document, Relation.ADD)


def adapted(document: Document, library: Library) -> Document | None:
    """The document this one adapts, when it says so and that document exists."""
    entry = document.controlled
    return library.by_id.get(entry.adapts.document) if entry and entry.adapts else None


def relation_of(section: Section) -> tuple[Relation | None, str]:
    """How a local section relates to the common text, and the anchor it names; (None, "") when it names none."""
    for relation in (Relation.ADD, Relation.REPLACE, Relation.DECLINE):
        if anchor := section.attributes.get(relation.value):
            return relation, anchor
    return None, ""


def _naming(local: list[Section], relation: Relation, anchor: str) -> list[Section]:
    return [section for section in local if relation_of(section) == (relation, anchor)]


_RELATIVE_LINK = re.compile(r"(?P<before>\]\()(?P<target>(?![a-z]+:|[#/<])[^)\s]+)")


def moved(markdown: str, origin: str, destination: str) -> str:
    """Rewrite relative links written for the file `origin` so that they work in the file `destination`."""
    here, there = posixpath.dirname(origin), posixpath.dirname(destination)
    if here == there:
        return markdown

    def rewrite(link: re.Match[str]) -> str:
        return link["before"] + posixpath.relpath(
            posixpath.normpath(posixpath.join(here, link["target"])), there or "."
        )

    return _RELATIVE_LINK.sub(rewrite, markdown)
