"""What is out on consultation, as a feed that a council or a newsroom can follow: /horinger.xml."""

from __future__ import annotations

from ...documents.document import Document
from ...documents.library import Library
from ...model.consultation import Consultation
from ...model.kinds import Controlled
from ...model.vocabulary import Language, Status
from .atom import Feed, Item

ADDRESS = "horinger.xml"


def consultations_feed(library: Library, site_url: str) -> str:
    """The feed, the consultation that opened last first. `site_url` may be empty: the links are then relative."""
    found = [
        (consultation, document)
        for document in library.controlled
        if document.entry.status is Status.CONSULTATION and (consultation := document.entry.consultation)
    ]
    found.sort(key=lambda item: (item[0].opens, item[1].path), reverse=True)
    items = [_item(document, consultation) for consultation, document in found]
    return Feed("horinger", "Ute på høring", ADDRESS, Language.NB, items).write(site_url, library.today)


def _item(document: Document[Controlled], consultation: Consultation) -> Item:
    entry = document.entry
    until = f"Svar innen {consultation.closes}. {consultation.respond_to}"
    return Item(
        f"{entry.id}:{consultation.opens}",
        entry.title,
        consultation.opens,
        document.url,
        f"{entry.summary} {until}",
    )
