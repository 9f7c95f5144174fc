"""Do the agreements cover what the law demands? The statutory points against the municipalities of each community.

Helse- og omsorgstjenesteloven § 6-2, first paragraph. What is missing stands first; the table is the proof.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..common.parties import standings
from ..documents.document import Document, Validity
from ..documents.library import ALL_MUNICIPALITIES
from ..model.kinds import Agreement
from ..model.places import Area, Municipality
from ..model.vocabulary import STATUTORY_POINTS, AreaType, Kind, StatutoryPoint
from .view import State, View


@dataclass(frozen=True)
class Cell:
    """What a municipality has on a point."""

    state: State
    agreements: list[Document]

    @property
    def key(self) -> tuple[str, ...]:
        return (self.state.icon, *(document.path for document in self.agreements))


@dataclass(frozen=True)
class Column:
    """Municipalities that have the same on every point, so that 22 alike are one column."""

    title: str
    municipalities: tuple[Municipality, ...]


@dataclass(frozen=True)
class Row:
    point: StatutoryPoint
    cells: list[Cell]

    @property
    def settled(self) -> bool:
        return all(cell.state.icon == "ok" for cell in self.cells)


@dataclass(frozen=True)
class Coverage:
    area: Area
    columns: list[Column]
    rows: list[Row]

    @property
    def open_rows(self) -> list[Row]:
        return [row for row in self.rows if not row.settled]

    @property
    def settled(self) -> int:
        return len(self.rows) - len(self.open_rows)

    def counted(self, row: Row) -> list[tuple[State, int]]:
        """How many municipalities are in each state on a point, most of them first."""
        counted: Counter[State] = Counter()
        for column, cell in zip(self.columns, row.cells, strict=True):
            counted[cell.state] += len(column.municipalities)
        return counted.most_common()


def coverage(view: View, area: str | None = None) -> Markup | str:
    """The points against the municipalities of one community, or against all communities."""
    chosen = [found for id_, found in view.library.areas.items() if area in (None, id_)]
    found = [_coverage(view, one) for one in chosen if one.type is AreaType.COMMUNITY and one.municipalities]
    if not found:
        return ""
    if area is None:
        return view.render("coverage_overview", communities=found, points=STATUTORY_POINTS, keys=_keys(view))
    return view.render("coverage", one=found[0], keys=_keys(view))


def _coverage(view: View, area: Area) -> Coverage:
    having = _having(view, area)
    alike: dict[tuple[tuple[str, ...], ...], tuple[list[Cell], list[Municipality]]] = {}
    for municipality in area.municipalities:
        cells = [_cell(view, having[point.number][municipality.number]) for point in STATUTORY_POINTS]
        alike.setdefault(tuple(cell.key for cell in cells), (cells, []))[1].append(municipality)
    groups = sorted(alike.values(), key=lambda group: -len(group[1]))
    columns = [Column(_title(view, municipalities, area), tuple(municipalities)) for _, municipalities in groups]
    rows = [Row(point, [cells[index] for cells, _ in groups]) for index, point in enumerate(STATUTORY_POINTS)]
    return Coverage(area, columns, rows)


Having = dict[int, dict[str, list[tuple[Document, bool]]]]
"""By point and municipality number: the agreements that cover it, and whether each is in force there."""


def _having(view: View, area: Area) -> Having:
    having: Having = defaultdict(lambda: defaultdict(list))
    for document in view.library.select(Kind.AGREEMENT, area.id):
        if view.library.validity(document) is Validity.RETIRED:
            continue
        for party, applies in _parties(view, document, area):
            for point in document.as_a(Agreement).covers:
                having[point][party].append((document, applies))
    return having


def _parties(view: View, document: Document, area: Area) -> Iterator[tuple[str, bool]]:
    """The parties of an agreement, and whether some version of it applies for each."""
    approving = standings(document, view.library)
    for standing in approving:
        yield standing.party, standing.in_force is not None
    if not approving:
        everyone = [municipality.number for municipality in area.municipalities]
        for party in document.as_a(Agreement).parties:
            yield from ((one, False) for one in (everyone if party == ALL_MUNICIPALITIES else [party]))


def _cell(view: View, agreements: list[tuple[Document, bool]]) -> Cell:
    """The best there is: an agreement in force before one past its revision date, before one not approved."""
    w = view.words
    in_force = [document for document, applies in agreements if applies]
    current = [document for document in in_force if not view.library.overdue(document)]
    if current:
        return Cell(State("ok", w.covered), current)
    if in_force:
        return Cell(State("due", w.overdue), in_force)
    if agreements:
        return Cell(State("draft", w.not_agreed), [document for document, _ in agreements])
    return Cell(State("miss", w.missing), [])


def _title(view: View, municipalities: list[Municipality], area: Area) -> str:
    w = view.words
    number = len(municipalities)
    if number == len(area.municipalities) > 1:
        return f"{w.all_the} {number} {w.the_municipalities}"
    if number > 3:
        return f"{number} {w.some_municipalities}"
    return ", ".join(municipality.name for municipality in municipalities)


def _keys(view: View) -> list[State]:
    w = view.words
    return [
        State("ok", w.covered),
        State("due", w.overdue),
        State("draft", w.not_agreed),
        State("miss", w.missing),
    ]
