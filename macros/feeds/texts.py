"""The texts as other sites of this kind may fetch and adopt them: /api/v1/texts/<id>.json."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..common.sharing.shared import SharedText, as_answer, shareable, shared_text
from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Controlled
from .schema import in_bokmal


def texts(library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, text) for everything others may adopt."""
    for document in library.controlled:
        if text := as_shared(document, library):
            yield document.id, text


def as_shared(document: Document[Controlled], library: Library) -> dict[str, Any] | None:
    """None of a text that says nothing."""
    return as_answer(shared_text(document, library)) if shareable(document) else None


def text_schema() -> dict[str, Any]:
    return in_bokmal(SharedText.model_json_schema())
