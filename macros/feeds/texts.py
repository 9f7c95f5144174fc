"""The texts as other sites of this kind may fetch and adopt them: /api/v1/texts/<id>.json."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..common.sharing.shared import SharedText, as_answer, shareable, shared_text
from ..documents.library import Library
from .schema import in_bokmal


def texts(library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, text) for everything others may adopt."""
    for document in shareable(library):
        text = shared_text(document, library)
        yield text.id, as_answer(text)


def text_schema() -> dict[str, Any]:
    return in_bokmal(SharedText.model_json_schema())
