"""A card for each contact that a document names, beside its text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...common.whole import whole
from ...documents.document import Document
from ...documents.file import File
from ...documents.reach import narrower
from ...model.kinds import Body, Controlled, Service
from ..kinds.card import card
from ..view import View


@dataclass(frozen=True)
class ContactCard:
    document: File
    card: Markup
    local: list[Document[Service]]
    """The contact points that stand in for this one in their own areas."""
    only_for: str = ""
    """The area whose readers script shows the card to; empty when it is for all."""
    places: tuple[str, ...] = ()
    """The municipalities whose readers script shows it to, when it is not for all of its area."""


def contacts(view: View) -> list[ContactCard]:
    """A card for each contact the document names, in the order in which it names them, with what stands in for it."""
    entry = view.document.entry
    ids: list[str] = []
    if isinstance(entry, Controlled):
        ids += entry.contacts
    ids += [one.step.contact for one in whole(view.document, view.library).steps if one.step.contact]
    if isinstance(entry, Body) and entry.contact:
        ids.append(entry.contact)
    named = [document for id_ in dict.fromkeys(ids) if (document := view.find(id_))]
    cards: dict[str, ContactCard] = {}
    for document in named:
        for shown in (*view.library.local_services(document), document):
            cards.setdefault(shown.path, _contact_card(view, shown, named))
    return list(cards.values())


def _contact_card(view: View, document: File, named: list[File]) -> ContactCard:
    """A local contact that nobody named is shown where it is for: on the pages of its area, and to its readers."""
    local = [one for one in view.library.local_services(document) if one not in named]
    for_all = document in named or document.area == view.document.area
    places = narrower(view.library, document) if document not in named else []
    facts = Markup(card(view, document))  # noqa: S704 (from a template)
    return ContactCard(document, facts, local, "" if for_all else document.area or "", tuple(places))
