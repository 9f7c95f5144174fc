"""The page of an editorial team: what waits for it, above all else; then what is new, and what it keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ...common.drift import recorded, seen_now
from ...common.teams import areas_of, editors, kept_by
from ...documents.days.deadlines import SOON, Confirmation, Deadline, Waiting, confirmations, deadlines
from ...documents.document import Document, is_a
from ...documents.figures.measures import Update, lacking, updates, without_source
from ...documents.library import alphabetical
from ...documents.project.desk import editor_address
from ...model.fields import keys_of
from ...model.kinds import Body, Controlled, Entry, Figure, Plan, Reach
from ...model.kinds.plan import Measure
from ...model.vocabulary import Level, Status
from ..lists.by_day.news import news
from ..parts.following.drift import Case, cases
from ..view import View

Unsteered = tuple[Measure, str]
"""A measure, and what nobody has written of it."""


@dataclass(frozen=True)
class Drifted:
    """A text of the team under which the common text has changed."""

    document: Document[Controlled]
    cases: list[Case]
    confirmation: str
    """The lines of its front matter that say that the common text has been read as it is now."""
    file: str
    """Where the file is edited; empty when the settings do not say."""


def work(view: View, body: Document[Body]) -> Markup | str:
    """What waits for a team; for a committee only the adoptions it owns that have drifted."""
    editorial = body.entry.level is Level.EDITORIAL
    kept = _own(view, body)
    own = [one for one in kept if is_a(one, Controlled)]
    drifted = [_drifted(view, document, found) for document in own if (found := cases(view, document))]
    if not (editorial or drifted):
        return ""
    told = {one.document.path for one in drifted}
    return view.render(
        "kinds/team_work",
        drifted=drifted,
        form=lambda document: view.href(editor_address(document.path, document.area, confirming=True)),
        unconfirmed=[one for one in own if _unconfirmed(one) and one.path not in told] if editorial else [],
        due=_soon(view, own) if editorial else [],
        confirm=_to_confirm(view, kept) if editorial else [],
        consultations=deadlines(own, Waiting.CONSULTATION) if editorial else [],
        numbers=_to_enter(view, kept) if editorial else [],
        sourceless=[(one, len(paths)) for one in own if (paths := without_source(one))] if editorial else [],
        unsteered=list(_unsteered(view, own)) if editorial else [],
    )


def team(view: View, body: Document[Body]) -> Markup | str:
    """What is new in the areas of a team, the texts others own there, and who the editors are."""
    if body.entry.level is not Level.EDITORIAL:
        return ""
    areas = tuple(area for area in areas_of(body) if area in view.library.areas)
    return view.render(
        "kinds/team",
        news=news(view, areas) if areas else "",
        others=_others(view, body),
        areas=[(area, view.library.areas[area].short_title) for area in areas],
        editors=editors(body, view.library),
    )


def _own(view: View, body: Document[Body]) -> list[Document[Entry]]:
    editorial = body.entry.level is Level.EDITORIAL
    return kept_by(body, view.library) if editorial else view.library.owned_by(body.id)


def _drifted(view: View, document: Document[Controlled], found: list[Case]) -> Drifted:
    common = found[0].drift.common
    version = common.entry.version if is_a(common, Controlled) else ""
    repository = view.settings.repository
    return Drifted(
        document,
        found,
        "\n".join(recorded(common, version, seen_now(common, view.library))),
        repository.edit_address(f"docs/{document.path}") if repository else "",
    )


def _others(view: View, team: Document[Body]) -> list[Document[Controlled]]:
    """The controlled texts in the team's own areas that a committee owns."""
    kept = (one for one in kept_by(team, view.library) if is_a(one, Controlled))
    return sorted((one for one in kept if one.area in areas_of(team) and one.entry.owner != team.id), key=alphabetical)


def _unconfirmed(document: Document[Controlled]) -> bool:
    """Whether an adoption has not recorded what it has read."""
    adapts = document.entry.adapts
    return adapts is not None and document.entry.status is not Status.RETIRED and not adapts.sections


def _to_confirm(view: View, kept: list[Document[Entry]]) -> list[Confirmation]:
    """Services and offers that those who run them are to be asked about, now or soon."""
    reaching = [one for one in kept if is_a(one, Reach)]
    return [one for one in confirmations(reaching) if one.day <= view.library.today + SOON]


def _to_enter(view: View, kept: list[Document[Entry]]) -> list[Update]:
    """Figures that lack a number, or soon will."""
    figures = [one for one in kept if is_a(one, Figure)]
    return [one for one in updates(figures, view.library) if one.day <= view.library.today + SOON]


def _unsteered(view: View, own: Iterable[Document[Controlled]]) -> Iterator[tuple[Document[Plan], list[Unsteered]]]:
    """The plans with measures of which something is not written, and what that is."""
    names = {key.name: key.label.said(view.language).lower() for key in keys_of(Measure)}
    for plan in own:
        if is_a(plan, Plan) and (found := lacking(plan)):
            yield plan, [(one, ", ".join(names[key] for key in one.lacks)) for one in found]


def _soon(view: View, own: Iterable[Document[Controlled]]) -> list[Deadline]:
    """Overdue texts and those due soon, the earliest first."""
    return [one for one in deadlines(own, Waiting.REVISION) if one.day <= view.library.today + SOON]
