"""What the rules are given: the library, and what lies beside the documents. Rules read no files themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property
from typing import TypeVar

from ..changes.revision import EXCEPTIONS, SETTINGS, Revision
from ..common.sources import page_names
from ..documents.days.meetings import minutes_file
from ..documents.figures.series import table_beside
from ..documents.file import File
from ..documents.head.frontmatter import FrontMatter, KeyPath
from ..documents.library import Library
from ..documents.project.inside import is_reserved
from ..documents.project.ledger import LEDGER, Ledger, read_ledger
from ..documents.project.project import Project
from ..documents.text.conflicts import conflicts
from ..model.kinds import Body
from ..model.vocabulary import Kind
from .exemptions import Exemption, in_file, on_lines
from .reading.anchors import all_anchors, own_anchors
from .reading.days import day_of
from .reading.files.beside import Beside
from .reading.files.published import is_kind
from .reading.finished.built import Built
from .reading.history import Held
from .reading.targets import Inner, inner_links, texts_of
from .reading.typed.slips import Slip, slips

T = TypeVar("T")
_SITE = re.compile(r"^site_url:[ \t]*[\"']?(?P<address>https?://[^\s\"']+)", re.MULTILINE)


class _Found(dict[str, T]):
    """Something of each file by its path, found the first time that it is asked for."""

    def __init__(self, files: Mapping[str, File], find: Callable[[File], T]) -> None:
        self._files, self._find = files, find

    def __missing__(self, path: str) -> T:
        found = self[path] = self._find(self._files[path])
        return found


class Needs(Enum):
    """What a rule may not be able to do without."""

    BASE = auto()
    """An earlier revision to hold the documents against."""
    SITE = auto()
    """The finished site."""
    ADDRESS = auto()
    """Where the site is published."""
    ANSWERS = auto()
    """What other sites answered."""


@dataclass(eq=False)
class Archive:
    """A library with its surroundings. Whatever is unknown is empty, and the rules that need it are silent."""

    library: Library
    beside: Beside = field(default_factory=Beside)
    before: Revision | None = None
    """What has changed since the base revision, when one was named."""
    silent: Mapping[str, str] = field(default_factory=dict)
    """External addresses that did not answer, and what came instead."""
    built: Built = field(default_factory=Built)
    """The finished site, when there is one to look at."""
    held: Held = field(default_factory=Held)
    """What the history holds of the versions that were approved."""
    judges_past: bool = False
    """Whether the text of each of those is to be judged too; a build does it as it makes the page of each."""

    _anchors: dict[str, set[str]] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, library: Library, project: Project, before: Revision | None = None) -> Archive:
        """The library of a project, and what lies beside its documents."""
        return cls(library, Beside.of(project), before, held=Held.of(project.docs, library.ledger))

    def has(self, needs: Needs) -> bool:
        match needs:
            case Needs.BASE:
                return self.before is not None
            case Needs.SITE:
                return bool(self.built.pages)
            case Needs.ADDRESS:
                return self.site is not None
            case Needs.ANSWERS:
                return bool(self.silent)

    @cached_property
    def site(self) -> str | None:
        """The address of our own site: as it was before the proposal, when there is one."""
        before = self.before.guards.get(SETTINGS) if self.before else None
        found = _SITE.search(self.beside.settings if before is None else before)
        return found["address"].rstrip("/") if found else None

    @cached_property
    def in_exceptions_file(self) -> tuple[list[Exemption], FrontMatter]:
        return in_file(self.beside.exceptions)

    @cached_property
    def exemptions(self) -> dict[str, list[Exemption]]:
        """All exceptions by rule."""
        found: dict[str, list[Exemption]] = {}
        new = {id(exemption) for exemption in self.new_exemptions}
        for exemption in self._all_exemptions:
            known = replace(exemption, counts_for_errors=id(exemption) not in new)
            found.setdefault(exemption.rule, []).append(known)
        return found

    @cached_property
    def _all_exemptions(self) -> list[Exemption]:
        return [*self.in_exceptions_file[0], *(one for file in self.library.files for one in on_lines(file))]

    @cached_property
    def new_exemptions(self) -> list[Exemption]:
        """The exceptions that the proposal itself brings: reviewers see them, and they excuse no errors in it."""
        if self.before is None:
            return []
        earlier, _ = in_file(self.before.guards.get(EXCEPTIONS, ""))
        on_earlier_lines = [one for file in self.before.files for one in on_lines(file)]
        return [
            one
            for one in self._all_exemptions
            if not one.same_as(on_earlier_lines if one.written else earlier)
            and (not one.written or one.path in self.before.changed)
        ]

    @cached_property
    def ledger_before(self) -> Ledger:
        """The ledger as it was before the proposal; empty when nothing is proposed."""
        return read_ledger(self.before.guards.get(LEDGER, "")) if self.before else Ledger()

    @cached_property
    def moved_revisions(self) -> dict[str, FrontMatter]:
        """The earlier front matter of each document whose revision date has moved, by id."""
        earlier = self.before.heads if self.before else {}
        return {
            file.id: earlier[file.id]
            for file in self.library.files
            if file.id in earlier and self.library.by_id[file.id] is file and _moved(file.front, earlier[file.id])
        }

    @cached_property
    def anchors(self) -> Mapping[str, tuple[str, ...]]:
        """The anchors that each document has of its own, by path; found when they are asked for."""
        return _Found(self.library.by_path, lambda file: tuple(own_anchors(file)))

    def anchors_of(self, file: File) -> set[str]:
        """The anchors of a page, those of the text it adopts included."""
        if file.path not in self._anchors:
            self._anchors[file.path] = all_anchors(file, self.anchors[file.path], self.library)
        return self._anchors[file.path]

    @cached_property
    def page_names(self) -> dict[str, str]:
        return page_names(self.library)

    @cached_property
    def twins(self) -> dict[str, str]:
        """The files whose path differs from one before it only in capitals, each with that path."""
        first: dict[str, str] = {}
        paths = [*self.library.by_path, *(self.beside.files or ())]
        return {path: known for path in paths if (known := first.setdefault(path.casefold(), path)) != path}

    @cached_property
    def slips(self) -> dict[str, list[Slip]]:
        """What is read as something else than it was meant as, by the path of its document."""
        return {
            file.path: [] if conflicts(file.front.body) else slips(file.front.body, file.lines)
            for file in self.library.files
        }

    @cached_property
    def inner(self) -> dict[str, tuple[Inner, ...]]:
        """The links of each document to our own pages and files, by its path."""
        return {file.path: tuple(inner_links(file)) for file in self.library.files}

    @cached_property
    def published(self) -> frozenset[str]:
        """The files below docs/ that come along to the site."""
        shown = {inner.target for inners in self.inner.values() for inner in inners}
        shown |= {path for meeting in self.library.meetings.all if (path := minutes_file(meeting))}
        beside = {path for path in self.beside.files or () if path in shown and is_kind(path) and not is_reserved(path)}
        return frozenset(self.library.by_path) | (beside - self.beside.unfit.keys())

    @cached_property
    def taken(self) -> frozenset[str]:
        """The files below docs/ that are of use: those that are published, and the tables that figures are made of."""
        figures = (file for file in self.library.files if file.kind is Kind.FIGURE)
        return self.published | {table_beside(figure.path) for figure in figures}

    @cached_property
    def texts(self) -> dict[str, list[tuple[KeyPath, str]]]:
        """Every piece of text in each front matter with the keys that lead to it, by path: many rules look at them."""
        return {file.path: texts_of(file) for file in self.library.files}

    @cached_property
    def heads(self) -> dict[str, str]:
        """Every key and text of each front matter as one text, by path, for a quick look before a careful one."""
        return {
            file.path: "\n".join(
                [f"{path[-1]}: {text}" for path, text in self.texts[file.path]]
                + [path[-1] for path in file.front.places if isinstance(path[-1], str)]
            )
            for file in self.library.files
        }

    @cached_property
    def unreadable(self) -> set[str]:
        """The ids that documents with an unreadable head probably have: what refers to them is not at fault."""
        return {
            parts[0] if parts[-1] == "index" else f"{parts[0]}-{parts[-1]}"
            for file in self.library.files
            if not file.readable
            for parts in [file.path.removesuffix(".md").split("/")]
        }

    @cached_property
    def explained(self) -> set[str]:
        """Every word of the glossary, and the short names of bodies."""
        glossary = self.library.glossary
        words = {
            word
            for term in (glossary.terms if glossary else ())
            for word in f"{term.term} {' '.join(term.also)}".split()
        }
        return {word.strip("(),/") for word in words} | {
            body.entry.short for body in self.library.all(Body) if body.entry.short
        }

    @cached_property
    def by_url(self) -> dict[str, str]:
        """The path of the first document at each address; a second one is a finding."""
        return {file.url: file.path for file in reversed(self.library.files)}


def _moved(now: FrontMatter, then: FrontMatter) -> bool:
    day, before = (day_of(front.values.get("revision_date")) for front in (now, then))
    return day is not None and before is not None and day != before
