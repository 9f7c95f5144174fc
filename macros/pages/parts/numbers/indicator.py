"""What an indicator says: its target and its source, its own words or those of the figure it points to."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ....model.kinds import Figure
from ....model.parts import Indicator
from ...view import View, inline
from .plot import spark
from .sentence import amount


@dataclass(frozen=True)
class Told:
    title: Markup
    target: Markup | str
    """Empty when nobody has said it, as of the source."""
    source: Markup | str
    spark: Markup | str
    """The last number, where there is one."""


def told(view: View, indicator: Indicator) -> Told:
    figure = view.library.find(indicator.figure, Figure)
    target = inline(indicator.target) if indicator.target else ""
    source = inline(indicator.source) if indicator.source else ""
    if figure and figure.entry.target and not target:
        target = amount(view, figure.entry.unit, figure.entry.target.value)
    if figure and figure.entry.sources and not source:
        source = Markup('<a href="{}">{}</a>').format(view.href(figure, "kilder"), figure.entry.sources[0].title)
    return Told(inline(indicator.title), target, source, spark(view, figure))
