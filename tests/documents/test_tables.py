"""A table is read as people export it, and no line of it is lost in silence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.documents.figures.periods import Period, period_of
from macros.documents.figures.series import Absent, Concern, Series
from macros.documents.figures.tables import LARGEST_TABLE, read_table
from macros.model.kinds.figure import Rhythm


def table(text: str, letters: str = "utf-8") -> Series:
    return read_table("fjord/tall/a.csv", text.encode(letters))


def read(series: Series) -> list[tuple[str, str, Decimal | Absent]]:
    return [(str(one.period), one.group, one.value) for one in series.observations]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("period;value;group\n2026K3;1234,5;Sør\n", "utf-8"),
        ("\ufeffPeriode;Verdi;Gruppe;\r\n2026k3;1 234,5;Sør;\r\n;;;\r\n", "utf-8"),
        ("periode;verdi;område\r\n2026K3;1\u00a0234,5;Sør\r\n", "cp1252"),
        ("kvartal\ttall\tregion\r\n2026K3\t1\u202f234,5\tSør\r\n", "utf-16"),
        ("tid,value,region\n2026K3,1234.5,Sør\n", "utf-8"),
        ("period;value;group\n2026\u200bK3;1234,5\u200b;S\u00adør\n", "utf-8"),
        ('"group","period","value"\n"Sør","2026K3","1234,5"\n', "utf-8"),
    ],
    ids=[
        "by hand",
        "Excel",
        "old Excel",
        "text of Excel",
        "Statistics Norway",
        "from a web page",
        "in quotation marks",
    ],
)
def test_one_table_is_the_same_however_it_was_exported(text: str, letters: str) -> None:
    series = table(text, letters)

    assert read(series) == [("2026K3", "Sør", Decimal("1234.5"))]
    assert series.faults == ()


def test_what_is_unknown_and_what_is_withheld_are_two_things() -> None:
    assert read(table("period;value\n2024;..\n2025;:\n2026;.\n")) == [
        ("2024", "", Absent.UNKNOWN),
        ("2025", "", Absent.WITHHELD),
        ("2026", "", Absent.UNKNOWN),
    ]


def test_a_zero_after_the_comma_is_kept_as_it_was_published() -> None:
    assert str(table("period;value\n2024;69,0\n").observations[0].value) == "69.0"


@pytest.mark.parametrize(
    ("written", "start", "end", "said"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
        ("2024T2", date(2024, 5, 1), date(2024, 8, 31), "2. tertial 2024"),
        ("2024k4", date(2024, 10, 1), date(2024, 12, 31), "4. kvartal 2024"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "februar 2024"),
        ("2024M12", date(2024, 12, 1), date(2024, 12, 31), "desember 2024"),
    ],
)
def test_a_period_has_its_days_and_its_name(written: str, start: date, end: date, said: str) -> None:
    period = period_of(written)

    assert period
    assert (period.start, period.end, period.said) == (start, end, said)
    assert period.next.start > period.end


ONE_MEANING = {
    "2024K3": (
        *("2024 K3", "2024-K3", "2024k3", "2024Q3", "K3 2024", "3. kvartal 2024", "3.kv. 2024", "kvartal 3, 2024"),
        *("2024, 3. kvartal", "2024\u00a0K3"),
    ),
    "2024T2": ("2024 T2", "T2 2024", "2. tertial 2024", "2024-T2", "2.tert. 2024"),
    "2024-03": ("2024M03", "2024M3", "2024-3", "2024/03", "03.2024", "03/2024", "mars 2024", "Mar. 2024", "2024 mars"),
}
"""How people, Excel and Statistics Norway write a period that can be no other."""


@pytest.mark.parametrize(("meant", "written"), [(one, text) for one, texts in ONE_MEANING.items() for text in texts])
def test_a_period_that_can_be_no_other_is_read_as_it_is_exported(meant: str, written: str) -> None:
    assert read(table(f"period;value\n{written};7\n")) == [(meant, "", Decimal(7))]


@pytest.mark.parametrize(
    "written", ["", "24", "2024K5", "2024T4", "2024-13", "2024-00", "1824", "3. mars 2024", "ma 2024", "2024/25", "K3"]
)
def test_what_is_no_period_is_none(written: str) -> None:
    assert period_of(written) is None


@pytest.mark.parametrize(
    ("written", "cure"),
    [
        ("mar.24", "skriv den som 2024-03"),
        ("K3-24", "skriv den som 2024K3"),
        ("01.08.2024", "skriv den som 2024, 2024T2, 2024K3 eller 2024-08"),
        ("2024-08-01 00:00:00", "skriv den som 2024, 2024T2, 2024K3 eller 2024-08"),
        ("1. halvår 2024", "skriv den som 2024, 2024T2, 2024K3 eller 2024-03"),
    ],
)
def test_a_period_that_could_be_another_is_told_with_what_to_write(written: str, cure: str) -> None:
    ((_, fault),) = table(f"period;value\n{written};7\n").faults
    assert (fault.message, fault.help) == (f"perioden er «{written}»", cure)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("region;Døgn 2025;Døgn 2026\nVik;12;..\nNes;1 234,5;9\n", "four"),
        ('"region","statistikkvariabel","2025","2026"\n"Vik","Døgn",12,..\n"Nes","Døgn",1234.5,9\n', "four"),
        ("\tDøgn 2025\tDøgn 2026\t\nVik\t12\t..\t\nNes\t1\u00a0234,5\t9\t\n", "four"),
        ("statistikkvariabel;2025;2026\nDøgn;12;..\n", "one row"),
    ],
)
def test_a_column_for_each_period_is_read_as_a_line_for_each_number(text: str, meant: str) -> None:
    series = table(text)
    rows = [("2025", "Vik", 12), ("2026", "Vik", None), ("2025", "Nes", Decimal("1234.5")), ("2026", "Nes", 9)]
    expected = rows if meant == "four" else [("2025", "", 12), ("2026", "", None)]
    assert [(str(one.period), one.group, one.number) for one in series.observations] == expected
    assert series.faults == ()


def test_what_differs_in_several_columns_is_the_group_together() -> None:
    series = table("sted;kjønn;kilde;3. kvartal 2025\nVik;kvinner;SSB;1\nVik;menn;SSB;2\nNes;kvinner;SSB;3\n")
    assert series.groups == ["Vik, kvinner", "Vik, menn", "Nes, kvinner"]


def test_columns_of_several_things_are_told_and_not_mixed() -> None:
    series = table("region;Døgn 2025;Opphold 2025\nVik;12;9\n")
    ((_, fault),) = series.faults
    assert series.observations == ()
    assert fault.message == "kolonnene er både for «Døgn» og «Opphold»"


@pytest.mark.parametrize("written", ["3*", "ca. 3", "3 personer", "(3)", "3 %"])
def test_a_number_that_may_be_of_few_persons_is_never_repeated(written: str) -> None:
    faults = [fault for _, fault in (*table(f"period;value\n2024;{written}\n").faults, *table("2024;3\n").faults)]
    assert len(faults) == 2
    assert not [one for one in faults if "3" in f"{one.message} {one.help}"]


def test_periods_follow_each_other_in_time() -> None:
    assert Period(2024, 4, Rhythm.QUARTER).next == Period(2025, 1, Rhythm.QUARTER)


def test_a_table_that_is_too_large_is_told_and_not_read() -> None:
    series = table("period;value\n" + "2024;1\n" * LARGEST_TABLE)

    assert (series.observations, [concern for concern, _ in series.faults]) == ((), [Concern.TABLE])


CELLS = st.text(alphabet="0123456789,.;:KT- \"'=\t\n\r\0æ%", max_size=12)


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6), st.sampled_from([";", ",", "\t"]))
@example([("", "", ";")], ";")
def test_every_line_with_something_in_it_becomes_a_number_or_is_told_of(
    rows: list[tuple[str, str, str]], mark: str
) -> None:
    lines = [mark.join(["period", "value", "group"]), *(mark.join(row) for row in rows)]
    series = table("\n".join(lines))

    assert all(fault.message and fault.help and fault.path for _, fault in series.faults)
    assert series.faults or len(series.observations) <= len("\n".join(lines).splitlines()) - 1
    # A line of marks alone is one of those that Excel adds below the last.
    if any(any(cell.replace(mark, "").strip() for cell in row) for row in rows) and not series.observations:
        assert series.faults


@given(st.binary(max_size=200))
def test_no_file_stops_the_reader(data: bytes) -> None:
    read_table("fjord/tall/a.csv", data)
