"""For whom a text is in force: «gjelder for 20 av 22 kommuner», with the list."""

from __future__ import annotations

from markupsafe import Markup

from ..documents.parties import Standing, standings
from ..documents.vocabulary import Status
from .view import View


def parties(view: View) -> Markup | str:
    """The list of parties with the version that applies for each, and whether a newer one awaits its approval."""
    entry = view.document.controlled
    found = standings(view.document, view.library)
    if entry is None or entry.status is Status.RETIRED or len(found) < 2:
        return ""
    word = view.words.in_force_version if entry.status is Status.IN_FORCE else view.words.approved.lower()
    return view.render("parties", standings=found, version=entry.version, said=_said(view, found), word=word)


def _said(view: View, found: list[Standing]) -> str:
    """«Gjelder for 20 av 22 kommuner», or «Vedtatt av» before it is in force; other parties where none is one."""
    w = view.words
    municipalities = [one for one in found if one.party in view.library.municipalities]
    counted, what = (municipalities, w.municipalities_count) if municipalities else (found, w.parties_count)
    entry = view.document.controlled
    lead = w.in_force_for if entry and entry.status is Status.IN_FORCE else w.approved_of
    return f"{lead} {sum(one.now is not None for one in counted)} {w.of} {len(counted)} {what}"
