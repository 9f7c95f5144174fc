"""The lists that editors keep beside the texts, as the index has them: what is acute, and what no text tells of."""

from __future__ import annotations

from ...documents.document import Document
from ...documents.library import Library
from ...model.kinds import Body, Service
from ...model.places import UntoldTopic
from ..weights import CHOICE
from ..words import fold, norwegian, stem
from .collect import reach
from .entry import AcuteTerm, Emergency, Lists, Owner, Untold

MEANT = frozenset(
    ("ikke", "ikkje", "ingen", "inkje", "uten", "utan", "mange", "mye", "mykje", "nå", "no", "om", "selv")
)
"""Small words that a phrase of a list is nothing without: får ikke puste."""


def lists(library: Library) -> Lists:
    """The acute words with the services they lead to, and the topics without a text."""
    acute, untold = library.acute_words, library.untold_topics
    terms = tuple(AcuteTerm(_forms(one.term, *one.also), one.service) for one in acute.terms) if acute else ()
    wanted = {term.service for term in terms}
    services = [one for one in library.all(Service) if {one.entry.id, one.entry.local_of} & wanted]
    return Lists(
        terms,
        tuple(acute.planning) if acute else (),
        tuple(_emergency(one, library) for one in services),
        tuple(_untold(one, library) for one in untold.topics) if untold else (),
    )


def _emergency(document: Document[Service], library: Library) -> Emergency:
    service = document.entry
    return Emergency(
        service.id,
        service.title,
        document.url,
        document.area,
        service.phone or "",
        service.local_of or "",
        reach(library, document),
    )


def _untold(topic: UntoldTopic, library: Library) -> Untold:
    owners = {area: library.find(body, Body) for area, body in topic.owner.items()}
    return Untold(
        topic.topic,
        _forms(topic.topic, *topic.also),
        Owner(topic.source.title, str(topic.source.url)),
        {area: Owner(found.title, found.url) for area, found in owners.items() if found},
    )


def _forms(*said: str) -> tuple[str, ...]:
    """Phrases without the small words that a reader leaves out, and without what another already says.

    «Vondt i brystet» is met by «vondt bryst», and a word by every other of its stem.
    """
    told: dict[str, str] = {}
    for form in map(_telling, said):
        told.setdefault(" ".join(stem(fold(word)) for word in form.split()), form)
    return tuple(told.values())


def _telling(form: str) -> str:
    kept = [word for word in form.split() if word in MEANT or norwegian().says_something(word)]
    return " ".join(map(_said_once, kept if len(kept) > 1 else form.split()))


def _said_once(choice: str) -> str:
    told: dict[str, str] = {}
    for word in choice.split(CHOICE):
        told.setdefault(stem(fold(word)), word)
    return CHOICE.join(told.values())
