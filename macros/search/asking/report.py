"""What editors should know of their words, in Norwegian: `samhandling search --report`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..building.entry import PAGE, Searchable, Synonyms
from ..words import words
from .finder import Searcher

ABBREVIATION = re.compile(r"\b[A-ZÆØÅ]{2,6}\b")
SEEN_IN = 2
"""In how many documents an abbreviation must stand before it is asked for."""
HIGH_ENOUGH = 3


def report(entries: Sequence[Searchable], terms: Iterable[Synonyms], folder: Path) -> Iterator[str]:
    """Yield a line for each title that does not find its document, form no text uses, and unexplained abbreviation."""
    terms = list(terms)
    yield from _titles(entries, Searcher(folder))
    yield from _unused_forms(entries, terms)
    yield from _unexplained(entries, terms)


def _titles(entries: Iterable[Searchable], searcher: Searcher) -> Iterator[str]:
    same = Counter(entry.title for entry in entries)
    for entry in entries:
        high = HIGH_ENOUGH + same[entry.title] - 1
        if entry.status == "retired" or entry.kind == PAGE or entry.id in searcher.roughly(entry.title, high):
            continue
        if entry.id not in searcher.first(entry.title, high):
            yield f"tittel: søk på «{entry.title}» finner ikke {entry.id} blant de {high} første"


def _unused_forms(entries: Iterable[Searchable], terms: Iterable[Synonyms]) -> Iterator[str]:
    used = {word for entry in entries for text in _texts(entry) for word in words(text)}
    for term in terms:
        for form in term.forms:
            if missing := [word for word in words(form) if word not in used]:
                yield f"ordliste: «{form}» ({term.term}) står ikke i noen tekst; ordet «{missing[0]}» brukes ikke"


def _unexplained(entries: Iterable[Searchable], terms: Iterable[Synonyms]) -> Iterator[str]:
    explained = {word for term in terms for form in term.forms for word in ABBREVIATION.findall(form)}
    seen = Counter(
        word for entry in entries for word in {w for text in _texts(entry) for w in ABBREVIATION.findall(text)}
    )
    for word, documents in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        if documents >= SEEN_IN and word not in explained:
            yield f"forkortelse: {word} står i {documents} dokumenter, men ikke i ordlisten"


def _texts(entry: Searchable) -> tuple[str, ...]:
    return (entry.title, entry.summary, *(section.text for section in entry.sections))
