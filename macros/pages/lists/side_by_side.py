"""What the communities have beside each other: agreements by statutory point, bodies by level, plans by focus area."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from ...documents.collation import collation
from ...documents.document import Document
from ...model.kinds import Agreement, Body, Plan
from ...model.vocabulary import STATUTORY_POINTS, AreaType, Kind, Level
from ..macro import macro
from ..view import View, hyperlink

Row = tuple[str, list[list[Markup]]]
"""What is compared, and what each community has of it."""


@macro
def side_by_side(view: View, kind: str) -> Markup:
    """A table with a column for each community; of another kind than these three there is nothing to compare."""
    communities = [area for area in view.library.areas.values() if area.type is AreaType.COMMUNITY]
    of = Kind.of(kind)
    compared = _COMPARED.get(of)
    rows = list(compared(view, [area.id for area in communities])) if compared else []
    return view.render(
        "lists/side_by_side", rows=rows, communities=communities, caption=of.plural(view.language) if of else ""
    )


def _agreements(view: View, areas: list[str]) -> Iterator[Row]:
    found = view.library.all(Agreement)
    for point in STATUTORY_POINTS:
        cells = [
            [_with_state(view, one) for one in found if one.area == area and point.number in one.entry.covers]
            for area in areas
        ]
        yield f"{point.number} {point.label(view.language)}", cells


def _bodies(view: View, areas: list[str]) -> Iterator[Row]:
    found = view.library.all(Body)
    for level in Level:
        if level not in (Level.PARTY, Level.EDITORIAL):
            own = [[one for one in found if one.area == area and one.entry.level is level] for area in areas]
            yield level.label(view.language), [[view.link(one) for one in cell] for cell in own]


def _plans(view: View, areas: list[str]) -> Iterator[Row]:
    found = view.library.all(Plan)
    focuses = {one.focus.casefold(): one.focus for plan in found if plan.area in areas for one in plan.entry.measures}
    for key, name in sorted(focuses.items(), key=lambda item: collation(item[1])):
        yield (
            name,
            [[link for plan in found if plan.area == area for link in _measures(view, plan, key)] for area in areas],
        )


def _measures(view: View, plan: Document[Plan], focus: str) -> Iterator[Markup]:
    for one in plan.entry.measures:
        if one.focus.casefold() == focus:
            state = one.state.label(view.language).lower()
            link = hyperlink(view.href(plan, one.anchor), one.title)
            yield Markup('{} <span class="small muted">{}</span>').format(link, state)


def _with_state(view: View, document: Document[Agreement]) -> Markup:
    state = view.state(document)
    said = Markup(' <span class="small muted">{}</span>').format(state.word.lower()) if state else ""
    return view.link(document) + said


_COMPARED: dict[Kind, Callable[[View, list[str]], Iterator[Row]]] = {
    Kind.AGREEMENT: _agreements,
    Kind.BODY: _bodies,
    Kind.PLAN: _plans,
}
