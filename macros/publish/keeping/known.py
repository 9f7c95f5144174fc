"""What decides the whole page of a document, known before anything of the page is made.

Such a page shows its own text and those of its family. Of other texts it shows what stands in the heads of those that
it is tied to: that are named in its head or name it, and their families. Of everything else, bodies and services and
meetings, it may show any head. So the key has in it those texts, those heads, and what surrounds the documents.

The page of a body, an area, a meeting or a figure lists what stands in heads, and may list any. That of a body tells of
common texts that have changed under those that follow them, so its key has in it all of those too. Texts with calls in
them list what other texts say, and have no such key: they are made each time.
"""

from __future__ import annotations

from functools import cached_property

from ...checks.rule import Finding
from ...common.adoption import family, followed, root
from ...documents.document import AreaPage, Document, is_a
from ...documents.file import File
from ...documents.library import Library
from ...documents.reach import narrower
from ...model.kinds import Body, Controlled, Entry, Figure, Meeting, News, Offer, Service
from .store import key_of

_OWN: tuple[type[Entry], ...] = (Controlled, Service, Offer, News)
"""The kinds whose pages show no other texts than those of their family."""
_LISTING: tuple[type[Entry], ...] = (Body, Figure, Meeting)
"""The kinds whose pages list what stands in any head, as those of areas do."""


class Known:
    """The keys of the pages of one library; `around` is the key of all that surrounds it."""

    def __init__(self, library: Library, around: str) -> None:
        self._library = library
        self._around = around
        self._made_from: dict[str, str | None] = {}
        self._families: dict[str, list[File]] = {}
        """By the path of the text that all of it follows."""
        self._tied_heads: dict[str, str] = {}

    @cached_property
    def _shared(self) -> str:
        library = self._library
        heads = [_head(file) for file in library.files if not is_one_of_many(file)]
        tables = sorted(library.tables.items())  # of what the indicators of a text point to
        return key_of(self._around, library.today, library.ledger.text, library.declared, heads, tables)

    @cached_property
    def _listed(self) -> str:
        """All heads, and all that is said of what is not one of many, such as the minutes of a meeting."""
        heads = [_head(file) for file in self._library.files if is_one_of_many(file)]
        bodies = [file.sum for file in self._library.files if not is_one_of_many(file)]
        return key_of(self._shared, self._library.history.commits, heads, bodies)

    @cached_property
    def _adopted(self) -> str:
        """The texts that follow others, and those that they follow."""
        following = (one for one in self._library.controlled if one.entry.adapts)
        texts = {one.path: one for own in following for one in (own, *followed(own, self._library))}
        return key_of([self._text(one) for one in texts.values()])

    def key(self, file: File, errors: list[Finding]) -> str | None:
        """`errors` is what stands on the page in place of the text. None when something else decides the page too."""
        if file.path not in self._made_from:
            self._made_from[file.path] = self._of(file)
        made_from = self._made_from[file.path]
        return key_of(made_from, errors) if errors and made_from else made_from

    def _of(self, file: File) -> str | None:
        if isinstance(file, AreaPage) or any(is_a(file, model) for model in _LISTING):
            # Whatever somebody says that a text of theirs follows, shows it: an error, but one that an author sees.
            adopted = self._adopted if is_a(file, Body) or self._library.adopters(file) else ""
            return None if _has_calls(file) else key_of(self._listed, file.path, adopted)
        if not any(is_a(file, model) for model in _OWN):
            return None
        texts = [*self._family(file), *self._named(file)]
        if any(_has_calls(one) for one in texts):
            return None
        return key_of(self._shared, file.path, self._text(file), [self._text(one) for one in texts], self._heads(file))

    def tied(self, file: File) -> list[File]:
        """Those whose heads a page may show: its family, what that names and is named by, and the families of these."""
        return list(dict.fromkeys([file, *self._near(self._family(file))]))

    def _near(self, own: list[File]) -> dict[File, None]:
        near = dict.fromkeys(other for one in own for other in (*self._named(one), *self._naming.get(one.id or "", ())))
        families = {root(other, self._library).path: other for other in near}
        return dict.fromkeys([*own, *near, *(tied for other in families.values() for tied in self._family(other))])

    def _heads(self, file: File) -> str:
        """The heads of those that a family is tied to: the same for all of it."""
        of = root(file, self._library).path
        if of not in self._tied_heads:
            near = self._near(self._family(file))
            self._tied_heads[of] = key_of([_head(one) for one in near if is_one_of_many(one)])
        return self._tied_heads[of]

    def _family(self, file: File) -> list[File]:
        of = root(file, self._library).path
        if of not in self._families:
            self._families[of] = family(file, self._library)
        return self._families[of]

    @cached_property
    def _naming(self) -> dict[str, list[File]]:
        found: dict[str, list[File]] = {}
        for file in self._library.files:
            for reference in file.references:
                found.setdefault(reference.id, []).append(file)
        return found

    def to_search(self, file: File, terms: object) -> str:
        """What decides what the search is told of a file: its family, the areas, whom it is for, the words known."""
        family_ = [one.sum for one in self._family(file)]
        where = [*self._library.areas], narrower(self._library, file)
        return key_of("search", self._around, self._library.today, terms, where, file.path, family_)

    def _named(self, file: File) -> list[File]:
        found = (self._library.by_id.get(reference.id) for reference in file.references)
        return [one for one in found if isinstance(one, Document)]

    def _text(self, file: File) -> tuple[str, list[str]]:
        return file.sum, self._library.history.commits.get(file.path, [])


def is_one_of_many(file: File) -> bool:
    """Whether it is a text, of which a large site has thousands; a page shows the heads of few of them."""
    return is_a(file, Controlled) or is_a(file, News)


def _head(file: File) -> tuple[str, str]:
    return file.path, file.front.head


def _has_calls(file: File) -> bool:
    return "{{" in file.front.body
