"""What has happened in an area, as far as its documents give the day: what feeds and lists of news are made from.

Nothing is worked out from when a file was changed: that says when somebody typed, not when a text began to apply.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ...model.kinds import Controlled, Entry, News
from ...model.vocabulary import ReviewOutcome, Status, Word
from ..document import Document, is_a
from ..library import Library


class What(Word):
    NEWS = "news", "Aktuelt"
    CONSULTATION = "consultation", "På høring", "På høyring"
    CHANGED = "changed", "Gjennomgått og endret", "Gjennomgått og endra"
    IN_FORCE = "in_force", "Begynte å gjelde", "Byrja å gjelde"
    RETIRED = "retired", "Opphevet", "Oppheva"


@dataclass(frozen=True)
class Event:
    document: Document[Entry]
    what: What
    day: date


def events(documents: Iterable[Document[Entry]], today: date) -> list[Event]:
    """What has happened to these documents up to today, the latest first."""
    # A change reviewed twice on one day is one piece of news.
    found = {
        (document.path, event.what, event.day): event
        for document in documents
        for event in _of(document)
        if event.day <= today
    }
    return [found[key] for key in sorted(sorted(found), key=lambda key: key[2], reverse=True)]


def events_in(area: str, library: Library) -> list[Event]:
    return events((document for document in library.documents if document.area == area), library.today)


def feed_address(area: str) -> str:
    """Where the news of an area are read by machines, relative to the root of the site."""
    return f"{area}/nytt.xml"


def _of(document: Document[Entry]) -> Iterator[Event]:
    if isinstance(document.entry, News):
        yield Event(document, What.NEWS, document.entry.date)
    if not is_a(document, Controlled):
        return
    entry = document.entry
    if entry.status is Status.CONSULTATION and entry.consultation:
        yield Event(document, What.CONSULTATION, entry.consultation.opens)
    if entry.status is Status.IN_FORCE and entry.valid_from:
        yield Event(document, What.IN_FORCE, entry.valid_from)
    for review in entry.reviews:
        if review.outcome is ReviewOutcome.CHANGED:
            yield Event(document, What.CHANGED, review.on)
        elif review.outcome is ReviewOutcome.RETIRED and entry.status is Status.RETIRED:
            yield Event(document, What.RETIRED, review.on)
