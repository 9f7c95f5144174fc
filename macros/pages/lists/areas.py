"""All areas by type, and which of them each municipality belongs to."""

from __future__ import annotations

from markupsafe import Markup

from ...model.vocabulary import AreaType
from ..macro import macro
from ..view import View


@macro
def areas(view: View) -> Markup:
    by_type = [(type_, [a for a in view.library.areas.values() if a.type is type_]) for type_ in AreaType]
    return view.render(
        "lists/areas",
        by_type=[(type_, found) for type_, found in by_type if found],
        municipalities=view.library.municipalities.values(),
    )
