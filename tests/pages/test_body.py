"""The page of a committee: its members and meetings stand once, under the heading the author may have written."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.pages.page import Page, page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, words

COUNCIL = """---
id: fjord-rad
title: Råd for legesamarbeid
summary: Råd for leger.
owner: fjord-asu
level: professional
members:
  - {{role: Fastlege, organisation: "{organisation}"}}
---

{text}
"""
MEETING = """---
id: fjord-rad-2026-{month}-01
title: Møte i rådet
summary: Om epikriser.
owner: fjord-asu
body: fjord-rad
on: 2026-{month}-01
state: {state}
cases: [{{title: Epikriser, {outcome}}}]
---
"""


def council(shelf: Shelf, text: str, organisation: str = "Vik kommune") -> Page:
    files = {
        "fjord/organer/rad.md": COUNCIL.format(text=text, organisation=organisation),
        "fjord/moter/2026-12-01-rad.md": MEETING.format(month=12, state="planned", outcome="input_by: 2026-11-28"),
        "fjord/moter/2026-09-01-rad.md": MEETING.format(month="09", state="held", outcome="outcome: approved"),
    }
    library = shelf(PLACES | files)
    return page(View(library, Settings(), library.by_id["fjord-rad"]))


def test_without_headings_of_their_own_members_and_meetings_follow_the_text(shelf: Shelf) -> None:
    made = council(shelf, "## Mandat\n\nGir råd.")

    headings = [heading.text() for heading in Html(str(made.inside)).css("h2")]
    assert headings == ["Medlemmer", "Møter", "Vedtak"]
    assert "<table" not in made.markdown


def test_the_members_stand_under_the_authors_heading_before_the_authors_words(shelf: Shelf) -> None:
    made = council(shelf, "## Medlemmer {#medlemmer}\n\nTabellen er fra 2019.\n\n## Møter\n\nSjelden.")

    assert [heading.text() for heading in Html(str(made.inside)).css("h2")] == ["Vedtak"]
    before, _, after = made.markdown.partition("Tabellen er fra 2019.")
    assert "Vik kommune" in before
    assert "Epikriser" in after
    assert words(Html(before), "tbody td") == "Vik kommune"


def test_braces_in_a_table_are_words_and_never_a_call(shelf: Shelf) -> None:
    made = council(shelf, "## Medlemmer\n", organisation="{{ rules() }}")

    assert "{{" not in made.markdown
    assert words(Html(made.markdown), "tbody td") == "{{ rules() }}"
