"""The parts of a document that have an address of their own, as the words a reader sees there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...common.adoption import Relation, followed
from ...common.whole import whole
from ...common.whole_pathway import WholeCriteria
from ...documents.days.meetings import Decision, decisions
from ...documents.document import is_a
from ...documents.file import File
from ...documents.library import Library
from ...documents.text.blanking import without_fences
from ...documents.text.body import Section, clause_anchor, parse, plain
from ...documents.text.lines import undressed
from ...model.fields import keys_of
from ...model.kinds import Body, Entry, Meeting, News, Offer, Pathway, Plan, Routine, Service
from ...model.kinds.pathway import EntryCriteria, Step
from ...model.kinds.plan import Measure
from ...model.vocabulary import Language
from .entry import Passage

READY = "ferdigtekst"
"""What readers type for a text that is ready to be sent, in one word or two, in both written languages."""
UNCERTAIN = "usikkert"
"""The anchor of the section where a text lists what no source states."""

_LEADS_ON = re.compile(r"(?:Se|Sjå) .{1,60}")
"""A section that only says where something stands."""
_CALL = re.compile(r"\{\{[^{}]*+\}\}")
"""What macros write on a page."""
_MARKUP = [
    (re.compile(pattern, re.MULTILINE), shown)
    for pattern, shown in (
        (r"^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]+(?:[\w -]+[ \t]+)?(?:\"(.*)\")?[ \t]*$", r"\1"),  # opens a box or a tab
        (r"^(?=[|: \t]*+-)(?=[^|\n]*+\|)[-|: \t]++$", ""),  # the rule under the head of a table
        (r"\|[ \t]*+$", ""),
        (r"^[ \t]*(?:[-*+]|\|)[ \t]+", "• "),  # an item of a list, a row of a table
        (r"(?<![ \t])[ \t]++\|[ \t]+", " – "),
        (r"\[\^[\w-]+\]:?", ""),  # a footnote
        (r"</?(?:p|div|span|br|b|i|em|strong|small|kbd|sup|sub)\b[^<>]*>", ""),
    )
]
_SIGN = re.compile(r"[|{<]|\[\^|^[ \t]*[-*+!?=]", re.MULTILINE)
"""Stands in every text that one of them fits: most texts have none, and are spared the rest."""


def of_page(markdown: str) -> Iterator[Passage]:
    """The parts of a plain page, without its examples of what authors type. Nobody cites it, so it has no clauses."""
    for section in parse(_CALL.sub("", without_fences(markdown))):
        yield Passage(section.anchor, section.heading, _on_one_line(section.text))


def of_document(library: Library, document: File) -> Iterator[Passage]:
    """The parts in the order of the page: what its front matter says, then its text."""
    named = _keywords(document, library)
    for passage in _parts(library, document):
        yield replace(passage, keywords=named.get(passage.anchor, ()))


def _keywords(document: File, library: Library) -> dict[str, tuple[str, ...]]:
    """What readers may type for each part, by its anchor; what a text says itself stands for what it follows."""
    chain = [document, *followed(document, library)]
    entries = [one.entry for one in reversed(chain) if isinstance(one.entry, Entry)]
    named = {found.at: found.words for entry in entries for found in entry.section_keywords}
    for ready in (text for entry in entries if isinstance(entry, Routine) for text in entry.ready_texts):
        at = clause_anchor(ready.clause)
        named[at] = (*named.get(at, ()), READY)
    return named


def _parts(library: Library, document: File) -> Iterator[Passage]:
    text = whole(document, library)
    match document.entry:
        case Pathway():
            for criteria in text.criteria.values():
                yield _criteria(criteria, document.language)
            for number, one in enumerate(text.steps, start=1):
                yield _step(one.step, number, document.language)
        case Plan() as plan:
            yield from map(_measure, plan.measures)
        case Body() as body if body.members:
            yield _members(body)
        case Meeting() if is_a(document, Meeting):
            yield from map(_case, decisions(document))
        case Service() | Offer() | News() as facts:
            yield from _facts(facts, document.language)
    kept = (piece.section for piece in text.pieces if piece.relation is not Relation.DECLINE)
    for number, section in enumerate(kept):
        yield from _of_body(section, gist=isinstance(document.entry, Body) and not number)


def _of_body(section: Section, gist: bool = False) -> Iterator[Passage]:
    """A section as its clauses where it has them, else as one. What is uncertain, or only leads on, answers nothing."""
    if section.anchor == UNCERTAIN:
        return
    if not section.clauses and not _LEADS_ON.fullmatch(text := _on_one_line(section.text)):
        yield Passage(section.anchor, section.heading, text, gist=gist)
    for clause in section.clauses:
        actor = next(iter(clause.actors), None)
        yield Passage(clause.anchor, f"{clause.number} {section.title}", _on_one_line(clause.text), actor)


def _criteria(criteria: WholeCriteria, language: Language) -> Passage:
    nb, nn = {
        EntryCriteria.fits_anchor: ("Passer for", "Passar for"),
        EntryCriteria.fits_not_anchor: ("Passer ikke for", "Passar ikkje for"),
    }[criteria.anchor]
    return Passage(criteria.anchor, nn if language is Language.NN else nb, _items(criteria.texts))


def _items(texts: tuple[str, ...]) -> str:
    return " ".join(f"• {plain(text)}" for text in texts)


def _step(step: Step, number: int, language: Language) -> Passage:
    messages = [message.name.label(language) for message in step.messages]
    text = _sentences(step.title, step.action, step.deadline, ", ".join(messages))
    return Passage(step.anchor, f"Steg {number}", text, step.actor)


def _measure(measure: Measure) -> Passage:
    indicator = measure.indicator.title if measure.indicator else None
    return Passage(measure.anchor, measure.focus, _sentences(measure.title, measure.note, indicator))


def _case(one: Decision) -> Passage:
    name = one.case.ref or ""
    return Passage(one.anchor, one.case.title, _sentences(name, one.case.decision))


def _members(body: Body) -> Passage:
    label = next(key.label for key in keys_of(Body) if key.name == "members")
    members = (", ".join(filter(None, (one.role, one.organisation, one.function))) for one in body.members)
    return Passage("", label.said(body.language), _items(tuple(members)))


def _sentences(*said: str | None) -> str:
    return ". ".join(plain(part).rstrip(".") for part in said if part)


_FACTS = ("how", "where", "when", "sign_up", "phone", "hours", "message_address", "for_whom", "responsible")
"""The facts in the order they are needed: how one gets it, how it is reached, whom it is for."""


def _facts(facts: Service | Offer | News, language: Language) -> Iterator[Passage]:
    """The facts of the box as one, since each is an answer only with the others; the first of them names it."""
    labels = {key.name: key.label.said(language) for key in keys_of(type(facts))}
    told = [(labels[name], str(text)) for name in _FACTS if (text := getattr(facts, name, None))]
    if told:
        yield Passage("", told[0][0], _sentences(*(text for _, text in told)), gist=True)


def _on_one_line(markdown: str) -> str:
    if _SIGN.search(markdown):
        markdown = undressed(markdown)
        for pattern, shown in _MARKUP:
            markdown = pattern.sub(shown, markdown)
    return plain(markdown)
