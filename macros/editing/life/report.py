"""The year of an area, as a file to send: what was approved and revised, what is late, and how the measures stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...common.drift import all_drift
from ...common.parties import approvals, name_of
from ...documents.clock import long_date
from ...documents.document import Document, is_a
from ...documents.fault import nearest
from ...documents.library import Library
from ...model.kinds import Agreement, Controlled, Plan
from ...model.parts import Review
from ...model.places import Area
from ...model.vocabulary import STATUTORY_POINTS, MeasureState, Status
from ..refused import Refused


@dataclass(frozen=True)
class _Year:
    library: Library
    area: str
    year: int

    @property
    def end(self) -> date:
        """The last day that is told of: that of the year, or today."""
        return min(date(self.year, 12, 31), self.library.today)

    @property
    def texts(self) -> list[Document[Controlled]]:
        return self.library.all(Controlled, self.area)


def report(library: Library, area_id: str, year: int) -> str:
    """The report of an area for a year, as Markdown. Only what the texts say is told. Raises Refused."""
    area = library.areas.get(area_id)
    if area is None:
        meant = nearest(area_id, library.areas)
        raise Refused(f"Området «{area_id}» finnes ikke." + (f" Mente du {meant}?" if meant else ""))
    if year > library.today.year:
        raise Refused(f"{year} har ikke begynt.")
    told = _Year(library, area_id, year)
    return "\n".join([*_head(told, area), *_parts(told)]) + "\n"


def _head(told: _Year, area: Area) -> Iterator[str]:
    yield f"# {area.title}: året {told.year}"
    yield ""
    yield f"Slik tekstene sier det {long_date(told.library.today)}. Det ingen har ført inn, står ikke her."


def _parts(told: _Year) -> Iterator[str]:
    parts = {
        "Vedtatt": _approved(told),
        "Gjennomgått": _reviewed(told),
        "Over fristen": _late(told),
        "På høring": _heard(told),
        "Tiltak": _measures(told),
        "Lovens 13 punkter": _points(told),
        "Felles tekster som er endret, og venter på å bli vurdert": _waiting(told),
    }
    for heading, lines in parts.items():
        found = list(lines)
        yield from ("", f"## {heading}", "", *(found or ["Ingenting er ført inn."]))


def _approved(told: _Year) -> Iterator[str]:
    found = [
        (text.title, approval)
        for text in told.texts
        for approval in approvals(text, told.library)
        if approval.on.year == told.year
    ]
    for title, one in sorted(found, key=lambda item: (item[1].on, item[0])):
        case = f", {one.ref}" if one.ref else ""
        yield f"- {title}, versjon {one.version}: {name_of(one.by, told.library)}, {long_date(one.on)}{case}"


def _reviewed(told: _Year) -> Iterator[str]:
    for text in told.texts:
        for review in text.entry.reviews:
            if review.on.year == told.year:
                said = f"{review.outcome.nb.lower()}, {long_date(review.on)}"
                yield f"- {text.title}: {said}{_in_time(text, review, told)}"


def _in_time(text: Document[Controlled], review: Review, told: _Year) -> str:
    """Whether it was revised by the day that stood in the text before; empty where the history does not tell."""
    for version in told.library.earlier.versions(text.path):
        entry = version.file.entry
        if isinstance(entry, Controlled) and review not in entry.reviews and entry.revision_date:
            late = review.on > entry.revision_date
            return f" (fristen var {long_date(entry.revision_date)})" if late else " (i tide)"
    return ""


def _late(told: _Year) -> Iterator[str]:
    for text in told.texts:
        due = text.entry.revision_date
        if text.entry.status is Status.IN_FORCE and due and due < told.end:
            yield f"- {text.title}: skulle vært revidert innen {long_date(due)}"


def _heard(told: _Year) -> Iterator[str]:
    for text in told.texts:
        hearing = text.entry.consultation
        if hearing and hearing.opens <= told.end and hearing.closes >= date(told.year, 1, 1):
            yield f"- {text.title}: {long_date(hearing.opens)} til {long_date(hearing.closes)}"


def _measures(told: _Year) -> Iterator[str]:
    measures = [one for plan in told.library.all(Plan, told.area) for one in plan.entry.measures]
    counted = Counter(one.state for one in measures)
    yield from (f"- {state.nb}: {counted[state]}" for state in MeasureState if counted[state])
    for one in measures:
        if one.due and one.late(told.end):
            yield f"- Over fristen: {one.title}, {long_date(one.due)}"


def _points(told: _Year) -> Iterator[str]:
    in_force = {
        number
        for text in told.texts
        if is_a(text, Agreement) and text.entry.status is Status.IN_FORCE
        for number in text.entry.covers
    }
    yield f"{len(in_force)} av {len(STATUTORY_POINTS)} punkter har en gyldig avtale her."
    lacking = [f"{one.number} {one.nb}" for one in STATUTORY_POINTS if one.number not in in_force]
    if in_force and lacking:
        yield from ("", "Uten gyldig avtale her:", "", *(f"- {point}" for point in lacking))


def _waiting(told: _Year) -> Iterator[str]:
    counted = Counter(one.adopter.title for one in all_drift(told.library) if one.adopter.area == told.area)
    for title, times in sorted(counted.items()):
        yield f"- {title}: {times} avsnitt" if times > 1 else f"- {title}: ett avsnitt"
