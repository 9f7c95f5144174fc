"""What no source states yet: everything marked «må bekreftes», for the secretariats to follow up."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.file import File
from ...documents.library import in_order_of_areas
from ...model.marks import TO_CONFIRM
from ..macro import macro
from ..view import View


@macro
def unconfirmed(view: View) -> Markup:
    """Everything marked «må bekreftes» by area and owner, for the secretariats to follow up."""
    counted = [(document, _open_points(document)) for document in view.library.documents]
    groups = []
    for area, found in in_order_of_areas([d for d, points in counted if points], view.library):
        rows = [(document, points) for document, points in counted if points and document in found]
        groups.append((view.library.areas[area].short_title, rows))
    return view.render("lists/unconfirmed", groups=groups)


def _open_points(document: File) -> list[str]:
    texts = [document.front.body, *_texts(document.front.values)]
    return [point for text in texts for point in TO_CONFIRM.findall(text)]


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for inner in value.values() for text in _texts(inner)]
        case list():
            return [text for inner in value for text in _texts(inner)]
    return []
