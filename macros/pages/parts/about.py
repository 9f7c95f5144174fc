"""«Om dokumentet»: what is known of a document beyond its text."""

from __future__ import annotations

from markupsafe import Markup

from ...common.parties import approvals, standings
from ...documents.document import Document, is_a
from ...documents.library import ALL_MUNICIPALITIES
from ...model.kinds import Agreement, Body, Controlled, Entry, Plan
from ...model.vocabulary import STATUTORY_POINTS
from ..poster.poster import has_poster, poster_address
from ..view import View, hyperlink, time_element
from .decided import about_text
from .facts import Fact, former_names


def about(view: View, document: Document[Entry]) -> list[Fact]:
    entry, w = document.entry, view.words
    facts: list[Fact] = []
    if is_a(document, Controlled):
        facts += _about_controlled(view, document)
    else:
        facts.append(Fact(w.owner, view.link_to(entry.owner)))  # else told by the line under the title
    if isinstance(entry, Body) and entry.former:
        facts.append(Fact(w.former_names, former_names(entry.former)))
    if entry.keywords:
        words = Markup('<span class="screen-only">{}</span>').format(", ".join(entry.keywords))
        facts.append(Fact(w.keywords, words))
    facts.append(Fact(w.permanent_address, hyperlink(view.href(f"d/{entry.id}/"), f"/d/{entry.id}/")))
    if has_poster(view, document) and not view.settings.emergency_copy:
        link = hyperlink(view.href(poster_address(entry.id)), w.poster_on_a_sheet)
        facts.append(Fact(w.on_paper, Markup('<span class="screen-only">{}</span>').format(link)))
    return facts


def _about_controlled(view: View, document: Document[Controlled]) -> list[Fact]:
    entry, w = document.entry, view.words
    facts = []
    listed = {one.party for one in standings(document, view.library)}
    for approval in approvals(document, view.library):
        if len(listed) > 1 and approval.by in listed:
            continue  # told by the list of parties
        when = Markup("{}, {}").format(view.link_to(approval.by), time_element(approval.on))
        if approval.version != entry.version:
            when += Markup(", {} {}").format(w.version.lower(), approval.version)
        facts.append(Fact(w.approved, Markup("{}, {}").format(when, approval.ref) if approval.ref else when))
    facts += about_text(view, document)
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
            Fact(w.builds_on, Markup("{} {}").format(view.link_to(entry.adapts.document), entry.adapts.version))
        )
    return facts


def _about_agreement(view: View, entry: Agreement) -> list[Fact]:
    w = view.words
    parties = [w.each_municipality if party == ALL_MUNICIPALITIES else view.link_to(party) for party in entry.parties]
    facts = [Fact(w.parties, Markup(", ").join(parties))]
    if entry.covers:
        points = [point for point in STATUTORY_POINTS if point.number in entry.covers]
        named = [
            Markup("{} {}{}").format(
                point.number,
                point.label(view.language),
                "" if point.number_verified else Markup(' <span class="tbc">{}</span>').format(w.to_be_confirmed),
            )
            for point in points
        ]
        facts.append(Fact(w.covers, Markup(", ").join(named)))
    return facts
