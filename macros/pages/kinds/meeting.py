"""The page of a meeting: each case with its papers, what was decided, what that changed, and what follows."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...changes.decided import Decided, what_it_changed
from ...changes.versions import versions_of
from ...documents.days.meetings import Decision, decisions, minutes_file
from ...documents.document import Document
from ...documents.file import File
from ...model.kinds import Controlled, Meeting
from ...model.kinds.meeting import MeetingState, Outcome
from ..parts.facts import Fact, website
from ..parts.validity.decided import case_number
from ..past.listed import pair_address, version_address
from ..view import State, View, hyperlink, inline, time_element

_ICONS = {Outcome.APPROVED: "ok", Outcome.REJECTED: "gone", Outcome.POSTPONED: "due", Outcome.NOTED: "draft"}


@dataclass(frozen=True)
class Concerned:
    """A text that a case is about."""

    document: File | None
    id: str
    version: str
    address: str
    """Where that version can be read as it was, relative to the root of the site; empty where it is not recorded."""
    against: str
    """Where it is held against the version before it, word by word; empty where it is not."""
    changed: Decided | None
    """None where nothing was decided of it, or the history does not have that version."""


@dataclass(frozen=True)
class Shown:
    """A case as readers meet it."""

    one: Decision
    number: str
    """«Sak 12/26»; empty where the number is not known."""
    state: State | None
    concerns: list[Concerned]


def meeting(view: View, document: Document[Meeting]) -> Markup:
    return view.render(
        "kinds/meeting",
        facts=_facts(view, document),
        cancelled=document.entry.state is MeetingState.CANCELLED,
        coming=document.entry.state is MeetingState.PLANNED,
        cases=[_case(view, one) for one in decisions(document)],
    )


def when(view: View, entry: Meeting) -> Markup:
    """«27. november 2026, kl. 12:00–15:00»."""
    hours = "–".join(hour for hour in (entry.start, entry.end) if hour)
    return Markup("{}, {} {}").format(time_element(entry.on), view.words.at, hours) if hours else time_element(entry.on)


def _and(word: str) -> Markup:
    return Markup(" {} ").format(word)


def minutes_address(view: View, meeting: Document[Meeting]) -> str:
    """Where the minutes are read when that is not on the page of the meeting; else empty."""
    file, minutes = minutes_file(meeting), meeting.entry.minutes
    return view.href(file) if file else (minutes.url or "") if minutes else ""


def _facts(view: View, document: Document[Meeting]) -> list[Fact]:
    w, entry = view.words, document.entry
    facts = [
        Fact(w.body, _and(w.and_).join(view.link_to(body) for body in entry.bodies)),
        Fact(w.when, when(view, entry)),
    ]
    if entry.place:
        facts.append(Fact(w.where, inline(entry.place)))
    if entry.papers_due:
        facts.append(Fact(w.papers_due, time_element(entry.papers_due)))
    facts.append(Fact(w.state, entry.state.label(view.language)))
    if address := minutes_address(view, document):
        said = hyperlink(address, "PDF") if minutes_file(document) else website(address)
        facts.append(Fact(w.minutes, said))
    return facts


def _case(view: View, one: Decision) -> Shown:
    outcome = one.case.outcome
    return Shown(
        one,
        case_number(view, one),
        State(_ICONS[outcome], outcome.label(view.language)) if outcome else None,
        [_concerned(view, one, concern.document, concern.version or "") for concern in one.case.concerns],
    )


def _concerned(view: View, one: Decision, document_id: str, version: str) -> Concerned:
    text = view.library.find(document_id, Controlled)
    decided = one.case.outcome is Outcome.APPROVED and version and text
    changed = what_it_changed(text, version, view.library) if decided and text else None
    kept = None if view.settings.emergency_copy else versions_of(document_id, view.library)
    address = version_address(document_id, version) if kept and version in kept.readable else ""
    pair = (version, changed.before) if changed else ("", "")
    against = pair_address(document_id, *pair) if kept and pair in kept.pairs() else ""
    return Concerned(view.find(document_id), document_id, version, address, against, changed)
