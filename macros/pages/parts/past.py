"""«Vedtatte versjoner»: the text as it was, and each version held against another."""

from __future__ import annotations

from markupsafe import Markup

from ...changes.versions import versions_of
from ...documents.document import Document
from ...model.kinds import Controlled
from ..past.listed import Listed, listed
from ..view import View


def past(view: View, document: Document[Controlled]) -> Markup | str:
    """The section of the page; nothing for a text of which no version is recorded.

    An emergency copy has the text alone, lest anyone in a hurry follows an old one, and says where the others are.
    """
    if found := listed_for(view, document.id):
        return view.render("parts/past", versions=found)
    copy = view.settings.emergency_copy and not view.settings.proposal
    return view.render("parts/past_left_out") if copy and versions_of(document.id, view.library) else ""


def listed_for(view: View, id_: str | None) -> Listed | None:
    """The versions of a text with this id; None when none is recorded, and in a copy without their pages."""
    found = versions_of(id_, view.library) if id_ and not view.settings.emergency_copy else None
    return listed(found) if found else None
