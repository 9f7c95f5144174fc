"""«Dette gjør du»: all the duties of a party, whole and once, those with a deadline first; and what others owe it."""

import pytest
from selectolax.lexbor import LexborHTMLParser as Html

from macros.model.subjects import receivers_of
from macros.model.vocabulary import Actor
from macros.pages.page import page
from macros.pages.view import Settings, View
from tests.worlds.tiny import PLACES, Shelf, routine


def lists(shelf: Shelf, body: str, actor: str) -> list[list[str]]:
    """What a party does, and what it gets, as a reader meets it: each line with its number last."""
    library = shelf(PLACES | routine("epikrise", "draft", body=body))
    before = Html(str(page(View(library, Settings(), library.by_id["fjord-epikrise"])).before))
    found = before.css_first(f".duties details[data-role={actor}]")
    if not found:
        return []
    return [
        [" ".join(line.text(separator=" ").split()) for line in one.iter() if line.tag == "li"]
        for one in found.css(".duty > ul")
    ]


def test_duties_are_those_of_the_clauses_that_begin_with_the_party(shelf: Shelf) -> None:
    body = "## 1 Hvem\n\n1.1 Fastlegen leser epikrisen.\n\n1.2 Målet er samme dag.\n\n1.3 Sykehuset sender den.\n"

    assert lists(shelf, body, "gp") == [["Fastlegen leser epikrisen. Punkt 1.1"]]
    assert lists(shelf, body, "hospital") == [["Sykehuset sender den. Punkt 1.3"]]
    assert lists(shelf, body, "municipality") == []


def test_a_clause_for_three_parties_stands_once_for_each(shelf: Shelf) -> None:
    body = "## 1 Hvem\n\n1.1 Fastlegen, kommunen og sykehuset melder brudd.\n"

    for actor in ("gp", "municipality", "hospital"):
        assert lists(shelf, body, actor) == [["Fastlegen, kommunen og sykehuset melder brudd. Punkt 1.1"]]


def test_nothing_is_cut_and_all_duties_are_there_those_with_a_deadline_first(shelf: Shelf) -> None:
    body = (
        "## 1 Hvem\n\n1.1 Fastlegen spør om dette:\n\n- hva som er gjort straks\n- hva som kan vente\n\n"
        + "".join(f"1.{n} Fastlegen gjør oppgave {n}.\n\n" for n in range(2, 8))
        + "1.8 Fastlegen svarer innen to døgn. Det gjelder også \\*helg\\*.\n"
    )

    (does,) = lists(shelf, body, "gp")

    assert does[0] == "Fastlegen svarer innen to døgn. Det gjelder også *helg*. Punkt 1.8"
    assert does[1] == "Fastlegen spør om dette: hva som er gjort straks hva som kan vente Punkt 1.1"
    assert len(does) == 8


def test_what_others_owe_stands_apart_with_their_deadlines_first(shelf: Shelf) -> None:
    body = (
        "## 1 Hvem\n\n1.1 Sykehuset sender notat til fastlegen og kommunen.\n\n"
        "1.2 Sykehuset varsler fastlegen innen ett døgn.\n\n1.3 Fastlegen leser det.\n"
    )

    assert lists(shelf, body, "gp") == [
        ["Fastlegen leser det. Punkt 1.3"],
        [
            "Sykehuset varsler fastlegen innen ett døgn. Punkt 1.2",
            "Sykehuset sender notat til fastlegen og kommunen. Punkt 1.1",
        ],
    ]


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        ("Sykehuset sender epikrisen til fastlegen.", (Actor.GP,)),
        ("Sykehuset sender fastlegen notatet", (Actor.GP,)),
        ("Sykehuset og legevakten ringer kommunen", (Actor.MUNICIPALITY,)),
        ("Epikrisen går til fastlegen, kommunen og pasienten.", (Actor.GP, Actor.MUNICIPALITY, Actor.PATIENT)),
        ("Sykehuset skriver hvem som bestiller time hos fastlegen", ()),
        ("Fastlegen leser epikrisen", ()),
    ],
)
def test_those_whom_a_sentence_gives_something_to(sentence: str, receivers: tuple[Actor, ...]) -> None:
    assert receivers_of(sentence) == receivers
