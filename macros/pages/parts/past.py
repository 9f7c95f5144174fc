"""«Vedtatte versjoner»: the text as it was, and each version held against another."""

from __future__ import annotations

from markupsafe import Markup

from ...changes.versions import versions_of
from ...documents.document import Document
from ...model.kinds import Controlled
from ..past.listed import listed
from ..view import View


def past(view: View, document: Document[Controlled]) -> Markup | str:
    """The section of the page; nothing for a text of which no version is recorded, nor in a copy without them."""
    found = None if view.settings.emergency_copy else versions_of(document.id, view.library)
    return view.render("parts/past", versions=listed(found)) if found else ""
