"""The page of a body: members as roles, meetings, what it decided, and the documents it owns, overdue ones first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ...documents.days.meetings import Decision, decisions, expected, past
from ...documents.document import Document, Validity, is_a
from ...documents.file import File
from ...documents.library import alphabetical
from ...model.kinds import Body, Controlled, Entry, Meeting
from ...model.vocabulary import Status
from ..macro import as_block
from ..parts.calendar import of_this_body
from ..parts.validity.decided import case_link
from ..view import View
from .meeting import minutes_address, when

_FIRST = [Validity.OVERDUE, Validity.CONSULTATION, Validity.IN_FORCE, Validity.DRAFT, Validity.RETIRED]


@dataclass(frozen=True)
class Table:
    anchor: str
    heading: str
    html: Markup
    own_heading: re.Pattern[str]
    """The heading an author may have written; the table then stands under it, above the author's words."""


def body(view: View, document: Document[Body]) -> Markup:
    text = document.front.body
    owned = [one for one in view.library.owned_by(document.id) if one is not document and not is_a(one, Meeting)]
    return view.render(
        "kinds/body",
        calendar="" if view.library.meetings.of(document.id) else of_this_body(view, document),
        tables=[(t.anchor, t.heading, t.html) for t in _tables(view, document) if not t.own_heading.search(text)],
        dated=[one for one in owned if _is_to_be_revised(one)],
        owned=sorted(owned, key=lambda document: (_rank(view, document), alphabetical(document))),
    )


def _is_to_be_revised(document: Document[Entry]) -> bool:
    entry = document.entry
    return isinstance(entry, Controlled) and entry.status is not Status.RETIRED and entry.revision_date is not None


def with_tables(view: View, document: Document[Body], markdown: str) -> str:
    """The author's text with each table under the heading that it already has there."""
    for table in _tables(view, document):
        html = as_block(table.html)
        markdown = table.own_heading.sub(lambda found, html=html: f"{found[0]}\n\n{html}\n", markdown, count=1)  # type: ignore[misc]
    return markdown


def _tables(view: View, document: Document[Body]) -> list[Table]:
    w, library = view.words, view.library
    found, members = library.meetings.of(document.id), document.entry.members
    coming, held = expected(found, library.today), past(found, library.today)
    decided = _decided(held)
    tables = []
    if members:
        tables.append(Table("medlemmer", w.members, view.render("kinds/members", members=members), _MEMBERS))
    if found:
        rows = view.render(
            "kinds/meetings",
            coming=coming,
            latest=held[:_LATEST],
            older=held[_LATEST:],
            when=when,
            minutes=minutes_address,
        ) + of_this_body(view, document)
        tables.append(Table("moter", w.meetings, rows, _MEETINGS))
    if decided:
        shown = view.render("kinds/decisions", latest=decided[:_LATEST], older=decided[_LATEST:], link=case_link)
        tables.append(Table("vedtak", w.decisions, shown, _DECISIONS))
    return tables


def _decided(held: list[Document[Meeting]]) -> list[Decision]:
    """What became of each case, the latest first."""
    return [one for meeting in held for one in decisions(meeting) if one.case.outcome]


_LATEST = 8
"""How many meetings and decisions are shown unfolded."""
_MEMBERS = re.compile(r"^## +Medlemm?er\b.*$", re.MULTILINE)
_MEETINGS = re.compile(r"^## +(?:Møter|Møte|Møteplan)\b.*$", re.MULTILINE)
_DECISIONS = re.compile(r"^## +Vedtak\b.*$", re.MULTILINE)


def _rank(view: View, document: File) -> int:
    validity = view.library.validity(document)
    return _FIRST.index(validity) if validity else len(_FIRST)


def levels(view: View, document: Document[Body]) -> list[Document[Body]]:
    """The bodies this one reports to, the highest first, and itself."""
    chain = [document]
    while (parent := view.library.find(chain[0].entry.parent, Body)) and parent not in chain:
        chain.insert(0, parent)
    return chain if len(chain) > 1 else []
