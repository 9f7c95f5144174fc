"""What stands in a calendar: meetings, and the days by which something must be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ...model.kinds import Body, Entry, Meeting
from ...model.kinds.meeting import MeetingState
from ...model.words import Phrase
from ..document import Document
from ..library import Library
from .deadlines import Deadline, Waiting, deadlines


@dataclass(frozen=True)
class Appointment:
    """One entry. Without a `start` it is of the whole day."""

    id: str
    """The same for as long as the thing itself is, whatever is said of it."""
    day: date
    label: Phrase | None
    """What the day is a deadline for; None for a meeting."""
    title: str
    document: Document[Entry]
    """The page that tells more."""
    anchor: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    cases: tuple[str, ...] = ()
    cancelled: bool = False


def calendar_of_body(body_id: str) -> str:
    """Where the calendar of a body lies, relative to the root of the site."""
    return f"d/{body_id}/kalender.ics"


def calendar_of_area(area_id: str) -> str:
    return f"{area_id}/kalender.ics"


def of_body(body: Document[Body], library: Library) -> list[Appointment]:
    """The meetings of a body, and what it must do or decide in time."""
    return _in_order(library.meetings.of(body.id), library.waiting.get(body.id, []))


def of_area(area_id: str, library: Library) -> list[Appointment]:
    """All of an area: the meetings of its bodies, and the deadlines of its texts."""
    met = [one for one in library.meetings.all if one.area == area_id]
    return _in_order(met, deadlines([one for one in library.controlled if one.area == area_id]))


def _in_order(meetings: Iterable[Document[Meeting]], waiting: Iterable[Deadline]) -> list[Appointment]:
    found = [*(one for meeting in meetings for one in _of_meeting(meeting)), *map(_of_deadline, waiting)]
    return sorted(found, key=lambda one: (one.day, one.start, one.id))


_PAPERS = Phrase("Frist for saker")
_INPUT = Phrase("Frist for innspill", "Frist for innspel")
_DEADLINES = {
    Waiting.REVISION: Phrase("Skal revideres", "Skal reviderast"),
    Waiting.CONSULTATION: Phrase("Høringsfrist", "Høyringsfrist"),
    Waiting.MEASURE: Phrase("Frist for tiltak"),
}


def _of_meeting(meeting: Document[Meeting]) -> Iterator[Appointment]:
    entry = meeting.entry
    cancelled = entry.state is MeetingState.CANCELLED
    yield Appointment(
        entry.id,
        entry.on,
        None,
        entry.title,
        meeting,
        start=entry.start or "",
        end=(entry.end or "") if entry.start else "",
        place=entry.place or "",
        cases=tuple(f"{case.ref} {case.title}" if case.ref else case.title for case in entry.cases),
        cancelled=cancelled,
    )
    if entry.papers_due:
        yield Appointment(f"{entry.id}.papers", entry.papers_due, _PAPERS, entry.title, meeting, cancelled=cancelled)
    for day in sorted({case.input_by for case in entry.cases if case.input_by}):
        said = "; ".join(case.title for case in entry.cases if case.input_by == day)
        yield Appointment(f"{entry.id}.input.{day}", day, _INPUT, said, meeting, cancelled=cancelled)


def _of_deadline(one: Deadline) -> Appointment:
    title = one.measure.title if one.measure else one.document.title
    named = f".{one.measure.id}" if one.measure else ""
    id_ = f"{one.document.id}.{one.waiting.name.lower()}{named}"
    anchor = one.measure.anchor if one.measure else ""
    return Appointment(id_, one.day, _DEADLINES[one.waiting], title, one.document, anchor)
