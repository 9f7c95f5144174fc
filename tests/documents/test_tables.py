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


@pytest.mark.parametrize("written", ["", "24", "2024K5", "2024T4", "2024-13", "2024-00", "1824", "2024 K3", "K3 2024"])
def test_what_is_no_period_is_none(written: str) -> None:
    assert period_of(written) is None


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
