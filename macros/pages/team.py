"""The page of an editorial team: what is its own, what waits for it, and what it should know of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from ..documents.document import Document, Validity
from ..documents.library import alphabetical
from ..documents.model import Body, News
from ..documents.teams import areas_of, editors, kept_by
from ..documents.vocabulary import Level, Status
from .drift import Case, cases
from .view import View

SOON = timedelta(days=90)
MOST_NEWS = 5


@dataclass(frozen=True)
class Waiting:
    document: Document
    day: date


def team(view: View) -> Markup | str:
    """What editors see at a glance; for a committee only the adoptions it owns that have drifted."""
    entry = view.document.as_a(Body)
    editorial = entry.level is Level.EDITORIAL
    own = kept_by(view.document, view.library) if editorial else view.library.owned_by(entry.id)
    drifted = [(document, found) for document in own if (found := cases(view, document))]
    if not editorial:
        return view.render("team_drift", drifted=drifted) if drifted else ""
    return view.render(
        "team",
        drifted=drifted,
        unconfirmed=[document for document in own if _unconfirmed(document, drifted)],
        due=_due(view, own),
        consultations=_consultations(own),
        news=_news(own),
        others=_others(view, own),
        areas=[view.library.areas[area] for area in areas_of(view.document) if area in view.library.areas],
        editors=editors(view.document, view.library),
    )


def _others(view: View, own: list[Document]) -> list[Document]:
    """The controlled texts in the team's own areas that a committee owns."""
    team = view.document
    in_areas = [d for d in own if d.controlled and d.area in areas_of(team) and d.controlled.owner != team.id]
    return sorted(in_areas, key=alphabetical)


def _unconfirmed(document: Document, drifted: list[tuple[Document, list[Case]]]) -> bool:
    entry = document.controlled
    live = entry is not None and entry.adapts is not None and entry.status is not Status.RETIRED
    return live and not entry.adapts.sections and all(document is not other for other, _ in drifted)  # type: ignore[union-attr]


def _due(view: View, own: list[Document]) -> list[Waiting]:
    """Overdue texts and those due soon, the earliest first."""
    waiting = {Validity.IN_FORCE, Validity.OVERDUE}
    found = [
        Waiting(document, document.controlled.revision_date)
        for document in own
        if document.controlled
        and document.controlled.revision_date
        and view.library.validity(document) in waiting
        and document.controlled.revision_date <= view.library.today + SOON
    ]
    return sorted(found, key=lambda one: one.day)


def _consultations(own: list[Document]) -> list[Waiting]:
    found = [
        Waiting(document, document.controlled.consultation.closes)
        for document in own
        if document.controlled
        and document.controlled.status is Status.CONSULTATION
        and document.controlled.consultation
    ]
    return sorted(found, key=lambda one: one.day)


def _news(own: list[Document]) -> list[Waiting]:
    found = [Waiting(document, document.entry.date) for document in own if isinstance(document.entry, News)]
    return sorted(found, key=lambda one: one.day, reverse=True)[:MOST_NEWS]
