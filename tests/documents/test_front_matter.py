"""The front matter is read with the place of every key, and every fault is told in words an editor understands."""

import pytest

from macros.documents.fault import Reading
from macros.documents.head.frontmatter import read, read_bytes
from macros.documents.head.validation import validate
from macros.model.kinds import Routine
from tests.worlds.tiny import routine


def faults(text: str) -> list[tuple[Reading | None, int, int]]:
    return [(fault.reading, *fault.place) for fault in read(text).faults]


def head(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "Tekst."])


def test_values_and_places_of_keys_are_found() -> None:
    front = read(head("title: Epikrise", "approvals:", "  - {by: fjordvik-asu, on: 2022-03-30}"))

    assert front.values["title"] == "Epikrise"
    assert front.values["approvals"][0]["on"].isoformat() == "2022-03-30"
    assert front.place(("approvals", 0, "on")) == (4, 24)
    assert front.body.strip() == "Tekst."
    assert not front.faults


def test_a_place_that_is_missing_is_the_place_of_what_is_around_it() -> None:
    front = read(head("approvals:", "  - {by: fjordvik-asu}"))

    assert front.place(("approvals", 0, "on")) == front.place(("approvals", 0))


def test_a_colon_in_a_title_is_told_with_the_line_written_right() -> None:
    (fault,) = read(head("title: Avtale: del 2")).faults

    assert fault.reading is Reading.READABLE
    assert fault.place.line == 2
    assert fault.help == 'sett teksten i anførselstegn: title: "Avtale: del 2"'


def test_a_day_that_does_not_exist_is_told_at_its_place() -> None:
    assert faults(head("revision_date: 2027-02-31")) == [(Reading.VALUE, 2, 16)]


def test_a_norwegian_date_is_told_with_the_date_written_right() -> None:
    (fault,) = read(head("revision_date: 1.3.2026")).faults

    assert "2026-03-01" in fault.help


@pytest.mark.parametrize(
    "typed",
    [
        *("1.4.2027", "01.04.27", "1/4-27", "1/4 2027", "1.4.27.", "1-4-2027", "2027/4/1", "2027-4-1", "2027–04–01"),
        *("1. april 2027", "1. APRIL 2027", "1.april 27", "1 apr. 2027", "den 1. april 2027", "torsdag 1. april, 2027"),
        "2027-04-01T00:00:00.000Z",
    ],
)
def test_a_day_written_as_others_write_it_is_told_with_the_line_that_is_right(typed: str) -> None:
    (fault,) = read(head(f"valid_from: {typed}")).faults

    assert (fault.reading, fault.help) == (Reading.VALUE, "skriv datoen som år-måned-dag: 2027-04-01")


@pytest.mark.parametrize(
    ("typed", "help_text"),
    [
        ('"1.4.27"', "skriv datoen som år-måned-dag: 2027-04-01"),
        ("20270401", "skriv datoen som år-måned-dag: 2027-04-01"),
        ("27-04-01", "skriv en dag som finnes, som år-måned-dag: 2027-03-01"),
        ("31.2.2027", "skriv en dag som finnes, som år-måned-dag: 2027-03-01"),
        ("2027", "skriv en dag som finnes, som år-måned-dag: 2027-03-01"),
        ("snarest", "skriv en dag som finnes, som år-måned-dag: 2027-03-01"),
    ],
)
def test_what_is_no_day_is_told_with_a_day_to_write(typed: str, help_text: str) -> None:
    (text,) = routine("epikrise", "draft", f"valid_from: {typed}\n").values()
    _, (fault,) = validate(Routine, read(text))

    assert fault.help == help_text


@pytest.mark.parametrize("version", ["1.4.20", "01.04.2027"])
def test_a_version_is_no_day(version: str) -> None:
    assert read(head(f"version: {version}")).faults == ()


@pytest.mark.parametrize("typed", ["“0.1”", "„0.1“", "«0.1»", "‘0.1’"])
def test_curly_quotes_round_a_version_are_told(typed: str) -> None:
    (fault,) = read(head(f"version: {typed}")).faults

    assert (fault.message, fault.help) == ("`version` har buede anførselstegn", 'skriv "0.1"')


def test_a_sentence_may_be_a_quotation() -> None:
    assert read(head("note: «Vi ringer alltid»")).faults == ()


@pytest.mark.parametrize(
    "typed",
    [
        *("Epi\u00adkrise", '"Epi\u00adkrise"', "'Epi\u200bkrise'", "Epi\u2063krise", "Epi\u2064krise"),
        *("Epi\u2028krise", '"Epi\u0085krise"', "Epi\u2029krise", "Epi\u000bkrise", "Epi\u000ckrise", "Epi\u009bkrise"),
    ],
)
def test_a_letter_nobody_sees_is_told_between_quotes_too(typed: str) -> None:
    front = read(head(f"title: {typed}", "keywords: [a, b\u2028c]", "owner: 1. mars 2027"))

    assert [(fault.place.line, fault.message) for fault in front.faults] == [
        (2, "`title` har et tegn som ikke synes"),
        (3, "`keywords` har et tegn som ikke synes"),
        (4, "`owner` er «1. mars 2027»"),
    ]


@pytest.mark.parametrize(
    ("line", "message", "help_text"),
    [
        ('summary: "Hvem får', "anførselstegnet i `summary` er ikke lukket", 'sett " til slutt på linjen'),
        (
            "title: [Utkast",
            "`title` mangler ]",
            'sett ] til slutt; er det vanlig tekst, skriv title: "[Utkast"',
        ),
        ("keywords: [blodprøve #2]", "`keywords` er kuttet ved #", "sett teksten med # i anførselstegn"),
        (
            "title: - punkt",
            "`title` begynner med et tegn som betyr noe annet her",
            'sett hele teksten i anførselstegn: title: "- punkt"',
        ),
    ],
)
def test_what_nothing_closes_is_told_on_its_own_line(line: str, message: str, help_text: str) -> None:
    (fault,) = read(head("id: fjord-a", line, "owner: fjord-asu")).faults

    assert (fault.place.line, fault.message, fault.help) == (3, message, help_text)


def test_a_list_on_several_lines_is_closed_further_down() -> None:
    assert read(head("keywords: [blodprøve,", "  urin]", 'summary: "En', '  setning."')).faults == ()


def test_a_municipality_number_without_quotes_is_not_a_number() -> None:
    (fault,) = read(head("number: 0301")).faults

    assert fault.message == "«0301» uten anførselstegn leses som tallet 193"
    assert fault.help == 'skriv "0301"'


def test_no_and_half_past_twelve_are_not_what_they_look_like() -> None:
    assert faults(head("answer: no", "time: 12:30")) == [(Reading.VALUE, 2, 9), (Reading.VALUE, 3, 7)]


def test_a_doubled_key_is_told_where_it_stands_the_second_time() -> None:
    (fault,) = read(head("owner: a", "title: x", "owner: b")).faults

    assert fault.place.line == 4
    assert "linje 2" in fault.message


def test_a_title_cut_by_a_number_sign_is_told() -> None:
    (fault,) = read(head("title: Sak #3")).faults

    assert "borte" in fault.message


def test_a_quoted_title_may_hold_anything() -> None:
    front = read(head('title: "Avtale: del 2 #3"'))

    assert front.values["title"] == "Avtale: del 2 #3"
    assert not front.faults


def test_an_anchor_is_refused_before_it_can_grow() -> None:
    assert faults(head("a: &a [x, x]", "b: [*a, *a]")) == [(Reading.READABLE, 2, 4)]


def test_a_deep_head_is_refused_before_it_can_cost() -> None:
    assert len(faults(head("a: " + "[" * 50_000))) == 1


def test_half_a_head_gives_one_fault_and_no_values() -> None:
    front = read(head("title: Epikrise", "summary: [a"))

    assert not front.values
    assert len(front.faults) == 1


def test_a_head_that_never_ends_is_told() -> None:
    assert faults("---\ntitle: Epikrise\n" + "x: y\n" * 10) == [(Reading.READABLE, 1, 1)]


def test_an_empty_file_is_told() -> None:
    assert faults("") == [(Reading.READABLE, 1, 1)]


def test_a_file_that_is_not_utf8_is_told_with_the_line() -> None:
    (fault,) = read_bytes("---\ntitle: Språk\n---\n".encode("latin-1")).faults

    assert fault.place.line == 2
    assert "UTF-8" in fault.message


def test_a_file_of_five_megabytes_is_told_and_not_read() -> None:
    (fault,) = read_bytes(b"---\n" + b"a: b\n" * 1_000_000).faults

    assert "5000 kB" in fault.message


def test_windows_line_ends_and_a_byte_order_mark_are_no_fault() -> None:
    front = read_bytes("\ufeff---\r\ntitle: Epikrise\r\n---\r\nTekst.\r\n".encode())

    assert front.values == {"title": "Epikrise"}
    assert not front.faults
