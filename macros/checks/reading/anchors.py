"""The anchors a page has: what a link may name behind #."""

from __future__ import annotations

from collections.abc import Iterator

from ...common.whole import whole
from ...documents.document import is_a
from ...documents.file import File
from ...documents.library import Library
from ...documents.steps import all_sections
from ...documents.text.body import Section
from ...documents.text.markup import markup
from ...model.kinds import Controlled

_OF_EVERY_PAGE = {"kilder", "detaljer"}
"""The sources and the details that a template puts below each text."""


def own_anchors(file: File) -> Iterator[str]:
    """Everything in a file itself that has a permanent name, anchors set by hand included."""
    yield from _of_sections(all_sections(file))
    for anchor, _ in file.markup.ids:
        yield anchor


def all_anchors(file: File, own: tuple[str, ...], library: Library) -> set[str]:
    """The anchors of the page, where an adopted text is shown together with the common one it follows."""
    found = {*own, *_OF_EVERY_PAGE}
    if is_a(file, Controlled) and file.entry.adapts:
        text = whole(file, library)
        pieces = text.pieces
        # What stands for a common section is also found under the name of that.
        found.update(piece.anchor for piece in pieces if piece.anchor)
        found.update(_of_sections(piece.section for piece in pieces))
        found.update(section.anchor for section in text.front)
        found.update(anchor for piece in pieces for anchor, _ in markup(piece.section.text, piece.section.line).ids)
    return found


def _of_sections(sections: Iterator[Section] | tuple[Section, ...]) -> Iterator[str]:
    for section in sections:
        if section.anchor:
            yield section.anchor
        for clause in section.clauses:
            yield clause.anchor


def has_more(file: File) -> bool:
    """Whether macros write on the page, so that it has anchors that only the built site knows."""
    return "{{" in file.front.body
