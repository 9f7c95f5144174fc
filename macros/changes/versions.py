"""The approved versions of a text: what each is today, which are held against which, and each as it was.

A version is read from the history by what the ledger says of it, with the texts that it followed then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from hashlib import sha1, sha256
from itertools import combinations, pairwise
from pathlib import Path

from ..common.adoption import Piece, followed
from ..common.whole import Whole, whole
from ..documents.document import Document, is_a, read_file
from ..documents.file import File
from ..documents.history.git import NoAnswer, contents
from ..documents.history.versions import Recorded, is_version
from ..documents.library import Library
from ..documents.project.ledger import is_id
from ..documents.text.body import Section
from ..model.kinds import Controlled
from ..model.vocabulary import Status

NOW = "ny"
"""What stands in an address for the text as it stands now; no version is called that."""
_ALL_PAIRS = 6
"""Versions. Of more, each is held against the one before it and against the newest: pairs grow with the square."""

Key = tuple[str, str]
"""The id of a text and the number of a version."""


@dataclass(frozen=True)
class Versions:
    """Those of one text, and what has become of it."""

    id: str
    recorded: dict[str, Recorded]
    """By number, the oldest first; those that are withdrawn too."""
    document: Document[Controlled] | None
    """The text as it stands now; None when there is none with this id."""
    differs: bool
    """Whether the text as it stands now says something else than the newest version that was approved."""

    @property
    def newest(self) -> str:
        return list(self.recorded)[-1]

    @property
    def in_force(self) -> str | None:
        """The number of the version that the text as it stands puts into force; None when it does not."""
        entry = self.document.entry if self.document else None
        return entry.version if entry and entry.status is Status.IN_FORCE else None

    @property
    def ended(self) -> bool:
        """Whether the text was retired, or goes by another id now."""
        return self.document is None or self.document.entry.status is Status.RETIRED

    def after(self, number: str) -> str | None:
        """The version that replaced another one."""
        later = [*self.recorded, *([self.in_force] if self.in_force else [])]
        place = later.index(number) + 1
        return later[place] if place < len(later) and later[place] != number else None

    @property
    def readable(self) -> list[str]:
        return [number for number, one in self.recorded.items() if not one.withdrawn]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Which version is held against which: the newer, and the older."""
        numbers = self.readable
        every = list(combinations(numbers, 2))
        if len(numbers) > _ALL_PAIRS:
            near = set(pairwise(numbers))
            every = [pair for pair in every if pair in near or pair[1] == numbers[-1]]
        yield from ((newer, older) for older, newer in every)
        if self.differs and numbers:
            yield NOW, numbers[-1]


@dataclass(frozen=True)
class Text:
    """A version as it was, or a text as it stands."""

    file: File
    library: Library
    """With what it followed."""

    @property
    def whole(self) -> Whole:
        return whole(self.file, self.library)

    @property
    def sections(self) -> list[Section]:
        """Everything a reader met, section by section."""
        return [*map(_as_met, self.whole.pieces), *self.whole.front]


def _as_met(piece: Piece) -> Section:
    """What stands for a common section is known by its anchor."""
    return replace(piece.section, anchor=piece.anchor, attributes={})


def versions(library: Library) -> Iterator[Versions]:
    """Of every text that has any."""
    return (found for id_ in library.ledger.published if (found := versions_of(id_, library)))


def versions_of(id_: str, library: Library) -> Versions | None:
    """Those of one text; None when it has none."""
    published, docs = library.ledger.published.get(id_), library.earlier.docs
    # What cannot be an id or a version becomes no address; a rule tells of it.
    if published is None or docs is None or not is_id(id_) or not all(map(is_version, published.versions)):
        return None
    if not published.versions:
        return None
    file = library.by_id.get(id_)
    document = file if is_a(file, Controlled) else None
    newest = list(published.versions.values())[-1]
    differs = document is not None and not newest.withdrawn and _differs(document, newest, library, docs)
    return Versions(id_, published.versions, document, differs)


def _differs(document: Document[Controlled], newest: Recorded, library: Library, docs: Path) -> bool:
    standing = [document, *followed(document, library)]
    return [_blob(f"{docs}/{one.path}", newest.file) for one in standing] != list(newest.blobs)


def _blob(path: str, like: str) -> str:
    """The name that git gives the bytes of a file, in a repository where names are like this one."""
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (a path of each takes longer than to read it)
            data = file.read()
    except OSError:
        return ""
    return (sha1 if len(like) == 40 else sha256)(b"blob %d\0" % len(data) + data).hexdigest()


class Texts:
    """The versions of some texts as they were, of all when none are named. The history is asked once, for the first."""

    def __init__(self, library: Library, ids: Iterable[str] | None = None) -> None:
        self._library = library
        self._ids = library.ledger.published if ids is None else ids
        self._known: dict[Key, Text | None] = {}

    def get(self, id_: str, number: str) -> Text | None:
        """None for what is withdrawn or lost."""
        if (id_, number) not in self._known:
            self._known[id_, number] = self._text(id_, number)
        return self._known[id_, number]

    @property
    def complete(self) -> bool:
        """Whether the history here has every version."""
        return bool(self._data) and None not in self._data.values()

    @cached_property
    def _data(self) -> dict[str, bytes | None]:
        """What each file says, by the name git gives it."""
        published = self._library.ledger.published
        every = (old for id_ in self._ids for old in published[id_].versions.values())
        blobs = list(dict.fromkeys(blob for old in every for blob in old.blobs))
        try:
            return dict(zip(blobs, contents(self._library.earlier.docs or Path(), blobs), strict=True))
        except NoAnswer:
            return {}

    def _text(self, id_: str, number: str) -> Text | None:
        old = self._library.ledger.published[id_].versions[number]
        files = []
        for one, blob in {id_: old.file, **old.common}.items():
            data = self._data.get(blob)
            if data is None:
                return None
            files.append(_read(one, data, self._library))
        return Text(files[0], Library(files, old.on))


def _read(id_: str, data: bytes, library: Library) -> File:
    """A file as it was. What it is depends on where it lay, which the ledger knows of every text."""
    files = [_at(path, data, library) for path in places(id_, library)]
    return next((one for one in files if isinstance(one, Document)), files[0])


def _at(path: str, data: bytes, library: Library) -> File:
    """Most texts stand as they were approved, and what they say is read already."""
    standing = library.by_path.get(path)
    return standing if standing and standing.is_read_from(data) else _read_once(path, data)


_read_once = lru_cache(maxsize=500)(read_file)
"""Many follow the same earlier version."""


def places(id_: str, library: Library) -> list[str]:
    """Where a text lies and has lain, as paths below docs/, the latest first."""
    file = library.by_id.get(id_)
    published = library.ledger.published.get(id_)
    former = [f"{one.rstrip('/')}.md" for one in reversed(published.addresses)] if published else []
    return list(dict.fromkeys([*([file.path] if file else []), *former])) or [f"{id_}.md"]
