"""What the last whole week changed, as a feed for everyone and one for each area: /ukebrev.xml, /<area>/ukebrev.xml."""

from __future__ import annotations

from collections.abc import Iterator

from ...changes.week import Told, Week, for_reader, told_of
from ...documents.library import Library
from ...model.vocabulary import Language
from .atom import Feed, Item

ADDRESS = "ukebrev.xml"


def digests(library: Library, site_url: str) -> Iterator[tuple[str, str]]:
    """Yield (address, feed). `site_url` may be empty: links are then relative."""
    week = Week.of(library.today).before
    told = told_of(week, library)
    yield ADDRESS, _feed("ukebrev", "Ukebrev", ADDRESS, Language.NB, week, told).write(site_url, library.today)
    for area_id, area in library.areas.items():
        own, address = for_reader(told, library, (area_id,), None), f"{area_id}/{ADDRESS}"
        feed = _feed(f"{area_id}:ukebrev", f"Ukebrev: {area.short_title}", address, area.language, week, own)
        yield address, feed.write(site_url, library.today)


def _feed(id_: str, title: str, address: str, language: Language, week: Week, told: list[Told]) -> Feed:
    items = [
        Item(
            f"{one.document.id}:{week.name}",
            one.document.title,
            week.sunday,
            f"d/{one.document.id}/",
            "\n".join(one.lines),
        )
        for one in told
    ]
    return Feed(id_, title, address, language, items)
