"""A Markdown file below docs/, broken or not: where it lies, what it says, what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any, get_args

from ..model.lines import on_one_line
from ..model.places import Head
from ..model.values import Part, Refers
from ..model.vocabulary import Kind, Language
from .fault import Fault, Place
from .head.frontmatter import FrontMatter, KeyPath, text_of
from .text.body import Section, parse
from .text.layout import read
from .text.lines import Line
from .text.markup import Markup, markup

PLAIN_FOLDERS = ("om", "redaksjon")
"""Folders directly under docs/ that hold plain pages and are no areas."""


@dataclass(frozen=True)
class Reference:
    """An id that a front matter points to, with where it stands and what it may point to."""

    id: str
    path: KeyPath
    refers: Refers


@dataclass(eq=False)
class File:
    """`path` is relative to docs/, with forward slashes."""

    path: str
    front: FrontMatter
    faults: tuple[Fault, ...] = ()
    """What was wrong with it when it was read."""
    entry: Head | None = None
    """The typed front matter; None when it does not fit the model."""

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        return parse(self.front.body, self.front.body_line, self.lines)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Each line of its text, as it is read."""
        return read(self.front.body)

    @cached_property
    def markup(self) -> Markup:
        """The links, pictures and anchors of its text."""
        return markup(self.front.body, self.front.body_line)

    @cached_property
    def sum(self) -> str:
        """Of where it lies and all that it says: what is made of the file alone is the same while this is."""
        return sha256(repr((self.path, self.front.head, self.front.body)).encode()).hexdigest()

    @property
    def id(self) -> str | None:
        value = self.front.values.get("id")
        return value if isinstance(value, str) and value else None

    @property
    def title(self) -> str:
        return on_one_line(str(self.front.values.get("title") or self.path))

    @property
    def language(self) -> Language:
        return self.entry.language if self.entry else Language.NB

    @property
    def readable(self) -> bool:
        return self.front.readable

    @property
    def area(self) -> str | None:
        """The id of the area whose folder the file lies in."""
        return home(self.path)[0]

    @property
    def kind(self) -> Kind | None:
        return home(self.path)[1]

    @cached_property
    def url(self) -> str:
        """The address relative to the root of the site."""
        path = PurePosixPath(self.path)
        folder = path.parent if path.stem == "index" else path.with_suffix("")
        return "" if folder == PurePosixPath() else f"{folder}/"

    def is_read_from(self, data: bytes) -> bool:
        """Whether a file that could be read says just this."""
        return self.readable and self.front.head + self.front.body == text_of(data, "surrogateescape")

    def place(self, *path: str | int) -> Place:
        return self.front.place(path)

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every id the front matter points to."""
        return tuple(_references(self.entry, ())) if self.entry else ()


@lru_cache(maxsize=20_000)
def home(path: str) -> tuple[str | None, Kind | None]:
    """The area a file lies in, and the kind whose folder it lies in."""
    match PurePosixPath(path).parts:
        case (folder, *_) if folder in PLAIN_FOLDERS:
            return None, None
        case (area, "index.md"):
            return area, None
        case (area, folder, name) if folder in set(Kind) and name != "index.md":
            return area, Kind.of(folder)
    return None, None


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
    elif isinstance(value, dict) and refers:
        for area, item in value.items():  # what is told for each area
            yield Reference(area, (*path, area), Refers(area=True))
            yield from _references_in(item, (*path, area), refers)
    elif isinstance(value, str) and refers:
        yield Reference(value, path, refers)


def _refers_in(annotation: Any) -> Refers | None:
    """The mark inside `tuple[BodyId, ...]`, `dict[Id, BodyId]` or `BodyId | None`."""
    for inner in get_args(annotation):
        if isinstance(inner, Refers):
            return inner
        if found := _refers_in(inner):
            return found
    return None
