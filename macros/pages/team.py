"""The page of an editorial team: what waits for it, above all else; then what is new, and what it keeps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from ..common.drift import recorded, seen_now
from ..common.teams import areas_of, editors, kept_by
from ..documents.document import Document, Validity
from ..documents.library import alphabetical
from ..model.kinds import Body
from ..model.vocabulary import Level, Status
from .drift import Case, cases
from .edit_links import editor_address
from .news import news
from .view import View

SOON = timedelta(days=90)


@dataclass(frozen=True)
class Waiting:
    document: Document
    day: date


@dataclass(frozen=True)
class Drifted:
    """A text of the team under which the common text has changed."""

    document: Document
    cases: list[Case]
    confirmation: str
    """The lines of its front matter that say that the common text has been read as it is now."""
    file: str
    """Where the file is edited; empty when the settings do not say."""


def work(view: View) -> Markup | str:
    """What waits for a team; for a committee only the adoptions it owns that have drifted."""
    entry = view.document.as_a(Body)
    editorial = entry.level is Level.EDITORIAL
    own = _own(view)
    drifted = [_drifted(view, document, found) for document in own if (found := cases(view, document))]
    if not (editorial or drifted):
        return ""
    told = {one.document.path for one in drifted}
    return view.render(
        "team_work",
        drifted=drifted,
        form=lambda document: view.href(editor_address(document.path, document.area, confirming=True)),
        unconfirmed=[one for one in own if _unconfirmed(one) and one.path not in told] if editorial else [],
        due=_due(view, own) if editorial else [],
        consultations=_consultations(own) if editorial else [],
    )


def team(view: View) -> Markup | str:
    """What is new in the areas of a team, the texts others own there, and who the editors are."""
    if view.document.as_a(Body).level is not Level.EDITORIAL:
        return ""
    areas = tuple(area for area in areas_of(view.document) if area in view.library.areas)
    return view.render(
        "team",
        news=news(view, areas) if areas else "",
        others=_others(view, _own(view)),
        areas=[(area, view.library.areas[area].short_title) for area in areas],
        editors=editors(view.document, view.library),
    )


def _own(view: View) -> list[Document]:
    entry = view.document.as_a(Body)
    return kept_by(view.document, view.library) if entry.level is Level.EDITORIAL else view.library.owned_by(entry.id)


def _drifted(view: View, document: Document, found: list[Case]) -> Drifted:
    common = found[0].drift.common
    version = common.controlled.version if common.controlled else ""
    repository = view.settings.repository
    return Drifted(
        document,
        found,
        "\n".join(recorded(common, version, seen_now(common, view.library))),
        repository.edit_address(f"docs/{document.path}") if repository else "",
    )


def _others(view: View, own: list[Document]) -> list[Document]:
    """The controlled texts in the team's own areas that a committee owns."""
    team = view.document
    in_areas = [d for d in own if d.controlled and d.area in areas_of(team) and d.controlled.owner != team.id]
    return sorted(in_areas, key=alphabetical)


def _unconfirmed(document: Document) -> bool:
    """Whether an adoption has not recorded what it has read."""
    entry = document.controlled
    return bool(entry and entry.adapts and entry.status is not Status.RETIRED and not entry.adapts.sections)


def _due(view: View, own: Iterable[Document]) -> list[Waiting]:
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


def _consultations(own: Iterable[Document]) -> list[Waiting]:
    found = [
        Waiting(document, document.controlled.consultation.closes)
        for document in own
        if document.controlled
        and document.controlled.status is Status.CONSULTATION
        and document.controlled.consultation
    ]
    return sorted(found, key=lambda one: one.day)
