"""A card for each contact that a document names, beside its text."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from ...common.whole import whole
from ...documents.document import Document, is_a
from ...documents.file import File
from ...documents.reach import narrower
from ...model.kinds import Body, Controlled, Service
from ...model.kinds.service import Need
from ...model.vocabulary import AreaType
from ..kinds.card import card
from ..view import View

CARDS = "kontaktkort"
"""The anchor of the cards beside a text, see overrides/main.html."""


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
    ids = whole(view.document, view.library).contacts
    if isinstance(entry, Body) and entry.contact:
        ids = (entry.contact,)
    named = [document for id_ in ids if (document := view.find(id_))]
    cards: dict[str, ContactCard] = {}
    for document in named:
        for shown in (*view.library.local_services(document), document):
            cards.setdefault(shown.path, _contact_card(view, shown, named))
    return list(cards.values())


def where_to_ask(view: View) -> str:
    """The way to whom one asks: the cards beside the text, else «Hvem kontakter jeg?», as narrow as it has an answer.

    That is those for the subject in the text's own area, or those who answer for how the area works together.
    """
    if contacts(view):
        return f"#{CARDS}"
    asked = _narrowed(view)
    anchor = f"behov-{asked['behov']}" if "behov" in asked else ""
    return view.href(f"tjenester/?{urlencode(asked)}" if asked else "tjenester/", anchor)


def _narrowed(view: View) -> dict[str, str]:
    """What the list is asked for: what it has of that. Its script takes the reader's own area first."""
    id_ = view.document.area or ""
    area = view.library.areas.get(id_)
    own = area is not None and area.type is not AreaType.COMMON
    for need in (_subject(view.document), Need.COLLABORATION):
        for one in (id_, *area.below) if own and area else (None,):
            if any(service.entry.need is need for service in view.library.all(Service, one)):
                return {"behov": need, **({"omrade": one} if one else {})}
    return {"omrade": id_} if own else {}


def _subject(document: File) -> Need:
    """A text for one group of patients is about what that group needs, where the list knows it by the same word."""
    groups = [group.value for group in document.entry.patient_groups] if is_a(document, Controlled) else []
    return next((need for need in Need if groups == [need.value]), Need.COLLABORATION)


def _contact_card(view: View, document: File, named: list[File]) -> ContactCard:
    """A local contact that nobody named is shown where it is for: on the pages of its area, and to its readers."""
    local = [one for one in view.library.local_services(document) if one not in named]
    for_all = document in named or document.area == view.document.area
    places = narrower(view.library, document) if document not in named else []
    facts = Markup(card(view, document))  # noqa: S704 (from a template)
    return ContactCard(document, facts, local, "" if for_all else document.area or "", tuple(places))
