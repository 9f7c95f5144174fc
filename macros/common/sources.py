"""What a text rests on: an area that follows a common text need not copy the sources of it, and a page has one name."""

from __future__ import annotations

from collections import Counter, defaultdict

from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Entry
from .adoption import followed


def common_with_sources(document: Document[Entry], library: Library) -> Document[Entry] | None:
    """The nearest of the texts it follows that says where it has it from."""
    above = (one for one in followed(document, library) if isinstance(one, Document))
    return next((one for one in above if one.entry.sources), None)


def page_names(library: Library) -> dict[str, str]:
    """What each page is called where it is a source, by its address: as most texts have it, and the first of equals."""
    called: dict[str, Counter[str]] = defaultdict(Counter)
    for document in library.documents:
        for source in document.entry.sources:
            if source.url:
                called[str(source.url)][source.title] += 1
    return {url: min(names, key=lambda name: (-names[name], name)) for url, names in called.items()}
