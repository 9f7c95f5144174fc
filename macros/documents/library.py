"""All files of a project on one day, with the lookups everything else is built from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, overload

from ..model.kinds import Body, Controlled, Entry, Meeting, Service
from ..model.places import LISTS, AcuteWords, Area, Glossary, Municipality, PlainPage, Term, UntoldTopics
from ..model.vocabulary import AreaType, Kind
from .collation import collation
from .days.deadlines import Deadline, by_owner, deadlines
from .days.meetings import Meetings
from .document import AreaPage, Document, E, Read, Validity, is_a, read_file, read_files, validity
from .figures.series import NO_TABLE, Series, table_beside
from .figures.tables import read_tables
from .file import File
from .history.commits import History, history
from .history.earlier import Earlier
from .project.in_use import Declared, declared_in
from .project.ledger import Ledger, ledger_of

L = TypeVar("L", bound=PlainPage)

ALL_MUNICIPALITIES = "municipalities"
"""What an agreement writes as a party to mean every municipality of its area."""


@dataclass(eq=False)
class Library:
    files: list[File]
    """Every Markdown file below docs/, broken ones too, sorted by path."""
    today: date
    history: History = field(default_factory=History)
    """When each path was changed, from git."""
    earlier: Earlier = field(default_factory=Earlier)
    """What the texts said before."""
    ledger: Ledger = field(default_factory=Ledger)
    """What has been published, and where it leads now."""
    tables: Mapping[str, Series] = field(default_factory=dict)
    """The tables beside the figures, by path."""
    declared: list[Declared] = field(default_factory=list)
    """What units have taken into use, as it stands in the file of each area."""

    @classmethod
    def read(cls, docs: Path, today: date, read: Read = read_file) -> Library:
        files, tables, declared = read_files(docs, read), read_tables(docs), declared_in(docs)
        return cls(files, today, history(docs), Earlier(docs), ledger_of(docs), tables, declared)

    def __repr__(self) -> str:
        # mkdocs-macros prints every variable it is given.
        return f"<Library: {len(self.files)} files on {self.today}>"

    @cached_property
    def by_path(self) -> dict[str, File]:
        return {file.path: file for file in self.files}

    @cached_property
    def by_id(self) -> dict[str, File]:
        """The first file with each id; a second one is a finding."""
        found: dict[str, File] = {}
        for file in self.files:
            if file.id:
                found.setdefault(file.id, file)
        return found

    @cached_property
    def documents(self) -> list[Document[Entry]]:
        """The documents proper: of a kind, and whole enough to be shown."""
        return [file for file in self.files if isinstance(file, Document)]

    def all(self, model: type[E], area: str | None = None) -> list[Document[E]]:
        """The documents of one model, or of what it has below it: `all(Controlled)`. By path."""
        if model not in self._by_model:
            self._by_model[model] = [one for one in self.documents if is_a(one, model)]
        found: list[Document[E]] = self._by_model[model]
        return [one for one in found if area in (None, one.area)]

    @cached_property
    def _by_model(self) -> dict[type[Entry], list[Any]]:
        return {}

    @cached_property
    def area_pages(self) -> list[AreaPage]:
        return [file for file in self.files if isinstance(file, AreaPage)]

    @cached_property
    def controlled(self) -> list[Document[Controlled]]:
        return self.all(Controlled)

    def find(self, id_: str | None, model: type[E]) -> Document[E] | None:
        """The document with an id, when it is of this model."""
        file = self.by_id.get(id_) if id_ else None
        return file if is_a(file, model) else None

    @cached_property
    def meetings(self) -> Meetings:
        return Meetings(self.all(Meeting))

    @cached_property
    def waiting(self) -> dict[str, list[Deadline]]:
        return by_owner(deadlines(self.controlled))

    def series(self, figure: File) -> Series:
        """What the table beside a figure says."""
        return self.tables.get(table_beside(figure.path), NO_TABLE)

    @cached_property
    def _by_owner(self) -> dict[str, list[Document[Entry]]]:
        owned: dict[str, list[Document[Entry]]] = defaultdict(list)
        for document in self.documents:
            owned[document.entry.owner].append(document)
        return owned

    def owned_by(self, body_id: str) -> list[Document[Entry]]:
        return self._by_owner.get(body_id, [])

    def select(self, kind: Kind | None = None, area: str | None = None) -> list[Document[Entry]]:
        """Documents of a kind, in an area, or both, in the alphabetical order of their titles."""
        chosen = [d for d in self.documents if kind in (None, d.kind) and area in (None, d.area)]
        return sorted(chosen, key=alphabetical)

    @cached_property
    def areas(self) -> dict[str, Area]:
        """The areas by id: common text first, then communities, then local teams. Their municipalities are today's."""
        found = {page.area: self._today(page.entry) for page in self.area_pages}
        order = list(AreaType)
        return dict(sorted(found.items(), key=lambda item: (order.index(item[1].type), collation(item[1].short_title))))

    def _today(self, area: Area) -> Area:
        now = tuple(one for one in area.municipalities if one.exists(self.today))
        return area if now == area.municipalities else area.model_copy(update={"municipalities": now})

    @cached_property
    def ever(self) -> dict[str, Municipality]:
        """Every municipality that any area names by number, those that are no more and those to come too."""
        return {one.number: one for page in reversed(self.area_pages) for one in page.entry.municipalities}

    def successors(self, number: str) -> list[str]:
        """The municipalities of today that a number of yesterday has become; several where it was split."""
        found, waiting, seen = [], [number], set[str]()
        while waiting:
            one = waiting.pop(0)
            if one in seen or one not in self.ever:
                continue
            seen.add(one)
            if one != number and self.ever[one].exists(self.today):
                found.append(one)
            else:
                waiting += self.ever[one].replaced_by
        return found

    @cached_property
    def predecessors(self) -> dict[str, list[str]]:
        """The numbers of yesterday that each municipality of today has taken over."""
        found: dict[str, list[str]] = defaultdict(list)
        for number, municipality in self.ever.items():
            for one in self.successors(number) if not municipality.exists(self.today) else ():
                found[one].append(number)
        return dict(found)

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
        return self._list(Glossary)

    @cached_property
    def acute_words(self) -> AcuteWords | None:
        return self._list(AcuteWords)

    @cached_property
    def untold_topics(self) -> UntoldTopics | None:
        return self._list(UntoldTopics)

    def _list(self, model: type[L]) -> L | None:
        name = next(name for name, listed in LISTS.items() if listed is model)
        file = self.by_path.get(f"{name}.md")
        return file.entry if file and isinstance(file.entry, model) else None

    @cached_property
    def abbreviations(self) -> tuple[Term, ...]:
        """The terms that are explained where they stand in a text."""
        terms = self.glossary.terms if self.glossary else ()
        return tuple(term for term in terms if term.abbreviation and term.confirmed)

    def body(self, body_id: str | None) -> Body | None:
        return found.entry if (found := self.find(body_id, Body)) else None

    @overload
    def validity(self, file: Document[Controlled]) -> Validity: ...
    @overload
    def validity(self, file: File) -> Validity | None: ...
    def validity(self, file: File) -> Validity | None:
        """What readers are told about a text today; None of one that is not controlled."""
        return validity(file, self.today) if is_a(file, Controlled) else None

    def overdue(self, file: File) -> bool:
        return self.validity(file) is Validity.OVERDUE

    @cached_property
    def _by_adapted(self) -> dict[str, list[Document[Controlled]]]:
        adopted: dict[str, list[Document[Controlled]]] = defaultdict(list)
        for document in self.controlled:
            if document.entry.adapts:
                adopted[document.entry.adapts.document].append(document)
        return adopted

    def adopters(self, file: File) -> list[Document[Controlled]]:
        """The documents that follow this one."""
        return self._by_adapted.get(file.id or "", [])

    @cached_property
    def _by_common_service(self) -> dict[str, list[Document[Service]]]:
        local: dict[str, list[Document[Service]]] = defaultdict(list)
        for document in self.all(Service):
            if document.entry.local_of:
                local[document.entry.local_of].append(document)
        return local

    def local_services(self, file: File) -> list[Document[Service]]:
        """The contact points that stand in for this one in their own areas."""
        return self._by_common_service.get(file.id or "", [])


def alphabetical(file: File) -> tuple[str, str]:
    return collation(file.title), file.path


def in_order_of_areas(documents: Iterable[Document[E]], library: Library) -> Iterator[tuple[str, list[Document[E]]]]:
    """Group documents by area, in the order in which areas are always shown."""
    groups: dict[str, list[Document[E]]] = defaultdict(list)
    for document in documents:
        groups[document.area].append(document)
    for area in library.areas:
        if area in groups:
            yield area, groups[area]
