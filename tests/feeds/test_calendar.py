"""The calendars: what each entry says to another reader of calendars, and the form that RFC 5545 asks for."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.history.commits import History
from macros.documents.library import Library
from macros.feeds.calendar import calendars
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine

SITE = "https://samhandling.example.org/"
MEETING = """---
id: fjord-asu-2026-12-10
title: Møte i ASU; epikriser, legemidler og en tittel som er så lang at linjen må brytes på en æ, ø eller å
summary: Neste møte.
owner: fjord-asu
body: fjord-asu
on: 2026-12-10
start: "12:00"
end: "15:00"
place: Rådhuset, rom 2
state: planned
papers_due: 2026-12-01
cases: [{ref: "12/26", title: "Epikriser, \\\\ og mer", input_by: 2026-12-04}, {title: Legemidler}]
---
"""
SUMMER = MEETING.replace("2026-12", "2027-06").replace(":00", ":30")
CANCELLED = MEETING.replace("2026-12", "2027-01").replace("planned", "cancelled").replace('start: "12:00"\n', "")
APPLIES = "approvals: [{by: fjord-asu, on: 2026-03-12}]\nvalid_from: 2026-04-01\nrevision_date: 2028-04-01\n"
HEARING = "consultation: {opens: 2026-11-01, closes: 2027-01-15, respond_to: Skriv til utvalget.}\n"
PLAN = """---
id: fjord-plan
title: Handlingsplan
summary: Tiltakene.
owner: fjord-asu
status: in_force
version: "1.0"
approvals: [{by: fjord-asu, on: 2026-03-12}]
valid_from: 2026-04-01
revision_date: 2029-04-01
audience: [gp]
measures: [{id: kurs, title: Hold kurs, focus: Kompetanse, responsible: fjord-asu, due: 2027-02-01, state: in_progress}]
---
"""
FILES = {
    **PLACES,
    **routine("epikrise", "in_force", APPLIES),
    **routine("henvisning", "consultation", HEARING),
    "fjord/handlingsplan/plan.md": PLAN,
    "fjord/moter/2026-12-10-asu.md": MEETING,
    "fjord/moter/2027-06-10-asu.md": SUMMER,
    "fjord/moter/2027-01-10-asu.md": CANCELLED,
}


@pytest.fixture
def library(shelf: Shelf) -> Library:
    library = shelf(FILES)
    library.history = History({path: date(2026, 11, 20) for path in FILES})
    return library


def made(library: Library, site: str = SITE) -> dict[str, bytes]:
    return {address: file.encode() for address, file in calendars(library, site)}


def events(file: bytes) -> list[Any]:
    return list(vobject.readOne(file.decode()).vevent_list)


def test_a_meeting_that_is_moved_keeps_its_identity_and_counts_its_changes(library: Library, shelf: Shelf) -> None:
    before = next(one for one in events(_area(library)) if one.uid.value == "fjord-asu-2026-12-10@samhandling")
    moved = shelf(FILES | {"fjord/moter/2026-12-10-asu.md": MEETING.replace("on: 2026-12-10", "on: 2026-12-17")})
    moved.history = History({path: date(2026, 11, 25) for path in FILES})

    after = next(one for one in events(_area(moved)) if one.uid.value == before.uid.value)

    assert (after.dtstart.value - before.dtstart.value).days == 7
    assert int(after.sequence.value) - int(before.sequence.value) == 5


def test_every_entry_of_an_area_says_what_it_is_and_when(library: Library) -> None:
    told = [(one.summary.value.partition(" en tittel")[0], str(one.dtstart.value)) for one in events(_area(library))]
    met = "Møte i ASU; epikriser, legemidler og"
    assert told == [
        (f"Frist for saker: {met}", "2026-12-01"),
        ("Frist for innspill: Epikriser, \\ og mer", "2026-12-04"),
        (met, "2026-12-10 12:00:00+01:00"),
        (f"Avlyst: Frist for saker: {met}", "2027-01-01"),
        ("Avlyst: Frist for innspill: Epikriser, \\ og mer", "2027-01-04"),
        (f"Avlyst: {met}", "2027-01-10"),
        ("Høringsfrist: Henvisning", "2027-01-15"),
        ("Frist for tiltak: Hold kurs", "2027-02-01"),
        (f"Frist for saker: {met}", "2027-06-01"),
        ("Frist for innspill: Epikriser, \\ og mer", "2027-06-04"),
        (met, "2027-06-10 12:30:00+02:00"),
        ("Skal revideres: Epikrise", "2028-04-01"),
        ("Skal revideres: Handlingsplan", "2029-04-01"),
    ]


def test_a_meeting_has_its_hours_its_place_its_cases_and_its_page(library: Library) -> None:
    one = next(event for event in events(_area(library)) if event.uid.value == "fjord-asu-2026-12-10@samhandling")
    assert one.dtend.value - one.dtstart.value == timedelta(hours=3)
    assert one.location.value == "Rådhuset, rom 2"
    address = f"{SITE}fjord/moter/2026-12-10-asu/"
    assert one.description.value == f"Saker: 12/26 Epikriser, \\ og mer; Legemidler\n{address}"
    assert one.url.value == address
    assert one.status.value == "CONFIRMED"


def test_a_cancelled_meeting_is_cancelled_and_so_are_its_deadlines(library: Library) -> None:
    told = {one.uid.value: one.status.value for one in events(_area(library))}
    assert {uid for uid, status in told.items() if status == "CANCELLED"} == {
        "fjord-asu-2027-01-10@samhandling",
        "fjord-asu-2027-01-10.papers@samhandling",
        "fjord-asu-2027-01-10.input.2027-01-04@samhandling",
    }


def test_a_body_has_a_calendar_of_its_own(library: Library) -> None:
    found = made(library)
    assert list(found) == ["fjord/kalender.ics", "d/fjord-asu/kalender.ics"]
    assert len(events(found["d/fjord-asu/kalender.ics"])) == 13


def test_where_nothing_has_a_day_there_is_no_calendar(shelf: Shelf) -> None:
    assert made(shelf(PLACES | routine("epikrise", "draft"))) == {}


def test_every_line_is_as_rfc_5545_asks(library: Library) -> None:
    file = _area(library)
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    lines = file.split(b"\r\n")
    assert max(map(len, lines)) <= 75, "75 octets without the line break (3.1)"
    for line in lines:
        line.decode("utf-8")  # a letter is never cut in two
    whole = file.replace(b"\r\n ", b"").decode().split("\r\n")
    assert whole[0] == "BEGIN:VCALENDAR"
    assert {"PRODID:-//Samhandling//NO", "VERSION:2.0"} <= set(whole), "required of a calendar (3.6)"
    for event in "\n".join(whole).split("BEGIN:VEVENT\n")[1:]:
        names = re.findall(r"^([A-Z-]+)[;:]", event, re.MULTILINE)
        for required in ("UID", "DTSTAMP", "DTSTART"):
            assert names.count(required) == 1, "required of an event, and once (3.6.1)"
        assert re.search(r"^DTSTAMP:\d{8}T\d{6}Z$", event, re.MULTILINE), "in UTC (3.8.7.2)"
        assert re.search(r"^LAST-MODIFIED:\d{8}T\d{6}Z$", event, re.MULTILINE), "in UTC (3.8.7.3)"
    zones = set(re.findall(r"TZID=([^:;]+)", "\n".join(whole)))
    assert zones == {"Europe/Oslo"}
    assert whole.count("TZID:Europe/Oslo") == 1, "a zone that is named is defined (3.2.19)"


def test_the_same_documents_give_the_same_bytes_whatever_the_day(library: Library) -> None:
    later = Library(library.files, date(2030, 1, 1), library.history, library.earlier, library.ledger)
    assert made(library) == made(later)


def test_an_entry_keeps_its_name_and_is_newer_when_its_file_was_changed(library: Library) -> None:
    before = {one.uid.value: one.last_modified.value for one in events(_area(library))}
    library.history.changed["fjord/moter/2026-12-10-asu.md"] = date(2026, 11, 25)
    after = {one.uid.value: one.last_modified.value for one in events(_area(library))}
    assert before.keys() == after.keys()
    assert {uid for uid in after if after[uid] > before[uid]} == {
        "fjord-asu-2026-12-10@samhandling",
        "fjord-asu-2026-12-10.papers@samhandling",
        "fjord-asu-2026-12-10.input.2026-12-04@samhandling",
    }


def test_the_pages_offer_to_subscribe_where_the_address_is_known_and_the_file_anywhere(library: Library) -> None:
    for settings, expected in (
        (Settings(address=SITE), ["webcal://samhandling.example.org/d/fjord-asu/kalender.ics", "file"]),
        (Settings(), ["file"]),
        (Settings(emergency_copy=True), []),
    ):
        html = Html(str(page(View(library, settings, library.by_id["fjord-asu"])).inside))
        links = [str(one.attributes["href"]) for one in html.css(".calendar a")]
        assert ["file" if one == "../../../d/fjord-asu/kalender.ics" else one for one in links] == expected


def _area(library: Library) -> bytes:
    return made(library)["fjord/kalender.ics"]


def test_a_day_without_an_hour_lasts_until_the_next(library: Library) -> None:
    one = next(event for event in events(_area(library)) if event.uid.value == "fjord-epikrise.revision@samhandling")
    assert (one.dtstart.value, one.dtend.value) == (date(2028, 4, 1), date(2028, 4, 2))
    assert not isinstance(one.dtstart.value, datetime)
