"""The table of a figure: a CSV file as people export it from Excel and from Statistics Norway, read by Python's csv.

    period;value;group
    2024K1;1 234,5;Fjord

A comma, a semicolon or a tab between the columns; a decimal comma or point; blanks and thin spaces in thousands. Where
there is no number, `..` says that nobody has it, and `:` that it is withheld because it is of too few persons.
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
from ..text.unseen import UNSEEN
from .periods import EXAMPLES, Period, period_of
from .series import Absent, Concern, Observation, Series

LARGEST_TABLE = 100_000
"""Bytes. Twelve months of thirty years for twenty groups is less."""
LONGEST_GROUP = 60

_WHERE = f"*/{Kind.FIGURE.folder}/*.csv"
_COLUMNS = {
    "period": ("period", "periode", "tid", "år", "ar", "kvartal", "tertial", "måned", "månad"),
    "value": ("value", "verdi", "tall", "tal"),
    "group": ("group", "gruppe", "område", "region"),
}
"""What each column may be called."""
_NAMES = {name: column for column, names in _COLUMNS.items() for name in names}
_UNSEEN = dict.fromkeys(map(ord, UNSEEN))
"""Letters nobody sees come along from web pages, and would make a number none."""
_MARKS = (";", "\t", ",")
_BLANKS = re.compile(r"[\s\u00a0\u2009\u202f]+")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_TWO_WAYS = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}")
_FORMULA = ("=", "+", "-", "@", "\t")
"""How a cell begins that Excel would run when somebody opens the numbers again."""


def read_tables(docs: Path) -> dict[str, Series]:
    """The tables beside the figures of a project, by path relative to docs/."""
    found = (path for path in sorted(docs.glob(_WHERE)) if not path.is_symlink())
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
        lines = [line.translate(_UNSEEN) for line in self._lines()]
        first = next((number for number, line in enumerate(lines) if line.strip()), None)
        if first is None:
            if not self.faults:
                self._tell(Concern.TABLE, "tabellen er tom", "skriv period;value på første linje, og tallene under")
            return
        mark = next((mark for mark in _MARKS if mark in lines[first]), _MARKS[0])
        rows = csv.reader(lines[first:], delimiter=mark, strict=True)
        try:
            columns = self._columns(next(rows), first + 1)
            for row in rows if columns else ():
                line = first + rows.line_num
                if any(cell.strip() for cell in row) and (found := self._row(row, columns, mark, line)):
                    yield found
        except csv.Error:
            line = first + rows.line_num
            self._tell(Concern.TABLE, "et anførselstegn er ikke avsluttet", "ta bort anførselstegnet", Place(line))

    def _lines(self) -> list[str]:
        if len(self.data) > LARGEST_TABLE:
            what = f"filen er over {LARGEST_TABLE // 1000} kB"
            self._tell(Concern.TABLE, what, "ta bare med tallene som siden viser")
            return []
        wide = self.data[:2] in (b"\xff\xfe", b"\xfe\xff")  # «Unicode-tekst» of Excel
        if b"\0" in self.data and not wide:
            self._tell(Concern.TABLE, "filen er ikke tekst", "åpne den i Excel, og lagre som CSV UTF-8")
            return []
        for letters in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):  # the latter is Excel's usual «CSV»
            try:
                return self.data.decode(letters).splitlines()
            except UnicodeDecodeError:
                continue
        self._tell(Concern.TABLE, "filen har tegn som ikke kan leses", "åpne den i Excel, og lagre som CSV UTF-8")
        return []

    def _columns(self, heading: list[str], line: int) -> dict[str, int]:
        """Where each column is; empty when those that must be there are not."""
        names = [cell.strip().lower() for cell in _without_empty_end(heading, 0)]
        found = {_NAMES[name]: place for place, name in reversed([*enumerate(names)]) if name in _NAMES}
        unknown = next((name for name in names if name not in _NAMES), None)
        if len(names) == 1 or not {"period", "value"} <= found.keys():
            missing = next(name for name in ("period", "value") if name not in found or len(names) == 1)
            what = f"første linje er «{shown(';'.join(heading), 40)}», og kolonnen «{missing}» mangler"
            self._tell(Concern.TABLE, what, "skriv period;value på første linje, og tallene under", Place(line))
            return {}
        if unknown is not None or len(found) < len(names):
            what = f"kolonnen «{shown(unknown, 30)}» er ukjent" if unknown else "en kolonne står to ganger"
            self._tell(Concern.TABLE, what, "ha bare kolonnene period, value og eventuelt group", Place(line))
            return {}
        return found

    def _row(self, row: list[str], columns: dict[str, int], mark: str, line: int) -> Observation | None:
        row = _without_empty_end(row, len(columns))
        if len(row) != len(columns):
            cure = "skriv semikolon mellom kolonnene når tallene har desimalkomma"
            if len(row) < len(columns) or mark != ",":
                cure = "rett linjen, så den har ett felt for hver kolonne"
            what = f"linjen har {len(row)} felt, og første linje har {len(columns)}"
            self._tell(Concern.TABLE, what, cure, Place(line))
            return None
        period = self._period(row[columns["period"]].strip(), line)
        value = self._value(_BLANKS.sub(" ", row[columns["value"]]).strip(), line)
        group = self._group(row[columns["group"]] if "group" in columns else None, line)
        return None if period is None or value is None or group is None else Observation(period, group, value, line)

    def _period(self, text: str, line: int) -> Period | None:
        found = period_of(text)
        if found is None:
            what = f"perioden er «{shown(text, 20)}»" if text else "perioden mangler"
            self._tell(Concern.PERIOD, what, f"skriv den som en av: {', '.join(EXAMPLES.values())}", Place(line))
        return found

    def _value(self, text: str, line: int) -> Decimal | Absent | None:
        text = text.replace("\N{MINUS SIGN}", "-")
        if text in {mark.value for mark in Absent}:
            return Absent(text)
        if text == ".":
            return Absent.UNKNOWN
        if _TWO_WAYS.fullmatch(text):
            whole, point = text.replace(".", ""), text.replace(".", ",")
            self._tell(
                Concern.VALUE,
                f"verdien «{text}» kan leses på to måter",
                f"skriv {whole} for tusener, eller {point} for desimaler",
                Place(line),
            )
            return None
        if _NUMBER.fullmatch(text) or _GROUPED.fullmatch(text):
            return Decimal(text.replace(" ", "").replace(",", "."))
        what, cure = _no_number(text)
        self._tell(Concern.VALUE, what, cure, Place(line))
        return None

    def _group(self, text: str | None, line: int) -> str | None:
        group = " ".join((text or "").split())
        if text is not None and not group:
            self._tell(Concern.TABLE, "linjen sier ikke hvilken gruppe den gjelder", "skriv gruppen", Place(line))
            return None
        if group.startswith(_FORMULA):
            self._tell(Concern.TABLE, f"gruppen begynner med {group[0]}", "skriv den med bokstaver", Place(line))
            return None
        if len(group) > LONGEST_GROUP or (group.isdigit() and len(group) != 4):
            cure = f"skriv et navn på høyst {LONGEST_GROUP} tegn, og semikolon mellom kolonnene"
            self._tell(Concern.TABLE, f"gruppen er «{shown(group, 20)}»", cure, Place(line))
            return None
        return group

    def _tell(self, concern: Concern, what: str, cure: str, place: Place = TOP) -> None:
        self.faults.append((concern, Fault(what, cure, place)))


def _without_empty_end(row: list[str], least: int) -> list[str]:
    """A row without the empty cells at its end that Excel adds to make all lines as long as the longest."""
    last = max((place for place, cell in enumerate(row, start=1) if cell.strip()), default=0)
    return row[: max(last, least)]


def _no_number(text: str) -> tuple[str, str]:
    """What is said of a value that is none, and how it is mended."""
    if not text:
        return "verdien mangler", "skriv tallet, eller .. når ingen har det"
    if text in {"-", "–"}:
        return f"verdien er «{text}»", "skriv 0 for null, eller .. når ingen har tallet"
    if bare := re.fullmatch(r"([-+]?\d[\d ]*(?:[.,]\d+)?) ?(\D+)", text):
        return f"verdien «{shown(text, 20)}» har ord eller tegn etter tallet", f"skriv bare {bare[1].strip()}"
    if "." in text and "," in text:
        return f"verdien «{shown(text, 20)}» har både punktum og komma", "skriv desimaltegnet som komma, og bare det"
    return f"verdien «{shown(text, 20)}» er ikke et tall", "skriv et tall, eller .. når ingen har det"
