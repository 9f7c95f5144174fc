"""Searching a built index: what is found, what is first, and what is never taken for something else."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.search import Narrowed, Passage, Searchable, Searcher, write_index
from macros.search.asking.query import ask
from macros.search.building.entry import NamedArea
from macros.search.building.prepared import Preparation, prepared
from macros.search.words import lines
from tests.worlds.searching import AREAS, ENTRIES, LISTS, TERMS, UNSEEN, entry, versions


@pytest.mark.parametrize(
    ("query", "first", "anchor"),
    [
        ("epikrise frist samme dag", "epikrise", "p1"),
        ("sjukmelding", "sykmelding", "p1"),
        ("LIB", "legemidler", ""),
        ("medisinliste", "legemidler", ""),
        ("legemiddel liste", "legemidler", "p1"),
        ("legemiddelbruk", "legemidler", ""),
        ("hvem bestiller røntgen", "rontgen", "p1"),
        ("KOLS forverring", "kols", "p1"),
        ("epikirse", "epikrise", ""),
        ("poliklinsk", "epikrise", ""),
        ("r95", "kols", ""),
        ("J44.1", "kols", ""),
        ("j44", "kols", ""),
        ("henvise elektronisk", "henvisning", "p1"),
        ("sykehjem", "tilvising", ""),
        ("epikr", "epikrise", "p1"),
        ("diagnostikk", "rontgen", ""),
        ("PREDNISOLON", "legemidler", "p2"),
    ],
)
def test_the_right_text_is_first_and_opens_at_the_right_place(
    searcher: Searcher, query: str, first: str, anchor: str
) -> None:
    hits = searcher.search(query)

    assert hits, query
    assert hits[0]["id"] == first
    if anchor:
        assert hits[0]["anchor"] == anchor
        assert hits[0]["url"].endswith(f"#{anchor}")


@pytest.fixture(scope="module")
def of_odd_letters(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    folder = tmp_path_factory.mktemp("odd") / "search"
    write_index([*ENTRIES, UNSEEN], TERMS, folder, AREAS, LISTS)
    return Searcher(folder)


@pytest.mark.parametrize(
    "query",
    [
        *(
            "bronkoskopiundersøkelsen",
            "bronko\u00adskopi",
            "bronkoskopi",
            "offisiell",
            "konflikt",
            "konﬂikt",
            "ferritin",
        ),
        *("116117", "１１６１１７", "116 117", "116\u00a0117", "22334455", "22 33 44 55", "12345678", "12 34 56 78"),
        *("øresmerter", "oeresmerter", "O\u0308resmerter", "ØRESMERTER", "ｋｏｎｆｌｉｋｔ", "epost", "e-post"),
    ],
)
def test_letters_nobody_sees_and_spelling_of_other_keyboards_hide_no_text(of_odd_letters: Searcher, query: str) -> None:
    hits = of_odd_letters.search(query)

    assert [hit["id"] for hit in hits[:1]] == ["usynlig"]


def test_an_acute_word_is_understood_on_any_keyboard(of_odd_letters: Searcher) -> None:
    assert of_odd_letters.answer("faar ikke puste")["service"] == "amk"


def test_what_is_not_in_force_stands_below_what_is(searcher: Searcher) -> None:
    assert [hit["id"] for hit in searcher.search("henvisning til sykehus")[:2]] == ["henvisning", "henvisning-utkast"]


def test_retired_texts_are_found_only_when_asked_for(searcher: Searcher) -> None:
    assert "henvisning-gammel" not in [hit["id"] for hit in searcher.search("henvisning")]
    assert "henvisning-gammel" in [hit["id"] for hit in searcher.search("henvisning", Narrowed(retired=True))]


def test_filters_leave_only_what_they_say(searcher: Searcher) -> None:
    assert {hit["area"] for hit in searcher.search("epikrise", Narrowed(area="fjellvik"))} == {"fjellvik"}
    assert {hit["kind"] for hit in searcher.search("kols", Narrowed(kind="forlop"))} == {"forlop"}
    assert "rontgen" not in [hit["id"] for hit in searcher.search("røntgen", Narrowed(role="hospital"))]


def test_a_plain_page_stands_below_the_documents(searcher: Searcher) -> None:
    assert [hit["id"] for hit in searcher.search("røntgen")] == ["rontgen", "om"]


def test_what_is_overdue_is_decided_on_the_day_of_the_search(site: Path) -> None:
    def status(day: date) -> str:
        return str(Searcher(site / "search", day).search("journalnotat")[0]["status"])

    assert status(date(2027, 4, 1)) == "in_force"
    assert status(date(2027, 4, 2)) == "overdue"


def test_every_version_of_a_text_is_a_hit_of_its_own(searcher: Searcher) -> None:
    assert [hit["id"] for hit in searcher.search("tolk")] == ["tolk-felles", "tolk-fjellvik", "tolk-havland"]


def test_a_word_cut_short_is_understood_wherever_it_stands(searcher: Searcher) -> None:
    cut, _ = ask("poliklin frist", searcher.index)
    assert cut.unfinished
    assert searcher.first("poliklin frist")[0] == "epikrise"


def test_a_part_of_an_area_applies_to_who_lives_there(tmp_path: Path) -> None:
    part = NamedArea("havn", "Havn", within=("tindo",))
    write_index(ENTRIES, TERMS, tmp_path / "search", (*AREAS, part), LISTS)
    index = Searcher(tmp_path / "search").index

    assert index.applying(["tindo"]) == {"tindo", "havn", "felles", ""}
    assert "havn" not in index.applying(["fjellvik"])


def test_beside_a_text_of_one_area_stands_its_version_in_the_readers_other_area_and_not_another_like_it(
    tmp_path: Path,
) -> None:
    here, there = (
        replace(version, sections=(*version.sections, Passage("p3", "1.3", "Tolken har frist.")))
        if version.area == "fjellvik"
        else version
        for version in versions("fjellvik", "havland")
    )
    like = entry("tolketelefon", "Tolketelefon", "Tolken har frist. Tolken bestilles.", area="havland")
    write_index((here, there, like), TERMS, tmp_path, AREAS, LISTS)

    found = Searcher(tmp_path).answer("tolk frist", ("fjellvik", "havland"))["hits"]

    assert [hit["id"] for hit in found] == ["tolk-fjellvik", "tolk-havland", "tolketelefon"]


def test_a_word_the_site_has_is_never_taken_for_another(searcher: Searcher) -> None:
    for one in ENTRIES:
        for asked in ask(one.title, searcher.index):
            assert not asked.instead


@pytest.mark.parametrize("name", [name for line in lines("medicines.txt") for name in line])
def test_no_medicine_is_taken_for_another(searcher: Searcher, name: str) -> None:
    (asked,) = ask(name, searcher.index)

    assert not asked.instead
    assert [hit["id"] for hit in searcher.search(name)] == (["legemidler"] if name == "prednisolon" else [])


def test_between_medicines_the_reader_chooses(searcher: Searcher) -> None:
    (asked,) = ask("prednisolo ", searcher.index)
    assert asked.instead == ("prednisolon",)
    (asked,) = ask("prednisoon ", searcher.index)
    assert not asked.instead
    assert set(asked.suggestions) == {"prednison", "prednisolon"}


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "a",
        "x" * 2000,
        "og på i",
        "😀",
        "<script>alert(1)</script>",
        "100 % \"'",
        "שלום",
        "\u0000",
        "ord " * 500,
    ],
)
def test_no_query_breaks_it(searcher: Searcher, query: str) -> None:
    searcher.search(query)


def test_a_text_in_the_other_normal_form_is_found(searcher: Searcher) -> None:
    assert searcher.search("pro\u0308ver") == searcher.search("pröver")
    assert searcher.search("sykmelding ved oppha\u030ald")[0]["id"] == "sykmelding"


def test_the_same_input_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_index(ENTRIES, TERMS, tmp_path / "again", AREAS, LISTS)

    assert contents(tmp_path / "again") == contents(site / "search")


def test_a_site_without_documents_has_an_index_too(tmp_path: Path) -> None:
    write_index((), (), tmp_path / "search")

    assert Searcher(tmp_path / "search").search("epikrise") == []


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_index_takes_the_place_of_the_old(tmp_path: Path) -> None:
    for titles in (["Epikrise", "Sykmelding", "Rehabilitering"], ["Sykmelding"], ["Sykmelding", "Utskrivning"]):
        documents = [entry(title.lower(), title) for title in titles]
        for folder in ("search", f"anew{len(titles)}/search"):
            write_index(documents, (), tmp_path / folder)

        assert contents(tmp_path / "search") == contents(tmp_path / f"anew{len(titles)}/search")
        assert len(list((tmp_path / "search").iterdir())) == 2
    assert not Searcher(tmp_path / "search").search("epikrise")


def test_files_of_the_index_before_that_say_the_same_are_left(tmp_path: Path) -> None:
    def written(*titles: str) -> dict[str, int]:
        write_index([entry(title.lower(), title) for title in titles], (), tmp_path / "search")
        return {path.name: path.stat().st_ino for path in tmp_path.glob("search/*/d*.z")}

    before, after = written("Epikrise", "Sykmelding"), written("Epikrise", "Utskrivning")
    assert before["d0.z"] == after["d0.z"]


@pytest.mark.parametrize("left", ["manifest.json/x", "a/d0.z", "a/b/d0.z"])
def test_what_is_no_index_gives_way_to_one(tmp_path: Path, left: str) -> None:
    (tmp_path / "search" / left).parent.mkdir(parents=True)
    (tmp_path / "search" / left).write_text("", encoding="utf-8")
    for folder in ("search", "anew/search"):
        write_index([entry("a", "Epikrise")], (), tmp_path / folder)

    assert contents(tmp_path / "search") == contents(tmp_path / "anew/search")


@pytest.mark.parametrize("planted", ["search/*", "search"])
def test_what_somebody_has_laid_in_an_index_is_gone_from_the_next(tmp_path: Path, planted: str) -> None:
    (tmp_path / "theirs").write_text("deres", encoding="utf-8")
    for title in ("Epikrise", "Sykmelding"):
        write_index([entry("a", title)], (), tmp_path / "search")
        (link := next(filter(Path.is_dir, tmp_path.glob(planted))) / "d7.z").symlink_to(tmp_path / "theirs")
    write_index([entry("a", "Utskrivning")], (), tmp_path / "search")

    assert not link.is_symlink()
    assert len(list((tmp_path / "search").iterdir())) == 2
    assert (tmp_path / "theirs").read_text(encoding="utf-8") == "deres"


def test_a_meeting_is_found_and_stands_below_the_text_it_was_about(tmp_path: Path) -> None:
    met = entry("asu", "Poliklinisk notat i ASU", "Poliklinisk notat sendes.", kind="moter", status="")
    text = entry("utskrivning", "Utskrivning", "Sykehuset skriver et notat.", "Timen er poliklinisk.")
    write_index([met, text], [], tmp_path / "search", AREAS, LISTS)
    searcher = Searcher(tmp_path / "search")

    assert [hit["id"] for hit in searcher.search("poliklinisk notat")] == ["utskrivning", "asu"]
    assert searcher.search("notat ASU")[0]["id"] == "asu"


@pytest.mark.parametrize("document", [*ENTRIES, UNSEEN], ids=lambda document: document.id)
def test_a_document_that_is_kept_is_the_one_that_was_prepared(document: Searchable) -> None:
    made = Preparation(TERMS).prepare(document)

    assert prepared(made.as_bytes()) == made
