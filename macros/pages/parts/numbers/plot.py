"""A figure as a picture: the numbers over time, where they should be, when a measure began; with words and a table.

The picture is for those who see it, and says nothing that is not in the sentence and the table beside it. Colours come
from the style sheet, so that it follows the theme of the reader, and the paper.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from markupsafe import Markup

from ....documents.document import Document
from ....documents.figures.measures import latest, measure_of
from ....documents.figures.periods import Period
from ....documents.figures.said import TOTALS, in_words, number, sum_of_groups
from ....documents.figures.series import Observation
from ....model.kinds import Figure
from ....model.kinds.figure import Unit
from ...view import View
from .sentence import said

WIDTH, HEIGHT = 340, 170
"""Of the picture, in the pixels of a phone: there it is shown as large as it is."""
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 14, 12, 26
"""The room around the curve, for the labels."""
_SPARK = 96, 24
"""The least picture, which stands in a line of text."""
_MOST_STEPS = 4
_NEAREST = 0.6
"""How much of the highest number a scale may leave out below."""


@dataclass(frozen=True)
class Scale:
    """What pictures have in common that are to be compared: the same periods across, the same numbers upwards."""

    first: Period
    last: Period
    low: float
    high: float
    step: float
    width: float = WIDTH - _LEFT - _RIGHT
    height: float = HEIGHT - _TOP - _BOTTOM

    def x(self, day: date) -> float:
        begins, ends = self.first.middle, self.last.middle
        return round(self.width * ((day - begins) / (ends - begins) if ends > begins else 0.5), 1)

    def y(self, value: Decimal | float) -> float:
        return round(self.height * (1 - (float(value) - self.low) / (self.high - self.low)), 1)

    @property
    def over_time(self) -> bool:
        """Whether there is more than one period, so that a picture shows something."""
        return self.first != self.last

    @property
    def ticks(self) -> list[float]:
        count = round((self.high - self.low) / self.step)
        return [self.low + place * self.step for place in range(count + 1)]


@dataclass(frozen=True)
class Began:
    """A measure that should move the figure, and where its day stands in the picture."""

    x: float
    on: date
    title: str
    address: str


@dataclass(frozen=True)
class Plot:
    """One picture: a figure, or one group of it."""

    name: str
    address: str
    """Of the page of the figure, where the picture stands on another one; else empty."""
    scale: Scale
    points: list[tuple[float, float]]
    end: str
    """The last number, which stands at the end of the curve."""
    curves: list[str]
    """Each as points of SVG: a curve is broken where there is no number."""
    target: float | None
    target_from: float
    began: list[Began]
    said: str
    rows: list[tuple[str, str]]
    """Of the table: a period, and its number or why there is none; the latest first."""
    of_all: bool
    """Whether it is the sum of the others, on a scale of its own."""


def scale_of(figures: Iterable[tuple[Document[Figure], list[Observation]]]) -> Scale | None:
    """The scale on which all of these can be compared; None when none of them has a number."""
    given = list(figures)
    seen = [one for _, observations in given for one in observations]
    numbers = [float(one.number) for one in seen if one.number is not None]
    if not numbers:
        return None
    aims = [figure.entry.target.value for figure, _ in given if figure.entry.target]
    periods = [one.period for one in seen]
    low, high, step = _span(min(numbers + aims), max(numbers + aims))
    percent = all(figure.entry.unit is Unit.PERCENT for figure, _ in given)
    return Scale(min(periods), max(periods), low, min(high, 100.0) if percent else high, step)


def _span(least: float, most: float) -> tuple[float, float, float]:
    """Round numbers around what is to be shown, and the step between them.

    From zero, unless all is far from it; and never so near that a small change looks like a large one.
    """
    begin = min(least, most * _NEAREST) if least < 0 or least > most / 2 else 0.0
    rough = max(most - begin, abs(most) / 20, 1e-9) / _MOST_STEPS
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * times for times in (1, 2, 2.5, 5, 10) if power * times >= rough)
    low = math.floor(begin / step) * step
    return low, max(math.ceil(most / step) * step, low + step), step


def plot(view: View, figure: Document[Figure], group: str, scale: Scale, *, of_all: bool = False) -> Plot:
    """The picture of one group of a figure on a scale."""
    seen = view.library.series(figure).of(group)
    last = latest(seen)
    points = {one.period: (scale.x(one.period.middle), scale.y(one.number)) for one in seen if one.number is not None}
    runs = groupby(seen, key=lambda one: one.number is not None)
    curves = [" ".join("{},{}".format(*points[one.period]) for one in run) for there, run in runs if there]
    target = figure.entry.target
    return Plot(
        group,
        "" if figure is view.document else view.href(figure),
        scale,
        list(points.values()),
        number(last.number) if last and last.number is not None else "",
        curves,
        scale.y(target.value) if target else None,
        min(max(scale.x(target.from_), 0), scale.width) if target and target.from_ else 0,
        list(_began(view, figure, scale)),
        said(view, figure, seen),
        [(one.period.said, in_words(one, view.language)) for one in reversed(seen)],
        of_all,
    )


def _began(view: View, figure: Document[Figure], scale: Scale) -> Iterator[Began]:
    for begin in figure.entry.begins:
        measure, plan = measure_of(begin, view.library), view.find(begin.plan)
        if measure and measure.start and plan and scale.first.middle <= measure.start <= scale.last.middle:
            yield Began(scale.x(measure.start), measure.start, measure.title, view.href(plan, measure.anchor))


def compared(view: View, figure: Document[Figure]) -> list[Observation]:
    """What of a figure belongs on one scale: a sum of the groups would flatten each of them."""
    series = view.library.series(figure)
    apart = sum_of_groups(series)
    return [one for one in series.observations if one.group != apart]


def plots(view: View, figure: Document[Figure], scale: Scale | None = None) -> list[Plot]:
    """A picture for each group of a figure, on one scale; first that of their sum, on its own."""
    series = view.library.series(figure)
    apart = sum_of_groups(series)
    whole = scale_of([(figure, series.of(apart))]) if apart else None
    scale = scale or scale_of([(figure, compared(view, figure))])
    groups = [group for group in series.groups if group != apart and latest(series.of(group))]
    first = [plot(view, figure, apart, whole, of_all=True)] if apart and whole else []
    return [*first, *(plot(view, figure, group, scale) for group in groups)] if scale else first


def spark(view: View, figure: Document[Figure] | None) -> Markup | str:
    """The last value of a figure with the least picture of it, where something points to it; empty without one."""
    if figure is None:
        return ""
    series = view.library.series(figure)
    whole = next((one for one in series.groups if len(series.groups) == 1 or one.lower() in TOTALS), None)
    shown = series.of(whole) if whole is not None else []
    scale = scale_of([(figure, shown)])
    if scale:
        width, height = _SPARK
        scale = Scale(scale.first, scale.last, scale.low, scale.high, scale.step, width - 8, height - 8)
    least = plot(view, figure, whole, scale) if scale and whole is not None else None
    return view.render("parts/numbers/spark", figure=figure, plot=least, width=_SPARK[0], height=_SPARK[1])


def drawn(view: View, shown: list[Plot], unit: Unit, level: int = 3, *, open_: bool = False) -> Markup:
    """Pictures side by side, each with its sentence and its table. `level` is that of their headings."""
    return view.render(
        "parts/numbers/plot",
        plots=shown,
        unit=unit.label(view.language),
        level=level,
        open=open_,
        number=number,
        width=WIDTH,
        height=HEIGHT,
        margin=(_LEFT, _TOP),
    )


def legend(view: View, shown: Iterable[Plot]) -> str:
    """How the signs of these pictures are read, and whether they can be compared."""
    w, pictures = view.words, [one for one in shown if one.scale.over_time]
    several = len({one.name for one in pictures if not one.of_all}) > 1
    target, began = any(one.target is not None for one in pictures), any(one.began for one in pictures)
    said = (
        (several, w.same_scale),
        (any(one.of_all for one in pictures), w.scale_of_sum),
        (target, w.dashes_are_the_target),
        (began, w.dots_are_the_day),
    )
    return " ".join(words for there, words in said if there)
