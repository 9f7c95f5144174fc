"""What a text rests on: an area that follows a common text need not copy the sources of it."""

from __future__ import annotations

from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Entry
from .adoption import followed


def common_with_sources(document: Document[Entry], library: Library) -> Document[Entry] | None:
    """The nearest of the texts it follows that says where it has it from."""
    above = (one for one in followed(document, library) if isinstance(one, Document))
    return next((one for one in above if one.entry.sources), None)
