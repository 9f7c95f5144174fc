"""«Hva kan jeg vise pasienten til?»: learning-and-coping offers, by area, with what one must know to send somebody."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.library import alphabetical, in_order_of_areas
from ...documents.reach import places
from ...model.kinds import Offer
from ..macro import macro
from ..parts.facts import website
from ..parts.reach import choices, words_beside
from ..view import View


@macro
def offers(view: View) -> Markup:
    """The offers by area; script narrows them to a municipality, a group of patients, a language or a word."""
    found = sorted(view.library.all(Offer), key=alphabetical)
    return view.render(
        "lists/offers",
        groups=in_order_of_areas(found, view.library),
        total=len(found),
        choices=choices(view, found),
        places=places,
        words_beside=words_beside,
        website=website,
    )
