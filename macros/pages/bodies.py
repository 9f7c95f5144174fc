"""The page of a body: members as roles, meeting plan, minutes, and the documents it owns, overdue ones first."""

from __future__ import annotations

from markupsafe import Markup

from ..documents.document import Document, Validity
from ..documents.library import alphabetical
from ..documents.model import Body
from .view import View

_FIRST = [Validity.OVERDUE, Validity.CONSULTATION, Validity.IN_FORCE, Validity.DRAFT, Validity.RETIRED]


def body(view: View) -> Markup:
    entry = view.document.as_a(Body)
    today = view.library.today
    meetings = sorted(entry.meetings, key=lambda meeting: meeting.on, reverse=True)
    coming = [meeting for meeting in meetings if meeting.on >= today]
    owned = [d for d in view.library.owned_by(entry.id) if d is not view.document]
    return view.render(
        "body",
        body=entry,
        meetings=meetings,
        next_meeting=coming[-1] if coming else None,
        owned=sorted(owned, key=lambda document: (_rank(view, document), alphabetical(document))),
    )


def _rank(view: View, document: Document) -> int:
    validity = view.library.validity(document)
    return _FIRST.index(validity) if validity else len(_FIRST)


def levels(view: View) -> list[Document]:
    """The bodies this one reports to, the highest first, and itself."""
    chain = [view.document]
    while (parent := view.find(chain[0].as_a(Body).parent)) and parent not in chain and isinstance(parent.entry, Body):
        chain.insert(0, parent)
    return chain if len(chain) > 1 else []
