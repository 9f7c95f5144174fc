"""The foot of a document, where it can be traced: its sources, its details, and whom to tell what is wrong."""

from __future__ import annotations

import re

from markupsafe import Markup

from ...common.sources import common_with_sources
from ...documents.document import Document
from ...model.kinds import Entry
from ..parts.about import about
from ..view import View
from .edit_links import edit_links

EVENT_ROUTINE = "felles-samhandlingsavvik"
"""The routine that tells where an unwanted event is reported; the site itself takes no reports."""


def foot(view: View, document: Document[Entry]) -> Markup:
    entry = document.entry
    return view.render(
        "frame/foot",
        sources=entry.sources,
        common=common_with_sources(document, view.library),
        facts=list(about(view, document)),
        controlled=view.controlled(document),
        owner=view.find(entry.owner),
        event=view.find(EVENT_ROUTINE),
        links=edit_links(view),
        moved=_moved(view, entry.id),
    )


_CLAUSE = re.compile(r"p(?P<number>L?\d+(?:-\d+)*)")


def _moved(view: View, document_id: str) -> list[tuple[str, str, str]]:
    """Anchors of this text that are gone, what each was called, and where it leads: an old citation ends somewhere."""
    found = []
    for source, target in view.library.ledger.forwardings.items():
        of, _, anchor = source.partition("#")
        target_id, _, place = target.partition("#")
        if of == document_id and anchor and (document := view.find(target_id)):
            clause = _CLAUSE.fullmatch(anchor)
            name = f"{view.words.clause} {clause['number'].replace('-', '.')}" if clause else f"#{anchor}"
            found.append((anchor, name, view.href(document, place)))
    return found


def plain_foot(view: View) -> Markup:
    """The links below a page that is no document."""
    return view.render("frame/plain_foot", links=edit_links(view))
