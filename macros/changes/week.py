"""What a week changed, and for whom: clause by clause in plain words, from the history and nothing else.

The same history gives the same words, whoever asks and whenever: everybody gets the same, at the same time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache, partial
from pathlib import Path

from ..common.parties import name_of
from ..documents.clock import NORWAY
from ..documents.document import Document, is_a, read_file
from ..documents.figures.series import NO_TABLE, Series, page_beside, table_beside
from ..documents.figures.tables import is_table, read_table
from ..documents.file import File
from ..documents.history.earlier import read_versions
from ..documents.history.git import NoAnswer, contents, git
from ..documents.library import Library
from ..documents.steps import all_sections
from ..model.fields import keys_of
from ..model.kinds import Controlled, Entry, Figure, Meeting, News, Plan
from ..model.vocabulary import Actor, AreaType, Language, Status
from .decided import last_in_force
from .numbers import changed_numbers
from .redline import changed_passages
from .told import Said, short
from .values import ChangedValue, changed_steering, changed_values

_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>\d\d?)", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class Week:
    """From Monday to Sunday, as ISO 8601 counts weeks."""

    monday: date

    @classmethod
    def of(cls, day: date) -> Week:
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def named(cls, text: str) -> Week:
        """«2026-W48». Raises ValueError for what is no week."""
        found = _WEEK.fullmatch(text.strip())
        if found is None:
            raise ValueError(text)
        return cls(date.fromisocalendar(int(found["year"]), int(found["week"]), 1))

    @property
    def name(self) -> str:
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    @property
    def number(self) -> int:
        return self.monday.isocalendar().week

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def before(self) -> Week:
        return Week(self.monday - timedelta(days=7))


@dataclass(frozen=True)
class Told:
    """A document that is not what it was, and what is told of it."""

    document: Document[Entry]
    lines: tuple[str, ...]

    def area(self, library: Library) -> str:
        """Where the document lies today: the folder of an area may have been renamed since."""
        now = library.by_id.get(self.document.id)
        return (now and now.area) or self.document.area


def told_of(week: Week, library: Library) -> list[Told]:
    """Everything that readers should know of a week, each document once, by area and title. Empty without a history."""
    docs = library.earlier.docs
    if docs is None:
        return []
    try:
        start, end = (_commit_before(docs, day) for day in (week.monday, week.monday + timedelta(days=7)))
        if start is None or end is None or start == end:
            return []
        found = _between(docs, start, end, _Names(library))
    except NoAnswer:
        return []
    order = list(library.areas)
    return sorted(found, key=lambda one: (_place(one.area(library), order), one.document.title, one.document.path))


class _Names:
    """What documents, bodies and municipalities are called today: the same when all are called the same."""

    def __init__(self, library: Library) -> None:
        self.of = partial(name_of, library=library)
        titles = ((id_, one.title) for id_, one in library.by_id.items())
        self._all = frozenset((*titles, *((number, one.name) for number, one in library.ever.items())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Names) and other._all == self._all

    def __hash__(self) -> int:
        return hash(self._all)


@lru_cache(maxsize=8)
def _between(docs: Path, start: str, end: str, names: _Names) -> tuple[Told, ...]:
    """What two commits have between them: that never changes, so a site that is shown while one writes asks once."""
    found = ((one.now, tuple(_lines(one, names.of))) for one in _changes(docs, start, end))
    return tuple(Told(now, lines) for now, lines in found if lines)


def for_reader(told: list[Told], library: Library, areas: Collection[str], role: Actor | None) -> list[Told]:
    """What is for someone in these areas with this role. What is common is for all, and told once."""
    common = {id_ for id_, area in library.areas.items() if area.type is AreaType.COMMON}
    return [
        one
        for one in told
        if (not areas or one.area(library) in {*areas, *common})
        and (role is None or not one.document.audience or role in one.document.audience)
    ]


def _place(area: str, order: list[str]) -> int:
    return order.index(area) if area in order else len(order)


def _commit_before(docs: Path, day: date) -> str | None:
    """The last commit before a day begins in Norway."""
    midnight = datetime.combine(day, time(), NORWAY).isoformat()
    found = git(docs, "rev-list", "--max-count=1", f"--before={midnight}", "HEAD").decode().strip()
    return found or None


@dataclass(frozen=True)
class _Change:
    """A document of the later commit that differs; its table too, where it is a figure."""

    before: File | None
    now: Document[Entry]
    numbers: tuple[ChangedValue, ...]
    beside: File | None
    """What its words are held against: the version it took over from when it came into force, else what it was."""


def _changes(docs: Path, start: str, end: str) -> Iterator[_Change]:
    """A document is known by its id, wherever it lay."""
    listed = git(docs, "diff", "--name-only", "--no-renames", "--relative", "-z", start, end, "--", ".")
    differing = sorted(listed.decode("utf-8", "replace").split("\0"))
    tables = [path for path in differing if is_table(path)]
    paths = sorted({path for path in differing if path.endswith(".md")} | {page_beside(path) for path in tables})
    old, new = (_files(docs, commit, paths) for commit in (start, end))
    was, is_now = (_tables(docs, commit, tables) for commit in (start, end))
    by_id = {file.id: file for file in old.values() if file.id}
    for path, now in new.items():
        if isinstance(now, Document):
            before = old.get(path) or by_id.get(now.id)
            numbers = tuple(_numbers(before, now, was, is_now))
            yield _Change(before, now, numbers, _taken_over_from(docs, start, before, now))


def _taken_over_from(docs: Path, start: str, before: File | None, now: Document[Entry]) -> File | None:
    """A version changes a text for its readers on the day it comes into force, not while it was written and heard."""
    if before is None or not _in_force(now) or (_in_force(before) and _version(before) == _version(now)):
        return before
    last = last_in_force(read_versions(docs, before.path, start))
    return last.file if last else before


def _in_force(file: File) -> bool:
    return is_a(file, Controlled) and file.entry.status is Status.IN_FORCE


def _version(file: File) -> str:
    return file.entry.version if is_a(file, Controlled) else ""


def _files(docs: Path, commit: str, paths: list[str]) -> dict[str, File]:
    found = contents(docs, (f"{commit}:./{path}" for path in paths))
    return {path: read_file(path, data) for path, data in zip(paths, found, strict=True) if data is not None}


def _tables(docs: Path, commit: str, paths: list[str]) -> dict[str, Series]:
    found = contents(docs, (f"{commit}:./{path}" for path in paths))
    return {path: read_table(path, data) for path, data in zip(paths, found, strict=True) if data is not None}


def _numbers(
    before: File | None, now: Document[Entry], was: dict[str, Series], is_now: dict[str, Series]
) -> Iterator[ChangedValue]:
    if is_a(now, Figure):
        earlier = was.get(table_beside(before.path if before else now.path), NO_TABLE)
        later = is_now.get(table_beside(now.path), NO_TABLE)
        yield from changed_numbers(earlier, later, now.entry, now.language)


def _lines(change: _Change, name: Callable[[str], str]) -> Iterator[str]:
    before, now, said = change.before, change.now, Said(change.now.language)
    if is_a(now, Controlled):
        yield from said.standing(before, now, name)
    elif is_a(now, Meeting):
        yield from said.meeting(before, now)
    elif is_a(now, News):
        yield from [now.entry.summary] if before is None else []
    elif before is None:
        yield said.new
    else:
        for value in _for_readers(changed_values(before, now, name), now.language):
            yield f"{value.label}: {short(value.after)}" if value.after else f"{value.label}: {said.gone}"
    yield from said.numbers(change.numbers)
    if change.before is not None and is_a(now, Plan):
        yield from map(said.value, changed_steering(change.before, now))
    if change.beside is not None and not is_a(now, News):
        for passage in changed_passages(all_sections(change.beside), all_sections(now)):
            yield from said.passage(passage)


def _for_readers(values: Iterable[ChangedValue], language: Language) -> Iterator[ChangedValue]:
    """Without what only the search and those who write look at."""
    behind = {key.label.said(language) for key in keys_of(Entry) if key.name in _BEHIND}
    return (value for value in values if value.label not in behind)


_BEHIND = ("keywords", "section_keywords", "sources", "language")
