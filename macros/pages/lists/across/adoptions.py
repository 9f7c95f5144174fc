"""The common texts of a kind against the communities, so that one sees where they differ."""

from __future__ import annotations

from markupsafe import Markup

from ....documents.library import alphabetical
from ....model.vocabulary import AreaType, Kind
from ...macro import macro
from ...parts.following.adoption import adopter
from ...view import View


@macro
def adoptions(view: View, kind: str = Kind.ROUTINE.value) -> Markup:
    """The common texts of a kind against the communities, so that one sees where they differ."""
    library = view.library
    communities = [area for area in library.areas.values() if area.type is AreaType.COMMUNITY]
    commons = [area for area in library.areas.values() if area.type is AreaType.COMMON]
    texts = [document for area in commons for document in library.select(Kind.of(kind), area.id)]
    rows, by_nobody = [], []
    for common in sorted(texts, key=alphabetical):
        by_area = {one.document.area: one for one in (adopter(view, d, common) for d in library.adopters(common))}
        cells = [(area, by_area.get(area.id)) for area in communities]
        if any(one for _, one in cells):
            rows.append((common, cells))
        else:
            by_nobody.append(common)
    return view.render("lists/across/adoptions", rows=rows, by_nobody=by_nobody, communities=communities)
