"""What the editor shows an area whose common text has changed, and what it records when the area has read it."""

from __future__ import annotations

from typing import Any

from ...changes.changed import words_since_seen
from ...common.drift import Change, Drift, all_drift, seen_now
from ...documents.library import Library
from ...model.words import Phrase

Data = dict[str, Any]

_WHAT = {
    Change.CHANGED: Phrase("endret", "endra"),
    Change.ADDED: Phrase("nytt avsnitt"),
    Change.REMOVED: Phrase("avsnittet er tatt bort", "avsnittet er teke bort"),
}


def confirmations(library: Library) -> Data:
    """As plain data: `texts` is what an adoption records of each text that can be followed, by the id of the text;
    `drifted` the sections that have changed under each adopter, by the id of the adopter."""
    drifted: dict[str, list[Data]] = {}
    for found in all_drift(library):
        # Without fingerprints nobody knows what was read; the form then asks for the whole text to be read.
        if found.change is not Change.VERSION:
            drifted.setdefault(found.adopter.id, []).append(_section(found, library))
    texts = {
        document.id: {
            "title": document.title,
            "address": document.url,
            "version": document.entry.version,
            "sections": seen_now(document, library),
        }
        for document in library.controlled
    }
    return {"texts": texts, "drifted": drifted}


def _section(found: Drift, library: Library) -> Data:
    """One section: its anchor, the fingerprint that was recorded, and the words that differ as (fate, text)."""
    paragraphs = words_since_seen(found, library)
    return {
        "section": found.anchor,
        "seen": found.seen,
        "heading": found.heading,
        "what": _WHAT[found.change].said(found.adopter.language),
        "words": [[(part.fate.value, part.text) for part in paragraph] for paragraph in paragraphs],
    }
