"""Whether a text is valid, in one sentence: for machines that show a text, or answer from it."""

from __future__ import annotations

from ..documents.clock import long_date
from ..documents.document import Document, Validity
from ..documents.library import Library
from ..model.kinds import Controlled
from ..pages.words import Words


def validity_said(document: Document[Controlled], library: Library) -> str:
    """In the language of the text: «Gyldig. Skal revideres innen 1. april 2028.»"""
    entry, w = document.entry, Words(document.language)
    validity = library.validity(document)
    said = [w.overdue if validity is Validity.OVERDUE else entry.status.label(document.language)]
    match validity:
        case Validity.DRAFT:
            said.append(w.say_draft.rstrip("."))
            if entry.renders:
                said.append(f"{w.rendering_of} {entry.renders.title}, {w.not_approved}")
        case Validity.CONSULTATION:
            said.append(w.say_consultation.rstrip("."))
            if entry.consultation:
                said.append(f"{w.answer_by} {long_date(entry.consultation.closes)}")
        case Validity.RETIRED:
            said.append(w.say_retired.rstrip("."))
        case _ if entry.revision_date:
            label = w.revise_was_due if validity is Validity.OVERDUE else w.revise_by
            said.append(f"{label} {long_date(entry.revision_date)}")
    return " ".join(f"{one}." for one in said)
