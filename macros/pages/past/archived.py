"""A version as it goes to the archive: what was approved, by whom, from which sources, and where it lies for ever.

It says nothing of what came later, so that the same version is the same file whenever it is made.
"""

from __future__ import annotations

from markupsafe import Markup

from ...changes.versions import Text, Versions
from ...documents.document import is_a
from ...model.kinds import Controlled
from ..view import Settings, View
from .asked import Asked
from .listed import version_address
from .text import Convert, as_html
from .version import Approvals, facts_of, past_view, said_by_head


def archived_page(
    found: Versions,
    number: str,
    text: Text,
    settings: Settings,
    asked: Asked,
    convert: Convert,
    known: Approvals,
    qr: str,
) -> Markup:
    """`qr` is the picture of the address; empty where it is not known where the site is published."""
    address = version_address(found.id, number)
    at_home = past_view(address, text.file, asked.library, settings)
    # On paper a link leads to the site, wherever the paper lies.
    view = View(at_home.library, settings, at_home.document, served_from=settings.address)
    entry = text.file.entry if is_a(text.file, Controlled) else None
    on = found.recorded[number].on
    return view.render(
        "past/archived",
        title=text.file.title,
        summary=entry.summary if entry else "",
        number=number,
        on=on,
        owner=asked.name(entry.owner) if entry else "",
        facts=list(facts_of(view, entry, number, asked, known, on)),
        text=as_html(view, found.id, text, asked, convert),
        values=said_by_head(text, asked),
        sources=entry.sources if entry else (),
        where=f"{settings.address or '/'}{address}",
        qr=qr,
    )
