"""The pack of a meeting: all that its members need to have read, in one file that needs no network and prints."""

from __future__ import annotations

from dataclasses import dataclass

from ..changes.decided import in_force_now
from ..changes.redline import Passage, changed_passages
from ..changes.spelled import spelled_out
from ..changes.values import ChangedValue, changed_steering
from ..common.teams import team_name
from ..documents.days.deadlines import SOON, Deadline, Waiting, deadlines
from ..documents.days.meetings import Decision, decisions, past
from ..documents.document import Document
from ..documents.library import Library
from ..documents.steps import all_sections
from ..documents.text.body import Section
from ..model.kinds import Body, Controlled, Meeting, Plan
from ..model.kinds.meeting import Case as CaseOfMeeting
from ..model.kinds.meeting import FollowUp, MeetingState, Outcome
from ..model.kinds.plan import Measure
from .kinds.meeting import when
from .parts.validity.consultation import answered
from .parts.validity.decided import case_number
from .view import Settings, View


@dataclass(frozen=True)
class Up:
    """A text that is up at the meeting."""

    document: Document[Controlled]
    version: str
    before: str
    """The version that is in force; empty when none is."""
    passages: list[Passage]
    """What reads otherwise than in the version in force."""
    steering: list[ChangedValue]
    """And of its measures: what has another deadline, or has come further."""
    whole: tuple[Section, ...]
    """The text itself, when nothing is in force that it could be held against."""
    touched: list[str]
    """Those who follow it, each with who keeps the text there."""


@dataclass(frozen=True)
class Case:
    one: Decision
    number: str
    texts: list[Up]


@dataclass(frozen=True)
class Open:
    """A measure that the bodies have not finished."""

    plan: Document[Plan]
    measure: Measure
    late: bool


def pack(library: Library, meeting: Document[Meeting], site: str) -> str:
    """One HTML file. `site` is where the pages are published; empty leaves out what would lead there."""
    view = View(library, Settings(address=site), meeting)
    bodies = meeting.entry.bodies
    waiting = _waiting(library, bodies)
    return view.render(
        "pack",
        meeting=meeting,
        names=[view.name(body) for body in bodies],
        when=when(view, meeting.entry),
        cases=[_case(view, one) for one in decisions(meeting)],
        follow_up=_left_from_last(library, meeting),
        postponed=[(one, case_number(view, one)) for one in _postponed(library, meeting)],
        measures=_open(library, bodies),
        revisions=[one for one in waiting if one.waiting is Waiting.REVISION and one.day <= library.today + SOON],
        answered=answered,
        consultations=[one for one in waiting if one.waiting is Waiting.CONSULTATION],
        paragraphs=lambda section: spelled_out(section.text).split("\n\n"),
        address=lambda id_: f"{site.rstrip('/')}/d/{id_}/" if site else "",
    )


def _case(view: View, one: Decision) -> Case:
    found = [(view.library.find(text.document, Controlled), text.version) for text in one.case.concerns]
    return Case(
        one,
        case_number(view, one),
        [_up(view.library, text, version or text.entry.version) for text, version in found if text],
    )


def _up(library: Library, text: Document[Controlled], version: str) -> Up:
    sections = all_sections(text)
    in_force = in_force_now(text, library)
    number = in_force.file.entry.version if in_force and isinstance(in_force.file.entry, Controlled) else ""
    return Up(
        text,
        version,
        number,
        list(changed_passages(in_force.sections, sections)) if in_force else [],
        list(changed_steering(in_force.file, text)) if in_force else [],
        () if in_force else sections,
        [f"{team_name(one, library)}: {one.title}" for one in library.adopters(text)],
    )


def _waiting(library: Library, bodies: tuple[str, ...]) -> list[Deadline]:
    """What waits in the texts that these bodies own, or decide on for others."""
    owners = {*bodies, *(one.id for one in library.all(Body) if one.entry.decides_through in bodies)}
    return deadlines([text for text in library.controlled if text.entry.owner in owners])


def _open(library: Library, bodies: tuple[str, ...]) -> list[Open]:
    found = [
        Open(plan, one, one.late(library.today))
        for plan in library.all(Plan)
        for one in plan.entry.measures
        if one.open and one.responsible in bodies
    ]
    return sorted(found, key=lambda one: (one.measure.due is None, one.measure.due, one.measure.title))


def _left_from_last(library: Library, meeting: Document[Meeting]) -> list[tuple[Decision, FollowUp]]:
    """What was to be done after the meeting that was held before this one."""
    held = _held_before(library, meeting)
    return [(one, task) for last in held[:1] for one in decisions(last) for task in one.case.follow_up]


def _postponed(library: Library, meeting: Document[Meeting]) -> list[Decision]:
    """The cases that were postponed and have not come up since, nor do now, by title or by text."""
    waiting: list[Decision] = []
    for one in [*reversed(_held_before(library, meeting)), meeting]:
        for up in decisions(one):
            waiting = [earlier for earlier in waiting if not _is_about_the_same(earlier.case, up.case)]
            if up.case.outcome is Outcome.POSTPONED and one is not meeting:
                waiting.append(up)
    return waiting


def _is_about_the_same(one: CaseOfMeeting, other: CaseOfMeeting) -> bool:
    texts = {concern.document for concern in one.concerns} & {concern.document for concern in other.concerns}
    return bool(texts) or one.title.casefold() == other.title.casefold()


def _held_before(library: Library, meeting: Document[Meeting]) -> list[Document[Meeting]]:
    """The meetings of the body that were held before this one, the latest first."""
    earlier = [one for one in library.meetings.of(meeting.entry.body) if one.entry.on < meeting.entry.on]
    return [one for one in past(earlier, library.today) if one.entry.state is not MeetingState.CANCELLED]
