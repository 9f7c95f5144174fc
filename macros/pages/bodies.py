"""The page of a body: members as roles, meeting plan, minutes, and the documents it owns, overdue ones first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ..documents.document import Document, Validity
from ..documents.library import alphabetical
from ..model.kinds import Body
from .view import View

_FIRST = [Validity.OVERDUE, Validity.CONSULTATION, Validity.IN_FORCE, Validity.DRAFT, Validity.RETIRED]


@dataclass(frozen=True)
class Table:
    anchor: str
    heading: str
    html: Markup
    own_heading: re.Pattern[str]
    """The heading an author may have written; the table then stands under it, above the author's words."""


def body(view: View) -> Markup:
    text = view.document.front.body
    owned = [d for d in view.library.owned_by(view.document.as_a(Body).id) if d is not view.document]
    return view.render(
        "body",
        tables=[(t.anchor, t.heading, t.html) for t in _tables(view) if not t.own_heading.search(text)],
        owned=sorted(owned, key=lambda document: (_rank(view, document), alphabetical(document))),
    )


def with_tables(view: View, markdown: str) -> str:
    """The author's text with each table under the heading that it already has there."""
    for table in _tables(view):
        # The engine looks for calls between braces in all of the text, and these words have not been checked for any.
        html = re.sub(r"\n\s*\n", "\n", table.html).replace("{", "&#123;")
        markdown = table.own_heading.sub(lambda found, html=html: f"{found[0]}\n\n{html}\n", markdown, count=1)  # type: ignore[misc]
    return markdown


def _tables(view: View) -> list[Table]:
    entry, w = view.document.as_a(Body), view.words
    meetings = sorted(entry.meetings, key=lambda meeting: meeting.on, reverse=True)
    coming = [meeting for meeting in meetings if meeting.on >= view.library.today]
    planned = view.render("body_meetings", meetings=meetings, next_meeting=coming[-1] if coming else None)
    found = [
        Table("medlemmer", w.members, view.render("body_members", members=entry.members), _MEMBERS),
        Table("moteplan", w.meeting_plan, planned, _MEETINGS),
    ]
    return [table for table, there in zip(found, (entry.members, meetings), strict=True) if there]


_MEMBERS = re.compile(r"^## +Medlemm?er\b.*$", re.MULTILINE)
_MEETINGS = re.compile(r"^## +(?:Møter|Møte|Møteplan)\b.*$", re.MULTILINE)


def _rank(view: View, document: Document) -> int:
    validity = view.library.validity(document)
    return _FIRST.index(validity) if validity else len(_FIRST)


def levels(view: View) -> list[Document]:
    """The bodies this one reports to, the highest first, and itself."""
    chain = [view.document]
    while (parent := view.find(chain[0].as_a(Body).parent)) and parent not in chain and isinstance(parent.entry, Body):
        chain.insert(0, parent)
    return chain if len(chain) > 1 else []
