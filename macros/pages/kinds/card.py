"""The facts of a service, an offer or a news item; one source, wherever a contact is shown."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.file import File
from ...model.kinds import News, Offer, Service
from ...model.vocabulary import Access
from ..parts.facts import Fact, website
from ..view import View, inline, time_element


def register(view: View) -> File | None:
    """Where a number that is only on Helsenettet is looked up; None on the page of the register itself."""
    found = view.find(view.settings.register)
    return found if found is not view.document else None


def card(view: View, document: File) -> Markup | str:
    match document.entry:
        case Service() as service:
            locked = service.access is Access.HELSENETT
            return view.render("kinds/card", facts=_service(view, service), locked=locked, register=register(view))
        case Offer() as offer:
            return view.render("kinds/card", facts=_offer(view, offer), locked=False)
        case News() as news:
            return view.render("kinds/card", facts=[Fact(view.words.date, time_element(news.date))], locked=False)
    return ""


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
