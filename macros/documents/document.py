"""A document: a file that was understood, with an id, an area, a kind and a typed front matter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Generic, TypeGuard, TypeVar

from ..model.kinds import MODELS, Controlled, Entry, Service
from ..model.places import LISTS, Area, PlainPage
from ..model.vocabulary import Actor, Kind, Status
from .bounds import too_much
from .fault import Fault, Reading, nearest
from .file import PLAIN_FOLDERS, File, home
from .head.frontmatter import read_bytes
from .head.validation import validate
from .project.inside import is_plain

E_co = TypeVar("E_co", bound=Entry, covariant=True)
E = TypeVar("E", bound=Entry)


class Validity(Enum):
    """What a reader is told about a controlled text: its status, and whether it is past its revision date."""

    IN_FORCE = "in_force"
    OVERDUE = "overdue"
    CONSULTATION = "consultation"
    DRAFT = "draft"
    RETIRED = "retired"


class Document(File, Generic[E_co]):
    """A file in the folder of a kind, whose front matter fits the model of that kind."""

    entry: E_co

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def title(self) -> str:
        return self.entry.title

    @property
    def area(self) -> str:
        return self.path.partition("/")[0]

    @cached_property
    def kind(self) -> Kind:
        return Kind.of(self.path.split("/")[1])

    @property
    def audience(self) -> tuple[Actor, ...]:
        """Those whom a text or a service is for; empty means everyone."""
        return self.entry.audience if isinstance(self.entry, Controlled | Service) else ()


class AreaPage(File):
    """The `index.md` that describes an area."""

    entry: Area

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def area(self) -> str:
        return self.path.partition("/")[0]


def is_a(file: File | None, model: type[E]) -> TypeGuard[Document[E]]:
    """Whether a file is a document whose front matter is of this model."""
    return isinstance(file, Document) and isinstance(file.entry, model)


def validity(document: Document[Controlled], today: date) -> Validity:
    """What readers are told about the text on this day."""
    entry = document.entry
    if entry.status is Status.IN_FORCE and entry.revision_date and entry.revision_date < today:
        return Validity.OVERDUE
    return Validity(entry.status.value)


def read_file(path: str, data: bytes) -> File:
    """Read one file. `path` is relative to docs/. Never raises."""
    front = read_bytes(data)
    if excess := too_much(front.body, front.body_line):
        front = replace(front, body="", faults=(*front.faults, excess))
    model = model_at(path)
    if model is None:
        return File(path, front, (*front.faults, _misplaced(path)))
    if not front.values:
        return File(path, front, front.faults)
    entry, faults = validate(model, front)
    found = (*front.faults, *faults)
    if entry is None or isinstance(entry, PlainPage):
        return File(path, front, found, entry)
    return AreaPage(path, front, found, entry) if isinstance(entry, Area) else Document(path, front, found, entry)


Read = Callable[[str, bytes], File]
"""Reads one file, or remembers what it has read before."""


def read_files(docs: Path, read: Read = read_file) -> list[File]:
    """Every Markdown file below `docs`, broken ones too, by path."""
    paths = (
        path
        for path in docs.rglob("*.md")
        if not any(part.startswith(".") for part in path.relative_to(docs).parts) and is_plain(path)
    )
    return [read(path.relative_to(docs).as_posix(), path.read_bytes()) for path in sorted(paths)]


def model_at(path: str) -> type[Entry] | type[PlainPage] | None:
    """The model of the front matter of a file, by its place; None for a place that is nothing."""
    area, kind = home(path)
    if kind:
        return MODELS[kind]
    if area:
        return Area
    parts = PurePosixPath(path).parts
    if len(parts) == 1:
        return LISTS.get(PurePosixPath(path).stem, PlainPage)
    if parts[0] in PLAIN_FOLDERS:
        return PlainPage
    return None


def _misplaced(path: str) -> Fault:
    parts = PurePosixPath(path).parts
    folders = [kind.folder for kind in Kind]
    if len(parts) == 3 and parts[1] not in folders:
        meant = nearest(parts[1], folders)
        help_text = f"mente du «{meant}»?" if meant else f"flytt filen til en av: {', '.join(folders)}"
        return Fault(f"mappen «{parts[1]}» er ingen dokumenttype", help_text, reading=Reading.PLACE)
    return Fault(
        "filen ligger ikke i et område og en dokumenttype",
        "flytt den til docs/<område>/<type>/<navn>.md, for eksempel docs/felles/rutiner/epikrise.md",
        reading=Reading.PLACE,
    )
