"""What is searched: the documents of a library as plain entries, and its glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..documents.adoption import Relation, whole_text
from ..documents.body import Section as BodySection
from ..documents.body import plain
from ..documents.document import Document
from ..documents.library import Library
from ..documents.model import Body, News, Offer, Pathway, Plan, Service, Step
from ..documents.model import Entry as Head
from ..documents.vocabulary import AreaType, Language
from .entry import Area, Entry, Section, Term

UNCERTAIN = "usikkert"
"""The anchor of the section where a text lists what no source states."""
LIST_ITEM = re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE)


def entries(library: Library) -> list[Entry]:
    """Every document, in the order of their paths."""
    return [_entry(library, document) for document in library.entries]


def terms(library: Library) -> list[Term]:
    """The glossary. Only an abbreviation means its explanation; that of a common word is a sentence about it."""
    glossary = library.glossary.terms if library.glossary else ()
    return [
        Term(term.term, term.nb, term.nn, term.also) if term.abbreviation else Term(term.term, also=term.also)
        for term in glossary
    ]


def area_names(library: Library) -> list[Area]:
    return [Area(id_, area.short_title, area.type is AreaType.COMMON) for id_, area in library.areas.items()]


def _entry(library: Library, document: Document) -> Entry:
    head, controlled = document.as_a(Head), document.controlled
    validity = library.validity(document)
    audience = controlled.audience if controlled else head.audience if isinstance(head, Service) else ()
    return Entry(
        id=head.id,
        url=document.url,
        title=head.title,
        summary=plain(head.summary),
        area=document.area or "",
        kind=document.kind or "",
        audience=tuple(audience),
        status=validity.value if validity else "",
        language=head.language,
        keywords=_keywords(head),
        codes=(*controlled.codes.icpc2, *controlled.codes.icd10) if controlled else (),
        sections=tuple(_sections(library, document)),
    )


def _keywords(head: Head) -> tuple[str, ...]:
    short = (head.short,) if isinstance(head, Body) and head.short else ()
    return (*short, *head.keywords)


def _sections(library: Library, document: Document) -> Iterator[Section]:
    """The parts with an address of their own, in the order of the page."""
    match document.entry:
        case Pathway() as pathway:
            for number, step in enumerate(pathway.steps, start=1):
                yield _step(step, number, document.language)
        case Plan() as plan:
            for measure in plan.measures:
                yield Section(measure.anchor, measure.focus, plain(f"{measure.title}. {measure.note or ''}"))
        case Service() | Offer() | News() as facts:
            yield Section("", "", plain(" ".join(_facts(facts))))
    for piece in whole_text(document, library):
        if piece.relation is not Relation.DECLINE:
            yield from _of_body(piece.section)


def _step(step: Step, number: int, language: Language) -> Section:
    messages = [message.name.label(language) for message in step.messages]
    said = (step.title, step.action, step.deadline, ", ".join(messages))
    text = ". ".join(part.rstrip(".") for part in said if part)
    return Section(step.anchor, f"Steg {number}", plain(text), step.actor)


def _facts(facts: Service | Offer | News) -> Iterator[str]:
    for name in ("for_whom", "how", "where", "when", "sign_up", "hours", "responsible", "phone"):
        if text := getattr(facts, name, None):
            yield str(text)


def _of_body(section: BodySection) -> Iterator[Section]:
    """A section as its clauses where it has them, else as one. What is uncertain is no answer to any question."""
    if section.anchor == UNCERTAIN:
        return
    if not section.clauses:
        yield Section(section.anchor, section.heading, _on_one_line(section.text))
    for clause in section.clauses:
        actor = next(iter(clause.actors), None)
        yield Section(clause.anchor, f"{clause.number} {section.title}", _on_one_line(clause.text), actor)


def _on_one_line(markdown: str) -> str:
    return plain(LIST_ITEM.sub("• ", markdown))
