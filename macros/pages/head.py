"""The head of a page, where validity is read before content, and the foot, where it can be traced."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..common.parties import approvals, of_this_version, standings
from ..documents.document import Document, Validity
from ..documents.library import ALL_MUNICIPALITIES
from ..model.kinds import Agreement, Controlled, Entry, Plan
from ..model.places import Area
from ..model.vocabulary import STATUTORY_POINTS, AreaType
from .edit_links import edit_links
from .frame import LISTS, list_of
from .versions import versions
from .view import State, View, inline, time_element

EVENT_ROUTINE = "felles-samhandlingsavvik"
"""The routine that tells where an unwanted event is reported; the site itself takes no reports."""


@dataclass(frozen=True)
class Fact:
    label: str
    value: Markup | str


@dataclass(frozen=True)
class Crumb:
    url: str
    title: str


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


def head(view: View) -> Markup:
    document = view.document
    return view.render(
        "head",
        crumbs=_crumbs(view),
        summary=getattr(document.entry, "summary", None),
        trust=trust(view, document),
        versions=versions(view, document),
        area=view.library.areas.get(document.area or "") if document.kind else None,
        list_url=LISTS[document.kind] if document.kind else "",
    )


def foot(view: View) -> Markup:
    document = view.document
    entry = document.as_a(Entry)
    return view.render(
        "foot",
        sources=entry.sources,
        facts=list(_about(view, document, entry)),
        controlled=document.controlled,
        owner=view.find(entry.owner),
        event=view.find(EVENT_ROUTINE),
        links=edit_links(view),
        moved=_moved(view, entry.id),
    )


def _moved(view: View, document_id: str) -> list[tuple[str, str]]:
    """Anchors of this text that are gone, with links to where they lead: an old citation still ends somewhere."""
    found = []
    for source, target in view.library.ledger.forwardings.items():
        of, _, anchor = source.partition("#")
        target_id, _, place = target.partition("#")
        if of == document_id and anchor and (document := view.find(target_id)):
            found.append((anchor, view.href(document, place)))
    return found


def _crumbs(view: View) -> list[Crumb]:
    document = view.document
    area = view.library.areas.get(document.area or "")
    if area is None:
        return _above(view, document)
    if document.kind is None:
        return [Crumb("omrader/", view.words.all_areas)]
    return [
        Crumb(f"{document.area}/", area.short_title),
        Crumb(list_of(document.kind, document.area or ""), document.kind.plural(view.language)),
    ]


def _above(view: View, document: Document) -> list[Crumb]:
    """The front of the folder that a plain page lies in."""
    above = view.library.by_path.get(f"{document.path.rpartition('/')[0]}/index.md")
    return [Crumb(above.url, above.title)] if above and above is not document else []


def trust(view: View, document: Document) -> Trust | None:
    entry, validity, state = document.controlled, view.library.validity(document), view.state(document)
    if entry is None or validity is None or state is None:
        return None
    w = view.words
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
        Fact(w.owner, _link_to(view, entry.owner)),
        Fact(w.version, entry.version),
        Fact(w.applies_to, _applies_to(view, document)),
    ]
    refine = entry.revision_date.isoformat() if entry.revision_date and validity is Validity.IN_FORCE else ""
    asked = entry.consultation if validity is Validity.CONSULTATION else None
    return Trust(state, facts, _say(view, entry, validity), refine, asked.closes.isoformat() if asked else "")


def _applies_to(view: View, document: Document) -> str:
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


def _link_to(view: View, document_id: str) -> Markup | str:
    target = view.find(document_id)
    if target is None:
        return view.name(document_id)
    return Markup('<a href="{}">{}</a>').format(view.href(target), view.name(document_id))


def _about(view: View, document: Document, entry: Entry) -> list[Fact]:
    w = view.words
    facts: list[Fact] = []
    if isinstance(entry, Controlled):
        facts += _about_controlled(view, entry)
    else:
        facts.append(Fact(w.owner, _link_to(view, entry.owner)))  # else told by the line under the title
    if entry.keywords:
        facts.append(Fact(w.keywords, ", ".join(entry.keywords)))
    facts.append(
        Fact(w.permanent_address, Markup('<a href="{}">/d/{}/</a>').format(view.href(f"d/{entry.id}/"), entry.id))
    )
    return facts


def _about_controlled(view: View, entry: Controlled) -> list[Fact]:
    w = view.words
    facts = []
    listed = {one.party for one in standings(view.document, view.library)}
    for approval in approvals(view.document, view.library):
        if len(listed) > 1 and approval.by in listed:
            continue  # told by the list of parties
        when = Markup("{}, {}").format(_link_to(view, approval.by), time_element(approval.on))
        if approval.version != entry.version:
            when += Markup(", {} {}").format(w.version.lower(), approval.version)
        facts.append(Fact(w.approved, Markup("{}, {}").format(when, approval.ref) if approval.ref else when))
    if entry.valid_from:
        facts.append(Fact(w.valid_from, time_element(entry.valid_from)))
    if entry.reviews:
        last = max(entry.reviews, key=lambda review: review.on)
        facts.append(
            Fact(w.last_review, Markup("{}: {}").format(time_element(last.on), last.outcome.label(view.language)))
        )
    if isinstance(entry, Agreement):
        facts += _about_agreement(view, entry)
    if isinstance(entry, Plan) and entry.period_from and entry.period_to:
        facts.append(Fact(w.period, f"{entry.period_from}–{entry.period_to}"))
    facts.append(Fact(w.audience, ", ".join(actor.label(view.language) for actor in entry.audience)))
    if entry.patient_groups:
        facts.append(Fact(w.patient_groups, ", ".join(group.label(view.language) for group in entry.patient_groups)))
    if codes := [*entry.codes.icpc2, *entry.codes.icd10]:
        facts.append(Fact(w.codes, ", ".join(codes)))
    if entry.adapts:
        facts.append(
            Fact(w.builds_on, Markup("{} {}").format(_link_to(view, entry.adapts.document), entry.adapts.version))
        )
    return facts


def _about_agreement(view: View, entry: Agreement) -> list[Fact]:
    w = view.words
    parties = [w.each_municipality if party == ALL_MUNICIPALITIES else _link_to(view, party) for party in entry.parties]
    facts = [Fact(w.parties, Markup(", ").join(parties))]
    if entry.covers:
        points = [point for point in STATUTORY_POINTS if point.number in entry.covers]
        named = [
            Markup("{} {}{}").format(
                point.number,
                point.label(view.language),
                "" if point.number_verified else Markup(' <span class="tbc">{}</span>').format(w.not_stated),
            )
            for point in points
        ]
        facts.append(Fact(w.covers, Markup(", ").join(named)))
    return facts


def area_facts(view: View, area: Area) -> list[Fact]:
    """What an area page says of the area itself."""
    w = view.words
    facts = []
    if area.below:
        facts.append(Fact(w.below, Markup(", ").join(_area_link(view, other) for other in area.below)))
    teams = [other for other, found in view.library.areas.items() if view.document.area in found.below]
    if teams:
        facts.append(Fact(w.local_teams, Markup(", ").join(_area_link(view, team) for team in teams)))
    if area.hospitals:
        facts.append(Fact(w.hospitals, Markup(", ").join(_link_to(view, body) for body in area.hospitals)))
    facts.append(Fact(w.owner, _link_to(view, area.owner)))
    return facts


def _area_link(view: View, area_id: str) -> Markup:
    found = view.library.areas.get(area_id)
    return Markup('<a href="{}">{}</a>').format(view.href(f"{area_id}/"), found.short_title if found else area_id)
