"""A thing that is wrong: what reading a file and holding it against a rule both tell, before it is a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where something stands in a file. Both count from 1, as editors show them."""

    line: int
    column: int = 1


TOP = Place(1)
"""The beginning of a file: where a fault of the whole file is shown."""


class Reading(Enum):
    """What can go wrong while a file is read. One rule of the checks reports each."""

    READABLE = auto()
    REQUIRED = auto()
    VALUE = auto()
    UNKNOWN_KEY = auto()
    PLACE = auto()


@dataclass(frozen=True)
class Fault:
    """`message` says what is, `help` what to do. Norwegian, 20 words at most each."""

    message: str
    help: str
    place: Place = TOP
    mild: bool = False
    """A milder case of what its rule is about: a warning at most."""
    path: str | None = None
    """Relative to the project, when the fault stands in another file than the one that was checked."""
    reading: Reading | None = None
    """What went wrong, when it was found while the file was read."""


_MOST = 10

Say = Callable[[], Fault]
"""Makes a fault when it is to be told: its help may take long to find."""


def briefly(faults: Iterable[Say], path: str) -> Iterator[Fault]:
    """Tell the first of many faults of one kind, and how many more there are: nobody reads thousands of lines."""
    found = list(faults)
    yield from (say() for say in found[:_MOST])
    if len(found) > _MOST:
        yield Fault(f"{len(found) - _MOST} linjer til har samme feil", "rett de første, så vises de neste", path=path)


def nearest(word: str, words: Iterable[str], likeness: float = 0.6) -> str | None:
    """The one of `words` most like `word`, or None when nothing is near enough to be a slip of the hand."""
    found = get_close_matches(word, list(words), n=1, cutoff=likeness)
    return found[0] if found else None


def meant(word: str, words: Iterable[str], otherwise: str, likeness: float = 0.6) -> str:
    """What to do about a word that is none of `words`: «mente du fjord?», or `otherwise` when none is near."""
    found = nearest(word, words, likeness)
    return f"mente du {found}?" if found else otherwise


class Faulty(str):
    """A value already complained of: the model must not complain of it a second time."""

    __slots__ = ()


def is_faulty(value: Any) -> bool:
    """Whether a value is one of these."""
    return isinstance(value, Faulty)
