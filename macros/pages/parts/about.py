"""«Om dokumentet»: what is known of a document beyond its text."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ...common.parties import approvals, standings
from ...documents.document import Document, is_a
from ...documents.library import ALL_MUNICIPALITIES
from ...model.kinds import Agreement, Body, Controlled, Entry, Plan
from ...model.vocabulary import STATUTORY_POINTS, StatutoryPoint
from ..poster.poster import has_poster, poster_address
from ..view import View, hyperlink, time_element
from .facts import Fact, former_names
from .validity.decided import about_text


def about(view: View, document: Document[Entry]) -> Iterator[Fact]:
    entry, w = document.entry, view.words
    if is_a(document, Controlled):
        yield from _of_controlled(view, document)
    else:
        yield Fact(w.owner, view.link_to(entry.owner))  # else told by the line under the title
    if isinstance(entry, Body) and entry.former:
        yield Fact(w.former_names, former_names(entry.former))
    if entry.keywords:
        yield Fact(w.keywords, _on_screen(", ".join(entry.keywords)))
    yield Fact(w.permanent_address, hyperlink(view.href(f"d/{entry.id}/"), f"/d/{entry.id}/"))
    if has_poster(view, document) and not view.settings.emergency_copy:
        yield Fact(w.on_paper, _on_screen(hyperlink(view.href(poster_address(entry.id)), w.poster_on_a_sheet)))


def _on_screen(words: str) -> Markup:
    """Words that are of no use on paper."""
    return Markup('<span class="screen-only">{}</span>').format(words)


def _of_controlled(view: View, document: Document[Controlled]) -> Iterator[Fact]:
    entry, w = document.entry, view.words
    yield from _approvals(view, document)
    yield from about_text(view, document)
    if entry.valid_from:
        yield Fact(w.valid_from, time_element(entry.valid_from))
    if entry.reviews:
        last = max(entry.reviews, key=lambda review: review.on)
        said = Markup("{}: {}").format(time_element(last.on), last.outcome.label(view.language))
        yield Fact(w.last_review, said)
    if isinstance(entry, Agreement):
        yield from _of_agreement(view, entry)
    if isinstance(entry, Plan) and entry.period_from and entry.period_to:
        yield Fact(w.period, f"{entry.period_from}–{entry.period_to}")
    yield Fact(w.audience, ", ".join(actor.label(view.language) for actor in entry.audience))
    if entry.patient_groups:
        yield Fact(w.patient_groups, ", ".join(group.label(view.language) for group in entry.patient_groups))
    if codes := [*entry.codes.icpc2, *entry.codes.icd10]:
        yield Fact(w.codes, ", ".join(codes))
    if entry.adapts:
        followed = Markup("{} {}").format(view.link_to(entry.adapts.document), entry.adapts.version)
        yield Fact(w.builds_on, followed)


def _approvals(view: View, document: Document[Controlled]) -> Iterator[Fact]:
    """Those that the list of parties does not tell of."""
    w, listed = view.words, {one.party for one in standings(document, view.library)}
    for approval in approvals(document, view.library):
        if len(listed) > 1 and approval.by in listed:
            continue
        when = Markup("{}, {}").format(view.link_to(approval.by), time_element(approval.on))
        if approval.version != document.entry.version:
            when += Markup(", {} {}").format(w.version.lower(), approval.version)
        yield Fact(w.approved, Markup("{}, {}").format(when, approval.ref) if approval.ref else when)


def _of_agreement(view: View, entry: Agreement) -> Iterator[Fact]:
    w = view.words
    parties = [w.each_municipality if party == ALL_MUNICIPALITIES else view.link_to(party) for party in entry.parties]
    yield Fact(w.parties, Markup(", ").join(parties))
    points = [_point(view, point) for point in STATUTORY_POINTS if point.number in entry.covers]
    if points:
        yield Fact(w.covers, Markup(", ").join(points))


def _point(view: View, point: StatutoryPoint) -> Markup:
    said = Markup("{} {}").format(point.number, point.label(view.language))
    if point.number_verified:
        return said
    return said + Markup(' <span class="tbc">{}</span>').format(view.words.to_be_confirmed)
