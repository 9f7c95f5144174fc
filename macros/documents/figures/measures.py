"""The way from a figure to the measures that should move it, and to those of the same name in other areas."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from ...model.kinds import Controlled, Figure, Pathway, Plan
from ...model.kinds.figure import Begin
from ...model.kinds.plan import Measure
from ...model.parts import Indicator
from ...model.vocabulary import Status
from ..document import Document
from ..head.frontmatter import KeyPath
from ..library import Library, in_order_of_areas
from .periods import Period
from .series import Observation


@dataclass(frozen=True)
class Update:
    """A figure, and the last day on which its next number is not late."""

    day: date
    document: Document[Figure]
    period: Period
    """Of the number that is waited for."""


def lacking(plan: Document[Plan]) -> list[Measure]:
    """The open measures of a plan in force that nobody has said who has, by when, or how one sees that they work."""
    in_force = plan.entry.status is Status.IN_FORCE
    return [one for one in plan.entry.measures if one.lacks] if in_force else []


def measure_of(begin: Begin, library: Library) -> Measure | None:
    """The measure that a figure names, when its plan has it."""
    plan = library.find(begin.plan, Plan)
    return next((one for one in plan.entry.measures if one.id == begin.id), None) if plan else None


def latest(observations: Iterable[Observation]) -> Observation | None:
    """The last number there is, past the periods of which none is known."""
    return max((one for one in observations if one.number is not None), key=lambda one: one.period, default=None)


def update_of(document: Document[Figure], library: Library) -> Update | None:
    """When the next number of a figure is waited for; None where its table has nothing yet.

    It has the length of one rhythm to come in: that for the third quarter must be there when the fourth is over.
    """
    last = max((one.period for one in library.series(document).observations), default=None)
    return Update(last.next.next.end, document, last.next) if last else None


def updates(figures: Iterable[Document[Figure]], library: Library) -> list[Update]:
    """When each figure is to have its next number, the earliest first."""
    return sorted(filter(None, (update_of(one, library) for one in figures)), key=lambda one: one.day)


def focus_areas(library: Library) -> dict[str, str]:
    """The focus area of each figure that a measure of a plan points to, or that names such a measure."""
    found: dict[str, str] = {}
    for plan in library.all(Plan):
        for measure in plan.entry.measures:
            if measure.indicator and measure.indicator.figure:
                found.setdefault(measure.indicator.figure, measure.focus)
    for figure in library.all(Figure):
        for begin in figure.entry.begins:
            if measure_found := measure_of(begin, library):
                found.setdefault(figure.id, measure_found.focus)
    return found


def side_by_side(library: Library) -> list[list[Document[Figure]]]:
    """The figures that measure the same: of one file name and one unit, in the order of areas; by title."""
    found: dict[tuple[str, str], list[Document[Figure]]] = defaultdict(list)
    for _, figures in in_order_of_areas(library.all(Figure), library):
        for figure in figures:
            found[PurePosixPath(figure.path).stem, figure.entry.unit].append(figure)
    return sorted(found.values(), key=lambda same: same[0].title)


def same_elsewhere(figure: Document[Figure], library: Library) -> list[Document[Figure]]:
    """The same measured in other areas."""
    return next(([one for one in same if one is not figure] for same in side_by_side(library) if figure in same), [])


def used_by(figure: Document[Figure], library: Library) -> list[Document[Controlled]]:
    """The plans and pathways whose indicators point to a figure."""
    return [one for one in library.controlled if figure.id in (found.figure for _, found in _indicators(one))]


def _indicators(document: Document[Controlled]) -> list[tuple[KeyPath, Indicator]]:
    """The indicators of a plan or a pathway, with where each stands."""
    match document.entry:
        case Pathway() as pathway:
            return [(("indicators", place), one) for place, one in enumerate(pathway.indicators)]
        case Plan() as plan:
            found = [(("measures", place, "indicator"), one.indicator) for place, one in enumerate(plan.measures)]
            return [(path, one) for path, one in found if one]
    return []


def without_source(document: Document[Controlled]) -> list[KeyPath]:
    """Where the indicators stand of which nobody can say where the number is found."""
    return [path for path, one in _indicators(document) if not (one.source or one.figure)]
