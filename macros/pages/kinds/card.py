"""The facts of a service, an offer or a news item; one source, wherever a contact is shown."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.document import Document, is_a
from ...documents.file import File
from ...model.kinds import News, Offer, Service
from ...model.kinds.service import Access
from ..parts.facts import Fact, website
from ..parts.reach import reach_facts
from ..view import View, hyperlink, inline, time_element


def register(view: View) -> File | None:
    """Where a number that is only on Helsenettet is looked up; None on the page of the register itself."""
    found = view.find(view.settings.register)
    return found if found is not view.document else None


def card(view: View, document: File) -> Markup | str:
    if is_a(document, Service):
        locked = document.entry.access is Access.HELSENETT
        facts = [*_service(view, document.entry), *_reach(view, document)]
        return view.render("kinds/card", facts=facts, locked=locked, register=register(view))
    if is_a(document, Offer):
        facts = [*_offer(view, document.entry), *_reach(view, document)]
        return view.render("kinds/card", facts=facts, locked=False)
    if is_a(document, News):
        facts = [Fact(view.words.date, time_element(document.entry.date))]
        return view.render("kinds/card", facts=facts, locked=False)
    return ""


def _reach(view: View, document: Document[Service] | Document[Offer]) -> list[Fact]:
    """On its own page; beside the text that names it, a contact is what one dials."""
    return list(reach_facts(view, document)) if document is view.document else []


def _service(view: View, service: Service) -> list[Fact]:
    w = view.words
    facts = [
        Fact(w.for_whom, inline(service.for_whom)),
        Fact(w.how, inline(service.how)),
        Fact(w.hours, inline(service.hours or "")),
    ]
    if service.phone:
        facts.append(Fact(w.phone, hyperlink(f"tel:{service.phone.replace(' ', '')}", service.phone)))
    if service.message_address:
        facts.append(Fact(w.message_address, inline(service.message_address)))
    if service.url:
        facts.append(Fact(w.website, website(service.url)))
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
        facts.append(Fact(w.website, website(offer.url)))
    return facts
