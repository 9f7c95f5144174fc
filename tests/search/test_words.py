"""Words: what becomes of them, which meet, and which must never meet."""

from itertools import combinations

import pytest

from macros.search.words import fold, lines, norwegian, respelt, stem, units, words

LANGUAGE = norwegian()


def test_a_word_is_found_however_it_is_written() -> None:
    assert fold("ÅRSAK") == fold("a\u030arsak") == "årsak"
    assert fold("allé") == "alle"
    assert fold("Đorđe Čakšu") == "đorđe caksu"


def test_hyphenated_words_are_found_whole_and_in_parts() -> None:
    assert words("e-post") == ["e", "post", "epost"]
    assert words("helse- og omsorg") == ["helse", "og", "omsorg"]


def test_letters_nobody_sees_are_no_part_of_a_word() -> None:
    assert words("bronko\u00adskopi\u200b ferri\u2060tin e\u2011post") == [
        *("bronkoskopi", "ferritin"),
        *("e", "post", "epost"),
    ]
    assert words("kali\u2062um natri\U000e0041um fosfat\ufe0f") == ["kalium", "natrium", "fosfat"]
    assert words("Oﬃsiell") == ["offisiell"]


def test_a_figure_above_the_line_is_no_part_of_the_number() -> None:
    assert words("10⁹ og 3½") == ["10", "og", "3"]


def test_a_number_with_blanks_is_found_in_parts_and_whole() -> None:
    assert words("116 117") == ["116", "117", "116117"]
    assert words("22\u00a033 44 55") == ["22", "33", "44", "55", "22334455"]
    assert words("12 000") == ["12", "000", "12000"]
    assert words("2024 2025") == ["2024", "2025"]


def test_our_letters_are_known_where_a_keyboard_lacks_them() -> None:
    assert respelt("oeresmerter") == ("øresmerter",)
    assert respelt("øresmerter") == ("oeresmerter",)
    assert respelt("poeng") == ("pøng",)
    assert respelt("lege") == ()


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
        "betale betaler betalte betalt",
        "beskrive beskriver beskrev beskrevet",
        "bryte bryter brøt brutt",
        "motta mottar mottok mottatt",
        "oppgi oppgitt oppgir",
        "inngå inngår inngikk inngått",
        "krevd kreve krevde",
        "velge valgt valgte",
        "utebli uteblir uteblitt",
        "syk sykt",
        "ringe ringer ringte ringt",
        "glemme glemte glømt",
        "trenge trengte trengt",
        "reise reiser reiste",
        "innkalle innkalling innkalt",
        "planlegge planlegging planlagt",
        "utrede utredet utredning utgreiing",
    ],
)
def test_relatives_meet(relatives: str) -> None:
    assert len({LANGUAGE.key(word) for word in relatives.split()}) == 1


@pytest.mark.parametrize(
    "strangers", ["regning regjering", "trening tre", "ekspert ekspedisjon", "stjerne styre", "erstatte ersta"]
)
def test_strangers_do_not_meet(strangers: str) -> None:
    assert len({LANGUAGE.key(word) for word in strangers.split()}) == 2


def test_medicines_that_look_alike_never_meet() -> None:
    names = [name for line in lines("medicines.txt") for name in line]

    assert len(set(names)) == len(names)
    assert [(a, b) for a, b in combinations(names, 2) if LANGUAGE.key(a) == LANGUAGE.key(b) or stem(a) == stem(b)] == []
