"""The lists of words: the glossary by letter, what is urgent, and what no text here answers."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...documents.collation import collation
from ...model.kinds import Service
from ...model.places import CHOICE, AcuteTerm, Term
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
        reach=_reach,
        areas=lambda term: [area_link(view, area) for area in term.areas if area in view.library.areas],
    )


def _reach(terms: list[Term]) -> str:
    """From which word to which a letter goes, as at the head of a page in a dictionary."""
    return " – ".join(dict.fromkeys((terms[0].term, terms[-1].term)))


@dataclass(frozen=True)
class Told:
    """An urgent word as readers meet it, without the signs that editors type."""

    term: str
    also: list[str]
    together: list[list[str]]
    """What must stand together: «bryst eller brystet», and «smerter, vondt eller verk»."""


@macro
def acute_words(view: View) -> Markup:
    """The words that put an emergency service above all hits, by service."""
    words = view.library.acute_words
    services: dict[str, list[Told]] = {}
    for term in words.terms if words else ():
        services.setdefault(term.service, []).append(_told(term, view.words.or_))
    found = [(service, terms) for name, terms in services.items() if (service := view.library.find(name, Service))]
    return view.render("lists/acute_words", words=words, services=found)


def _told(term: AcuteTerm, or_: str) -> Told:
    together = [[_any(one, or_) for one in said.split()] for said in term.also if CHOICE in said]
    return Told(term.term, [said for said in term.also if CHOICE not in said], together)


def _any(choice: str, or_: str) -> str:
    *others, last = choice.split(CHOICE)
    return f"{', '.join(others)} {or_} {last}" if others else last


@macro
def untold_topics(view: View) -> Markup:
    """What readers ask for that no text here answers, and where to go instead."""
    topics = view.library.untold_topics
    in_order = sorted(topics.topics if topics else (), key=lambda topic: collation(topic.topic))
    return view.render("lists/untold_topics", topics=in_order)
