"""What a text rests on: an area that follows a common text need not copy the sources of it."""

from __future__ import annotations

from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Entry
from ..model.parts import Source
from .adoption import followed


def sources_behind(document: Document[Entry], library: Library) -> tuple[Source, ...]:
    """Its own sources, then those of the texts it follows, each once."""
    found: dict[str, Source] = {}
    for one in (document, *followed(document, library)):
        for source in one.entry.sources if isinstance(one, Document) else ():
            found.setdefault(source.url or source.title, source)
    return tuple(found.values())
