"""Where a service or an offer is found, in which languages, for which patients, and when it was last confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...documents.collation import collation
from ...documents.days.deadlines import years_after
from ...documents.document import Document
from ...documents.reach import places
from ...model.kinds.service import CONFIRMED_YEARS, Absence, Reach, Spoken
from ...model.vocabulary import PatientGroup
from ..view import View, hyperlink, time_element
from .facts import Fact


def words_beside(keywords: Iterable[str], shown: Markup) -> str:
    """The words to find an item by that it does not show, nor have in one another.

    A list is narrowed by parts of words, one by one, in what an item shows and in these: see assets/parts/narrow.js.
    """
    said, kept = shown.striptags().lower(), list[str]()
    words = dict.fromkeys(word for keyword in keywords for word in keyword.lower().split())
    for word in sorted(words, key=len, reverse=True):
        if word not in said and not any(word in longer for longer in kept):
            kept.append(word)
    return " ".join(word for word in words if word in kept)


def reach_facts(view: View, document: Document[Reach]) -> Iterator[Fact]:
    """What is stated of it; nothing of what is not, but for whether anybody has confirmed it."""
    entry, w = document.entry, view.words
    if entry.municipalities:
        yield Fact(w.is_in, ", ".join(view.name(one) for one in entry.municipalities))
    if entry.not_in:
        yield Fact(w.is_not_in, Markup(", ").join(_absence(view, one) for one in entry.not_in))
    if entry.patient_groups:
        yield Fact(w.patient_groups, ", ".join(one.label(view.language) for one in entry.patient_groups))
    if entry.languages:
        yield Fact(w.spoken, ", ".join(one.label(view.language) for one in entry.languages))
    yield Fact(w.confirmed, _confirmed(view, document))


def _absence(view: View, absence: Absence) -> Markup:
    name, source = view.name(absence.municipality), absence.source
    return Markup("{} ({})").format(name, hyperlink(source.url, source.title) if source.url else source.title)


def _confirmed(view: View, document: Document[Reach]) -> Markup | str:
    day = document.entry.confirmed
    if not day:
        return view.words.not_confirmed
    stale = view.library.today > years_after(day, CONFIRMED_YEARS)
    return time_element(day) + (f". {view.words.confirmed_long_ago}" if stale else "")


@dataclass(frozen=True)
class Choices:
    """What a list of services or offers can be narrowed to: only what leads to something."""

    municipalities: list[tuple[str, str]]
    groups: list[PatientGroup]
    languages: list[Spoken]


def choices(view: View, documents: Iterable[Document[Reach]]) -> Choices:
    documents = list(documents)
    numbers = {number for one in documents for number in places(view.library, one)}
    names = [(number, view.name(number)) for number in numbers]
    groups = {group for one in documents for group in one.entry.patient_groups}
    spoken = {language for one in documents for language in one.entry.languages}
    return Choices(
        sorted(names, key=lambda one: collation(one[1])),
        [group for group in PatientGroup if group in groups],
        [language for language in Spoken if language in spoken],
    )
