"""The news of each area as a feed: its news, and the texts that change, begin to apply, or are put out to hearing."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.days.events import Event, events_in, feed_address
from ...documents.library import Library
from ...model.vocabulary import Language
from .atom import Feed, Item

MOST = 50
"""A reader of feeds that has been away for a year still sees everything."""


def area_feeds(library: Library, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield (address, feed) for every area, also one where nothing has happened. `site_url` may be empty."""
    for area_id, area in library.areas.items():
        items = [_item(event, area.language) for event in events_in(area_id, library)[:MOST]]
        feed = Feed(area_id, f"Samhandling: {area.short_title}", feed_address(area_id), area.language, items)
        yield feed.address, feed.write(site_url, library.today)


def _item(event: Event, language: Language) -> Item:
    entry = event.document.entry
    return Item(
        f"{entry.id}:{event.what}:{event.day}",
        f"{event.what.label(language)}: {entry.title}",
        event.day,
        event.document.url,
        entry.summary,
    )
