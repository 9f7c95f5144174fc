"""The page of a body: members as roles, meeting plan, minutes, and the documents it owns, overdue ones first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ...documents.document import Document, Validity, is_a
from ...documents.file import File
from ...documents.library import alphabetical
from ...model.kinds import Body, Controlled
from ..macro import as_block
from ..view import View

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
    owned = [one for one in view.library.owned_by(document.id) if one is not document]
    return view.render(
        "kinds/body",
        tables=[(t.anchor, t.heading, t.html) for t in _tables(view, document.entry) if not t.own_heading.search(text)],
        dated=[one for one in owned if is_a(one, Controlled) and one.entry.revision_date],
        owned=sorted(owned, key=lambda document: (_rank(view, document), alphabetical(document))),
    )


def with_tables(view: View, body: Body, markdown: str) -> str:
    """The author's text with each table under the heading that it already has there."""
    for table in _tables(view, body):
        html = as_block(table.html)
        markdown = table.own_heading.sub(lambda found, html=html: f"{found[0]}\n\n{html}\n", markdown, count=1)  # type: ignore[misc]
    return markdown


def _tables(view: View, entry: Body) -> list[Table]:
    w = view.words
    meetings = sorted(entry.meetings, key=lambda meeting: meeting.on, reverse=True)
    coming = [meeting for meeting in meetings if meeting.on >= view.library.today]
    planned = view.render("kinds/meetings", meetings=meetings, next_meeting=coming[-1] if coming else None)
    found = [
        Table("medlemmer", w.members, view.render("kinds/members", members=entry.members), _MEMBERS),
        Table("moteplan", w.meeting_plan, planned, _MEETINGS),
    ]
    return [table for table, there in zip(found, (entry.members, meetings), strict=True) if there]


_MEMBERS = re.compile(r"^## +Medlemm?er\b.*$", re.MULTILINE)
_MEETINGS = re.compile(r"^## +(?:Møter|Møte|Møteplan)\b.*$", re.MULTILINE)


def _rank(view: View, document: File) -> int:
    validity = view.library.validity(document)
    return _FIRST.index(validity) if validity else len(_FIRST)


def levels(view: View, document: Document[Body]) -> list[Document[Body]]:
    """The bodies this one reports to, the highest first, and itself."""
    chain = [document]
    while (parent := view.library.find(chain[0].entry.parent, Body)) and parent not in chain:
        chain.insert(0, parent)
    return chain if len(chain) > 1 else []
