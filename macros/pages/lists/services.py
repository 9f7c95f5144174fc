"""«Hvem kontakter jeg?»: every service and contact point by what one needs help with."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.document import Document
from ...documents.library import alphabetical, in_order_of_areas
from ...model.kinds import Service
from ...model.kinds.service import Need
from ...model.vocabulary import AreaType
from ..kinds.card import register
from ..macro import macro
from ..parts.facts import website
from ..parts.reach import choices, places
from ..view import View


@macro
def services(view: View) -> Markup:
    """The services by need, those for everyone first; script narrows the list and puts the reader's own area first."""
    found = sorted(view.library.all(Service), key=_urgent_first)
    ordered = [document for _, group in in_order_of_areas(found, view.library) for document in group]
    by_need = [(need, [d for d in ordered if d.entry.need is need]) for need in (*Need, None)]
    return view.render(
        "lists/services",
        urgent=[document for document in ordered if _is_urgent(document) and _is_common(view, document)],
        groups=[(need, documents) for need, documents in by_need if documents],
        areas=_with_its_own(view, found),
        total=len(found),
        choices=choices(view, found),
        places=places,
        register=register(view),
        website=website,
    )


def emergency(view: View) -> Document[Service] | None:
    """Whom everyone rings when life is at stake: the common service with the shortest number."""
    found = [one for one in view.library.all(Service) if _is_urgent(one) and _is_common(view, one)]
    return min(found, key=_urgent_first, default=None)


def _is_common(view: View, document: Document[Service]) -> bool:
    return view.library.areas[document.area or ""].type is AreaType.COMMON


def _is_urgent(document: Document[Service]) -> bool:
    """Whether it has one of the short numbers for everyone: 113, 116 117."""
    service = document.entry
    return service.need is Need.ACUTE and 0 < len((service.phone or "").replace(" ", "")) <= 6


def _urgent_first(document: Document[Service]) -> tuple[object, ...]:
    """The shortest number first: that is the one for danger to life."""
    urgent = _is_urgent(document)
    return (not urgent, len(document.entry.phone or "") if urgent else 0, alphabetical(document))


def _with_its_own(view: View, found: list[Document[Service]]) -> list[tuple[str, str]]:
    """The areas that have services beside those for everyone."""
    there = {document.area for document in found if not _is_common(view, document)}
    return [(id_, area.short_title) for id_, area in view.library.areas.items() if id_ in there]
