"""The meetings of an area that are to come, and what was decided in it this year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ....common.parties import of_this_version
from ....documents.days.meetings import Decision, decisions, expected
from ....documents.document import Document
from ....model.kinds import Controlled, Meeting
from ....model.kinds.meeting import Outcome
from ...kinds.meeting import when
from ...parts.calendar import of_this_area
from ...parts.validity.decided import case_name, decided_in
from ...view import View, hyperlink, inline, time_element


@dataclass(frozen=True)
class Made:
    """A decision of the year."""

    day: date
    what: Markup
    """The case or the text, as a link."""
    where: Markup | str
    """The case or meeting, else the day."""


def meetings(view: View, area: str) -> Markup | str:
    """What an area page says of meetings; nothing where none is kept and nothing was decided."""
    kept = [one for one in view.library.meetings.all if one.area == area]
    made = _this_year(view, kept, area)
    calendar = of_this_area(view, area)
    if not (kept or made or calendar):
        return ""
    coming = expected(kept, view.library.today)
    return view.render(
        "lists/by_day/meetings", coming=coming[:_MOST], made=made, when=when, kept=kept, calendar=calendar
    )


_MOST = 6


def _named(view: View, one: Decision) -> Markup:
    return hyperlink(view.href(one.meeting, one.anchor), inline(one.case.title))


def _this_year(view: View, kept: list[Document[Meeting]], area: str) -> list[Made]:
    """Cases that were approved, and approvals that no meeting here tells of; the latest first."""
    year = view.library.today.year
    found = [
        Made(one.day, _named(view, one), Markup("{}, {}").format(case_name(view, one), time_element(one.day)))
        for meeting in kept
        for one in decisions(meeting)
        if one.case.outcome is Outcome.APPROVED and one.day.year == year
    ]
    told = {(text.document, one.day) for meeting in kept for one in decisions(meeting) for text in one.case.concerns}
    for document in view.library.all(Controlled, area):
        given = of_this_version(document, view.library)
        last = max(given, key=lambda one: one.on, default=None)
        if last and last.on.year == year and (document.id, last.on) not in told:
            where = decided_in(view, document, last.by, last.on, last.ref) or time_element(last.on)
            found.append(Made(last.on, view.link(document), where))
    return sorted(found, key=lambda one: one.day, reverse=True)
