"""A figure in words: a sentence that says what its numbers show."""

from __future__ import annotations

from decimal import Decimal

from ....documents.clock import long_date
from ....documents.document import Document
from ....documents.figures.measures import latest
from ....documents.figures.said import number
from ....documents.figures.series import Observation
from ....model.kinds import Figure
from ....model.kinds.figure import Better, Unit
from ...view import View


def said(view: View, figure: Document[Figure], observations: list[Observation]) -> str:
    """What a picture shows: the last number, where it has come from, and whether it is where it should be."""
    w, entry = view.words, figure.entry
    last = latest(observations)
    if last is None or last.number is None:
        return w.no_number_yet
    before = latest(one for one in observations if one.period < last.period)
    words = [f"{amount(view, entry.unit, last.number)} {w.in_} {last.period.said}"]
    if before and before.number is not None:
        words.append(_change(view, entry, last.number - before.number, before.period.said))
    return f"{', '.join(words)}.{_aim(view, figure, last)}"


def amount(view: View, unit: Unit, value: Decimal | float) -> str:
    """A number with what it counts: «69,0 prosent»."""
    counted = "" if unit is Unit.NUMBER else unit.label(view.language)
    return f"{number(value)} {counted}".rstrip()


def _change(view: View, entry: Figure, change: Decimal, before: str) -> str:
    w = view.words
    if change == 0:
        return f"{w.unchanged_since} {before}"
    points = f"{number(abs(change))} {w.percentage_points}"
    by = points if entry.unit is Unit.PERCENT else amount(view, entry.unit, abs(change))
    right = (change > 0) == (entry.better is Better.HIGHER)
    return f"{w.up if change > 0 else w.down} {by} {w.from_} {before}: {w.right_way if right else w.wrong_way}"


def _aim(view: View, figure: Document[Figure], last: Observation) -> str:
    """What the target is, and whether the last number of its time reaches it."""
    w, target, higher = view.words, figure.entry.target, figure.entry.better is Better.HIGHER
    if target is None or last.number is None:
        return ""
    aim = f" {w.target_is_least if higher else w.target_is_most} {amount(view, figure.entry.unit, target.value)}"
    if target.from_ and target.from_ > last.period.start:
        return f"{aim} {w.from_} {long_date(target.from_)}."
    reached = float(last.number) >= target.value if higher else float(last.number) <= target.value
    return f"{aim}: {w.reached if reached else w.not_reached}."
