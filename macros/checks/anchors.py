"""The anchors a page has: what a link may name behind #."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.library import Library
from ..documents.model import Pathway, Plan
from .markup import markup


def own_anchors(document: Document) -> Iterator[str]:
    """Everything with a permanent name in the document's own file: sections, clauses, steps, measures, anchors set by hand."""
    for section in document.sections:
        if section.anchor:
            yield section.anchor
        for clause in section.clauses:
            yield clause.anchor
    if isinstance(document.entry, Pathway):
        yield from (step.id for step in document.entry.steps)
    if isinstance(document.entry, Plan):
        yield from (measure.id for measure in document.entry.measures)
    for anchor, _ in markup(document.front.body, document.front.body_line).ids:
        yield anchor


def anchors(document: Document, library: Library) -> set[str]:
    """The anchors of the page: an adopted text is shown together with the common one it follows."""
    found: set[str] = set()
    seen: set[str] = set()
    following: Document | None = document
    while following and following.path not in seen:
        seen.add(following.path)
        found.update(own_anchors(following))
        adapts = following.controlled.adapts if following.controlled else None
        following = library.by_id.get(adapts.document) if adapts else None
    return found


def has_more(document: Document) -> bool:
    """Whether the page also gets anchors that only the built site knows: what macros write, or a template."""
    return "{{" in document.front.body or document.kind is None or not document.kind.controlled
