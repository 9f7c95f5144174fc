"""The example that vendors are given is run against what we publish, and gives cards that fit their schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.documents.library import Library
from macros.feeds.cards import cards, cards_schema
from macros.feeds.validity import validity_said
from macros.feeds.write import write_feeds
from tests.worlds.checkout import ROOT
from tests.worlds.web import served

Card = dict[str, Any]
LINES = 30
TRONDHEIM, OSLO = "5001", "0301"


def example() -> str:
    (block,) = re.findall(
        r"^```python\n(.*?)^```$", (ROOT / "docs/om/lenker.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return str(block)


@pytest.fixture(scope="module")
def site(our_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """What machines read of our texts, at an address."""
    folder = tmp_path_factory.mktemp("site")
    with served(folder) as address:
        write_feeds(our_library, folder, address)
        yield address, folder


@pytest.fixture(scope="module")
def ask(site: tuple[str, Path]) -> Callable[[str, str], list[Card]]:
    names: dict[str, Any] = {}
    exec(example().replace("https://samhandling.example.org/", site[0]), names)  # noqa: S102 (our own page)
    return names["cards"]  # type: ignore[no-any-return]


def test_the_example_is_short() -> None:
    assert len(example().splitlines()) <= LINES


def test_every_code_gives_cards_for_the_patients_municipality_that_fit_the_schema(
    ask: Callable[[str, str], list[Card]], our_library: Library, site: tuple[str, Path]
) -> None:
    address, folder = site
    codes = [code for code, _ in cards(our_library, address)]
    assert codes
    for code in codes:
        for municipality in (TRONDHEIM, OSLO):
            found = ask(code, municipality)
            jsonschema.validate({"cards": found}, cards_schema())
            for card in found:
                where = card["extension"]["samhandling"]["municipalities"]
                assert not where or municipality in where
                (link,) = card["links"]
                page, _, choice = link["url"].partition("?")
                assert choice == f"kommune={municipality}"
                assert (folder / page.removeprefix(address) / "index.html").is_file(), "the link leads to the text"


def test_the_list_for_machines_names_each_text_that_is_there_and_says_which_are_drafts(
    site: tuple[str, Path], our_library: Library
) -> None:
    address, folder = site
    listed = (folder / "llms.txt").read_text(encoding="utf-8")
    named = re.findall(rf"\]\({re.escape(address)}(d/[a-z0-9-]+/index\.md)\): (.*)", listed)
    said = dict(named)
    assert len(said) == len(named) == len(our_library.controlled)
    for one in our_library.controlled:
        path, validity = f"d/{one.id}/index.md", validity_said(one, our_library)
        above, _, _ = (folder / path).read_text(encoding="utf-8").partition("\n---\n")
        assert validity in said[path]
        assert f"\n- {validity}\n" in above


def test_those_of_the_patients_own_areas_come_first(ask: Callable[[str, str], list[Card]]) -> None:
    own = [bool(card["extension"]["samhandling"]["municipalities"]) for card in ask("R95", OSLO)]
    assert own == sorted(own, reverse=True)


def test_a_code_of_which_nothing_is_agreed_gives_no_card(ask: Callable[[str, str], list[Card]]) -> None:
    assert ask("Z99", OSLO) == []
