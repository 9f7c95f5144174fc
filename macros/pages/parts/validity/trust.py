"""The line under the title: is the text valid, how do we know, and where; it unfolds to all that is known of that."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ....common.parties import Approved, of_this_version
from ....common.sources import common_with_sources
from ....documents.document import Document, Validity, is_a
from ....documents.file import File
from ....model.kinds import Controlled
from ....model.parts import Renders, Source
from ....model.vocabulary import AreaType
from ...view import State, View, hyperlink, inline, time_element
from ..facts import Fact
from ..following import adoption
from . import standing
from .consultation import how_to_answer
from .decided import decided_in


@dataclass(frozen=True)
class Trust:
    """The line under the title, and what it unfolds to."""

    state: State
    told_above: bool
    """Whether the notice at the top of the page has said that nobody has adopted the text."""
    area: str
    line: list[Markup | str]
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
    entry, validity = document.entry, view.library.validity(document)
    refine = entry.revision_date.isoformat() if entry.revision_date and validity is Validity.IN_FORCE else ""
    asked = entry.consultation if validity is Validity.CONSULTATION else None
    return Trust(
        state,
        validity is Validity.DRAFT and (view.settings.starting_edition or entry.renders is not None),
        _applies_to(view, document),
        _line(view, document, validity),
        _facts(view, document),
        _say(view, entry, validity),
        refine,
        asked.closes.isoformat() if asked else "",
    )


def _line(view: View, document: Document[Controlled], validity: Validity) -> list[Markup | str]:
    """What is said beside the state and the area, the weightiest first."""
    entry, w = document.entry, view.words
    line: list[Markup | str] = []
    if validity is Validity.CONSULTATION and entry.consultation:
        line.append(Markup("{} {}").format(w.answer_by, time_element(entry.consultation.closes)))
    if validity is Validity.RETIRED:
        line.append(w.say_retired)
    given = of_this_version(document, view.library)
    if given and validity is not Validity.DRAFT:
        line.append(_approved(view, given))
    if widely := standing.how_widely(view, document):
        line.append(widely)
    if entry.revision_date and validity is not Validity.RETIRED:
        label = w.revise_was_due if validity is Validity.OVERDUE else w.revise_by
        line.append(Markup("<span data-revise>{}</span> {}").format(label, time_element(entry.revision_date)))
    if entry.renders and validity not in (Validity.IN_FORCE, Validity.OVERDUE):
        line.append(_rendering(view, entry.renders))
    elif validity is Validity.DRAFT and (rests_on := _rests_on(view, document)):
        line.append(rests_on)
    return line


def _approved(view: View, given: list[Approved]) -> Markup:
    """Who approved, when, and in which case: «Vedtatt i ASU 30. mars 2022, sak 12/22»."""
    w = view.words
    latest = max(given, key=lambda approval: approval.on)
    by = [view.name(approval.by) for approval in given]
    label = f"{w.decided_in} {f' {w.and_} '.join(by)}" if len(by) <= 2 else w.approved
    case = f", {latest.ref}" if latest.ref else ""
    return Markup("{} {}{}").format(label, time_element(latest.on), case)


def _rendering(view: View, renders: Renders) -> Markup:
    """«Gjengivelse av … (vedtatt 30. mars 2022), ikke godkjent her»."""
    w = view.words
    adopted = renders.adopted
    when = Markup(" ({} {})").format(w.adopted, time_element(adopted.on)) if adopted else ""
    return Markup("{} {}{}, {}").format(w.rendering_of, renders.title, when, w.not_approved)


def _rests_on(view: View, document: Document[Controlled]) -> Markup | None:
    """What a draft is made from, by the sources of its own or of the text that it follows."""
    w = view.words
    if document.entry.sources:
        return _sources(view, w.source, document.entry.sources)
    common = common_with_sources(document, view.library)
    return _sources(view, w.common_text, common.entry.sources) if common else None


def _sources(view: View, whose: str, sources: tuple[Source, ...]) -> Markup:
    w = view.words
    latest = time_element(max(source.seen for source in sources))
    if len(sources) == 1:
        return Markup("{}: {}, {} {}").format(whose, sources[0].title, w.seen, latest)
    counted = Markup("{} {} {}").format(len(sources), w.sources_last_seen, latest)
    return counted if whose == w.source else Markup("{}: {}").format(whose, counted)


def _facts(view: View, document: Document[Controlled]) -> list[Fact]:
    entry, w = document.entry, view.words
    facts = [Fact(w.owner, view.link_to(entry.owner)), Fact(w.version, entry.version)]
    given = of_this_version(document, view.library)
    cases = (decided_in(view, document, one.by, one.on, one.ref) for one in given)
    facts += [Fact(w.decided_in, case) for case in dict.fromkeys(cases) if case]
    if entry.renders:
        facts.append(Fact(w.rendering_of, _original(view, document, entry.renders)))
    if follows := adoption.follows(view, document):
        facts.append(Fact(w.common_text, follows))
    if origin := adoption.origin(view, document):
        facts.append(Fact(w.fetched_from, origin))
    return facts


def _original(view: View, document: Document[Controlled], renders: Renders) -> Markup:
    w = view.words
    read = renders.read.label(view.language)
    link = hyperlink(renders.url, renders.title)
    said = Markup("{}, {} {}, {}").format(link, w.seen, time_element(renders.seen), read)
    if not (adopted := renders.adopted):
        return said
    when = decided_in(view, document, adopted.by, adopted.on, adopted.ref)
    if not when:
        case = f", {adopted.ref}" if adopted.ref else ""
        when = Markup("{}{}").format(time_element(adopted.on), case)
    return Markup("{}. {} {} {}").format(said, w.decided_in, view.name(adopted.by), when)


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
            return Markup("{} {}").format(w.say_consultation, how_to_answer(view, entry.consultation))
        case Validity.RETIRED if replacement := view.find(entry.replaced_by):
            link = hyperlink(view.href(replacement), replacement.title)
            return Markup("{} {} {}.").format(w.say_retired, w.read_instead, link)
        case Validity.RETIRED:
            return Markup("{} {}").format(w.say_retired, inline(entry.retired_reason or ""))
    return ""
