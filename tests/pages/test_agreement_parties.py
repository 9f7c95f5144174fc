"""An agreement shows who has approved it, party by party; and when no source says so of any, it says just that."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser as Html

from macros.model.kinds import Agreement
from macros.pages.parts.validity.standing import parties
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, PLACES, Shelf, on, words

TOWNS = '  - {number: "5001", name: Vik}\n  - {number: "5002", name: Nes}\n  - {number: "5003", name: Bø}'
ORIGINAL = 'renders: {title: Avtalen, url: "https://example.org/avtale", seen: 2026-11-20, read: part'


def shown(shelf: Shelf, extra: str, area: str = "fjord", status: str = "draft") -> Html:
    agreement = f"""---
id: {area}-avtale
title: Avtale
summary: Det partene er enige om.
owner: fjord-asu
status: {status}
version: "1.0"
audience: [gp]
parties: [municipalities, fjord-asu]
{extra}---
"""
    places = {**PLACES, "fjord/index.md": AREA.replace('  - {number: "5001", name: Vik}', TOWNS)}
    common = AREA.replace("id: fjord", "id: felles").replace("type: community", "type: common")
    library = shelf({**places, "felles/index.md": common, f"{area}/avtaler/avtale.md": agreement})
    return Html(str(parties(*on(View(library, Settings(), library.by_id[f"{area}-avtale"]), Agreement))))


def rows(html: Html) -> list[str]:
    return [" ".join(row.text(separator=" ").split()) for row in html.css("tbody tr")]


def test_where_no_source_states_any_approval_one_sentence_says_so(shelf: Shelf) -> None:
    html = shown(shelf, "")
    assert [one.text() for one in html.css("p")] == ["Ingen kilde her sier hvem av partene som har vedtatt avtalen."]
    assert not html.css("table")


def test_of_an_original_each_party_stands_with_its_decision_and_its_source_or_without(shelf: Shelf) -> None:
    given = 'parties: [{by: "5002", on: 2020-08-20, ref: sak 96/20, url: "https://example.org/sak"}]'
    html = shown(shelf, f"{ORIGINAL}, {given}}}\n")
    assert words(html, "p") == "1 av 4 parter har vedtatt originalen, så langt kildene her sier."
    assert rows(html) == [
        "Vik ikke lagt inn her",
        "Nes 20. august 2020 , sak 96/20",
        "Bø ikke lagt inn her",
        "ASU ikke lagt inn her",
    ]
    assert html.css_first("td a[href='https://example.org/sak']")


def test_an_original_that_a_body_has_adopted_is_not_said_to_be_adopted_by_nobody(shelf: Shelf) -> None:
    html = shown(shelf, f"{ORIGINAL}, adopted: {{by: Partnerskapsmøtet, on: 2022-03-30}}}}\n")
    assert [one.text() for one in html.css("p")] == ["Når hver av partene vedtok avtalen, er ikke lagt inn her."]


def test_a_party_that_adopted_the_original_counts(shelf: Shelf) -> None:
    html = shown(shelf, f"{ORIGINAL}, adopted: {{by: fjord-asu, on: 2022-03-30}}}}\n")
    assert rows(html)[3] == "ASU 30. mars 2022"


def test_an_approval_here_leads_to_where_it_is_written(shelf: Shelf) -> None:
    approved = 'approvals: [{by: "5001", on: 2026-01-20, ref: sak 3/26, url: "https://example.org/3"}]\n'
    html = shown(shelf, approved + "valid_from: 2026-02-01\nrevision_date: 2029-01-01\n", status="in_force")
    assert words(html, "h2") == "Gjelder for 1 av 3 kommuner"
    link = html.css_first("td a")
    assert link
    assert (link.attributes["href"], link.text()) == ("https://example.org/3", "20. januar 2026, sak 3/26")


def test_a_common_text_is_a_pattern_and_binds_nobody(shelf: Shelf) -> None:
    assert not shown(shelf, "", area="felles").css("p")
