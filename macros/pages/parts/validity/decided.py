"""The way between a text and the cases in which it was decided."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from ....documents.days.meetings import Decision
from ....documents.document import Document
from ....model.kinds import Controlled
from ...view import View, hyperlink, time_element
from ..facts import Fact


def case_name(view: View, one: Decision) -> str:
    """«sak 12/26», or the title of a case whose number is not known."""
    ref = one.case.ref
    return f"{view.words.case} {ref}" if ref and ref[0].isdigit() else ref or one.case.title


def case_number(view: View, one: Decision) -> str:
    """«Sak 12/26»; empty where the number is not known."""
    return _beginning(case_name(view, one)) if one.case.ref else ""


def case_link(view: View, one: Decision, *, begins: bool = False) -> Markup:
    """«sak 12/26, 27. november 2026», leading to the case; with a capital where a line `begins` with it."""
    name = case_name(view, one)
    words = Markup("{}, {}").format(_beginning(name) if begins else name, time_element(one.day))
    return hyperlink(view.href(one.meeting, one.anchor), words)


def _beginning(words: str) -> str:
    return words[:1].upper() + words[1:]


def decided_in(view: View, document: Document[Controlled], by: str, on: date, ref: str | None) -> Markup | str:
    """Where an approval was given: a link to its case, else to its meeting; empty where neither is kept here."""
    meetings = view.library.meetings
    if one := meetings.case(by, on, ref, document.id):
        return case_link(view, one)
    met = next((meeting for meeting in meetings.of(by) if meeting.entry.on == on), None)
    return hyperlink(view.href(met), met.title) if met else ""


def about_text(view: View, document: Document[Controlled]) -> list[Fact]:
    """Every case that has concerned a text, the latest first, with what became of it."""
    found = view.library.meetings.about(document.id)[::-1]
    said = [
        Markup("{}, {}").format(case_link(view, one), one.case.outcome.label(view.language).lower())
        if one.case.outcome
        else case_link(view, one)
        for one in found
    ]
    return [Fact(view.words.cases_about, Markup("<br>").join(said))] if said else []
