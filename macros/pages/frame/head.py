"""The head of a page, where validity is read before content."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.reach import narrower
from ...model.vocabulary import Kind
from ..parts.following.versions import versions
from ..parts.validity.trust import trust
from ..view import View
from .crumbs import crumbs
from .menu import LISTS


def head(view: View) -> Markup:
    document = view.document
    places = narrower(view.library, document)
    return view.render(
        "frame/head",
        crumbs=crumbs(view),
        summary=view.summary(document),
        trust=trust(view, document),
        versions=versions(view, document),
        # The patient's municipality decides which text applies, never who meets or what is counted.
        area=None
        if document.kind in (None, Kind.MEETING, Kind.FIGURE)
        else view.library.areas.get(document.area or ""),
        places=places,
        names=[view.name(number) for number in places],
        list_url=LISTS[document.kind] if document.kind else "",
    )
