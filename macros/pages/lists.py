"""The lists that authors call for with a macro; all come from the library, none is kept by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ..documents.document import Document, Validity
from ..documents.library import alphabetical, collation, in_order_of_areas
from ..model.kinds import News
from ..model.places import Term
from ..model.vocabulary import AreaType, Kind
from .adoption import adoptions as adoptions
from .frame import LISTS, shared_by
from .head import area_facts
from .news import news
from .versions import versions
from .view import TO_CONFIRM, State, View


@dataclass(frozen=True)
class Group:
    area: str
    title: str
    documents: list[Document]


@dataclass(frozen=True)
class Dated:
    """A document with the day that brings it on the list."""

    document: Document
    day: date


def documents(view: View, kind: str | None = None, area: str | None = None) -> Markup:
    """All documents of a kind, or all there are, by area; narrowed by area, role or word without a page load."""
    chosen = view.library.select(Kind.of(kind) if kind else None, area)
    if kind == Kind.NEWS:
        chosen.sort(key=lambda document: document.as_a(News).date, reverse=True)
    groups = [
        Group(id_, view.library.areas[id_].short_title, found) for id_, found in in_order_of_areas(chosen, view.library)
    ]
    return view.render(
        "documents",
        groups=groups,
        several=len(groups) > 1,
        roles=any(getattr(document.entry, "audience", ()) for document in chosen),
        total=len(chosen),
        one_kind=bool(kind),
        usual=_usual_state(view, chosen),
    )


def _usual_state(view: View, documents: Iterable[Document]) -> State | None:
    """The state most texts of a list are in: said once above it, so that only the exceptions stand out."""
    counted = Counter(state for document in documents if (state := view.state(document)))
    for usual, times in counted.most_common(1):
        if times > max(3, counted.total() / 2):
            return usual
    return None


def area_jump(view: View) -> Markup:
    """What an area page shows above its own text: the way to what most readers come for."""
    return view.render("area_jump", kinds=_by_kind(view))


def area_lists(view: View) -> Markup:
    """What an area page shows below its own text: the documents of the area by kind, and what is new."""
    area = view.library.areas[view.document.area or ""]
    by_kind = _by_kind(view)
    return view.render(
        "area",
        area=area,
        facts=area_facts(view, area),
        kinds=by_kind,
        news=news(view, (view.document.area or "",)),
        shared=shared_by(view.library, area.id),
        is_community=area.type is AreaType.COMMUNITY,
        usual=_usual_state(view, (document for _, found in by_kind for document in found)),
    )


def _by_kind(view: View) -> list[tuple[Kind, list[Document]]]:
    kinds = [kind for kind in Kind if kind is not Kind.NEWS]
    return [(kind, found) for kind in kinds if (found := view.library.select(kind, view.document.area))]


def areas(view: View) -> Markup:
    by_type = [(type_, [a for a in view.library.areas.values() if a.type is type_]) for type_ in AreaType]
    return view.render(
        "areas",
        by_type=[(type_, found) for type_, found in by_type if found],
        municipalities=view.library.municipalities.values(),
    )


def recently_changed(view: View, limit: int | None = None, controlled: bool = False) -> Markup:
    """What was changed last, of everything, or of the texts that people work by."""
    changed = [
        Dated(document, day)
        for document in view.library.entries
        if (day := view.library.changed.get(document.path)) and (document.controlled or not controlled)
    ]
    changed.sort(key=lambda item: alphabetical(item.document))
    changed.sort(key=lambda item: item.day, reverse=True)
    return _dated(view, changed[:limit], empty=view.words.nothing_changed)


def consultations(view: View, limit: int | None = None) -> Markup:
    """What is out on consultation, the nearest deadline first; the whole list with its feed."""
    found = [
        Dated(document, document.controlled.consultation.closes)
        for document in view.library.entries
        if document.controlled
        and document.controlled.consultation
        and view.library.validity(document) is Validity.CONSULTATION
    ]
    found.sort(key=lambda item: item.day)
    shown = _dated(view, found[:limit], lead=view.words.answer_by, empty=view.words.nothing_on_consultation)
    feed = Markup('<p class="small"><a href="{}">{}</a></p>')
    return shown if limit else shown + feed.format(view.href("horinger.xml"), view.words.follow_area)


def revisions(view: View, limit: int | None = None) -> Markup:
    """What is due for revision, overdue texts first because their date is the earliest."""
    found = [
        Dated(document, document.controlled.revision_date)
        for document in view.library.entries
        if document.controlled
        and document.controlled.revision_date
        and view.library.validity(document) in {Validity.IN_FORCE, Validity.OVERDUE}
    ]
    found.sort(key=lambda item: item.day)
    return _dated(view, found[:limit], lead=view.words.revise_by, empty=view.words.nothing_to_revise)


def glossary(view: View) -> Markup:
    terms = view.library.glossary.terms if view.library.glossary else ()
    letters: dict[str, list[Term]] = {}
    for term in sorted(terms, key=lambda term: collation(term.term)):
        first = term.term[0].upper()
        letters.setdefault(first if first.isalpha() else "0–9", []).append(term)
    return view.render("glossary", letters=letters)


def unconfirmed(view: View) -> Markup:
    """Everything marked «må bekreftes» by area and owner, for the secretariats to follow up."""
    counted = [(document, _open_points(document)) for document in view.library.entries]
    groups = []
    for area, found in in_order_of_areas([d for d, points in counted if points], view.library):
        rows = [(document, points) for document, points in counted if points and document in found]
        groups.append((view.library.areas[area].short_title, rows))
    return view.render("unconfirmed", groups=groups)


def front_page(view: View, most_used: str = "") -> Markup:
    """The front page below the search field. `most_used` is ids with spaces between."""
    chosen = [document for id_ in most_used.split() if (document := view.find(id_))]
    return view.render(
        "front",
        most_used=[(document, versions(view, document)) for document in chosen],
        lists=LISTS,
        changed=recently_changed(view, 3, controlled=True),
        consultations=consultations(view, 3),
        revisions=revisions(view, 3),
    )


def _open_points(document: Document) -> list[str]:
    texts = [document.front.body, *_texts(document.front.values)]
    return [point for text in texts for point in TO_CONFIRM.findall(text)]


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case dict():
            return [text for inner in value.values() for text in _texts(inner)]
        case list():
            return [text for inner in value for text in _texts(inner)]
    return []


def _dated(view: View, items: list[Dated], lead: str = "", empty: str = "") -> Markup:
    return view.render("dated", items=items, lead=lead, empty=empty)
