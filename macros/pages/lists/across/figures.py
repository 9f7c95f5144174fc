"""«Virker det?»: the figures of all areas by focus area, what measures the same side by side on one scale."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from ....documents.collation import collation
from ....documents.document import Document
from ....documents.figures.measures import focus_areas, side_by_side
from ....documents.text.body import slug
from ....model.kinds import Figure
from ....model.vocabulary import AreaType
from ...macro import macro
from ...parts.numbers.plot import Plot, compared, drawn, legend, plots, scale_of
from ...view import View


@dataclass(frozen=True)
class Compared:
    """What measures the same, in one area or several."""

    title: str
    figures: list[Document[Figure]]
    plots: list[Plot]
    pictures: Markup | str
    waiting: list[Document[Figure]]
    """Those of which no number is entered here."""


@dataclass(frozen=True)
class Focus:
    title: str
    anchor: str
    compared: list[Compared]


@macro
def figures(view: View) -> Markup:
    by_focus: dict[str, list[Compared]] = {}
    focus_of = focus_areas(view.library)
    for same in side_by_side(view.library):
        focus = next((focus_of[one.id] for one in same if one.id in focus_of), "")
        by_focus.setdefault(focus, []).append(_compared(view, same))
    named = {
        focus or view.words.no_measure: compared
        for focus, compared in sorted(by_focus.items(), key=_those_of_a_plan_first)
    }
    return view.render(
        "lists/across/figures",
        focuses=[Focus(title, slug(title, "-"), compared) for title, compared in named.items()],
        legend=legend(view, [plot for found in named.values() for one in found for plot in one.plots]),
    )


def _those_of_a_plan_first(one: tuple[str, object]) -> tuple[bool, str]:
    return not one[0], collation(one[0])


def _compared(view: View, same: list[Document[Figure]]) -> Compared:
    seen = [(figure, [*view.library.series(figure).observations]) for figure in same]
    scale = scale_of((figure, compared(view, figure)) for figure in same)
    shown = [_of_area(view, figure, one) for figure in same for one in plots(view, figure, scale)]
    waiting = [figure for figure, observations in seen if not any(one.number is not None for one in observations)]
    own = next((one for one in same if one.language == view.language), same[0])
    return Compared(own.title, same, shown, drawn(view, shown, same[0].entry.unit, level=4) if shown else "", waiting)


def _of_area(view: View, figure: Document[Figure], one: Plot) -> Plot:
    """The picture with the name of whose it is; what is common is everybody's, and has that of its group."""
    area = view.library.areas[figure.area]
    common = area.type is AreaType.COMMON and one.name
    return replace(one, name=one.name if common or one.name == area.short_title else _named(area.short_title, one.name))


def _named(area: str, group: str) -> str:
    return f"{area}: {group}" if group else area
