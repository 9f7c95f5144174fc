"""Which words of the first hit are shown: of a service, of several that say the same, of a long text."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from macros.search import Passage, Searchable, Searcher, write_index
from tests.worlds.searching import ENTRIES, entry


def first_hit(folder: Path, said: Searchable, query: str) -> dict[str, Any]:
    write_index((said, *ENTRIES), (), folder / "search")
    hit: dict[str, Any] = Searcher(folder / "search").answer(query)["hits"][0]
    return hit


@pytest.mark.parametrize(
    ("query", "quote"),
    [
        ("smertesenteret", "Legen henviser"),
        ("når kommer smertesenteret", "Legen henviser"),
        ("hvor er smertesenteret", "Brugata 4"),
        ("hvem er på smertesenteret", "Voksne"),
    ],
)
def test_of_a_service_how_one_gets_it_is_shown_unless_another_part_answers(
    tmp_path: Path, query: str, quote: str
) -> None:
    sections = (
        Passage("", "For hvem", "Voksne"),
        Passage("", "Slik tar man kontakt", "Legen henviser", gist=True),
        Passage("hvor", "Hvor", "Brugata 4"),
    )
    service = replace(entry("smerte", "Smertesenteret"), kind="tjenester", sections=sections)

    assert first_hit(tmp_path, service, query)["quote"] == quote


def test_the_first_of_those_that_have_the_keyword_that_is_typed_is_shown(tmp_path: Path) -> None:
    said = entry("hjemme", "Palliasjon", "Oppgi avdelingen.", "Oppgi avdelingen.")
    sections = tuple(
        replace(one, heading=heading, keywords=("åpen retur",))
        for one, heading in zip(said.sections, ("1.1 Hjemreise", "2.1 Innleggelse"), strict=True)
    )

    assert first_hit(tmp_path, replace(said, sections=sections), "åpen retur")["anchor"] == "p1"


RULES = (
    "Reglene er nasjonale, og de står i forskriften om betaling, som partene leser sammen. "
    "• Fra når: Plikten gjelder fra døgnet pasienten er meldt, når vilkårene er oppfylt. "
    "• Hvilke pasienter: Også de som ligger på sykehotellet, slik det er avtalt mellom partene. "
    "• Hvor lenge: Brevet sendes innen fire uker til den som skal betale, og ikke senere."
)


@pytest.mark.parametrize(
    ("query", "begins", "has"),
    [("sykehotellet", "… • Hvilke pasienter", "sykehotellet"), ("når kommer brevet", "… • Hvor lenge", "fire uker")],
)
def test_of_a_list_the_item_that_answers_is_shown_from_its_beginning_after_what_leads_to_the_list(
    tmp_path: Path, query: str, begins: str, has: str
) -> None:
    quote = first_hit(tmp_path, entry("betaling", "Betaling", RULES), query)["quote"]

    assert quote.startswith(RULES[: RULES.index("•")] + begins)
    assert has in quote


def test_a_lead_that_would_leave_no_room_for_the_item_is_left_out(tmp_path: Path) -> None:
    quote = first_hit(tmp_path, entry("betaling", "Betaling", f"Dette gjelder alle. {RULES}"), "sykehotellet")["quote"]

    assert quote.startswith("… • Hvilke pasienter")


def test_the_item_is_shown_that_says_more_than_the_title(tmp_path: Path) -> None:
    said = RULES.replace("Fra når: Plikten", "Betaling: Betalingen av betaling")
    quote = first_hit(tmp_path, entry("betaling", "Betaling", said), "betaling brevet")["quote"]

    assert "• Hvor lenge" in quote


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("Kommunen ordner dette.", False),
        ("Kommunen dekker taxi, ferge, hotell, mat, buss, trikk, båt, fly, kaffe og avis.", True),
    ],
)
def test_a_clause_that_only_its_keywords_tell_from_another_must_stand_out_more_than_one_that_says_it(
    tmp_path: Path, said: str, quoted: bool
) -> None:
    words = ("taxi", "ferge", "hotell", "mat", "buss", "trikk", "båt", "fly", "kaffe", "avis")
    best = Passage("p1", "1.1 Først", said, keywords=words)
    other = Passage("p2", "2.1 Så", "Sykehuset ordner dette.", keywords=words[:-1])
    routine = replace(entry("utgifter", "Utgifter"), sections=(best, other))

    assert first_hit(tmp_path, routine, " ".join(words))["quote"] == (said if quoted else "")
