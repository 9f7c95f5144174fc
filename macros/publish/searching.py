"""The search of the finished site."""

from __future__ import annotations

from pathlib import Path

from ..documents.file import File
from ..documents.library import Library
from ..search.building.collect import area_names, entry, searched, terms
from ..search.building.listed import lists
from ..search.building.prepared import Preparation, Prepared, prepared
from ..search.building.writer import write_prepared
from .known import Known
from .store import Store

_FOLDER = "search"


def write_search(library: Library, site: Path, store: Store, known: Known) -> None:
    """Write what the search reads."""
    words = terms(library)
    preparation = Preparation(words)

    def ready(file: File) -> Prepared:
        key = known.to_search(file, words)
        if (kept := store.get(key)) is not None:
            return prepared(kept)
        made = preparation.prepare(entry(library, file))
        store.put(key, made.as_bytes())
        return made

    documents = [ready(file) for file in searched(library)]
    write_prepared(documents, preparation, site / _FOLDER, area_names(library), lists(library))
