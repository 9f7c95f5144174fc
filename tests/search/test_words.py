"""Words: what becomes of them, which meet, and which must never meet."""

from itertools import combinations

import pytest

from macros.search.words import fold, lines, norwegian, stem, units, words

LANGUAGE = norwegian()


def test_a_word_is_found_however_it_is_written() -> None:
    assert fold("ÅRSAK") == fold("a\u030arsak") == "årsak"
    assert fold("allé") == "alle"
    assert fold("Đorđe Čakšu") == "đorđe caksu"


def test_hyphenated_words_are_found_whole_and_in_parts() -> None:
    assert words("e-post") == ["e", "post", "epost"]
    assert words("helse- og omsorg") == ["helse", "og", "omsorg"]


def test_codes_stay_as_they_are() -> None:
    assert units("R95, J44.1.") == [("r95",), ("j44", "1")]
    assert stem("r95s") == "r95s"


def test_what_is_no_latin_word_gives_no_word() -> None:
    assert words("😀 %\"' <> שלום") == []


def test_every_pair_of_our_own_list_meets() -> None:
    pairs = [(a.removeprefix("="), b) for a, b in lines("relatives.txt")]

    assert [(a, b) for a, b in pairs if LANGUAGE.key(a) != LANGUAGE.key(b)] == []


@pytest.mark.parametrize(
    "relatives",
    [
        "løsning løsninger løysing løysingane",
        "innleggelse innleggelsen innlegging innlegginga",
        "utskrivning utskriving utskrivinga",
        "lærer lærere lærerne lærarane",
        "evakuering evakuert evakuere",
        "sjukehus sykehuset sjukehusa",
        "tilvising tilvisinga henvisning henvisningene",
        "viktighet viktigheten viktigheita",
        "søkje søke",
        "henvise henvist henviser henvisning tilvise",
        "vurdere vurderer vurdert vurderes vurdering vurderingen",
        "avklare avklarer avklart avklaring",
        "smerte smerter smertene",
        "hjerte hjertet hjertene",
        "ekstern eksterne",
        "bevege bevegelse bevegelsene",
    ],
)
def test_relatives_meet(relatives: str) -> None:
    assert len({LANGUAGE.key(word) for word in relatives.split()}) == 1


@pytest.mark.parametrize("strangers", ["regning regjering", "trening tre", "ekspert ekspedisjon", "stjerne styre"])
def test_strangers_do_not_meet(strangers: str) -> None:
    assert len({LANGUAGE.key(word) for word in strangers.split()}) == 2


def test_medicines_that_look_alike_never_meet() -> None:
    names = [name for line in lines("medicines.txt") for name in line]

    assert len(set(names)) == len(names)
    assert [(a, b) for a, b in combinations(names, 2) if LANGUAGE.key(a) == LANGUAGE.key(b) or stem(a) == stem(b)] == []
