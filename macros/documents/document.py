"""One Markdown file, read: where it lies, what its front matter says, what its text says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import cache, cached_property
from pathlib import PurePosixPath
from typing import Any, TypeVar, get_args

from ..model.kinds import MODELS, Controlled
from ..model.parts import Part, Refers
from ..model.places import Area, Glossary, PlainPage
from ..model.vocabulary import Kind, Language, Status
from .body import Section, parse
from .frontmatter import READABLE, FrontMatter, KeyPath, read_bytes
from .problem import Place, Problem, nearest
from .validation import validate

PLAIN_FOLDERS = ("om", "redaksjon")
"""Folders directly under docs/ that hold plain pages and are no areas."""

GLOSSARY = "ordliste.md"

EntryT = TypeVar("EntryT", bound=Part)


class Validity(Enum):
    """What a reader is told about a controlled text: its status, and whether it is past its revision date."""

    IN_FORCE = "in_force"
    OVERDUE = "overdue"
    CONSULTATION = "consultation"
    DRAFT = "draft"
    RETIRED = "retired"


@dataclass(frozen=True)
class Reference:
    """An id that a front matter points to, with where it stands and what it may point to."""

    id: str
    path: KeyPath
    refers: Refers


@dataclass
class Document:
    """`path` is relative to docs/, with forward slashes."""

    path: str
    front: FrontMatter
    area: str | None = None
    """The id of the area whose folder the file lies in."""
    kind: Kind | None = None
    entry: Part | None = None
    """The typed front matter; None when it does not fit the model."""
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return parse(self.front.body, self.front.body_line)

    @property
    def id(self) -> str | None:
        value = self.front.values.get("id")
        return value if isinstance(value, str) and value else None

    @property
    def title(self) -> str:
        return str(self.front.values.get("title") or self.path)

    @property
    def readable(self) -> bool:
        return not any(problem.rule == READABLE for problem in self.problems)

    @property
    def language(self) -> Language:
        return getattr(self.entry, "language", Language.NB)

    @cached_property
    def url(self) -> str:
        """The address relative to the root of the site."""
        path = PurePosixPath(self.path)
        folder = path.parent if path.stem == "index" else path.with_suffix("")
        return "" if folder == PurePosixPath() else f"{folder}/"

    @property
    def controlled(self) -> Controlled | None:
        return self.entry if isinstance(self.entry, Controlled) else None

    def as_a(self, model: type[EntryT]) -> EntryT:
        """The front matter as this model; a TypeError is a mistake in our code, never an author's."""
        if not isinstance(self.entry, model):
            raise TypeError(f"{self.path} is not {model.__name__}")
        return self.entry

    def validity(self, today: date) -> Validity | None:
        """What readers are told about the text on this day, or None when it is not a controlled one."""
        entry = self.controlled
        if entry is None:
            return None
        if entry.status is Status.IN_FORCE and entry.revision_date and entry.revision_date < today:
            return Validity.OVERDUE
        return Validity(entry.status.value)

    def place(self, *path: str | int) -> Place:
        return self.front.place(path)

    def references(self) -> Iterator[Reference]:
        """Every id the front matter points to."""
        if self.entry is not None:
            yield from _references(self.entry, ())


def read_document(path: str, data: bytes) -> Document:
    """Read one file. `path` is relative to docs/. Never raises."""
    front = read_bytes(data)
    parts = PurePosixPath(path).parts
    document = Document(path, front, problems=list(front.problems))
    model = _model_for(document, parts)
    if model and front.values:
        document.entry, faults = validate(model, front)
        document.problems += faults
    return document


def _model_for(document: Document, parts: tuple[str, ...]) -> type[Part] | None:
    """Decide from the place of the file what it is; a place that is nothing is a problem."""
    match parts:
        case (name,):
            return Glossary if name == GLOSSARY else PlainPage
        case (folder, *_) if folder in PLAIN_FOLDERS:
            return PlainPage
        case (area, "index.md"):
            document.area = area
            return Area
        case (area, folder, name) if folder in set(Kind) and name != "index.md":
            document.area, document.kind = area, Kind.of(folder)
            return MODELS[document.kind]
    document.problems.append(_misplaced(parts))
    return None


def _misplaced(parts: tuple[str, ...]) -> Problem:
    folders = [kind.folder for kind in Kind]
    if len(parts) == 3 and parts[1] not in folders:
        meant = nearest(parts[1], folders)
        help_text = f"mente du «{meant}»?" if meant else f"flytt filen til en av: {', '.join(folders)}"
        return Problem("metadata-place", f"mappen «{parts[1]}» er ingen dokumenttype", help_text)
    return Problem(
        "metadata-place",
        "filen ligger ikke i et område og en dokumenttype",
        "flytt den til docs/<område>/<type>/<navn>.md, for eksempel docs/felles/rutiner/epikrise.md",
    )


def _references(part: Part, path: KeyPath) -> Iterator[Reference]:
    for name, refers in marks(type(part)):
        yield from _references_in(getattr(part, name), (*path, name), refers)


@cache
def marks(model: type[Part]) -> tuple[tuple[str, Refers | None], ...]:
    """Each key of a model with what its ids refer to, None where it holds no ids."""
    return tuple(
        (name, next((mark for mark in key.metadata if isinstance(mark, Refers)), None) or _refers_in(key.annotation))
        for name, key in model.model_fields.items()
    )


def _references_in(value: Any, path: KeyPath, refers: Refers | None) -> Iterator[Reference]:
    if isinstance(value, Part):
        yield from _references(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _references_in(item, (*path, index), refers)
    elif isinstance(value, str) and refers:
        yield Reference(value, path, refers)


def _refers_in(annotation: Any) -> Refers | None:
    """The mark inside `tuple[BodyId, ...]` or `BodyId | None`."""
    for inner in get_args(annotation):
        if isinstance(inner, Refers):
            return inner
        if found := _refers_in(inner):
            return found
    return None
