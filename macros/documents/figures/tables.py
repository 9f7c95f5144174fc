"""The table of a figure: a CSV file as people export it from Excel and from Statistics Norway, read by Python's csv.

    period;value;group
    2024K1;1 234,5;Fjord

A comma, a semicolon or a tab between the columns; a decimal comma or point; blanks and thin spaces in thousands. Where
there is no number, `..` says that nobody has it, and `:` that it is withheld because it is of too few persons. A table
with a column for each period is read too, see wide.py.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path, PurePosixPath

from ...model.vocabulary import Kind
from ..discretion import shown
from ..fault import TOP, Fault, Place
from ..project.inside import is_plain
from ..text.unseen import HAS_UNSEEN
from .periods import EXAMPLES, Period, period_of, periods_near
from .series import Absent, Concern, Observation, Series
from .wide import Row, lengthened, measured, periods_in
from .wrong import Wrong

LARGEST_TABLE = 100_000
"""Bytes. Twelve months of thirty years for twenty groups is less."""
LONGEST_GROUP = 60
TITLE_LINES = 12
"""How far down the names of the columns are looked for, where a title stands above them."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")

_WHERE = f"*/{Kind.FIGURE.folder}/*.csv"
COLUMNS = {
    "period": ("period", "periode", "tid", "år", "ar", "kvartal", "tertial", "måned", "månad"),
    "value": ("value", "verdi", "tall", "tal"),
    "group": ("group", "gruppe", "område", "region"),
}
"""What each column may be called."""
NAMES = {name: column for column, names in COLUMNS.items() for name in names}
MARKS = (";", "\t", ",")
BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
GROUPED = re.compile(r"[-+]?\d{1,3}(?: \d{3}){1,4}(?:[.,]\d{1,15})?")
NUMBER = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?")
"""A number has no more digits than other programs can keep."""
TWO_WAYS = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
WITH_WORDS = re.compile(r"^(?P<bare>[-+]?\d[\d ]*(?:[.,]\d+)?) ?\D+")
HIDDEN = re.compile(r"[<\u2264] ?\d{1,2}|\*{1,3}|\(?\d ?[-\u2013] ?\d\)?|under .{1,20}", re.IGNORECASE)
"""What other sources write for a number of few persons that they do not give: «<5», «*», «1-4»."""
FEW_TYPED = re.compile(r"(?<![^0-9])[^0-9]*[1-4][^0-9]*")
"""What could be of so few persons that it is never repeated: «3*», «ca. 3»."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a cell begins that Excel would run when somebody opens the file; the last four are of eastern keyboards."""


def read_tables(docs: Path) -> dict[str, Series]:
    """The tables beside the figures of a project, by path relative to docs/."""
    found = (path for path in sorted(docs.glob(_WHERE)) if is_plain(path))
    return {path.relative_to(docs).as_posix(): _read(path, docs) for path in found if path.is_file()}


def is_table(path: str) -> bool:
    """Whether a path relative to docs/ is that of a table of a figure."""
    return PurePosixPath(path).match(_WHERE)


def _read(path: Path, docs: Path) -> Series:
    with path.open("rb") as file:
        return read_table(path.relative_to(docs).as_posix(), file.read(LARGEST_TABLE + 1))


def read_table(path: str, data: bytes) -> Series:
    """Read a table. `path` is relative to docs/. Never raises: what cannot be read is told in `faults`."""
    reader = _Reader(data)
    observations = tuple(reader.read())
    told = tuple((concern, replace(fault, path=f"docs/{path}")) for concern, fault in reader.faults)
    return Series(observations, told)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.faults: list[tuple[Concern, Fault]] = []

    def read(self) -> Iterator[Observation]:
        # Letters nobody sees come along from web pages, and would make a number none.
        lines = [HAS_UNSEEN.sub("", line) for line in self._lines()]
        first = next((number for number, line in enumerate(lines) if line.strip()), None)
        if first is None:
            if not self.faults:
                self._tell(Concern.TABLE, Wrong.EMPTY)
            return
        mark = _mark_in(lines[first])
        if below := _heading_below(lines[first:]):
            self._tell(Concern.TABLE, Wrong.HEADING_BELOW, first + 1, below=first + 1 + below)
            return
        rows = csv.reader(lines[first:], delimiter=mark, strict=True)
        try:
            heading = _without_empty_end(next(rows), 0)
            full = ((row, first + rows.line_num) for row in rows if any(cell.strip() for cell in row))
            fitting = (found for row, line in full if (found := self._fitting(row, len(heading), mark, line)))
            columns, long = self._columns(heading, first + 1, fitting)
            yield from filter(None, (self._row(row, columns, line) for row, line in long))
        except csv.Error:
            self._tell(Concern.TABLE, Wrong.QUOTATION, first + rows.line_num)

    def _lines(self) -> list[str]:
        if len(self.data) > LARGEST_TABLE:
            self._tell(Concern.TABLE, Wrong.TOO_LARGE, size=LARGEST_TABLE // 1000)
        elif is_no_text(self.data):
            self._tell(Concern.TABLE, Wrong.NOT_TEXT)
        elif (text := decoded(self.data)) is None:
            self._tell(Concern.TABLE, Wrong.LETTERS)
        else:
            return text.splitlines()
        return []

    def _columns(self, heading: list[str], line: int, rows: Iterator[Row]) -> tuple[dict[str, int], Iterator[Row]]:
        """Where each column is, and the rows that have them; nothing when those that must be there are not."""
        names = [cell.strip().lower() for cell in heading]
        found = {NAMES[name]: place for place, name in reversed([*enumerate(names)]) if name in NAMES}
        unknown = next((name for name in names if name and name not in NAMES), None)
        if "period" not in found and (begins := periods_in(heading)):
            if len(both := measured(heading, begins)) == 1:
                return {"period": 0, "value": 1, "group": 2}, lengthened(heading, begins, rows)
            self._tell(Concern.TABLE, Wrong.SEVERAL, line, first=shown(both[0], 30), second=shown(both[1], 30))
        elif len(names) == 1 or not {"period", "value"} <= found.keys():
            missing = next(name for name in ("period", "value") if name not in found or len(names) == 1)
            typed = ";".join("…" if FEW_TYPED.fullmatch(cell) else cell for cell in heading)
            self._tell(Concern.TABLE, Wrong.NO_COLUMN, line, line=shown(typed, 40), column=missing)
        elif unknown or len(found) < len(names):
            wrong = Wrong.UNKNOWN_COLUMN if unknown else Wrong.COLUMN_TWICE if all(names) else Wrong.UNNAMED_COLUMN
            self._tell(Concern.TABLE, wrong, line, column=shown(unknown, 30), number=[*names, ""].index("") + 1)
        else:
            return found, rows
        return {}, iter(())

    def _fitting(self, row: list[str], columns: int, mark: str, line: int) -> Row | None:
        """A row that has as many cells as there are columns."""
        row = _without_empty_end(row, columns)
        if len(row) == columns:
            return row, line
        wrong = Wrong.CELLS if len(row) < columns or mark != "," else Wrong.COMMAS
        self._tell(Concern.TABLE, wrong, line, found=len(row), first=columns)
        return None

    def _row(self, row: list[str], columns: dict[str, int], line: int) -> Observation | None:
        period = self._period(BLANKS.sub(" ", row[columns["period"]]).strip(), line)
        value = self._value(BLANKS.sub(" ", row[columns["value"]]).strip(), line)
        place = columns.get("group", len(row))
        group = self._group(row[place] if place < len(row) else None, line)
        return None if period is None or value is None or group is None else Observation(period, group, value, line)

    def _period(self, text: str, line: int) -> Period | None:
        found = period_of(text)
        if found is None:
            odd = Wrong.ODD_PERIOD if any(map(str.isdigit, text)) else Wrong.WORDS_FOR_PERIOD
            wrong = odd if text else Wrong.NO_PERIOD
            *others, last = map(str, periods_near(text) or EXAMPLES.values())
            examples = f"{', '.join(others)} eller {last}" if others else last
            self._tell(Concern.PERIOD, wrong, line, text=shown(text, 20), examples=examples)
        return found

    def _value(self, text: str, line: int) -> Decimal | Absent | None:
        text = text.replace("\N{MINUS SIGN}", "-")
        if text in {mark.value for mark in Absent}:
            return Absent(text)
        if text == ".":
            return Absent.UNKNOWN
        if TWO_WAYS.fullmatch(text):
            whole, point = text.replace(".", ""), text.replace(".", ",")
            self._tell(Concern.VALUE, Wrong.TWO_WAYS, line, text=text, whole=whole, point=point)
        elif NUMBER.fullmatch(text) or GROUPED.fullmatch(text):
            return Decimal(text.replace(" ", "").replace(",", "."))
        else:
            wrong, bare = _no_number(text)
            self._tell(Concern.VALUE, wrong, line, text=shown(text, 20), bare=bare)
        return None

    def _group(self, text: str | None, line: int) -> str | None:
        group = " ".join((text or "").split())
        if text is not None and not group:
            self._tell(Concern.TABLE, Wrong.NO_GROUP, line)
        elif group.startswith(FORMULA):
            self._tell(Concern.TABLE, Wrong.FORMULA, line, sign=group[0])
        elif len(group) > LONGEST_GROUP or (group.isdigit() and len(group) != 4):
            self._tell(Concern.TABLE, Wrong.ODD_GROUP, line, text=shown(group, 20), longest=LONGEST_GROUP)
        else:
            return group
        return None

    def _tell(self, concern: Concern, wrong: Wrong, line: int = TOP.line, /, **values: object) -> None:
        self.faults.append((concern, Fault(*wrong.said(**values), Place(line))))


def _heading_below(lines: list[str]) -> int:
    """How many lines below the first the names of the columns stand, where a title is above them; else 0."""
    return next((place for place, line in enumerate(lines[:TITLE_LINES]) if _names_columns(line)), 0)


def _names_columns(line: str) -> bool:
    cells = next(csv.reader([line], delimiter=_mark_in(line)), [])
    names = {NAMES.get(cell.strip().lower()) for cell in cells}
    return {"period", "value"} <= names or bool(periods_in(_without_empty_end(cells, 0)))


def _mark_in(line: str) -> str:
    return next((mark for mark in MARKS if mark in line), MARKS[0])


def is_no_text(data: bytes) -> bool:
    """Whether a file is a workbook or a picture: what Excel calls «Unicode-tekst» has such letters too."""
    return b"\0" in data and not data.startswith(_WIDE)


def decoded(data: bytes) -> str | None:
    """The text of a table in the letters that Excel saves it in; None when they are others."""
    for letters in ("utf-16",) if data.startswith(_WIDE) else ("utf-8-sig", "cp1252"):  # the latter is its usual «CSV»
        try:
            return data.decode(letters)
        except UnicodeDecodeError:
            continue
    return None


def _without_empty_end(row: list[str], least: int) -> list[str]:
    """A row without the empty cells at its end that Excel adds to make all lines as long as the longest."""
    last = max((place for place, cell in enumerate(row, start=1) if cell.strip()), default=0)
    return row[: max(last, least)]


def _no_number(text: str) -> tuple[Wrong, str]:
    """What is wrong with a value that is no number, and the number in it."""
    if not text:
        return Wrong.NO_VALUE, ""
    if text in {"-", "–"}:
        return Wrong.DASH, ""
    if HIDDEN.fullmatch(text):
        return Wrong.HIDDEN, ""
    if FEW_TYPED.fullmatch(text):
        return Wrong.FEW_AND_MORE, ""
    if found := WITH_WORDS.fullmatch(text):
        return Wrong.MORE_THAN_NUMBER, found["bare"].strip()
    return Wrong.POINT_AND_COMMA if "." in text and "," in text else Wrong.NO_NUMBER, ""
