"""What is answered: an emergency, a clause, a document, or plainly that nothing is agreed."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.search import Searcher, write_index
from macros.search.asking.enough import answered
from macros.search.asking.matching import Matcher
from macros.search.asking.passage import Question
from macros.search.asking.query import ask
from macros.search.asking.reading import Reading
from macros.search.asking.terms import held, typed_words
from macros.search.weights import NEAREST
from macros.search.words import norwegian
from tests.worlds.searching import AREAS, ENTRIES, LISTS, TERMS, entry

FRIST = entry(
    "prover",
    "Prøver",
    "Laboratoriet ringer legen.",
    "Sykehuset sender prøver senest etter to dager.",
    "Legen leser prøver og svar.",
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    folder: Path = tmp_path_factory.mktemp("answers")
    write_index((*ENTRIES, FRIST), TERMS, folder / "search", AREAS, LISTS)
    return Searcher(folder / "search")


@pytest.mark.parametrize(
    ("query", "own", "service"),
    [
        ("brystsmerter", (), "amk"),
        ("brystmserter", (), "amk"),
        ("pasienten får ikkje puste", (), "amk"),
        ("sopp spist av barn", (), "gift"),
        ("forgiftning", ("fjellvik",), "fjellvik-gift"),
        ("forgiftning epikrise", (), "gift"),
        ("brystsmerter handlingsplan", (), ""),
        ("puste", (), ""),
        ("blødningen slutter ikke", (), "amk"),
        ("blør blødning", (), ""),
        ("brystmsertene", (), "amk"),
        ("bryst smerter", (), "amk"),
        ("puste bryst", (), ""),
    ],
)
def test_acute_words_lead_to_a_service_whatever_else_is_found(
    asked: Searcher, query: str, own: tuple[str, ...], service: str
) -> None:
    answer = asked.answer(query, own)

    assert answer["service"] == service
    assert (answer["answer"] == "acute") == bool(service)


def test_what_is_for_one_municipality_of_an_area_comes_before_the_common_one_there_and_nowhere_else(
    tmp_path: Path,
) -> None:
    gift = LISTS.services[1]
    local = replace(gift, id="havland-gift", area="havland", local_of="gift", reach="9902")
    ward = entry("vakt", "Vakten i Vik", "Ring vakten før du kommer.", area="havland", kind="tjenester", reach="9902")
    common = entry("vakta", "Vakten", "Ring vakten før du kommer.", kind="tjenester")
    write_index((ward, common), TERMS, tmp_path, AREAS, replace(LISTS, services=(local, gift)))
    asked = Searcher(tmp_path)

    def first(municipality: str) -> tuple[str, str]:
        hits = asked.answer("vakten ring", ("havland",), municipality=municipality)["hits"]
        return asked.answer("forgiftning", ("havland",), municipality=municipality)["service"], hits[0]["id"]

    assert first("9902") == ("havland-gift", "vakt")
    assert first("9901") == ("gift", "vakta")
    assert first("") == ("gift", "vakt")


def test_a_query_no_text_answers_is_told_so_and_only_the_nearest_are_named_without_a_quote(asked: Searcher) -> None:
    assert asked.answer("marevan hestehov") == {"answer": "none", "service": "", "hits": []}

    near = asked.answer("fastlegen trygghetsalarm prisliste")
    assert near["answer"] == "none"
    assert len(near["hits"]) == NEAREST
    assert {(hit["quote"], hit["anchor"]) for hit in near["hits"]} == {("", "")}
    assert len(asked.answer("fastlegen")["hits"]) > NEAREST


def test_the_nearest_are_texts_that_apply_where_the_reader_is(asked: Searcher) -> None:
    def near(*own: str) -> set[str]:
        return {hit["area"] for hit in asked.answer("bydelen helsehuset trygghetsalarm prisliste", own)["hits"]}

    assert "fjellvik" in near()
    assert near("havland") <= {"havland", "felles"}


def test_acute_words_that_no_text_answers_have_no_weak_hits_below_the_service(tmp_path: Path) -> None:
    told = entry("gift", "Etter forgiftning", "Legen ringer pasienten etter forgiftning.")
    write_index((*ENTRIES, told), TERMS, tmp_path, AREAS, LISTS)
    asked = Searcher(tmp_path)

    assert asked.answer("forgiftning epikrise hestehov") == {"answer": "acute", "service": "gift", "hits": []}
    assert asked.answer("hvem ringer etter forgiftning")["hits"][0]["id"] == "gift"


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("epikrise trygghetsalarm", "none"),
        ("epikrise kommer", "document"),
        ("legemiddelliste oppdateres", "clause"),
        ("epikrise rontg", "none"),
    ],
    ids=["a word no text has", "an ordinary word no text has", "what one clause has", "what no place has together"],
)
def test_a_text_answers_when_one_place_has_most_of_what_is_asked(asked: Searcher, query: str, kind: str) -> None:
    assert asked.answer(query)["answer"] == kind


def test_a_word_that_was_guessed_at_tells_against_a_place_that_lacks_the_guess(asked: Searcher) -> None:
    known, guess = ask("laboratoriet epirkise ", asked.index)
    has, lacks = (Reading({}, about, (), {}) for about in ({0: 1.0, 1: 1.0}, {0: 1.0}))

    assert guess.instead == ("epikrise",)
    assert guess.against > guess.says
    assert answered([has], [known, guess], asked.index.language)
    assert not answered([lacks], [known, guess], asked.index.language)


def test_a_word_for_what_no_agreement_settles_tells_that_there_is_no_answer_unless_a_text_has_it(
    tmp_path: Path,
) -> None:
    told = entry("parkering", "Parkering", "Sykehuset skriver hva parkering koster for pårørende.")
    write_index(ENTRIES, TERMS, tmp_path / "without")
    write_index((*ENTRIES, told), TERMS, tmp_path / "with")

    without = Searcher(tmp_path / "without")
    assert without.answer("sykehuset sykmelding utskrivning regnvær")["answer"] == "clause"
    assert without.answer("sykehuset sykmelding utskrivning parkering")["answer"] == "none"
    assert Searcher(tmp_path / "with").answer("parkering pårørende")["answer"] == "clause"


def test_a_compound_no_text_has_is_answered_where_both_its_parts_stand(tmp_path: Path) -> None:
    write_index(
        (entry("post", "Post", "Legen leser brev.", "Brev har en frist."), *ENTRIES), TERMS, tmp_path / "search"
    )
    hit = Searcher(tmp_path / "search").answer("brevfrist ")["hits"][0]

    assert (hit["id"], hit["anchor"]) == ("post", "p2")


@pytest.mark.parametrize(("typed", "kind"), [("regnværsbilder", "clause"), ("parkeringsbilder", "none")])
def test_a_compound_of_a_word_for_what_no_agreement_settles_is_one_too(tmp_path: Path, typed: str, kind: str) -> None:
    made_of = entry("post", "Post", "Bilder av regnvær og parkering.")
    write_index((made_of, *ENTRIES), TERMS, tmp_path / "search")

    assert Searcher(tmp_path / "search").answer(f"sykehuset sykmelding utskrivning {typed} ")["answer"] == kind


def test_what_people_type_in_place_of_a_word_of_the_texts_leads_to_it_and_not_back(tmp_path: Path) -> None:
    meant = entry("meant", "Utrykning", "Ambulansen henter pasienten.", "Pasienten får svar.")
    typed = entry("typed", "Sykebil", "Sykebilen venter ved døra.")
    write_index((meant, typed), (), tmp_path / "search")
    searcher = Searcher(tmp_path / "search")

    assert set(searcher.first("sykebil")) == {"typed", "meant"}
    assert searcher.first("ambulanse") == ["meant"]
    assert searcher.answer("redningshelikopter")["hits"][0]["quote"] == "Ambulansen henter pasienten."


def test_a_topic_that_is_listed_as_untold_is_not_answered_with_a_word_it_shares(asked: Searcher) -> None:
    assert asked.answer("takst for epikrise") == {"answer": "none", "service": "", "hits": []}


def test_a_topic_without_a_text_is_no_objection_where_editors_have_given_a_clause_its_words(tmp_path: Path) -> None:
    said = entry("post", "Post", "Sykehuset sender epikrisen.", "Legen får betalt for papir.")
    asked = replace(said, sections=(said.sections[0], replace(said.sections[1], keywords=("takst epikrise",))))
    write_index((asked, *ENTRIES), TERMS, tmp_path / "search", AREAS, LISTS)

    hit = Searcher(tmp_path / "search").answer("takst for epikrise")["hits"][0]
    assert (hit["id"], hit["anchor"]) == ("post", "p2")


@pytest.mark.parametrize(
    ("form", "typed", "words"),
    [("AAP", "åpen retur", ()), ("AAP", "søke aap", ("aap",)), ("åndenød", "hun har aandenoed", ("aandenoed",))],
    ids=["another word", "the abbreviation", "the word, with other letters"],
)
def test_a_term_is_held_by_its_words_also_with_other_letters_and_an_abbreviation_by_no_other_word(
    form: str, typed: str, words: tuple[str, ...]
) -> None:
    found = held([{"forms": [form.lower()]}], typed_words(typed), norwegian())

    assert (tuple(found.words) if found else ()) == words


def test_a_question_for_a_time_is_answered_where_a_time_stands(asked: Searcher) -> None:
    hit = asked.answer("når kommer prøver")["hits"][0]

    assert (hit["anchor"], hit["quote"]) == ("p2", "Sykehuset sender prøver senest etter to dager.")


def test_a_question_for_a_number_is_answered_where_one_stands(tmp_path: Path) -> None:
    vakt = entry("vakt", "Legevakten", "Køen har nummer.", "Ring 116 117.")
    write_index((vakt, *ENTRIES), TERMS, tmp_path / "search")
    searcher = Searcher(tmp_path / "search")

    assert searcher.answer("nummer til legevakten")["hits"][0]["quote"] == "Ring 116 117."
    assert searcher.answer("legevakten køen")["hits"][0]["quote"] == "Køen har nummer."


def test_a_keyword_that_is_typed_as_it_stands_tells_two_clauses_with_the_same_words_apart(tmp_path: Path) -> None:
    said = entry("team", "Teamet", "Legen kan henvise.", "Legen må henvise.")
    keywords = (("hvordan henvise",), ("hvem kan henvise",))
    headings = ("1.1 Slik", "2.1 Hvem")
    sections = tuple(
        replace(one, heading=heading, keywords=words)
        for one, heading, words in zip(said.sections, headings, keywords, strict=True)
    )
    write_index((replace(said, sections=sections), *ENTRIES), TERMS, tmp_path / "search")
    searcher = Searcher(tmp_path / "search")

    assert searcher.answer("hvordan henvise til teamet")["hits"][0]["anchor"] == "p1"
    assert searcher.answer("hvem kan henvise til teamet")["hits"][0]["anchor"] == "p2"


def test_a_question_for_contents_is_answered_under_the_heading_of_contents(tmp_path: Path) -> None:
    said = entry("melding", "Meldinger", "Legen sender meldingen.", "Legen svarer på meldingen.")
    headings = ("1.1 Slik gjør du", "2.1 Hva meldingen inneholder")
    sections = tuple(replace(one, heading=name) for one, name in zip(said.sections, headings, strict=True))
    write_index((replace(said, sections=sections), *ENTRIES), TERMS, tmp_path / "search")

    assert Searcher(tmp_path / "search").answer("hva skal stå i meldingen")["hits"][0]["anchor"] == "p2"


def test_that_somebody_does_not_want_something_is_no_failure(asked: Searcher) -> None:
    def fails(query: str) -> bool:
        return Question(query, Matcher([], asked.index.language), {}).fails

    assert [fails(query) for query in ("ikke fått svar", "vil ikke ha plan", "treng ikkje time")] == [
        True,
        False,
        False,
    ]


def test_what_readers_type_for_a_clause_leads_to_it_though_no_text_has_the_words(tmp_path: Path) -> None:
    said = entry("svar", "Svar", "Sykehuset svarer legen.", "Legen ringer avdelingen.")
    asked = replace(said, sections=(said.sections[0], replace(said.sections[1], keywords=("purre", "ikke hørt noe"))))
    write_index((asked, *ENTRIES), TERMS, tmp_path / "search")

    hit = Searcher(tmp_path / "search").answer("purre på svar")["hits"][0]
    assert (hit["id"], hit["quote"]) == ("svar", "Legen ringer avdelingen.")


@pytest.mark.parametrize(
    ("headings", "quote"),
    [(("1.1 Støtte", "2.1 Bistand"), ""), (("1.1 Støtte", "1.2 Støtte"), "Kommunen skaffer stoler.")],
    ids=["under two headings", "under one heading, where the first begins"],
)
def test_nothing_is_quoted_when_sections_under_two_headings_are_as_good(
    tmp_path: Path, headings: tuple[str, ...], quote: str
) -> None:
    same = entry("likt", "Tolk", "Kommunen skaffer stoler.", "Sykehuset skaffer stoler.")
    sections = tuple(replace(one, heading=name) for one, name in zip(same.sections, headings, strict=True))
    write_index((replace(same, sections=sections), *ENTRIES), (), tmp_path / "search")

    hit = Searcher(tmp_path / "search").answer("stoler")["hits"][0]
    assert (hit["id"], hit["quote"]) == ("likt", quote)


@pytest.mark.parametrize(
    ("query", "anchor"), [("ikke fått epikrise", "p2"), ("aldri fått epikrise", "p2"), ("når sendes epikrisen", "p1")]
)
def test_a_question_of_what_fails_is_answered_where_a_failure_stands_and_first_things_first(
    tmp_path: Path, query: str, anchor: str
) -> None:
    said = entry(
        "epikrise",
        "Utskriving",
        "Sykehuset sender epikrisen samme dag.",
        "Fastlegen spør om epikrisen.",
        "Kommunen melder avvik om epikrisen.",
    )
    headings = ("2.1 Frist", "6.1 Når det ikke skjer", "6.2 Når det ikke skjer")
    sections = tuple(replace(one, heading=name) for one, name in zip(said.sections, headings, strict=True))
    write_index((replace(said, sections=sections),), (), tmp_path / "search")

    assert Searcher(tmp_path / "search").answer(query)["hits"][0]["anchor"] == anchor


def test_no_quote_is_longer_than_what_is_shown(tmp_path: Path) -> None:
    long = entry("lang", "Tolk", "Ord om ingenting. " * 60 + "Grünerløkka har tolk. " + "Ord om ingenting. " * 60)
    write_index((long, *ENTRIES), (), tmp_path / "search")

    quote = Searcher(tmp_path / "search").answer("Grünerløkka")["hits"][0]["quote"]
    assert "Grünerløkka" in quote
    assert len(quote) <= 240


def test_the_reader_sees_the_number_first(page: Page, address: str) -> None:
    page.goto(f"{address}sok/#q=brystsmerter")
    call = page.locator("#treff").get_by_role("link", name="Ring 113")
    expect(call).to_have_attribute("href", "tel:113")

    page.goto(f"{address}sok/#q=forgiftning sykmelding")
    expect(page.locator("#treff .urgent")).to_contain_text("Giftinformasjonen")
    page.focus("#q-top")
    page.keyboard.type(" ")
    expect(page.locator(".found .urgent")).to_contain_text("Ring 22 59 13 00")

    page.goto(f"{address}sok/#q=takst for epikrise")
    expect(page.locator("h1")).to_have_text("Ingen avtalt tekst om «takst for epikrise»")
    expect(page.get_by_role("link", name="Normaltariffen")).to_be_visible()
    expect(page.locator("#treff")).not_to_contain_text("Det nærmeste vi har")
    expect(page.locator(".hits")).to_have_count(0)


def test_whom_to_ask_about_an_untold_topic_is_fetched_only_when_nothing_answers(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))

    page.goto(f"{address}sok/#q=epikrise")
    expect(page.locator(".hits").first).to_be_visible()
    assert "u.z" not in fetched

    with page.expect_request("**/u.z"):
        page.goto(f"{address}sok/#q=takst for epikrise")
    expect(page.get_by_role("link", name="Normaltariffen")).to_be_visible()
