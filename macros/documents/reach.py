"""Which municipalities a service, an offer or an agreement is for."""

from __future__ import annotations

from ..model.kinds import Agreement, Reach
from .document import Document, is_a
from .file import File
from .library import ALL_MUNICIPALITIES, Library


def places(library: Library, document: Document[Reach]) -> list[str]:
    """The numbers of the municipalities it is found in, those of its area where it names none; empty when all are."""
    own = document.entry.municipalities or _of_area(library, document.area)
    absent = {one.municipality for one in document.entry.not_in}
    return [number for number in own if number not in absent]


def narrower(library: Library, file: File) -> list[str]:
    """The municipalities it is for, where they are some of its area only; empty when it is for the whole area."""
    found = _named(library, file)
    return [] if set(_of_area(library, file.area)).issubset(found) else found


def _named(library: Library, file: File) -> list[str]:
    if is_a(file, Reach):
        return places(library, file)
    if is_a(file, Agreement) and ALL_MUNICIPALITIES not in file.entry.parties:
        return [party for party in file.entry.parties if party in library.ever]
    return []


def _of_area(library: Library, area: str | None) -> list[str]:
    return [one.number for one in library.areas[area].municipalities] if area in library.areas else []
