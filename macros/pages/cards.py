"""The facts of a service, an offer or a news item; one source, wherever a contact is shown."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..common.whole_pathway import whole_steps
from ..documents.document import Document
from ..model.kinds import Body, Controlled, News, Offer, Service
from ..model.vocabulary import Access
from .head import Fact
from .view import View, inline, time_element


@dataclass(frozen=True)
class ContactCard:
    document: Document
    card: Markup
    local: list[Document]
    """The contact points that stand in for this one in their own areas."""
    only_for: str = ""
    """The area whose readers script shows the card to; empty when it is for all."""


def card(view: View, document: Document) -> Markup | str:
    match document.entry:
        case Service() as service:
            return view.render("card", facts=_service(view, service), locked=service.access is Access.HELSENETT)
        case Offer() as offer:
            return view.render("card", facts=_offer(view, offer), locked=False)
        case News() as news:
            return view.render("card", facts=[Fact(view.words.date, time_element(news.date))], locked=False)
    return ""


def contacts(view: View) -> list[ContactCard]:
    """A card for each contact the document names, in the order in which it names them, with what stands in for it."""
    entry = view.document.entry
    ids: list[str] = []
    if isinstance(entry, Controlled):
        ids += entry.contacts
    ids += [whole.step.contact for whole in whole_steps(view.document, view.library) if whole.step.contact]
    if isinstance(entry, Body) and entry.contact:
        ids.append(entry.contact)
    named = [document for id_ in dict.fromkeys(ids) if (document := view.find(id_))]
    cards: dict[str, ContactCard] = {}
    for document in named:
        for shown in (*view.library.local_services(document), document):
            cards.setdefault(shown.path, _contact_card(view, shown, named))
    return list(cards.values())


def _contact_card(view: View, document: Document, named: list[Document]) -> ContactCard:
    """A local contact that nobody named is shown in its own area only: on the pages there, and to its readers."""
    local = [one for one in view.library.local_services(document) if one not in named]
    for_all = document in named or document.area == view.document.area
    facts = Markup(card(view, document))  # noqa: S704 (from a template)
    return ContactCard(document, facts, local, "" if for_all else document.area or "")


def _service(view: View, service: Service) -> list[Fact]:
    w = view.words
    facts = [
        Fact(w.for_whom, inline(service.for_whom)),
        Fact(w.how, inline(service.how)),
        Fact(w.hours, inline(service.hours or "")),
    ]
    if service.phone:
        call = Markup('<a href="tel:{}">{}</a>').format(service.phone.replace(" ", ""), service.phone)
        facts.append(Fact(w.phone, call))
    if service.message_address:
        facts.append(Fact(w.message_address, inline(service.message_address)))
    if service.url:
        facts.append(Fact(w.website, _website(service.url)))
    facts.append(Fact(w.responsible, inline(service.responsible)))
    return facts


def _offer(view: View, offer: Offer) -> list[Fact]:
    w = view.words
    facts = [
        Fact(w.for_whom, inline(offer.for_whom)),
        Fact(w.where, inline(offer.where)),
        Fact(w.when, inline(offer.when or "")),
        Fact(w.sign_up, inline(offer.sign_up)),
    ]
    if offer.url:
        facts.append(Fact(w.website, _website(offer.url)))
    return facts


def _website(url: str) -> Markup:
    shown = url.removeprefix("https://").removeprefix("www.").split("/")[0]
    return Markup('<a href="{}">{}</a>').format(url, shown)
