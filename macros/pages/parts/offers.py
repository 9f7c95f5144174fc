"""The learning-and-coping offers of a step: those that its words find, and that reach the reader's municipality."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...documents.document import Document
from ...documents.library import alphabetical
from ...documents.offers import offers_for
from ...documents.reach import places
from ...model.kinds import Offer
from ...model.vocabulary import AreaType
from ..view import View


@dataclass(frozen=True)
class Offered:
    document: Document[Offer]
    places: list[str]
    """The municipalities it reaches; empty when it reaches all."""
    area: str
    """Whose it is, where that is not the area of the page."""


def offered(view: View, words: Iterable[str]) -> list[Offered]:
    """On the page of an area those that reach one of its municipalities, else all; script narrows them to one."""
    found = sorted(offers_for(words, view.library), key=alphabetical)
    area = view.library.areas.get(view.document.area or "")
    own = {one.number for one in area.municipalities} if area and area.type is not AreaType.COMMON else set()
    offers = [(one, places(view.library, one)) for one in found]
    return [
        Offered(one, reached, "" if one.area == view.document.area else view.area_name(one))
        for one, reached in offers
        if not own or not reached or own.intersection(reached)
    ]
