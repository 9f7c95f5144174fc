"""The record system gets cards by diagnosis, in the shape that CDS Hooks has for them."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from macros.feeds.cards import LONGEST, cards, cards_schema
from tests.worlds.tiny import APPROVED, PLACES, Shelf, routine

ADDRESS = "https://samhandling.example.org/"
CODES = "codes: {icpc2: [K77], icd10: [I50]}\n"


@pytest.fixture
def found(shelf: Shelf) -> dict[str, dict[str, Any]]:
    in_force = routine("hjertesvikt", "in_force", APPROVED + "revision_date: 2028-04-01\n" + CODES)
    return dict(cards(shelf(PLACES | in_force | routine("uten", "draft")), ADDRESS))


def test_each_code_of_a_text_has_its_card(found: dict[str, dict[str, Any]]) -> None:
    assert list(found) == ["I50", "K77"]
    (card,) = found["K77"]["cards"]
    assert card["summary"] == "Hjertesvikt – Fjordområdet"
    assert card["detail"] == "Om hjertesvikt. Gyldig. Skal revideres innen 1. april 2028."
    assert card["indicator"] == "info"
    assert card["links"] == [
        {"label": "Hjertesvikt", "url": f"{ADDRESS}d/fjord-hjertesvikt/", "type": "absolute"},
    ]
    assert card["extension"]["samhandling"]["municipalities"] == ["5001"]


def test_a_card_has_all_that_the_specification_requires_and_nothing_it_does_not_know(
    found: dict[str, dict[str, Any]],
) -> None:
    """Of «Card Attributes», «Source» and «Link» in CDS Hooks 2.0."""
    known = {"uuid", "summary", "detail", "indicator", "source", "suggestions", "selectionBehavior", "overrideReasons"}
    for file in found.values():
        for card in file["cards"]:
            assert {"summary", "indicator", "source"} <= card.keys() <= known | {"links", "extension"}
            assert card["indicator"] in {"info", "warning", "critical"}
            assert {"label"} <= card["source"].keys() <= {"label", "url", "icon", "topic"}
            for link in card["links"]:
                assert {"label", "url", "type"} <= link.keys() <= {"label", "url", "type", "appContext"}
                assert link["type"] in {"absolute", "smart"}


def test_the_cards_fit_their_schema(found: dict[str, dict[str, Any]]) -> None:
    for file in found.values():
        jsonschema.validate(file, cards_schema())


def test_a_text_that_is_not_valid_warns(shelf: Shelf) -> None:
    overdue = routine("sen", "in_force", APPROVED + "revision_date: 2026-05-01\n" + CODES)
    found = dict(cards(shelf(PLACES | overdue | routine("utkast", "draft", CODES)), ADDRESS))

    assert [card["indicator"] for card in found["K77"]["cards"]] == ["warning", "warning"]
    assert "Skulle vært revidert innen" in found["K77"]["cards"][0]["detail"]


def test_a_long_title_is_cut_where_the_specification_says(shelf: Shelf) -> None:
    long = routine("lang", "draft", CODES)
    ((path, text),) = long.items()
    found = dict(cards(shelf(PLACES | {path: text.replace("title: Lang", f"title: {'Lang ' * 40}")}), ADDRESS))

    summary = found["K77"]["cards"][0]["summary"]
    assert len(summary) == LONGEST < 140, "the specification has «<140-character»"
    assert summary.endswith("…")


def test_a_site_whose_address_is_not_known_has_no_cards(shelf: Shelf) -> None:
    assert dict(cards(shelf(PLACES | routine("utkast", "draft", CODES)), "")) == {}


def test_a_retired_text_has_no_card(shelf: Shelf) -> None:
    gone = routine("gammel", "retired", APPROVED + "retired_because: Erstattet av lov.\n" + CODES)

    assert dict(cards(shelf(PLACES | gone), ADDRESS)) == {}
