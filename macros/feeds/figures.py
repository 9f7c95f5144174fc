"""The figures for other systems and for Excel: /api/v1/figures.json, and /api/v1/figures/<id>.json and .csv of each."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from ..documents.document import Document
from ..documents.figures.measures import measure_of
from ..documents.figures.series import Absent, Observation
from ..documents.library import Library
from ..model.kinds import Figure
from ..model.kinds.figure import Better, License, Rhythm, Unit


class _Shape(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")


class Value(_Shape):
    period: str
    """`2024`, `2024T2`, `2024K3` eller `2024-03`."""
    start: date
    """Første dag i perioden."""
    end: date
    """Siste dag i perioden."""
    group: str | None
    """Tom når tallet ikke er delt i grupper."""
    value: float | None
    """Tom når ingen har tallet, eller når det er holdt tilbake."""
    absent: Literal["unknown", "withheld"] | None
    """Hvorfor tallet ikke står: ingen har det, eller det er holdt tilbake av hensyn til personvernet."""


class Target(_Shape):
    value: float
    start: date | None
    """Dagen målet gjelder fra."""


class Source(_Shape):
    title: str
    url: str | None
    seen: date
    """Dagen kilden ble lest."""


class Began(_Shape):
    measure: str
    """Id til handlingsplanen, # og id til tiltaket."""
    on: date | None
    """Dagen tiltaket begynner, når den er kjent."""


class Item(_Shape):
    """Ett tall over tid. I versjon 1 legges det bare til felter."""

    id: str
    """Fast id. /d/<id>/ leder alltid til siden."""
    url: str
    """Adressen, regnet fra roten av nettstedet."""
    title: str
    summary: str
    area: str
    owner: str
    unit: Unit
    of_persons: bool
    """Om tallet er et antall personer. Da står aldri verdiene 1–4."""
    better: Better
    target: Target | None
    rhythm: Rhythm
    license: License | None
    sources: list[Source]
    begins: list[Began]
    """Tiltakene som skal flytte tallet."""
    values: list[Value]
    """Gruppe for gruppe, den eldste perioden først. Tom når ingen tall er lagt inn."""


class Figures(_Shape):
    """Alle tall på nettstedet."""

    generated: date
    """Dagen listen ble laget."""
    figures: list[Item]


def figures(library: Library) -> Figures:
    return Figures(generated=library.today, figures=[_item(library, one) for one in library.all(Figure)])


def figures_schema() -> dict[str, Any]:
    return Figures.model_json_schema()


def figure_data(library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (address without ending, data) for all figures together, and for each by itself in the same shape."""
    everything = figures(library)
    yield "figures", everything.model_dump(mode="json")
    for one in everything.figures:
        yield f"figures/{one.id}", everything.model_copy(update={"figures": [one]}).model_dump(mode="json")


def figure_tables(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of a table for each figure, as a Norwegian Excel opens it: semicolon and decimal comma."""
    for document in library.all(Figure):
        written = StringIO()
        writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
        named = any(library.series(document).groups)
        writer.writerow(["period", "value", *(["group"] if named else [])])
        for one in _ordered(library, document):
            value = one.value.value if isinstance(one.value, Absent) else str(one.value).replace(".", ",")
            writer.writerow([one.period, value, *([one.group] if named else [])])
        # Excel takes a file without the mark at the beginning for one in its own letters.
        yield f"api/v1/figures/{document.id}.csv", f"\ufeff{written.getvalue()}"


def _ordered(library: Library, document: Document[Figure]) -> list[Observation]:
    series = library.series(document)
    return [one for group in series.groups for one in series.of(group)]


def _item(library: Library, document: Document[Figure]) -> Item:
    entry = document.entry
    begins = [(one, measure_of(one, library)) for one in entry.begins]
    return Item(
        id=entry.id,
        url=document.url,
        title=entry.title,
        summary=entry.summary,
        area=document.area,
        owner=entry.owner,
        unit=entry.unit,
        of_persons=entry.of_persons,
        better=entry.better,
        target=Target(value=entry.target.value, start=entry.target.from_) if entry.target else None,
        rhythm=entry.rhythm,
        license=entry.license,
        sources=[Source(title=one.title, url=one.url, seen=one.seen) for one in entry.sources],
        begins=[Began(measure=one.measure, on=found.start if found else None) for one, found in begins],
        values=[_value(one) for one in _ordered(library, document)],
    )


def _value(one: Observation) -> Value:
    absent: dict[Absent | None, Literal["unknown", "withheld"] | None]
    absent = {Absent.UNKNOWN: "unknown", Absent.WITHHELD: "withheld"}
    return Value(
        period=str(one.period),
        start=one.period.start,
        end=one.period.end,
        group=one.group or None,
        value=None if one.number is None else float(one.number),
        absent=absent.get(one.value if isinstance(one.value, Absent) else None),
    )
