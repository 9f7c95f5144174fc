"""Who uses a text: «i bruk hos 14 av 22 kommuner», with the list, as the units have said it themselves."""

from __future__ import annotations

from markupsafe import Markup

from ....common.in_use import in_use, said, texts_in_use
from ....documents.document import Document
from ....model.kinds import Controlled
from ...view import View


def users(view: View, document: Document[Controlled]) -> Markup | str:
    """Nothing where no unit has said anything."""
    found = in_use(document, view.library)
    if found is None:
        return ""
    return view.render("parts/validity/in_use", said=said(found, view.language), used=found)


def used_in(view: View, area: str) -> Markup | str:
    """On the page of an area: each text that its units have said they use, and how many of them do."""
    found = [(text, said(used, view.language)) for text, used in texts_in_use(view.library, area)]
    return view.render("parts/validity/used_in", found=found) if found else ""
