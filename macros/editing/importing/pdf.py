"""The words of a PDF, and nothing else of it: no headings, lists or tables are in the file, only words in places."""

from __future__ import annotations

import logging
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ..refused import Refused
from .word import Read

_EDGE = 3
"""So many lines at the top and bottom of a page may be its header and footer."""
_PAGE_NUMBER = re.compile(r"(?:side\s*)?\d{1,3}(?:\s*(?:av|/|of)\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]", re.IGNORECASE)
_OF_CONTENTS = re.compile(r"\S.{0,300}?(?:\.{4,}+|(?:\. ){3,}+|…{2,}+)[\s.…]{0,300}+\d{1,3}")
_CONTENTS = re.compile(r"(?:innhold|innhald|innholdsfortegnelse|innhaldsliste|innholdsliste):?", re.IGNORECASE)
_OWN_PARAGRAPH = re.compile(r"(?:§\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-ZÆØÅ«]")
"""A line that begins with a number as clauses and headings do; what it is, is decided later."""
_SIGNS = re.compile(r"([\\`*_\[\]<>])")
_FIRST_SIGN = re.compile(r"^([#+])")


def read_pdf(path: Path) -> Read:
    """Raises Refused when there are no words in it."""
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise Refused("Import fra pdf trenger pypdf. Installer det med: uv pip install --group word") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of broken files is for programmers
    try:
        with warnings.catch_warnings(action="ignore"):
            reader = PdfReader(path)
            pages = [page.extract_text().replace("\u00ad\n", "") for page in reader.pages]
            title = (reader.metadata.title if reader.metadata else None) or ""
    except Exception as error:  # of a broken file it raises whatever the break leads to
        raise Refused("Filen kan ikke leses som pdf.") from error
    notes = ["Overskrifter, lister, tabeller, fotnoter og bilder i en pdf går tapt; bygg dem opp for hånd"]
    text = "\n\n".join("\n".join(lines) for lines in _without_edges([page.split("\n") for page in pages], notes))
    lines = list(_without_contents(text.strip().split("\n"), notes))
    if not any(line.strip() for line in lines):
        raise Refused("Filen er bilder av sider, uten tekst. Be om Word-filen.")
    return Read("", "\n".join(_as_markdown(lines)).strip(), notes=notes, property_title=title)


def _without_edges(pages: list[list[str]], notes: list[str]) -> Iterator[list[str]]:
    """The pages without their numbers, and without what stands at the top or bottom of most of them."""
    edges = [_edges(page) for page in pages]
    times = Counter(like for page in edges for like in {_likeness(line) for line in page.values()})
    repeated = {like for like, number in times.items() if number > 1 and number * 2 > len(pages)}
    dropped = dict[str, None]()
    for page, edge in zip(pages, edges, strict=True):
        gone = {place for place, line in edge.items() if _PAGE_NUMBER.fullmatch(line) or _likeness(line) in repeated}
        dropped |= dict.fromkeys(edge[place] for place in sorted(gone) if not _PAGE_NUMBER.fullmatch(edge[place]))
        yield [line for place, line in enumerate(page) if place not in gone]
    if dropped:
        alike = {_likeness(line): line for line in reversed(dropped)}
        shown = ", ".join(f"«{line}»" for line in reversed(alike.values()))
        notes.append(f"topptekst og bunntekst på sidene er ikke hentet: {shown}")


def _edges(page: list[str]) -> dict[int, str]:
    lines = [(place, line.strip()) for place, line in enumerate(page) if line.strip()]
    # Of a page with little on it, half is not its header.
    reach = min(_EDGE, len(lines) // 3 or 1)
    return dict([*lines[:reach], *lines[-reach:]])


def _likeness(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _without_contents(lines: list[str], notes: list[str]) -> Iterator[str]:
    gone = {place for place, line in enumerate(lines) if _OF_CONTENTS.fullmatch(line.strip())}
    if len(gone) < 2:
        yield from lines
        return
    above = next((place for place in range(min(gone) - 1, -1, -1) if lines[place].strip()), -1)
    if above >= 0 and _CONTENTS.fullmatch(lines[above].strip()):
        gone.add(above)
    notes.append("innholdsfortegnelsen er tatt bort; siden lager sin egen")
    yield from (line for place, line in enumerate(lines) if place not in gone)


def _as_markdown(lines: list[str]) -> Iterator[str]:
    """The words as words, whatever signs are in them, and what begins with a number as a paragraph of its own."""
    apart = False
    for line in map(str.strip, lines):
        begins = bool(_OWN_PARAGRAPH.match(line))
        if begins or (apart and len(line) < 80 and line[:1].isupper()):
            yield ""
        apart = begins and len(line) < 80 and not line.endswith(".")
        yield _FIRST_SIGN.sub(r"\\\1", _SIGNS.sub(r"\\\1", line))
