"""A document ready for the index: what hits show of it, packed, and what it says, counted.

This is the work for one document, and the same whatever stands in the others; the index only adds it up.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..words import Language, norwegian, words
from .encoding import pack
from .entry import Searchable, Synonyms
from .glossary import Glossary, everyday

Counted = dict[str, int]


@dataclass(frozen=True)
class Said:
    """What a document says, in three fields: the title; headings, summary and keywords; the text."""

    words: Sequence[Counted]
    """Each word of a field with how often it stands there. Empty words count in titles only."""
    meant: Sequence[Counted]
    """The keys that the field also says in other words."""


class Columns(NamedTuple):
    """What is asked of every document before any is read; see `Searchable`."""

    area: str
    kind: str
    status: str
    due: str
    family: str
    reach: str
    audience: Sequence[str]


@dataclass(frozen=True)
class Prepared:
    columns: Columns
    said: Said
    packed: bytes
    """All that is known of the document, as it is written."""

    def as_bytes(self) -> bytes:
        """The same to be kept; `prepared` reads it."""
        return as_json([self.columns, self.said.words, self.said.meant]) + b"\n" + self.packed


def prepared(data: bytes) -> Prepared:
    read, _, packed = data.partition(b"\n")
    columns, *said = json.loads(read)
    return Prepared(Columns(*columns), Said(*said), packed)


class Preparation:
    """Prepares documents with the words of a site."""

    def __init__(self, terms: Iterable[Synonyms], language: Language | None = None) -> None:
        self.language = language or norwegian()
        self.glossary = Glossary(terms, self.language, everyday())

    def prepare(self, entry: Searchable) -> Prepared:
        found = self._fields(entry)
        said = Said([_counted(field) for field in found], [self._meant(field) for field in found])
        columns = Columns(**{name: getattr(entry, name) for name in Columns._fields})
        return Prepared(columns._replace(audience=list(entry.audience)), said, pack(as_json(entry)))

    def _fields(self, entry: Searchable) -> list[list[str]]:
        headings = " ".join(section.heading for section in entry.sections)
        asked = (word for section in entry.sections for word in section.keywords)
        outstanding = " ".join((entry.summary, headings, *entry.keywords, *entry.codes, *asked))
        text = " ".join(section.text for section in entry.sections)
        says = self.language.says_something
        return [words(entry.title), *([word for word in words(part) if says(word)] for part in (outstanding, text))]

    def _meant(self, field: list[str]) -> Counted:
        return self.glossary.also_says(
            [self.language.key(word) for word in field if self.language.says_something(word)]
        )


def _counted(field: list[str]) -> Counted:
    found: Counted = {}
    for word in field:
        found[word] = found.get(word, 0) + 1
    return found


def as_json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=vars).encode()
