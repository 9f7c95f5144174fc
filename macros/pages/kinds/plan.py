"""An action plan: its measures by focus area, with state in words and a plain drawing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from ...documents.file import File
from ...documents.text.body import slug
from ...model.kinds.plan import Measure, MeasureState
from ..parts.indicator import Told, told
from ..view import State, View

_LOOKS = {
    MeasureState.DONE: ("ok", "f"),
    MeasureState.IN_PROGRESS: ("half", "h"),
    MeasureState.NOT_STARTED: ("todo", "t"),
    MeasureState.STOPPED: ("stop", "x"),
    MeasureState.UNKNOWN: ("ask", "t"),
}
"""Icon and box of each state."""

_LATE = ("due", "s")


@dataclass(frozen=True)
class Row:
    measure: Measure
    anchor: str
    state: State
    box: str
    late: bool
    responsible: File | None
    result: File | None
    indicator: Told | None


@dataclass(frozen=True)
class Focus:
    title: str
    anchor: str
    progress: str
    rows: list[Row]


def plan(view: View, measures: tuple[Measure, ...]) -> Markup:
    by_focus: dict[str, list[Row]] = defaultdict(list)
    for measure in measures:
        by_focus[measure.focus].append(_row(view, measure))
    focuses = [Focus(title, slug(title, "-"), _progress(view, rows), rows) for title, rows in by_focus.items()]
    totals = Counter(row.state for focus in focuses for row in focus.rows)
    rows = [row for focus in focuses for row in focus.rows]
    dated = [(row.measure.due, row) for row in rows if row.measure.due]
    return view.render(
        "kinds/plan",
        focuses=focuses,
        totals=totals.most_common(),
        late=[row for row in rows if row.late],
        timeline=sorted(dated, key=lambda one: one[0]),
    )


def _row(view: View, measure: Measure) -> Row:
    late = measure.late(view.library.today)
    icon, box = _LATE if late else _LOOKS[measure.state]
    word = view.words.late if late else measure.state.label(view.language)
    return Row(
        measure,
        measure.anchor,
        State(icon, word),
        box,
        late,
        view.find(measure.responsible),
        view.find(measure.result),
        told(view, measure.indicator) if measure.indicator else None,
    )


def _progress(view: View, rows: list[Row]) -> str:
    """How far the measures of a focus area have come; empty for a single one, whose state stands beside it."""
    if len(rows) == 1:
        return ""
    done = sum(row.measure.state is MeasureState.DONE for row in rows)
    late = sum(row.late for row in rows)
    unknown = sum(row.measure.state is MeasureState.UNKNOWN for row in rows)
    w = view.words
    parts = [f"{done} {w.of} {len(rows)} {w.measures_done}"]
    if late:
        parts.append(f"{late} {w.measures_late}")
    if unknown:
        parts.append(f"{unknown} {w.measures_unknown}")
    return " ".join(parts)
