"""The versions of a text as a list: when each was approved, where it is read, and what it can be held against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...changes.versions import NOW, Versions
from ..words import Words


@dataclass(frozen=True)
class Row:
    number: str
    on: date
    address: str
    """Relative to the root of the site; empty for what may not be read any more."""
    withdrawn: str
    in_force: bool
    against: tuple[tuple[str, str], ...]
    """The number of each older version that it is held against, and the address."""


@dataclass(frozen=True)
class Listed:
    rows: tuple[Row, ...]
    """The newest first."""
    now: str
    """The address of the text as it stands held against the newest version; empty when the two are the same."""
    newest: str


def listed(found: Versions) -> Listed:
    pairs = list(found.pairs())
    rows = [
        Row(
            number,
            old.on,
            "" if old.withdrawn else version_address(found.id, number),
            old.withdrawn,
            number == found.in_force,
            tuple((older, pair_address(found.id, newer, older)) for newer, older in reversed(pairs) if newer == number),
        )
        for number, old in found.recorded.items()
    ]
    now = next((pair_address(found.id, newer, older) for newer, older in pairs if newer == NOW), "")
    return Listed(tuple(reversed(rows)), now, found.newest)


def versions_address(id_: str) -> str:
    """The folder that all pages of the versions of a text lie in, and nothing else."""
    return f"d/{id_}/v/"


def version_address(id_: str, number: str) -> str:
    return f"{versions_address(id_)}{number}/"


def file_name(id_: str, number: str) -> str:
    """What the version is called as a PDF."""
    return f"{id_}-{number}.pdf"


def pair_address(id_: str, newer: str, older: str) -> str:
    return f"{version_address(id_, newer)}mot/{older}/"


def standing(found: Versions, number: str, w: Words) -> tuple[str, str]:
    """What a version is today, as the class of its notice and in words."""
    if number == found.in_force:
        return "ok", w.version_applies
    if after := found.after(number):
        return "gone", f"{w.replaced_by_version} {after}."
    return ("gone", w.applies_no_more) if found.ended else ("hear", w.last_approved)
