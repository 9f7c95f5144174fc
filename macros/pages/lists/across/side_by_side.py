"""What the communities have beside each other: agreements by statutory point, bodies by level, plans by focus area."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from ....documents.collation import collation
from ....documents.document import Document
from ....model.kinds import Agreement, Body, Plan
from ....model.kinds.plan import MeasureState
from ....model.vocabulary import STATUTORY_POINTS, AreaType, Kind, Level
from ...macro import macro
from ...view import State, View, hyperlink
from ..documents import usual_state

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
        "lists/across/side_by_side",
        rows=rows,
        communities=communities,
        caption=of.plural(view.language) if of else "",
        usual=usual_state(view, view.library.all(Agreement)) if of is Kind.AGREEMENT else None,
    )


def _agreements(view: View, areas: list[str]) -> Iterator[Row]:
    found = view.library.all(Agreement)
    usual = usual_state(view, found)
    for point in STATUTORY_POINTS:
        cells = [
            [_agreement(view, one, usual) for one in found if one.area == area and point.number in one.entry.covers]
            for area in areas
        ]
        yield f"{point.number} {point.label(view.language)}", cells


def _agreement(view: View, document: Document[Agreement], usual: State | None) -> Markup:
    state = view.state(document)
    return _with_state(view.link(document), state.word if state and state != usual else "")


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
            link = hyperlink(view.href(plan, one.anchor), one.title)
            known = one.state is not MeasureState.UNKNOWN
            yield _with_state(link, one.state.label(view.language) if known else "")


def _with_state(link: Markup, state: str) -> Markup:
    return Markup('{} <span class="small muted">{}</span>').format(link, state.lower()) if state else link


_COMPARED: dict[Kind, Callable[[View, list[str]], Iterator[Row]]] = {
    Kind.AGREEMENT: _agreements,
    Kind.BODY: _bodies,
    Kind.PLAN: _plans,
}
