"""In which municipalities a service or an offer is found."""

from __future__ import annotations

from ..model.kinds import Offer, Service
from .document import Document
from .library import Library

Reaching = Document[Service] | Document[Offer]


def places(library: Library, document: Reaching) -> list[str]:
    """The numbers of the municipalities it is found in, those of its area where it names none; empty when all are."""
    own = document.entry.municipalities or _of_area(library, document)
    absent = {one.municipality for one in document.entry.not_in}
    return [number for number in own if number not in absent]


def narrower(library: Library, document: Reaching) -> list[str]:
    """The same where it is found in some of its area only; empty when it is for the whole area."""
    found = places(library, document)
    return [] if set(_of_area(library, document)).issubset(found) else found


def _of_area(library: Library, document: Reaching) -> list[str]:
    return [one.number for one in library.areas[document.area].municipalities]
