"""The front page below the search field."""

from __future__ import annotations

from markupsafe import Markup

from ..frame.menu import LISTS
from ..macro import macro
from ..parts.versions import versions
from ..view import View
from .dated import consultations, recently_changed, revisions


@macro
def front_page(view: View, most_used: str = "") -> Markup:
    """The front page below the search field. `most_used` is ids with spaces between."""
    chosen = [document for id_ in most_used.split() if (document := view.find(id_))]
    return view.render(
        "lists/front",
        most_used=[(document, versions(view, document)) for document in chosen],
        lists=LISTS,
        changed=recently_changed(view, 3, controlled=True),
        consultations=consultations(view, 3),
        revisions=revisions(view, 3),
    )
