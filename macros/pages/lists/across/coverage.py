"""Which texts lie here about the statutory points, for the municipalities of each community.

Helse- og omsorgstjenesteloven § 6-2, first paragraph. The site knows only what lies here: parties may have agreed on
what nobody has put in, so an empty cell says nothing of them, and neither does a draft.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ....common.parties import standings
from ....documents.document import Document, Validity
from ....documents.library import ALL_MUNICIPALITIES
from ....model.kinds import Agreement
from ....model.parts import Source
from ....model.places import Area, Municipality
from ....model.vocabulary import STATUTORY_POINTS, AreaType, Status, StatutoryPoint
from ...macro import macro
from ...view import State, View


@dataclass(frozen=True)
class Cell:
    """What lies here for a municipality on a point."""

    state: State
    agreements: list[Document[Agreement]]
    source: Source | None = None
    """Where the area itself says that nothing is agreed."""

    @property
    def key(self) -> tuple[str, ...]:
        return (self.state.icon, *(document.path for document in self.agreements))


@dataclass(frozen=True)
class Column:
    """Municipalities that have the same on every point, so that 22 alike are one column."""

    title: str
    municipalities: tuple[Municipality, ...]

    @property
    def numbers(self) -> str:
        """What script finds the column by when the reader has chosen a municipality."""
        return " ".join(municipality.number for municipality in self.municipalities)


@dataclass(frozen=True)
class Row:
    point: StatutoryPoint
    cells: list[Cell]

    @property
    def here(self) -> list[bool]:
        """Whether a text lies here, column by column."""
        return [bool(cell.agreements) for cell in self.cells]


@dataclass(frozen=True)
class Coverage:
    area: Area
    columns: list[Column]
    rows: list[Row]

    @property
    def numbers(self) -> str:
        """Those of every municipality."""
        return " ".join(column.numbers for column in self.columns)

    @property
    def here(self) -> list[Row]:
        """The points that a text lies here about, for one municipality at least."""
        return [row for row in self.rows if any(row.here)]

    @property
    def for_some(self) -> list[Row]:
        """Those of them where it is not for all the municipalities."""
        return [row for row in self.here if not all(row.here)]

    def counted(self, row: Row) -> list[tuple[State, list[str]]]:
        """The numbers of the municipalities that are in each state on a point, the best state first."""
        counted: dict[State, list[str]] = {}
        for column, cell in zip(self.columns, row.cells, strict=True):
            counted.setdefault(cell.state, []).extend(one.number for one in column.municipalities)
        return sorted(counted.items(), key=lambda found: BEST_FIRST.index(found[0].icon))


@macro
def coverage(view: View, area: str | None = None) -> Markup | str:
    """The points against the municipalities of one community, or against all communities."""
    chosen = [found for id_, found in view.library.areas.items() if area in (None, id_)]
    found = [_coverage(view, one) for one in chosen if one.type is AreaType.COMMUNITY and one.municipalities]
    if not found:
        return ""
    if area is None:
        keys = _keys(view, found)
        return view.render("lists/across/coverage_overview", communities=found, points=STATUTORY_POINTS, keys=keys)
    return view.render("lists/across/coverage", one=found[0], keys=_keys(view, found))


def _coverage(view: View, area: Area) -> Coverage:
    having = _having(view, area)
    alike: dict[tuple[tuple[str, ...], ...], tuple[list[Cell], list[Municipality]]] = {}
    for municipality in area.municipalities:
        cells = [_cell(view, having[point.number][municipality.number], area, point) for point in STATUTORY_POINTS]
        alike.setdefault(tuple(cell.key for cell in cells), (cells, []))[1].append(municipality)
    groups = sorted(alike.values(), key=lambda group: -len(group[1]))
    columns = [Column(_title(view, municipalities, area), tuple(municipalities)) for _, municipalities in groups]
    rows = [Row(point, [cells[index] for cells, _ in groups]) for index, point in enumerate(STATUTORY_POINTS)]
    return Coverage(area, columns, rows)


Having = dict[int, dict[str, list[tuple[Document[Agreement], bool]]]]
"""By point and municipality number: the agreements that cover it, and whether each is in force there."""


def _having(view: View, area: Area) -> Having:
    having: Having = defaultdict(lambda: defaultdict(list))
    for document in view.library.all(Agreement, area.id):
        if view.library.validity(document) is Validity.RETIRED:
            continue
        for party, applies in _parties(view, document, area):
            for point in document.entry.covers:
                having[point][party].append((document, applies))
    return having


def _parties(view: View, document: Document[Agreement], area: Area) -> Iterator[tuple[str, bool]]:
    """The parties of an agreement, and whether some version of it applies for each."""
    approving = standings(document, view.library)
    for standing in approving:
        yield standing.party, standing.in_force is not None
    if not approving:
        everyone = [municipality.number for municipality in area.municipalities]
        for party in document.entry.parties:
            yield from ((one, False) for one in (everyone if party == ALL_MUNICIPALITIES else [party]))


def _cell(view: View, agreements: list[tuple[Document[Agreement], bool]], area: Area, point: StatutoryPoint) -> Cell:
    """The best that lies here, and the agreements that are so; else what the area says of itself, or nothing."""
    found: dict[str, list[Document[Agreement]]] = defaultdict(list)
    for document, applies in agreements:
        found[_icon(view, document, applies)].append(document)
    declared = next((lack.source for lack in area.lacks if lack.point == point.number), None)
    if declared and not found:
        return Cell(_states(view)["gone"], [], declared)
    best = next((icon for icon in BEST_FIRST if icon in found), "absent")
    return Cell(_states(view)[best], found[best])


def _icon(view: View, document: Document[Agreement], applies: bool) -> str:
    if applies:
        return "due" if view.library.overdue(document) else "ok"
    renders = document.entry.renders
    if document.entry.status is Status.DRAFT and renders and renders.adopted:
        return "new"
    match document.entry.status:
        case Status.CONSULTATION:
            return "hear"
        case Status.DRAFT:
            return "draft"
    return "half"


def _title(view: View, municipalities: list[Municipality], area: Area) -> str:
    w = view.words
    number = len(municipalities)
    if number == len(area.municipalities) > 1:
        return f"{w.all_the} {number} {w.the_municipalities}"
    if number > 3:
        return f"{number} {w.municipalities_count}"
    return ", ".join(municipality.name for municipality in municipalities)


BEST_FIRST = ("ok", "due", "half", "new", "hear", "draft", "gone", "absent")


def _states(view: View) -> dict[str, State]:
    w = view.words
    said = (
        w.in_force_here,
        w.overdue,
        w.not_approved_here,
        w.adopted_elsewhere,
        w.hearing_here,
        w.draft_here,
        w.said_to_lack,
        w.not_here,
    )
    return {icon: State(icon, word) for icon, word in zip(BEST_FIRST, said, strict=True)}


def _keys(view: View, communities: list[Coverage]) -> list[State]:
    """The states that the table shows, the best first."""
    shown = {cell.state for one in communities for row in one.rows for cell in row.cells}
    return [state for state in _states(view).values() if state in shown]
