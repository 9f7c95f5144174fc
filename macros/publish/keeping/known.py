"""What decides the whole page of a document, known before anything of the page is made.

Such a page shows its own text and those of its family. Of other texts it shows what stands in the heads of those that
it is tied to: that are named in its head or name it, and their families. Of everything else, bodies and services and
meetings, it may show any head. So the key has in it those texts, those heads, and what surrounds the documents. Pages
that list what texts say, and texts with calls in them, have no such key: they are made each time.
"""

from __future__ import annotations

from functools import cached_property

from ...checks.rule import Finding
from ...common.adoption import family
from ...documents.document import Document, is_a
from ...documents.file import File
from ...documents.library import Library
from ...documents.reach import narrower
from ...model.kinds import Controlled, Entry, News, Offer, Service
from .store import key_of

_OWN: tuple[type[Entry], ...] = (Controlled, Service, Offer, News)
"""The kinds whose pages show no other texts than those of their family."""


class Known:
    """The keys of the pages of one library; `around` is the key of all that surrounds it."""

    def __init__(self, library: Library, around: str) -> None:
        self._library = library
        self._around = around
        self._made_from: dict[str, str | None] = {}

    @cached_property
    def _shared(self) -> str:
        library = self._library
        heads = [_head(file) for file in library.files if not is_one_of_many(file)]
        tables = sorted(library.tables.items())  # of what the indicators of a text point to
        return key_of(self._around, library.today, library.ledger, library.declared, heads, tables)

    def key(self, file: File, errors: list[Finding]) -> str | None:
        """`errors` is what stands on the page in place of the text. None when something else decides the page too."""
        if file.path not in self._made_from:
            self._made_from[file.path] = self._of(file)
        made_from = self._made_from[file.path]
        return key_of(made_from, errors) if errors and made_from else made_from

    def _of(self, file: File) -> str | None:
        if not any(is_a(file, model) for model in _OWN):
            return None
        texts = [*family(file, self._library), *self._named(file)]
        if any("{{" in one.front.body for one in texts):
            return None
        heads = [_head(one) for one in self.tied(file) if is_one_of_many(one)]
        return key_of(self._shared, file.path, [self._text(one) for one in texts], heads)

    def tied(self, file: File) -> list[File]:
        """Those whose heads a page may show: its family, what that names and is named by, and the families of these."""
        own = family(file, self._library)
        near = (other for one in own for other in (*self._named(one), *self._naming.get(one.id or "", ())))
        return list(dict.fromkeys([file, *own, *(tied for other in near for tied in family(other, self._library))]))

    @cached_property
    def _naming(self) -> dict[str, list[File]]:
        found: dict[str, list[File]] = {}
        for file in self._library.files:
            for reference in file.references:
                found.setdefault(reference.id, []).append(file)
        return found

    def to_search(self, file: File, terms: object) -> str:
        """What decides what the search is told of a file: its family, the areas, whom it is for, the words known."""
        family_ = [(one.path, one.front.head, one.front.body) for one in family(file, self._library)]
        where = [*self._library.areas], narrower(self._library, file)
        return key_of("search", self._around, self._library.today, terms, where, file.path, family_)

    def _named(self, file: File) -> list[File]:
        found = (self._library.by_id.get(reference.id) for reference in file.references)
        return [one for one in found if isinstance(one, Document)]

    def _text(self, file: File) -> tuple[str, str, list[str]]:
        return file.path, file.front.body, self._library.history.commits.get(file.path, [])


def is_one_of_many(file: File) -> bool:
    """Whether it is a text, of which a large site has thousands; a page shows the heads of few of them."""
    return is_a(file, Controlled) or is_a(file, News)


def _head(file: File) -> tuple[str, str]:
    return file.path, file.front.head
