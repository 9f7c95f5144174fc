"""The keys of a front matter as plain data: what the authors' reference prints and the editor's forms are made from.

Everything here is read from the model.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from .values import Part, PartOf, Refers, help_of
from .vocabulary import Word
from .words import Phrase

Mark = TypeVar("Mark")


@dataclass(frozen=True)
class Key:
    """One key: `type` is str, int, float, bool, date, dict, a set of words, or a part with keys of its own."""

    name: str
    label: Phrase
    help: Phrase
    required: bool
    type: type[Any]
    many: bool = False
    refers: Refers | None = None
    part_of: PartOf | None = None
    pattern: str | None = None
    longest: int | None = None
    lowest: int | None = None
    highest: int | None = None
    at_least_one: bool = False
    default: Any = None

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(self.type) if issubclass(self.type, Word) else ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys below this one, when it has any."""
        return keys_of(self.type) if issubclass(self.type, Part) else ()


@cache
def keys_of(model: type[Part]) -> tuple[Key, ...]:
    """Every key of a model, in the order in which it stands in a file."""
    return tuple(_key(name, field) for name, field in model.keys().items())


def _key(name: str, field: FieldInfo) -> Key:
    marks = list(field.metadata)
    inner, many = _unwrapped(field.annotation, marks)
    # Of a list, the least length is how many there must be; of a text, it is that the text is not empty.
    at_least_one = many and any(isinstance(mark, MinLen) and mark.min_length for mark in field.metadata)
    return Key(
        name,
        _first(marks, Phrase) or Phrase(name),
        help_of(field),
        field.is_required(),
        inner,
        many,
        refers=_first(marks, Refers),
        part_of=_first(marks, PartOf),
        pattern=next((mark.pattern for mark in marks if isinstance(mark, StringConstraints) and mark.pattern), None),  # type: ignore[arg-type]
        longest=next(_longest(marks), None),
        lowest=next((int(str(mark.ge)) for mark in marks if isinstance(mark, Ge)), None),
        highest=next((int(str(mark.le)) for mark in marks if isinstance(mark, Le)), None),
        at_least_one=at_least_one,
        default=None if field.is_required() else field.default,
    )


def _unwrapped(annotation: Any, marks: list[Any]) -> tuple[type[Any], bool]:
    """The innermost type, and whether it stands in a list; what is annotated on the way is added to `marks`."""
    many = False
    while not isinstance(annotation, type) or get_origin(annotation):
        origin, inner = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation = inner[0]
            for mark in inner[1:]:
                marks.extend(mark.metadata if isinstance(mark, FieldInfo) else [mark])
        elif origin is tuple:
            annotation, many = inner[0], True
        elif origin in (Union, types.UnionType):
            annotation = next(one for one in inner if one is not type(None))
        elif origin is dict:
            annotation = dict  # names that authors choose, each with a value; no form can know them beforehand
        else:
            raise TypeError(f"unknown annotation {annotation!r}")
    return annotation, many


def _longest(marks: list[Any]) -> Iterator[int]:
    for mark in marks:
        length = mark.max_length if isinstance(mark, StringConstraints | MaxLen) else None
        if length:
            yield length


def _first(marks: list[Any], kind: type[Mark]) -> Mark | None:
    return next((mark for mark in marks if isinstance(mark, kind)), None)
