"""How the measures of a plan have come: their states over time, as the history has them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...model.kinds import Plan
from ...model.kinds.plan import Measure, MeasureState
from ..document import Document, is_a
from ..library import Library


@dataclass(frozen=True)
class Reached:
    """A state that a measure has come to."""

    state: MeasureState
    on: date | None
    """The day; None for what it was when it was entered, and where there is no history."""


def courses(plan: Document[Plan], library: Library) -> dict[str, tuple[Reached, ...]]:
    """The states of each measure, the first one first, by its id; the last one is that of today."""
    found: dict[str, list[Reached]] = {measure.id: [] for measure in plan.entry.measures}
    began: date | None = None
    versions = library.earlier.versions(plan.path)
    for version in reversed(versions):
        for measure in version.file.entry.measures if is_a(version.file, Plan) else ():
            if measure.id in found:
                _add(found[measure.id], measure, began)
        began = version.until
    for measure in plan.entry.measures:  # what is not committed yet is as it stands today
        _add(found[measure.id], measure, library.today if versions else None)
    return {id_: tuple(course) for id_, course in found.items()}


def _add(course: list[Reached], measure: Measure, on: date | None) -> None:
    """The day a state was first entered is not the day the measure came to it, so that has no day."""
    if course and course[-1].state is MeasureState.UNKNOWN:
        course.pop()
    if not course or course[-1].state is not measure.state:
        course.append(Reached(measure.state, on if course else None))
