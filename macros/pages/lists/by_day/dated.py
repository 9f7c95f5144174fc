"""What was changed last, what is out on consultation, and what is to be revised: documents by a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from ....documents.days.deadlines import Waiting, deadlines
from ....documents.document import Document, is_a
from ....documents.library import alphabetical
from ....model.kinds import Controlled, Entry
from ....model.vocabulary import Status
from ...macro import macro
from ...parts.validity.consultation import answered, how_to_answer
from ...view import View


@dataclass(frozen=True)
class Dated:
    """A document with the day that brings it on the list."""

    document: Document[Entry]
    day: date
    answer: Markup | str = ""
    """How one answers a text that is out on consultation."""


@macro
def recently_changed(view: View, limit: int | None = None, controlled: bool = False) -> Markup:
    """What was changed last, of everything, or of the texts that people work by."""
    changed = [
        Dated(document, day)
        for document in view.library.documents
        if (day := view.library.history.changed.get(document.path)) and (is_a(document, Controlled) or not controlled)
    ]
    changed.sort(key=lambda item: alphabetical(item.document))
    changed.sort(key=lambda item: item.day, reverse=True)
    return _dated(view, changed[:limit], empty=view.words.nothing_changed)


@macro
def consultations(view: View, limit: int | None = None) -> Markup:
    """What is out on consultation, the nearest deadline first; the whole list with its feed."""
    found = [replace(one, answer=_answer(view, one.document)) for one in _waiting(view, Waiting.CONSULTATION)]
    shown = _dated(view, found[:limit], lead=view.words.answer_by, empty=view.words.nothing_on_consultation)
    feed = Markup('<p class="small"><a href="{}">{}</a></p>')
    if limit:
        return shown
    over = _dated(view, _over(view), lead=view.words.answer_was_due)
    heading = Markup("<h2>{}</h2>").format(view.words.consultations_over) if _over(view) else ""
    return shown + feed.format(view.href("horinger.xml"), view.words.follow_area) + heading + (over if heading else "")


@macro
def revisions(view: View, limit: int | None = None) -> Markup:
    """What is due for revision, overdue texts first because their date is the earliest."""
    found = _waiting(view, Waiting.REVISION)
    return _dated(view, found[:limit], lead=view.words.revise_by, empty=view.words.nothing_to_revise)


def _answer(view: View, document: Document[Entry]) -> Markup | str:
    if not is_a(document, Controlled) or not document.entry.consultation:
        return ""
    said, counted = how_to_answer(view, document.entry.consultation), answered(view, document)
    return Markup("{} {}.").format(said, counted) if counted else said


def _over(view: View) -> list[Dated]:
    """The consultations that are over and led to a text or not, the latest first."""
    found = [
        Dated(one, one.entry.consultation.closes)
        for one in view.library.controlled
        if one.entry.consultation and one.entry.status is not Status.CONSULTATION
    ]
    return sorted(found, key=lambda one: (one.day, one.document.path), reverse=True)


def _waiting(view: View, what: Waiting) -> list[Dated]:
    return [Dated(one.document, one.day) for one in deadlines(view.library.controlled, what)]


def _dated(view: View, items: list[Dated], lead: str = "", empty: str = "") -> Markup:
    return view.render("lists/by_day/dated", items=items, lead=lead, empty=empty)
