"""The table of the statutory points tells what lies here, and nothing of what the parties have agreed."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.documents.library import Library
from macros.pages.lists.across.coverage import coverage
from macros.pages.view import Settings, View
from tests.worlds.tiny import AREA, PLACES, Shelf, words

TWO = AREA.replace("name: Vik}\n", 'name: Vik}\n  - {number: "5006", name: Nes}\n')
APPROVED = """approvals:
  - {by: "5001", on: 2026-03-12, ref: "sak 4/26"}
  - {by: "5006", on: 2026-03-12, ref: "sak 9/26"}
valid_from: 2026-04-01
"""
JUDGING = ("mangl", "ikke vedtatt", "ikkje vedt", "handling", "dekke", "dekkj")
"""Words that say of the parties what the site does not know."""


def agreement(slug: str, covers: str, status: str = "draft", parties: str = "municipalities", more: str = "") -> str:
    return f"""---
id: fjord-{slug}
title: Avtale om {slug}
summary: Om {slug}.
owner: fjord-asu
status: {status}
version: "1.0"
audience: [hospital, municipality]
parties: [{parties}]
covers: {covers}
{more}---

## 1 Formål

1.1 Sykehuset varsler.
"""


def tables(library: Library) -> tuple[Html, Html]:
    """What stands on the page of the area, and on that of all the communities."""
    view = View(library, Settings(), library.by_id["fjord"])
    return Html(str(coverage(view, "fjord"))), Html(str(coverage(view)))


def cells(html: Html, point: int) -> list[str]:
    """What the cells of a point say."""
    row = html.css("tbody tr")[point - 1]
    return [" ".join(cell.text(separator=" ").split()) for cell in row.css("td")]


@pytest.mark.parametrize(("language", "word"), [("nb", "Ikke lagt inn her"), ("nn", "Ikkje lagt inn her")])
def test_a_point_without_a_text_is_not_put_in_here_and_never_called_missing(
    shelf: Shelf, language: str, word: str
) -> None:
    area = TWO.replace("type: community", f"type: community\nlanguage: {language}")
    library = shelf(PLACES | {"fjord/index.md": area, "fjord/avtaler/usk.md": agreement("usk", "[5]")})

    for html in tables(library):
        assert cells(html, 13) == [word]
        said = words(html, "body").lower()
        assert [judging for judging in JUDGING if judging in said] == []
        assert {cell.attributes["class"] for cell in html.css("tbody td")} == {"draft", "absent"}


def test_a_municipality_with_a_draft_is_counted_as_having_a_text_here(shelf: Shelf) -> None:
    library = shelf(PLACES | {"fjord/index.md": TWO, "fjord/avtaler/usk.md": agreement("usk", "[3, 5]")})

    area, overview = tables(library)

    assert cells(area, 5) == ["Utkast her Avtale om usk"]
    assert "2 av 13 punkter har en tekst her ." in words(area, "section")
    assert cells(overview, 5) == ["Utkast her"]
    assert words(overview, "tfoot td") == "2 av 13"


def test_a_text_for_some_of_the_municipalities_is_counted_and_told_so(shelf: Shelf) -> None:
    library = shelf(PLACES | {"fjord/index.md": TWO, "fjord/avtaler/kad.md": agreement("kad", "[4]", parties='"5006"')})

    area, overview = tables(library)

    assert sorted(cells(area, 4)) == ["Ikke lagt inn her", "Utkast her Avtale om kad"]
    assert "1 av 13 punkter har en tekst her , 1 av dem bare for noen av kommunene." in words(area, "section")
    assert cells(overview, 4) == ["Utkast her 1 av 2 kommuner Ikke lagt inn her 1 av 2 kommuner"]


def test_what_the_parties_have_approved_here_stands_before_a_draft(shelf: Shelf) -> None:
    approved = agreement("usk", "[5]", "in_force", more=APPROVED + "revision_date: 2029-01-01\n")
    library = shelf(
        PLACES
        | {
            "fjord/index.md": TWO,
            "fjord/avtaler/usk.md": approved,
            "fjord/avtaler/ny.md": agreement("ny", "[5]"),
        }
    )

    area, _ = tables(library)

    assert cells(area, 5) == ["Gyldig tekst her Avtale om usk"]
    assert words(area, ".keys") == "Gyldig tekst her Ikke lagt inn her"


def test_an_approval_that_nobody_has_put_in_is_not_denied(shelf: Shelf) -> None:
    by_one = APPROVED.replace('  - {by: "5006", on: 2026-03-12, ref: "sak 9/26"}\n', "")
    approved = agreement("usk", "[5]", "in_force", more=by_one + "revision_date: 2029-01-01\n")
    library = shelf(PLACES | {"fjord/index.md": TWO, "fjord/avtaler/usk.md": approved})

    area, _ = tables(library)

    assert sorted(cells(area, 5)) == [
        "Gyldig tekst her Avtale om usk",
        "Tekst her, vedtak ikke lagt inn Avtale om usk",
    ]


def test_the_reader_is_told_whom_to_ask_about_what_does_not_lie_here(shelf: Shelf) -> None:
    library = shelf(PLACES)

    for html in tables(library):
        assert "En avtale kan finnes uten at den ligger her" in words(html, "body")
        assert html.css_matches("p a[href$='fjord/organer/asu/']")


SOURCE = '{title: "Sak 4/26", url: "https://fjord.example.no/sak-4-26", seen: 2026-11-22, kind: party}'


@pytest.mark.parametrize(("language", "word"), [("nb", "Mangler, sier området selv"), ("nn", "Manglar, seier området")])
def test_what_an_area_says_that_it_lacks_is_said_with_its_source(shelf: Shelf, language: str, word: str) -> None:
    lacks = f"language: {language}\nlacks: [{{point: 4, source: {SOURCE}}}]\n"
    library = shelf(PLACES | {"fjord/index.md": TWO.replace("municipalities:", lacks + "municipalities:", 1)})

    area, _ = tables(library)

    assert cells(area, 4)[0].startswith(word)
    assert area.css_matches("td a[href='https://fjord.example.no/sak-4-26']")
    assert not cells(area, 5)[0].startswith(word)


def test_a_text_here_stands_before_what_an_area_says_that_it_lacks(shelf: Shelf) -> None:
    index = TWO.replace("municipalities:", f"lacks: [{{point: 4, source: {SOURCE}}}]\nmunicipalities:", 1)
    library = shelf(PLACES | {"fjord/index.md": index, "fjord/avtaler/kad.md": agreement("kad", "[4]")})

    area, _ = tables(library)

    assert cells(area, 4) == ["Utkast her Avtale om kad"]


def test_what_is_adopted_outside_this_site_is_told_with_the_way_there(shelf: Shelf) -> None:
    original = (
        'renders: {title: "Avtalen", url: "https://fjord.example.no/avtalen", seen: 2026-11-22, read: none, '
        "adopted: {by: fjord-asu, on: 2022-03-30}}\n"
    )
    library = shelf(PLACES | {"fjord/avtaler/usk.md": agreement("usk", "[5]", more=original)})

    area, _ = tables(library)

    assert cells(area, 5) == ["Vedtatt, teksten er ikke her Avtale om usk Originalen: Avtalen"]
    assert area.css_matches("td a[href='https://fjord.example.no/avtalen']")


def test_each_column_says_whose_it_is_for_the_script_that_shows_only_the_chosen_one(shelf: Shelf) -> None:
    library = shelf(PLACES | {"fjord/index.md": TWO, "fjord/avtaler/kad.md": agreement("kad", "[4]", parties='"5006"')})

    area, overview = tables(library)

    assert {cell.attributes["data-numbers"] for cell in area.css("tbody tr:nth-child(4) td")} == {"5001", "5006"}
    assert {cell.attributes["data-numbers"] for cell in overview.css("tbody td")} == {"5001 5006"}
