"""The lists of words: the glossary by letter, what is urgent, and what no text here answers."""

from __future__ import annotations

from markupsafe import Markup

from ...documents.collation import collation
from ...model.kinds import Service
from ...model.places import AcuteTerm, Term
from ..macro import macro
from ..parts.facts import area_link
from ..view import View


@macro
def glossary(view: View) -> Markup:
    terms = view.library.glossary.terms if view.library.glossary else ()
    letters: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda term: collation(term.term)):
        first = term.term[0].upper()
        letters.setdefault(first if first.isalpha() else "0–9", []).append(term)
    return view.render(
        "lists/glossary",
        letters=letters,
        areas=lambda term: [area_link(view, area) for area in term.areas if area in view.library.areas],
    )


@macro
def acute_words(view: View) -> Markup:
    """The words that put an emergency service above all hits, by service."""
    words = view.library.acute_words
    services: dict[str, list[AcuteTerm]] = {}
    for term in words.terms if words else ():
        services.setdefault(term.service, []).append(term)
    found = [(service, terms) for name, terms in services.items() if (service := view.library.find(name, Service))]
    return view.render("lists/acute_words", words=words, services=found)


@macro
def untold_topics(view: View) -> Markup:
    """What readers ask for that no text here answers, and where to go instead."""
    topics = view.library.untold_topics
    in_order = sorted(topics.topics if topics else (), key=lambda topic: collation(topic.topic))
    return view.render("lists/untold_topics", topics=in_order)
