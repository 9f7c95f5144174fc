"""Who follows which common text: on the page of an adopter, and on that of the common text."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ....common.adoption import Relation, adapted, local_parts
from ....common.drift import drifted
from ....common.parties import of_this_version
from ....common.whole import whole
from ....documents.clock import long_date
from ....documents.document import Document, is_a
from ....documents.file import File
from ....model.kinds import Controlled
from ....model.kinds.pathway import EntryCriteria
from ....model.vocabulary import Status
from ...view import View


@dataclass(frozen=True)
class Difference:
    """A local section, step or list: how it relates to the common text, and where it stands on the page."""

    label: str
    """«Tillegg», «I stedet for felles» or «Følges ikke»."""
    anchor: str
    heading: str


@dataclass(frozen=True)
class Adopter:
    """A text that follows the common one, and how it differs."""

    document: Document[Controlled]
    version: str
    """The version of the common text it has considered."""
    parts: list[Difference]
    waiting: bool
    """Whether the common text has changed since."""
    confirmed: bool


def follows(view: View, document: Document[Controlled]) -> Markup | str:
    """The line that names both texts of an adoption: owner, version and approval of each."""
    common = adapted(document, view.library)
    if not is_a(common, Controlled):
        return ""
    parts = differences(view, document, common)
    return view.render("parts/following/follows", common=common, parts=parts, standing=_standing)


def origin(view: View, document: Document[Controlled]) -> Markup | str:
    """Where a text of another site comes from, and on what terms."""
    return view.render("parts/following/origin", origin=document.entry.origin) if document.entry.origin else ""


def relied_on(view: View) -> Markup | str:
    """«Hvem bruker denne teksten?»: every adopter with version and differences."""
    adopters = [adopter(view, document, view.document) for document in view.library.adopters(view.document)]
    return view.render("parts/following/relied_on", adopters=adopters) if adopters else ""


def differences(view: View, document: File, common: File) -> list[Difference]:
    """What differs in substance: a language version replaces a section or a step with the same content."""
    w, text = view.words, whole(document, view.library)
    titles = {EntryCriteria.fits_anchor: w.fits, EntryCriteria.fits_not_anchor: w.fits_not}
    criteria = [one for one in text.criteria.values() if one.origin is document]
    steps = [one for phase in text.phases for one in phase.steps if one.origin is document]
    found = [
        *((one.relation, one.heading.anchor, one.heading.heading) for one in local_parts(document)),
        *((one.relation, one.anchor, titles[one.anchor]) for one in criteria),
        *((one.relation, one.step.anchor, one.step.title) for one in steps),
    ]
    labels = {Relation.ADD: w.add, Relation.REPLACE: w.replace, Relation.DECLINE: w.decline}
    if common.language is not document.language:
        del labels[Relation.REPLACE]
    return [Difference(labels[how], anchor, heading) for how, anchor, heading in found if how in labels]


def adopter(view: View, document: Document[Controlled], common: File) -> Adopter:
    adapts = document.entry.adapts
    return Adopter(
        document,
        adapts.version if adapts else "",
        differences(view, document, common),
        bool(drifted(document, view.library)),
        bool(adapts and adapts.sections),
    )


def _standing(view: View, document: Document[Controlled]) -> str:
    """«versjon 2.1, eies av ASU, vedtatt 30. mars 2022»."""
    entry, w = document.entry, view.words
    counting = [one.on for one in of_this_version(document, view.library)]
    approved = max(counting, default=None) if entry.status is not Status.DRAFT else None
    said = f"{w.approved.lower()} {long_date(approved)}" if approved else w.nobody_approved
    return f"{w.version.lower()} {entry.version}, {w.owned_by} {view.name(entry.owner)}, {said}"
