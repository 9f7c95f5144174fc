"""Each area has a feed of its own: what its documents themselves give a day for, and nothing else."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from macros.documents.library import Library
from macros.feeds.news.areas import area_feeds
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine

ATOM = "{http://www.w3.org/2005/Atom}"
REVIEWED = "reviews:\n  - {on: 2026-05-01, by: fjord-asu, outcome: %s}\n"
NEWS = {
    "fjord/aktuelt/mote.md": "---\nid: fjord-mote\ntitle: Møte & mat\nsummary: Alle er <velkomne>.\nowner: fjord-asu\n"
    "date: 2026-06-01\n---\n"
}
TEXTS = {
    **PLACES,
    **NEWS,
    **routine("ny", "in_force", APPROVED + "revision_date: 2028-04-01\n" + REVIEWED % "changed"),
    **routine("uendret", "in_force", APPROVED.replace("04-01", "03-20") + REVIEWED % "unchanged"),
    **routine(
        "horing", "consultation", "consultation: {opens: 2026-11-01, closes: 2026-12-15, respond_to: Til oss.}\n"
    ),
    **routine("opphevet", "retired", "retired_reason: Ikke i bruk.\n" + REVIEWED.replace("05-01", "07-01") % "retired"),
    **routine("utkast", "draft"),
    **routine("senere", "in_force", APPROVED.replace("04-01", "12-24")),
}


def feed(library: Library, site_url: str = "https://example.org/") -> ElementTree.Element:
    ((address, text),) = area_feeds(library, site_url)
    assert address == "fjord/nytt.xml"
    return ElementTree.fromstring(text)  # noqa: S314 (our own feed)


def test_it_tells_what_is_new_the_latest_first(shelf: Shelf) -> None:
    told = [
        (entry.findtext(f"{ATOM}updated"), entry.findtext(f"{ATOM}title"))
        for entry in feed(shelf(TEXTS)).iter(f"{ATOM}entry")
    ]

    assert told == [
        ("2026-11-01T00:00:00Z", "På høring: Horing"),
        ("2026-07-01T00:00:00Z", "Opphevet: Opphevet"),
        ("2026-06-01T00:00:00Z", "Aktuelt: Møte & mat"),
        ("2026-05-01T00:00:00Z", "Gjennomgått og endret: Ny"),
        ("2026-04-01T00:00:00Z", "Begynte å gjelde: Ny"),
        ("2026-03-20T00:00:00Z", "Begynte å gjelde: Uendret"),
    ]


def test_it_has_what_the_format_demands(shelf: Shelf) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: id, title, updated and author once; in each entry id, title, updated and a link."""
    found = feed(shelf(TEXTS))
    ids = [one.text or "" for one in found.iter(f"{ATOM}id")]

    for part in (found, *found.iter(f"{ATOM}entry")):
        assert [len(part.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated", "link")] == [1, 1, 1, 1]
    assert len(found.findall(f"{ATOM}author")) == 1
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:samhandling:") for one in ids)
    assert found.findtext(f"{ATOM}updated") == "2026-11-01T00:00:00Z"


@pytest.mark.parametrize(
    ("site_url", "own", "page"),
    [
        ("https://example.org/", "https://example.org/fjord/nytt.xml", "https://example.org/fjord/aktuelt/mote/"),
        ("", "nytt.xml", "../fjord/aktuelt/mote/"),
    ],
    ids=["a known address", "no address in the settings"],
)
def test_its_links_lead_from_where_it_lies(shelf: Shelf, site_url: str, own: str, page: str) -> None:
    links = [one.get("href") for one in feed(shelf({**PLACES, **NEWS}), site_url).iter(f"{ATOM}link")]

    assert links == [own, page]


def test_it_is_the_same_however_late_it_is_made(shelf: Shelf) -> None:
    library = shelf(TEXTS)
    later = Library(library.files, date(2026, 11, 30))

    assert list(area_feeds(library, "")) == list(area_feeds(later, ""))


def test_an_area_where_nothing_has_happened_has_one_too(shelf: Shelf) -> None:
    assert list(feed(shelf(PLACES)).iter(f"{ATOM}entry")) == []


def test_the_page_of_the_area_shows_it_and_leads_to_it(shelf: Shelf) -> None:
    library = shelf(TEXTS)

    made = page(View(library, Settings(), library.by_path["fjord/index.md"]))

    assert made.feed == "fjord/nytt.xml"
    assert 'href="../fjord/nytt.xml"' in made.inside
    assert "Gjennomgått og endret, " in made.inside
    assert "Møte &amp; mat" in made.inside
