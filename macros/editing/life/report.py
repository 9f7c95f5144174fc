"""The year of an area, as a file to send and a page to publish.

What was approved and revised, what is late, and how the measures stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ...common.drift import all_drift
from ...common.in_use import said, texts_in_use
from ...common.parties import approvals, name_of
from ...documents.clock import long_date
from ...documents.discretion import discreet
from ...documents.document import Document, is_a
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...model.kinds import Agreement, Controlled, Plan
from ...model.kinds.plan import MeasureState
from ...model.parts import Review
from ...model.vocabulary import STATUTORY_POINTS, Kind, Language, Status
from ..head import quoted, read_head
from ..new import create
from ..refused import Refused, or_meant


@dataclass(frozen=True)
class _Year:
    library: Library
    area: str
    year: int

    @property
    def end(self) -> date:
        """The last day that is told of: that of the year, or today."""
        return min(date(self.year, 12, 31), self.library.today)

    def say(self, bokmaal: str, nynorsk: str) -> str:
        """The words in the written language of the area."""
        return nynorsk if self.language == Language.NN else bokmaal

    @property
    def language(self) -> Language:
        return self.library.areas[self.area].language

    @property
    def texts(self) -> list[Document[Controlled]]:
        return self.library.all(Controlled, self.area)


def report(library: Library, area_id: str, year: int) -> str:
    """The report of an area for a year, as Markdown. Only what the texts say is told. Raises Refused."""
    told = _told(library, area_id, year)
    return "\n".join([*_head(told), *_parts(told)]) + "\n"


def write_page(project: Project, library: Library, area_id: str, year: int) -> Path:
    """Write the report as news of the area, for somebody to read through and propose. Raises Refused."""
    told = _told(library, area_id, year)
    path = create(project, library.today, Kind.NEWS, area_id, f"Årsmelding {year}", None)
    head = read_head(path)
    summary = told.say(
        f"Hva området har vedtatt og gjennomgått i {year}, og hvordan tiltakene står.",
        f"Kva området har vedteke og gått gjennom i {year}, og korleis tiltaka står.",
    )
    head.put({"summary": quoted(summary)})
    head.body = discreet("\n" + "\n".join([*_stands(told), *_parts(told)]) + "\n")
    return write_inside(project.docs, path, head.text())


def _told(library: Library, area_id: str, year: int) -> _Year:
    if area_id not in library.areas:
        raise Refused(f"Området «{area_id}» finnes ikke.{or_meant(area_id, library.areas)}")
    if year > library.today.year:
        raise Refused(f"{year} har ikke begynt.")
    return _Year(library, area_id, year)


def _head(told: _Year) -> Iterator[str]:
    yield f"# {told.library.areas[told.area].title}: året {told.year}"
    yield ""
    yield from _stands(told)


def _stands(told: _Year) -> Iterator[str]:
    day = long_date(told.library.today)
    yield told.say(
        f"Slik tekstene sier det {day}. Det ingen har ført inn, står ikke her.",
        f"Slik tekstane seier det {day}. Det ingen har ført inn, står ikkje her.",
    )


def _parts(told: _Year) -> Iterator[str]:
    waiting = (
        "Felles tekster som er endret, og venter på å bli vurdert",
        "Felles tekstar som er endra, og ventar på å bli vurderte",
    )
    parts = {
        ("Vedtatt", "Vedteke"): _approved(told),
        ("Gjennomgått", "Gått gjennom"): _reviewed(told),
        ("Over fristen", "Over fristen"): _late(told),
        ("På høring", "På høyring"): _heard(told),
        ("Tiltak", "Tiltak"): _measures(told),
        ("I bruk", "I bruk"): _in_use(told),
        ("Lovens 13 punkter", "Dei 13 punkta i lova"): _points(told),
        waiting: _waiting(told),
    }
    for heading, lines in parts.items():
        yield from ("", f"## {told.say(*heading)}", "", *(list(lines) or ["Ingenting er ført inn."]))


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
                said = f"{review.outcome.label(told.language).lower()}, {long_date(review.on)}"
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
            by = told.say("skulle vært revidert innen", "skulle vore revidert innan")
            yield f"- {text.title}: {by} {long_date(due)}"


def _heard(told: _Year) -> Iterator[str]:
    for text in told.texts:
        hearing = text.entry.consultation
        if hearing and hearing.opens <= told.end and hearing.closes >= date(told.year, 1, 1):
            yield f"- {text.title}: {long_date(hearing.opens)} til {long_date(hearing.closes)}"


def _measures(told: _Year) -> Iterator[str]:
    measures = [one for plan in told.library.all(Plan, told.area) for one in plan.entry.measures]
    counted = Counter(one.state for one in measures)
    yield from (f"- {state.label(told.language)}: {counted[state]}" for state in MeasureState if counted[state])
    for one in measures:
        if one.due and one.late(told.end):
            yield f"- Over fristen: {one.title}, {long_date(one.due)}"


def _in_use(told: _Year) -> Iterator[str]:
    for text, used in texts_in_use(told.library, told.area, told.end):
        who = f": {', '.join(name_of(one.unit, told.library) for one in used.now)}" if used.now else ""
        yield f"- {text.title}, versjon {used.version}. {said(used, told.language)}{who}"


def _points(told: _Year) -> Iterator[str]:
    in_force = {
        number
        for text in told.texts
        if is_a(text, Agreement) and text.entry.status is Status.IN_FORCE
        for number in text.entry.covers
    }
    of_them = f"{len(in_force)} av {len(STATUTORY_POINTS)}"
    yield told.say(f"{of_them} punkter har en gyldig avtale her.", f"{of_them} punkt har ein gyldig avtale her.")
    lacking = [f"{one.number} {one.label(told.language)}" for one in STATUTORY_POINTS if one.number not in in_force]
    if in_force and lacking:
        yield from (
            "",
            told.say("Uten gyldig avtale her:", "Utan gyldig avtale her:"),
            "",
            *(f"- {point}" for point in lacking),
        )


def _waiting(told: _Year) -> Iterator[str]:
    counted = Counter(one.adopter.title for one in all_drift(told.library) if one.adopter.area == told.area)
    for title, times in sorted(counted.items()):
        yield f"- {title}: {times} avsnitt" if times > 1 else f"- {title}: {told.say('ett', 'eitt')} avsnitt"
