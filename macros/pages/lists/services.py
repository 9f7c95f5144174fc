"""«Hvem kontakter jeg?»: every service and contact point by what one needs help with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup

from ...documents.document import Document
from ...documents.library import Library, alphabetical, in_order_of_areas
from ...documents.reach import places
from ...model.kinds import Service
from ...model.kinds.service import Need
from ...model.vocabulary import AreaType
from ..kinds.card import register
from ..macro import macro
from ..parts.facts import website
from ..parts.reach import choices, words_beside
from ..view import View


@macro
def services(view: View) -> Markup:
    """The services by need, those for everyone first; script narrows the list and puts the reader's own area first."""
    found = _urgent_first(view.library, view.library.all(Service))
    ordered = [document for _, group in in_order_of_areas(found, view.library) for document in group]
    by_need = [(need, [d for d in ordered if d.entry.need is need]) for need in (*Need, None)]
    return view.render(
        "lists/services",
        urgent=[(_without_number(one), one) for one in ordered if _is_urgent(one) and _is_common(view, one)],
        groups=[(need, documents) for need, documents in by_need if documents],
        areas=_with_its_own(view, found),
        total=len(found),
        choices=choices(view, found),
        places=places,
        words_beside=words_beside,
        register=register(view),
        website=website,
    )


def emergency(view: View) -> Document[Service] | None:
    """Whom everyone rings when life is at stake: the common service with the shortest number."""
    found = [one for one in view.library.all(Service) if _is_urgent(one) and _is_common(view, one)]
    return next(iter(_urgent_first(view.library, found)), None)


def _is_common(view: View, document: Document[Service]) -> bool:
    return view.library.areas[document.area or ""].type is AreaType.COMMON


def _is_urgent(document: Document[Service]) -> bool:
    """Whether it has one of the short numbers for everyone: 113, 116 117."""
    service = document.entry
    return service.need is Need.ACUTE and 0 < len((service.phone or "").replace(" ", "")) <= 6


def _urgent_first(library: Library, found: Iterable[Document[Service]]) -> list[Document[Service]]:
    """The shortest number first, that is the one for danger to life; then the one that most texts send people to."""
    asked = Counter(contact for document in library.controlled for contact in document.entry.contacts)

    def order(document: Document[Service]) -> tuple[object, ...]:
        urgent = _is_urgent(document)
        return (
            not urgent,
            len(document.entry.phone or "") if urgent else 0,
            urgent and -asked[document.id],
            alphabetical(document),
        )

    return sorted(found, key=order)


def _without_number(document: Document[Service]) -> str:
    """Whom one reaches, beside a number that the title may end with."""
    return document.title.removesuffix(document.entry.phone or "").strip()


def _with_its_own(view: View, found: list[Document[Service]]) -> list[tuple[str, str]]:
    """The areas that have services beside those for everyone."""
    there = {document.area for document in found if not _is_common(view, document)}
    return [(id_, area.short_title) for id_, area in view.library.areas.items() if id_ in there]
