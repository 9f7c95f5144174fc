"""The chain from meeting to text: the text leads to its case, and the case tells of the text."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine, words

MEETING = """---
id: fjord-asu-2026-03-12
title: Møte i ASU 12. mars 2026
summary: Utvalget vedtok epikriserutinen.
owner: fjord-asu
body: fjord-asu
on: 2026-03-12
start: "12:00"
end: "15:00"
state: held
cases:
  - {title: Godkjenning av innkalling, outcome: noted}
  - ref: "4/2026"
    title: Ny epikriserutine
    papers: [{title: Saksframlegg, url: "https://example.org/sak"}]
    concerns: [{document: fjord-epikrise, version: "1.0"}]
    outcome: approved
    decision: Rutinen gjelder fra 1. april.
    follow_up: [{what: Kurs for legene, by: fjord-asu, due: 2026-06-01}]
---

Referatet står her.
"""
COMING = (
    MEETING.replace("2026-03-12", "2026-12-10")
    .replace("12. mars", "10. desember")
    .replace("state: held", "state: planned\npapers_due: 2026-12-01")
)
COMING = COMING.partition("cases:")[0] + "---\n"
IN_FORCE = routine("epikrise", "in_force", APPROVED + "revision_date: 2028-01-01\n")


def world(shelf: Shelf, **changed: str) -> Library:
    files = PLACES | IN_FORCE | {"fjord/moter/2026-03-12-asu.md": MEETING, "fjord/moter/2026-12-10-asu.md": COMING}
    return shelf(files | {path.replace("_", "/"): text for path, text in changed.items()})


def shown(library: Library, id_: str) -> Html:
    made = page(View(library, Settings(), library.by_id[id_]))
    return Html(f"{made.top}{made.before}{made.inside}{made.aside}{made.after}")


def test_a_text_leads_to_the_case_it_was_decided_in_however_the_number_is_written(shelf: Shelf) -> None:
    html = shown(world(shelf), "fjord-epikrise")
    link = html.css_first(".trust a[href*='moter']")
    assert link
    assert link.attributes["href"] == "../../../fjord/moter/2026-03-12-asu/#sak-4-26"
    assert " ".join(link.text().split()) == "sak 4/2026, 12. mars 2026"


def test_a_case_tells_what_was_decided_what_it_concerns_and_who_follows_up(shelf: Shelf) -> None:
    html = shown(world(shelf), "fjord-asu-2026-03-12")
    case = html.css_first("#sak-4-26")
    assert words(html, "#sak-4-26 h3") == "Sak 4/2026: Ny epikriserutine"
    assert case
    said = " ".join(case.text(separator=" ").split())
    for part in ("Vedtatt", "Rutinen gjelder fra 1. april.", "Epikrise , versjon 1.0", "Kurs for legene"):
        assert part in said
    assert "12. mars 2026 , kl. 12:00–15:00" in words(html, "dl.facts")


def test_the_body_shows_its_next_meeting_with_the_deadline_for_papers(shelf: Shelf) -> None:
    said = " ".join(shown(world(shelf), "fjord-asu").text(separator=" ").split())
    assert "Neste møte: 10. desember 2026" in said
    assert "Frist for saker: 1. desember 2026" in said
    assert "Godkjenning av innkalling" in said


def test_the_columns_of_a_body_are_named_alike(shelf: Shelf) -> None:
    names = [one.text(strip=True) for one in shown(world(shelf), "fjord-asu").css("th[scope=col]")]
    assert "Sak" in names
    assert [name for name in names if name[:1].islower()] == []


def test_the_area_shows_what_comes_and_what_was_decided_this_year(shelf: Shelf) -> None:
    html = shown(world(shelf), "fjord")
    told = [" ".join(one.text(separator=" ").split()) for one in html.css("section[aria-labelledby=liste-moter] li")]
    assert told == [
        "Møte i ASU 10. desember 2026 10. desember 2026 , kl. 12:00–15:00. Frist for saker: 1. desember 2026",
        *told[1:],
    ]
    assert told[1:] == ["Ny epikriserutine sak 4/2026, 12. mars 2026"]


def test_an_area_without_meetings_and_decisions_says_nothing_of_them(shelf: Shelf) -> None:
    library = shelf(PLACES | routine("epikrise", "draft"))
    assert not shown(library, "fjord").css("#liste-moter")


def test_a_cancelled_meeting_says_so_and_is_not_the_next(shelf: Shelf) -> None:
    library = world(shelf, **{"fjord_moter_2026-12-10-asu.md": COMING.replace("state: planned", "state: cancelled")})
    assert "Møtet er avlyst." in words(shown(library, "fjord-asu-2026-12-10"), ".notice.gone")
    assert "Neste møte" not in shown(library, "fjord-asu").text()


def test_a_rendering_leads_to_the_meeting_that_adopted_its_original(shelf: Shelf) -> None:
    rendered = routine(
        "epikrise",
        "draft",
        'renders: {title: Rutinen, url: "https://example.org/r", seen: 2026-11-20, read: whole, '
        "adopted: {by: fjord-asu, on: 2026-03-12}}\n",
    )
    html = shown(world(shelf, **{"fjord_rutiner_epikrise.md": rendered["fjord/rutiner/epikrise.md"]}), "fjord-epikrise")
    link = html.css_first(".trust a[href*='moter']")
    assert link
    assert str(link.attributes["href"]).endswith("#sak-4-26")


def test_minutes_that_are_a_file_lie_beside_the_meeting(shelf: Shelf) -> None:
    held = MEETING.replace("cases:", "minutes: {file: 2026-03-12-referat.pdf}\ncases:")
    library = shelf(PLACES | IN_FORCE | {"fjord/moter/2026-03-12-asu.md": held})
    meeting, body = shown(library, "fjord-asu-2026-03-12"), shown(library, "fjord-asu")
    address = "fjord/moter/2026-03-12-referat.pdf"
    assert [link.text() for link in meeting.css(f"a[href$='{address}']")] == ["PDF"]
    assert [link.text() for link in body.css(f"a[href$='{address}']")] == ["Les referatet"]
