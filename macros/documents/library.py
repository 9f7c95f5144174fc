"""All documents of a project on one day, with the lookups everything else is built from."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from ..model.kinds import Body, Entry, Service
from ..model.places import Area, Glossary, Municipality, Term
from ..model.vocabulary import AreaType, Kind
from .document import GLOSSARY, Document, Validity, read_document
from .earlier import Earlier
from .history import last_changes
from .ledger import Ledger, ledger_of

ALL_MUNICIPALITIES = "municipalities"
"""What an agreement writes as a party to mean every municipality of its area."""


@dataclass
class Library:
    documents: list[Document]
    """Sorted by path."""
    today: date
    changed: dict[str, date] = field(default_factory=dict)
    """When each path was last changed, from git; empty where there is no history."""
    earlier: Earlier = field(default_factory=Earlier, compare=False)
    """What the texts said before."""
    ledger: Ledger = field(default_factory=Ledger)
    """What has been published, and where it leads now."""

    @classmethod
    def read(cls, docs: Path, today: date, read: Callable[[str, bytes], Document] = read_document) -> Library:
        """Read every Markdown file below `docs`, broken ones too. `read` may remember what it has read before."""
        paths = sorted(
            path
            for path in docs.rglob("*.md")
            if not any(part.startswith(".") for part in path.relative_to(docs).parts)
        )
        documents = [read(path.relative_to(docs).as_posix(), path.read_bytes()) for path in paths]
        return cls(documents, today, last_changes(docs), Earlier(docs), ledger_of(docs))

    def __repr__(self) -> str:
        # mkdocs-macros prints every variable it is given.
        return f"<Library: {len(self.documents)} documents on {self.today}>"

    @cached_property
    def by_path(self) -> dict[str, Document]:
        return {document.path: document for document in self.documents}

    @cached_property
    def by_id(self) -> dict[str, Document]:
        """The first document with each id; a second one is a finding."""
        found: dict[str, Document] = {}
        for document in self.documents:
            if document.id:
                found.setdefault(document.id, document)
        return found

    @cached_property
    def entries(self) -> list[Document]:
        """The documents proper: of a kind, and whole enough to be shown."""
        return [document for document in self.documents if document.kind and document.entry]

    @cached_property
    def _by_owner(self) -> dict[str, list[Document]]:
        owned: dict[str, list[Document]] = defaultdict(list)
        for document in self.entries:
            owned[document.as_a(Entry).owner].append(document)
        return owned

    def owned_by(self, body_id: str) -> list[Document]:
        return self._by_owner.get(body_id, [])

    def select(self, kind: Kind | None = None, area: str | None = None) -> list[Document]:
        """Documents of a kind, in an area, or both, in the alphabetical order of their titles."""
        chosen = [d for d in self.entries if kind in (None, d.kind) and area in (None, d.area)]
        return sorted(chosen, key=alphabetical)

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas by id: common text first, then communities, then local teams."""
        found = {d.area: d.entry for d in self.documents if d.area and isinstance(d.entry, Area)}
        order = list(AreaType)
        return dict(sorted(found.items(), key=lambda item: (order.index(item[1].type), collation(item[1].short_title))))

    @cached_property
    def municipalities(self) -> dict[str, tuple[Municipality, list[str]]]:
        """Every municipality by number, with the ids of all communities it belongs to, in alphabetical order."""
        found: dict[str, tuple[Municipality, list[str]]] = {}
        for area_id, area in self.areas.items():
            if area.type is AreaType.COMMUNITY:
                for municipality in area.municipalities:
                    found.setdefault(municipality.number, (municipality, []))[1].append(area_id)
        return dict(sorted(found.items(), key=lambda item: collation(item[1][0].name)))

    @cached_property
    def glossary(self) -> Glossary | None:
        document = self.by_path.get(GLOSSARY)
        return document.entry if document and isinstance(document.entry, Glossary) else None

    @cached_property
    def abbreviations(self) -> tuple[Term, ...]:
        """The terms that are explained where they stand in a text."""
        terms = self.glossary.terms if self.glossary else ()
        return tuple(term for term in terms if term.abbreviation and term.confirmed)

    def body(self, body_id: str) -> Body | None:
        document = self.by_id.get(body_id)
        return document.entry if document and isinstance(document.entry, Body) else None

    def validity(self, document: Document) -> Validity | None:
        return document.validity(self.today)

    def overdue(self, document: Document) -> bool:
        return self.validity(document) is Validity.OVERDUE

    @cached_property
    def _by_adapted(self) -> dict[str, list[Document]]:
        adopted: dict[str, list[Document]] = defaultdict(list)
        for document in self.entries:
            if document.controlled and document.controlled.adapts:
                adopted[document.controlled.adapts.document].append(document)
        return adopted

    def adopters(self, document: Document) -> list[Document]:
        """The documents that follow this one."""
        return self._by_adapted.get(document.id or "", [])

    @cached_property
    def _by_common_service(self) -> dict[str, list[Document]]:
        local: dict[str, list[Document]] = defaultdict(list)
        for document in self.entries:
            if isinstance(document.entry, Service) and document.entry.local_of:
                local[document.entry.local_of].append(document)
        return local

    def local_services(self, document: Document) -> list[Document]:
        """The contact points that stand in for this one in their own areas."""
        return self._by_common_service.get(document.id or "", [])


_NUMBER = re.compile(r"\d+")
_LETTERS = str.maketrans({"æ": "{", "ø": "|", "å": "}", "ä": "{", "ö": "|", "é": "e", "ü": "y"})


def collation(text: str) -> str:
    """A sort key that puts æ, ø, å last («{|}» come after z in ASCII), and «Avtale 2» before «Avtale 10»."""
    return _NUMBER.sub(lambda found: found[0].zfill(6), text.casefold().translate(_LETTERS))


def alphabetical(document: Document) -> tuple[str, str]:
    return collation(document.title), document.path


def in_order_of_areas(documents: Iterable[Document], library: Library) -> Iterator[tuple[str, list[Document]]]:
    """Group documents by area, in the order in which areas are always shown."""
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        groups[document.area or ""].append(document)
    for area in library.areas:
        if area in groups:
            yield area, groups[area]
