"""Who follows which common text: on the page of an adopter, on that of the common text, and across all areas."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..common.adoption import Relation, adapted, local_parts
from ..common.drift import drift
from ..common.parties import of_this_version
from ..common.whole_pathway import whole_criteria, whole_phases
from ..documents.clock import long_date
from ..documents.document import Document
from ..documents.library import alphabetical
from ..model.pathway import EntryCriteria
from ..model.vocabulary import AreaType, Kind, Status
from .view import View


@dataclass(frozen=True)
class Difference:
    """A local section, step or list: how it relates to the common text, and where it stands on the page."""

    relation: Relation
    anchor: str
    heading: str


@dataclass(frozen=True)
class Adopter:
    """A text that follows the common one, and how it differs."""

    document: Document
    version: str
    """The version of the common text it has considered."""
    parts: list[Difference]
    waiting: bool
    """Whether the common text has changed since."""
    confirmed: bool


def follows(view: View) -> Markup | str:
    """The line that names both texts of an adoption: owner, version and approval of each."""
    common = adapted(view.document, view.library)
    if common is None or common.controlled is None:
        return ""
    parts = differences(view, view.document, common)
    return view.render("follows", common=common, parts=parts, standing=_standing)


def origin(view: View) -> Markup | str:
    """Where a text of another site comes from, and on what terms."""
    entry = view.document.controlled
    return view.render("origin", origin=entry.origin) if entry and entry.origin else ""


def relied_on(view: View) -> Markup | str:
    """«Hvem bruker denne teksten?»: every adopter with version and differences."""
    adopters = [_adopter(view, document, view.document) for document in view.library.adopters(view.document)]
    return view.render("relied_on", adopters=adopters) if adopters else ""


def adoptions(view: View, kind: str = Kind.ROUTINE.value) -> Markup:
    """The common texts of a kind against the communities, so that one sees where they differ."""
    library = view.library
    communities = [area for area in library.areas.values() if area.type is AreaType.COMMUNITY]
    commons = [area for area in library.areas.values() if area.type is AreaType.COMMON]
    texts = [document for area in commons for document in library.select(Kind.of(kind), area.id)]
    rows = []
    for common in sorted(texts, key=alphabetical):
        by_area = {one.document.area: one for one in (_adopter(view, d, common) for d in library.adopters(common))}
        rows.append((common, [(area, by_area.get(area.id)) for area in communities]))
    return view.render("adoptions", rows=rows, communities=communities)


def differences(view: View, document: Document, common: Document) -> list[Difference]:
    """What differs in substance: a language version replaces a section or a step with the same content."""
    found = [Difference(one.relation, one.heading.anchor, one.heading.heading) for one in local_parts(document)]
    titles = {EntryCriteria.fits_anchor: view.words.fits, EntryCriteria.fits_not_anchor: view.words.fits_not}
    found += [
        Difference(one.relation, one.anchor, titles[one.anchor])
        for one in whole_criteria(document, view.library).values()
        if one.origin is document
    ]
    found += [
        Difference(one.relation, one.step.anchor, one.step.title)
        for phase in whole_phases(document, view.library)
        for one in phase.steps
        if one.origin is document
    ]
    same = {Relation.COMMON} | ({Relation.REPLACE} if common.language is not document.language else set())
    return [one for one in found if one.relation not in same]


def _adopter(view: View, document: Document, common: Document) -> Adopter:
    adapts = document.controlled.adapts if document.controlled else None
    return Adopter(
        document,
        adapts.version if adapts else "",
        differences(view, document, common),
        bool(drift(document, view.library)),
        bool(adapts and adapts.sections),
    )


def _standing(view: View, document: Document) -> str:
    """«versjon 2.1, eies av ASU, vedtatt 30. mars 2022»."""
    entry, w = document.controlled, view.words
    if entry is None:
        return ""
    counting = [one.on for one in of_this_version(document, view.library)]
    approved = max(counting, default=None) if entry.status is not Status.DRAFT else None
    said = f"{w.approved.lower()} {long_date(approved)}" if approved else w.nobody_approved
    return f"{w.version.lower()} {entry.version}, {w.owned_by} {view.name(entry.owner)}, {said}"
