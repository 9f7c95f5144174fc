"""Calendars to subscribe to (RFC 5545): one for each area and each body that has something to keep a day for.

The same documents give the same bytes: an entry is stamped with the day its file was last changed, never with now.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone

from ..documents.clock import NORWAY
from ..documents.days.agenda import Appointment, calendar_of_area, calendar_of_body, of_area, of_body
from ..documents.library import Library
from ..model.kinds import Body
from ..model.vocabulary import Language
from ..model.words import Phrase
from .keep import Keep, anew

# The rule of the EU since 1996. Written out, so that a newer list of time zones changes no file.
_ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")

_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
"""Before any entry: the days since then number the changes of one, as calendars ask of those who move a meeting."""

_CANCELLED = Phrase("Avlyst")
_CASES = Phrase("Saker")


def calendars(library: Library, site_url: str, keep: Keep = anew) -> Iterator[tuple[str, str]]:
    """Yield (address, file). `site_url` may be empty: the entries then say nothing of where to read more."""

    def made(name: str, language: Language, found: list[Appointment]) -> str:
        told = [(vars(one) | {"document": one.document.url}, _changed(one, library)) for one in found]
        return keep(
            ("calendar", name, language, told, site_url), lambda: _calendar(name, language, found, library, site_url)
        )

    for area_id, area in library.areas.items():
        if found := of_area(area_id, library):
            yield calendar_of_area(area_id), made(area.short_title, area.language, found)
    for body in library.all(Body):
        if found := of_body(body, library):
            yield calendar_of_body(body.id), made(body.entry.short or body.title, body.language, found)


def _calendar(name: str, language: Language, found: list[Appointment], library: Library, site_url: str) -> str:
    calendar = Calendar()
    calendar.add("PRODID", "-//Samhandling//NO")
    calendar.add("VERSION", "2.0")
    calendar.add("X-WR-CALNAME", f"Samhandling: {name}")
    calendar.add("REFRESH-INTERVAL", timedelta(days=1), {"VALUE": "DURATION"})
    if any(one.start for one in found):
        calendar.add_component(Timezone.from_ical(_ZONE))
    for one in found:
        calendar.add_component(_event(one, language, library, site_url))
    written: bytes = calendar.to_ical()
    return written.decode()


def _changed(one: Appointment, library: Library) -> date:
    return library.history.changed.get(one.document.path, one.day)


def _event(one: Appointment, language: Language, library: Library, site_url: str) -> Event:
    event = Event()
    event.add("UID", f"{one.id}@samhandling")
    changed = datetime.combine(_changed(one, library), time(), UTC)
    event.add("DTSTAMP", changed)
    event.add("LAST-MODIFIED", changed)
    event.add("SEQUENCE", max(0, (changed - _FIRST).days))
    _when(event, one)
    label = f"{one.label.said(language)}: " if one.label else ""
    off = f"{_CANCELLED.said(language)}: " if one.cancelled else ""
    event.add("SUMMARY", f"{off}{label}{one.title}")
    event.add("STATUS", "CANCELLED" if one.cancelled else "CONFIRMED")
    if one.place:
        event.add("LOCATION", one.place)
    address = f"{site_url}{one.document.url}{f'#{one.anchor}' if one.anchor else ''}" if site_url else ""
    said = [f"{_CASES.said(language)}: {'; '.join(one.cases)}"] if one.cases else []
    if described := "\n".join([*said, *([address] if address else [])]):
        event.add("DESCRIPTION", described)
    if address:
        event.add("URL", address)
    return event


def _when(event: Event, one: Appointment) -> None:
    if not one.start:
        event.add("DTSTART", one.day)
        event.add("DTEND", one.day + timedelta(days=1))  # the first day that is not part of it
        event.add("TRANSP", "TRANSPARENT")  # nobody is busy all day
        return
    event.add("DTSTART", _at(one.day, one.start))
    if one.end:
        event.add("DTEND", _at(one.day, one.end))


def _at(day: date, hour: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(hour), NORWAY)
