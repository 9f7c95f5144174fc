"""An action plan: its measures by focus area, with state in words and a plain drawing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ...documents.days.meetings import Decision
from ...documents.document import Document
from ...documents.file import File
from ...documents.history.courses import Reached, courses
from ...documents.text.body import slug
from ...model.kinds import Plan
from ...model.kinds.plan import Measure, MeasureState
from ...model.vocabulary import PatientGroup
from ..parts.numbers.indicator import Told, told
from ..parts.validity.decided import case_link
from ..view import State, View

_LOOKS = {
    MeasureState.DONE: ("ok", "f"),
    MeasureState.IN_PROGRESS: ("half", "h"),
    MeasureState.NOT_STARTED: ("todo", "t"),
    MeasureState.STOPPED: ("gone", "x"),
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
    course: tuple[Reached, ...]
    """The states it has come to; one alone where none is known to have changed."""
    cases: list[Decision]
    """Those in which what it has led to was taken up."""
    over: str
    """How long it is past its date: «7 måneder»; empty when it is not late."""

    @property
    def unknown(self) -> bool:
        """How far it has come is not entered here."""
        return self.measure.state is MeasureState.UNKNOWN and not self.late


@dataclass(frozen=True)
class Load:
    """How much there is of measures, and how far they have come: of a body, or for a group of patients."""

    name: str
    rows: list[Row]
    body: File | None = None

    @property
    def open(self) -> int:
        return sum(row.measure.open for row in self.rows)

    @property
    def late(self) -> int:
        return sum(row.late for row in self.rows)

    @property
    def done(self) -> int:
        return sum(row.measure.state is MeasureState.DONE for row in self.rows)


@dataclass(frozen=True)
class Focus:
    title: str
    anchor: str
    progress: str
    rows: list[Row]


def plan(view: View, document: Document[Plan]) -> Markup:
    by_focus: dict[str, list[Row]] = defaultdict(list)
    course = courses(document, view.library)
    for measure in document.entry.measures:
        by_focus[measure.focus].append(_row(view, measure, course[measure.id]))
    focuses = [Focus(title, slug(title, "-"), _progress(view, rows), rows) for title, rows in by_focus.items()]
    totals = Counter(row.state for focus in focuses for row in focus.rows)
    rows = [row for focus in focuses for row in focus.rows]
    dated = [(row.measure.due, row) for row in rows if row.measure.due]
    return view.render(
        "kinds/plan",
        case_link=case_link,
        focuses=focuses,
        totals=totals.most_common(),
        late=[row for row in rows if row.late],
        loads=_loads(view, rows),
        groups=_groups(view, rows),
        today=view.library.today,
        timeline=sorted(dated, key=lambda one: one[0]),
    )


def _loads(view: View, rows: list[Row]) -> list[Load]:
    """The bodies by how much each has to do, the most first; nothing where only one is named.

    Measures of which nobody has said how far they have come say nothing of what a body has to do.
    """
    by_body: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.responsible and not row.unknown:
            by_body[row.responsible.id or ""].append(row)
    found = [Load(view.name(id_), own, own[0].responsible) for id_, own in by_body.items()]
    return sorted(found, key=lambda load: (-load.open, -load.late)) if len(found) > 1 else []


def _groups(view: View, rows: list[Row]) -> list[Load]:
    """The groups of patients that measures are for, in their own order; nothing where only one is named."""
    found = [
        Load(group.label(view.language), own)
        for group in PatientGroup
        if (own := [row for row in rows if group in row.measure.patient_groups])
    ]
    return found if len(found) > 1 else []


_DAYS_AS_DAYS = 60
"""Longer than that is told in whole months."""


def _over(view: View, due: date) -> str:
    today, w = view.library.today, view.words
    days = (today - due).days
    if days < _DAYS_AS_DAYS:
        return f"{days} {w.days if days > 1 else w.day}"
    months = (today.year - due.year) * 12 + today.month - due.month - (today.day < due.day)
    return f"{months} {w.months if months > 1 else w.month}"


def _row(view: View, measure: Measure, course: tuple[Reached, ...]) -> Row:
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
        course,
        view.library.meetings.about(measure.result) if measure.result else [],
        _over(view, measure.due) if late and measure.due else "",
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
