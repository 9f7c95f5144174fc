"""Words that a PDF has divided between two lines: whole again where it is plain that they are one word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from .counted import counted, listed
from .pdf_tables import is_table

_DIVIDED = re.compile(r"(?<![\w-])(?P<first>[\w-]+)[-\u2010]$")
_SECOND = re.compile(r"[a-zæøå]+")
_WORD = re.compile(r"[\w-]+")
_SIGNS = ".,;:!?)»"
"""What goes with its word."""
_TOGETHER = {"og", "eller", "til", "samt", "men"}
"""«Sosial- og helsetjenesten»: the hyphen stands for a word that is left out."""


def whole_words(lines: Sequence[str], known: Callable[[], Collection[str]], notes: list[str]) -> list[str]:
    """The lines with each divided word on the first of its two. What may have its own hyphen keeps it, and is told.

    `known` gives words that are words, in small letters; it is asked only where a word is divided.
    """
    result = list(lines)
    in_text: set[str] | None = None
    joined, kept = 0, list[str]()
    for row, line in enumerate(result):
        found = None if is_table(line) else _DIVIDED.search(line.rstrip())
        below = _below(result, row) if found else None
        if not found or below is None:
            continue
        second = _SECOND.match(result[below].lstrip())
        if not second or second[0] in _TOGETHER:
            continue
        if in_text is None:
            in_text = {one.lower() for other in lines for one in _WORD.findall(other)} | set(known())
        whole, with_hyphen = f"{found['first']}{second[0]}", f"{found['first']}-{second[0]}"
        is_word = whole.lower() in in_text
        if not is_word and with_hyphen.lower() not in in_text and _may_be_whole(found["first"]):
            kept.append(with_hyphen)
        joined += is_word
        rest = result[below].lstrip()[second.end() :]
        words = rest.lstrip(_SIGNS)
        signs = rest[: len(rest) - len(words)]
        result[row] = f"{line.rstrip()[: found.start()]}{whole if is_word else with_hyphen}{signs}"
        result[below] = words.lstrip()
    if joined:
        notes.append(f"{counted(joined, 'ord', 'ord')} delt mellom to linjer er satt sammen")
    if kept:
        notes.append(f"kan være delt mellom to linjer: {listed(kept)}; ta bort bindestreken der den ikke hører til")
    return result


def _below(lines: Sequence[str], row: int) -> int | None:
    """The line where the text goes on; between two pages there is a blank one."""
    return next((at for at in range(row + 1, min(row + 3, len(lines))) if lines[at].strip()), None)


def _may_be_whole(first: str) -> bool:
    """«E-», «IKT-» and «24-» have their hyphen wherever they stand."""
    return len(first) > 1 and first[1:].islower() and first[-1].isalpha()
