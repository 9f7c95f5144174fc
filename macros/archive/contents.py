"""What an archive holds, for those who receive it: as a table, as data, and with a sum for each file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256

STANDARD = (
    "Laget for PDF/A-2a. Filer laget slik er prøvd uten feil med en veraPDF 1.29 bygd fra kildekoden, "
    "men ikke akkurat disse."
)
"""What whoever receives the files must know of them; how it is known stands in decisions/."""


@dataclass(frozen=True)
class Entry:
    """One approved version. The keys are the columns of the table."""

    id: str
    version: str
    title: str
    area: str
    approved: str
    """The day, as year-month-day."""
    approvals: str
    """By whom, when and in which case; one behind the other."""
    address: str
    """The permanent one."""
    file: str
    """Empty when the text may not be shown; then `withheld` says why."""
    sha256: str
    withheld: str
    lost: str
    """The signs that are empty boxes in the file, since no font had them; a file that has lost any is no PDF/A."""

    @property
    def said_of_lost(self) -> str:
        """In Norwegian what is lost in it; empty when nothing is."""
        return (
            f"Tomme ruter i versjon {self.version} av «{self.id}», for ingen skrift på maskinen har: {self.lost}"
            if self.lost
            else ""
        )


def sum_of(data: bytes) -> str:
    return sha256(data).hexdigest()


def as_table(entries: Iterable[Entry]) -> str:
    """With a semicolon between and a mark of its encoding, as a Norwegian spreadsheet opens it."""
    written = io.StringIO()
    writer = csv.DictWriter(written, list(Entry.__dataclass_fields__), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for entry in entries:
        writer.writerow({name: _only_words(value) for name, value in asdict(entry).items()})
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + written.getvalue()


WORKED_OUT = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are the wide ones of eastern keyboards. The twin is what the groups of a figure may not begin with."""


def _only_words(value: str) -> str:
    """A spreadsheet takes what begins with these signs for something to work out."""
    return f"'{value}" if value.startswith(WORKED_OUT) else value


def as_data(entries: Iterable[Entry], address: str) -> str:
    """`address` is where the site is published; empty when that is not known."""
    found = {"site": address, "standard": STANDARD, "documents": [asdict(entry) for entry in entries]}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_sums(files: dict[str, bytes]) -> str:
    """As `sha256sum --check` reads it."""
    return "".join(f"{sum_of(data)}  {name}\n" for name, data in sorted(files.items()))
