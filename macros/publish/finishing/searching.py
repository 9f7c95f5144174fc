"""The search of the finished site."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from ...documents.file import File
from ...documents.library import Library
from ...documents.project.repository import Repository
from ...model.vocabulary import Language
from ...pages.frame.edit_links import REPORT_FORM
from ...search.building.collect import area_names, entry, searched, terms
from ...search.building.listed import lists
from ...search.building.prepared import Preparation, Prepared, prepared
from ...search.building.writer import write_prepared
from ...search.phrases import Said
from ...search.words import norwegian
from ..keeping.around import made_by
from ..keeping.known import Known
from ..keeping.store import Store, key_of

_FOLDER = "search"


def write_search(
    library: Library, site: Path, store: Store, known: Known, repository: Repository | None = None
) -> None:
    """Write what the search reads."""
    words, language, kept_words = terms(library), norwegian(), key_of("words", made_by())
    language.known.update(json.loads(store.get(kept_words) or b"{}"))
    before = len(language.known)
    preparation = Preparation(words, language)

    def ready(file: File) -> Prepared:
        key = known.to_search(file, words)
        if (kept := store.get(key)) is not None:
            return prepared(kept)
        made = preparation.prepare(entry(library, file))
        store.put(key, made.as_bytes())
        return made

    documents = [ready(file) for file in searched(library)]
    write_prepared(
        documents, preparation, site / _FOLDER, area_names(library, partial(_report, repository)), lists(library)
    )
    if len(language.known) > before:
        store.put(kept_words, json.dumps(language.known).encode())


def _report(repository: Repository | None, language: Language) -> str:
    """Where the host lets one tell what is missed; {query} stands there as an address has it."""
    if repository is None:
        return ""
    text = f"{Said.tell_text.said(language)} {Said.never.said(language)}"
    return repository.issue_address(Said.tell_subject.said(language), REPORT_FORM, {"dokument": text}, text)
