"""Beside the text: what is on the page, where a body belongs, and whom to contact."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.document import Document, is_a
from ...model.kinds import Body
from ..kinds.body import levels
from ..parts.contacts import contacts
from ..parts.wording.text import table_of_contents
from ..view import View


def aside(view: View) -> Markup:
    document = view.document
    if not isinstance(document, Document):
        return Markup()
    toc = table_of_contents(view)
    above = levels(view, document) if is_a(document, Body) else []
    cards = contacts(view)
    if not cards and not above and len(toc) < 3:
        return Markup()
    return view.render("frame/aside", toc=toc if len(toc) > 2 else [], levels=above, contacts=cards)
