"""The line under the title: is the text valid, and how do we know."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...common.parties import of_this_version
from ...documents.document import Validity, is_a
from ...documents.file import File
from ...model.kinds import Controlled
from ...model.vocabulary import AreaType
from ..view import State, View, inline, time_element
from .facts import Fact


@dataclass(frozen=True)
class Trust:
    """The line under the title: is the text valid, and how do we know."""

    state: State
    facts: list[Fact]
    say: Markup | str
    refine_after: str
    """ISO date after which script marks the text overdue without a rebuild; empty when it is, or never will be."""
    closes: str
    """ISO date on which a consultation closes, from which script tells how many days are left; empty when none is."""


def trust(view: View, document: File) -> Trust | None:
    state = view.state(document)
    if not is_a(document, Controlled) or state is None:
        return None
    entry, validity, w = document.entry, view.library.validity(document), view.words
    facts = []
    if validity is Validity.CONSULTATION and entry.consultation:
        facts.append(Fact(w.answer_by, time_element(entry.consultation.closes)))
    given = of_this_version(document, view.library)
    if given and validity is not Validity.DRAFT:
        latest = max(approval.on for approval in given)
        by = [view.name(approval.by) for approval in given]
        label = f"{w.approved_by} {f' {w.and_} '.join(by)}" if len(by) <= 2 else w.approved
        facts.append(Fact(label, time_element(latest)))
    if entry.revision_date:
        label = w.revise_was_due if validity is Validity.OVERDUE else w.revise_by
        facts.append(Fact(label, time_element(entry.revision_date)))
    facts += [
        Fact(w.owner, view.link_to(entry.owner)),
        Fact(w.version, entry.version),
        Fact(w.applies_to, _applies_to(view, document)),
    ]
    refine = entry.revision_date.isoformat() if entry.revision_date and validity is Validity.IN_FORCE else ""
    asked = entry.consultation if validity is Validity.CONSULTATION else None
    return Trust(state, facts, _say(view, entry, validity), refine, asked.closes.isoformat() if asked else "")


def _applies_to(view: View, document: File) -> str:
    area = view.library.areas.get(document.area or "")
    return area.short_title if area and area.type is not AreaType.COMMON else AreaType.COMMON.label(view.language)


def _say(view: View, entry: Controlled, validity: Validity) -> Markup | str:
    w = view.words
    match validity:
        case Validity.DRAFT:
            return w.say_draft
        case Validity.OVERDUE:
            return w.say_overdue
        case Validity.CONSULTATION if entry.consultation:
            return Markup("{} {}").format(w.say_consultation, inline(entry.consultation.respond_to))
        case Validity.RETIRED if replacement := view.find(entry.replaced_by):
            link = Markup('<a href="{}">{}</a>').format(view.href(replacement), replacement.title)
            return Markup("{} {} {}.").format(w.say_retired, w.read_instead, link)
        case Validity.RETIRED:
            return Markup("{} {}").format(w.say_retired, inline(entry.retired_reason or ""))
    return ""
