"""«3 opplysninger er ikke lagt inn her»: what no source states of a text, in one quiet line that unfolds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ....common.adoption import Relation
from ....common.whole import whole
from ....documents.document import Document
from ....documents.file import File
from ....documents.text.body import Section
from ....model.kinds import Entry
from ....model.marks import TO_CONFIRM
from ...view import View, stated


@dataclass(frozen=True)
class Unknown:
    what: str
    """As the author says it; empty when the author says only that it must be confirmed."""
    place: str
    """Where in the text: «Punkt 2.1»."""
    anchor: str


def unknown(view: View, document: Document[Entry]) -> Markup | str:
    found = list(dict.fromkeys(_unknown(view, document)))
    return view.render("parts/wording/unknown", found=found) if found else ""


def marks(text: str) -> list[str]:
    """What each «[må bekreftes: …]» of a text says of itself."""
    return [mark.partition(": ")[2] for mark in TO_CONFIRM.findall(text)]


def _unknown(view: View, document: File) -> Iterator[Unknown]:
    text, w = whole(document, view.library), view.words
    for piece in text.pieces:
        if piece.relation is not Relation.DECLINE:
            yield from _of_section(view, piece.section)
    for criteria in text.criteria.values():
        for said in criteria.texts:
            yield from (Unknown(what, w.fits, criteria.anchor) for what in marks(said))
    for number, one in enumerate(text.steps, start=1):
        place = f"{w.step} {number}: {one.step.title}"
        for what in (*marks(one.step.title), *marks(one.step.action or "")):
            yield Unknown(what, place, one.step.anchor)
        if not stated(one.step.deadline):
            yield Unknown(w.deadline, place, one.step.anchor)


def _of_section(view: View, section: Section) -> Iterator[Unknown]:
    of_clauses = [
        Unknown(what, f"{view.words.clause} {clause.number}", clause.anchor)
        for clause in section.clauses
        for what in marks(clause.text)
    ]
    told = [one.what for one in of_clauses]
    yield from of_clauses
    for what in marks(section.text):
        if what in told:
            told.remove(what)
        else:
            yield Unknown(what, section.heading or view.document.title, section.anchor)
