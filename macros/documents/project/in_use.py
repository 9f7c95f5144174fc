"""What units have taken into use: the file `i-bruk.yml` of each area, a list with a line for each unit and version."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ...model.in_use import InUse, Use
from ..fault import Fault, Place
from ..head.frontmatter import read_bytes
from ..head.validation import validate
from .inside import is_plain

IN_USE = "i-bruk.yml"
_KEY = "in_use"
_ABOVE = f"---\n{_KEY}:\n"
"""What is put before the list, so that it is read and judged like the head of a text."""
_MARK = re.compile(r"(?:---|\.\.\.)[ \t]*")
_BARE = re.compile(r"[ \t]*(?:#.*)?")


@dataclass(frozen=True)
class Declared:
    """The file of one area."""

    area: str
    uses: tuple[Use, ...] = ()
    """Empty when the file has a fault."""
    places: tuple[Place, ...] = ()
    """Where each of them stands in the file."""
    faults: tuple[Fault, ...] = ()

    @property
    def path(self) -> str:
        """Relative to docs/."""
        return f"{self.area}/{IN_USE}"


def declared_in(docs: Path) -> list[Declared]:
    """The files of all folders directly below docs/. A link that leads elsewhere is not followed."""
    files = sorted(docs.glob(f"*/{IN_USE}"))
    return [read_declared(file.parent.name, file.read_bytes()) for file in files if is_plain(file)]


def read_declared(area: str, data: bytes) -> Declared:
    """Never raises: what is wrong is told in `faults`, each at its line."""
    written = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").rstrip() + b"\n"
    text = written.decode("utf-8", "replace")
    if not _words(text):
        return Declared(area)  # nobody has declared anything yet
    front = read_bytes(_ABOVE.encode() + written + b"---\n")
    uses, faults = validate(InUse, front) if not front.faults else (None, list(front.faults))
    if wrong := _wrong_shape(text) or tuple(_in_file(fault, text.count("\n")) for fault in faults):
        return Declared(area, faults=wrong)
    if uses is None:
        return Declared(area)
    places = tuple(_below(front.place((_KEY, index))) for index in range(len(uses.in_use)))
    return Declared(area, uses.in_use, places)


def _words(text: str) -> list[tuple[int, str]]:
    """The lines that say something, with their numbers."""
    return [(number, line) for number, line in enumerate(text.split("\n"), start=1) if not _BARE.fullmatch(line)]


def _wrong_shape(text: str) -> tuple[Fault, ...]:
    """What would end the list in the middle, or is no list."""
    for number, line in _words(text):
        if _MARK.fullmatch(line):
            return (Fault("filen har en linje `---`", "slett linjen", Place(number)),)
    number, first = _words(text)[0]
    if first.lstrip().startswith("-") or "\N{REPLACEMENT CHARACTER}" in text:
        return ()
    return (Fault("filen er ikke en liste", "begynn hver linje med «- {unit: …»", Place(number)),)


def _in_file(fault: Fault, last: int) -> Fault:
    """A fault of the head as one of the file, which ends with its `last` line."""
    place = _below(fault.place)
    here = Place(last) if place.line > last else place
    return Fault(fault.message.replace("metadatahodet", "filen"), fault.help, here, reading=fault.reading)


def _below(place: Place) -> Place:
    return Place(max(1, place.line - _ABOVE.count("\n")), place.column)
