"""Common text, local text: lay the local parts into the common text that a document adapts.

A local heading says how it relates to a section of the common text, by the section's permanent anchor:

    ## Kontakt hos oss {add=s3 reason="Området har eget kontaktpunkt."}

`add` puts it after the section, `replace` in its stead, `decline` leaves the section out. A section is a heading with
what stands under it, to the next heading. A local heading that names no section is an addition at the end, unless it
stands below one that does. An empty body follows the common text as it is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from ..documents.document import is_a
from ..documents.file import File
from ..documents.library import Library
from ..documents.text.body import Section
from ..model.kinds import Controlled


class Relation(Enum):
    COMMON = "common"
    ADD = "add"
    REPLACE = "replace"
    DECLINE = "decline"


@dataclass(frozen=True)
class Piece:
    """A section as a reader meets it: whose words they are, and how they relate to the common text."""

    section: Section
    origin: File
    relation: Relation = Relation.COMMON
    replaced: Section | None = None
    """The common section that a local one replaces or declines."""

    @property
    def anchor(self) -> str:
        """The permanent name of what stands here: that of the common section, where a local one stands for it."""
        return self.replaced.anchor if self.replaced else self.section.anchor

    @property
    def reason(self) -> str:
        return self.section.attributes.get("reason", "")


def laid(document: File, common: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of a common text with the local parts of a document in their places."""
    local = local_parts(document)
    opening = [part for part in local if part.opening]
    yield from (piece for part in opening for piece in part.pieces(document))
    placed = list(opening)
    for piece in common:
        here = [part for part in local if part.anchor and part.anchor == piece.anchor]
        placed += here
        instead = [part for part in here if part.relation is not Relation.ADD]
        for part in instead:
            yield from part.pieces(document, piece.section)
        if not instead:
            yield piece
        for part in here:
            if part.relation is Relation.ADD:
                yield from part.pieces(document)
    # What names a section that is gone is still somebody's words: it stands last, and a check tells its authors.
    yield from (piece for part in local if part not in placed for piece in part.pieces(document))


@dataclass(frozen=True)
class LocalPart:
    """A local heading with what stands under it, and how it relates to the common text."""

    sections: tuple[Section, ...]
    relation: Relation
    anchor: str
    """The anchor of the common section it names; empty when it names none."""

    @property
    def heading(self) -> Section:
        return self.sections[0]

    @property
    def reason(self) -> str:
        return self.heading.attributes.get("reason", "").strip()

    @property
    def opening(self) -> bool:
        """Whether it is the text before the first heading."""
        return self.heading.level == 0

    def pieces(self, origin: File, common: Section | None = None) -> Iterator[Piece]:
        replaced = None if self.relation is Relation.ADD else common
        for section in self.sections:
            yield Piece(section, origin, self.relation, replaced if section is self.heading else None)


def local_parts(document: File) -> list[LocalPart]:
    """The local text of a document, cut at each heading; one below another belongs to it, unless it names a section."""
    parts: list[LocalPart] = []
    for section in document.sections:
        relation, anchor = relation_of(section)
        above = parts[-1] if parts else None
        if relation is None and above and 0 < above.heading.level < section.level:
            parts[-1] = replace(above, sections=(*above.sections, section))
        else:
            parts.append(LocalPart((section,), relation or Relation.ADD, anchor))
    return parts


def adapted(file: File, library: Library) -> File | None:
    """The text this one adapts, when it says so and there is one; it may be broken, and is told of where it stands."""
    adapts = file.entry.adapts if is_a(file, Controlled) else None
    return library.by_id.get(adapts.document) if adapts else None


def followed(file: File, library: Library) -> list[File]:
    """Every text underneath this one, the nearest first; a circle ends where it would begin again."""
    chain: list[File] = []
    current = file
    while (below := adapted(current, library)) and below is not file and below not in chain:
        chain.append(below)
        current = below
    return chain


def in_circle(file: File, library: Library) -> bool:
    """Whether what it follows leads back to where it has been: then nothing can be said of what it follows."""
    return adapted(root(file, library), library) is not None


def root(file: File, library: Library) -> File:
    """The text that this one follows in the end; itself when it follows none."""
    return [file, *followed(file, library)][-1]


def family(file: File, library: Library) -> list[File]:
    """Everything that follows, directly or through others, the same text in the end; and that text, which is first."""
    found = [root(file, library)]
    for one in found:
        found += [follower for follower in library.adopters(one) if follower not in found]
    return found


def relation_of(section: Section) -> tuple[Relation | None, str]:
    """How a local section relates to the common text, and the anchor it names; (None, "") when it names none."""
    for relation in (Relation.ADD, Relation.REPLACE, Relation.DECLINE):
        if relation.value in section.attributes:
            return relation, section.attributes[relation.value]
    return None, ""


RELATIVE_LINK = re.compile(r"(?P<before>\]\()(?P<target>(?![a-z]+:|[#/<])[^)\s]+)")


def moved(markdown: str, origin: str, destination: str) -> str:
    """Rewrite relative links written for the file `origin` so that they work in the file `destination`."""
    here, there = posixpath.dirname(origin), posixpath.dirname(destination)
    if here == there:
        return markdown

    def rewrite(link: re.Match[str]) -> str:
        return link["before"] + posixpath.relpath(
            posixpath.normpath(posixpath.join(here, link["target"])), there or "."
        )

    return RELATIVE_LINK.sub(rewrite, markdown)
