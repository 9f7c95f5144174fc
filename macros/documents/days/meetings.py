"""The way from a text to the case in which it was decided, and from a body to its meetings."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...model.kinds import Meeting
from ...model.kinds.meeting import Case, MeetingState, anchor_of, same_case
from ..document import Document


@dataclass(frozen=True)
class Decision:
    """A case, in the meeting it came up in."""

    meeting: Document[Meeting]
    case: Case
    place: int
    """Its place on the agenda, from 1."""

    @property
    def anchor(self) -> str:
        return anchor_of(self.case, self.place)

    @property
    def day(self) -> date:
        return self.meeting.entry.on

    def concerns(self, document_id: str) -> bool:
        return any(one.document == document_id for one in self.case.concerns)


def minutes_file(meeting: Document[Meeting]) -> str | None:
    """Where the minutes lie below docs/, when they are a file beside the meeting."""
    minutes = meeting.entry.minutes
    return posixpath.join(posixpath.dirname(meeting.path), minutes.file) if minutes and minutes.file else None


class Meetings:
    """All meetings of a library, by who met and by what they decided on. The earliest first."""

    def __init__(self, meetings: Iterable[Document[Meeting]]) -> None:
        self.all = sorted(meetings, key=lambda one: (one.entry.on, one.path))
        self._by_body: dict[str, list[Document[Meeting]]] = defaultdict(list)
        self._about: dict[str, list[Decision]] = defaultdict(list)
        for meeting in self.all:
            for body in dict.fromkeys(meeting.entry.bodies):
                self._by_body[body].append(meeting)
            for one in decisions(meeting):
                for document_id in dict.fromkeys(concern.document for concern in one.case.concerns):
                    self._about[document_id].append(one)

    def of(self, body_id: str) -> list[Document[Meeting]]:
        """The meetings of a body, those it held together with others too."""
        return self._by_body.get(body_id, [])

    def about(self, document_id: str) -> list[Decision]:
        """The cases that concern a text."""
        return self._about.get(document_id, [])

    def case(self, by: str, on: date, ref: str | None, document_id: str) -> Decision | None:
        """The case behind an approval: by its number, else the only one of that day that concerns the text."""
        found = [one for meeting in self.of(by) if meeting.entry.on == on for one in decisions(meeting)]
        if ref:
            return next((one for one in found if same_case(one.case.ref, ref)), None)
        about = [one for one in found if one.concerns(document_id)]
        return about[0] if len(about) == 1 else None

    def kept_since(self, body_id: str) -> date | None:
        """The day of the first meeting of a body that is kept here; None when it keeps none."""
        held = [one.entry.on for one in self.of(body_id) if one.entry.state is not MeetingState.CANCELLED]
        return min(held, default=None)


def decisions(meeting: Document[Meeting]) -> list[Decision]:
    """The cases of a meeting as they stand on the agenda."""
    return [Decision(meeting, case, place) for place, case in enumerate(meeting.entry.cases, start=1)]


def expected(meetings: Iterable[Document[Meeting]], today: date) -> list[Document[Meeting]]:
    """Those that are to be held, the first first."""
    return [one for one in meetings if one.entry.state is MeetingState.PLANNED and one.entry.on >= today]


def past(meetings: Iterable[Document[Meeting]], today: date) -> list[Document[Meeting]]:
    """Those that are not to come, cancelled ones too, the latest first."""
    coming = {one.path for one in expected(meetings, today)}
    return [one for one in meetings if one.path not in coming][::-1]
