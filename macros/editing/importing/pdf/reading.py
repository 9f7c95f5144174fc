"""The words of a PDF: no headings, lists or tables are in the file, only words in places.

What looks like a list or a table is set up as one, and told; all else is paragraphs.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ....documents.counted import counted
from ...refused import Refused
from ..tidying import BULLETS, is_lettered
from ..word.reading import Read
from .tables import is_table, with_tables
from .words import whole_words

if TYPE_CHECKING:
    from pypdf import PageObject

_EDGE = 3
"""So many lines at the top and bottom of a page may be its header and footer."""
_PAGE_NUMBER = re.compile(r"(?:side\s*)?\d{1,3}(?:\s*(?:av|/|of)\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–]", re.IGNORECASE)
_OF_CONTENTS = re.compile(r"\S.{0,300}?(?:\.{4,}+|(?:\. ){3,}+|…{2,}+)[\s.…]{0,300}+\d{1,3}")
_CONTENTS = re.compile(r"(?:innhold|innhald|innholdsfortegnelse|innhaldsliste|innholdsliste):?", re.IGNORECASE)
_OWN_PARAGRAPH = re.compile(r"(?:§\s*)?\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-ZÆØÅ«]")
"""A line that begins with a number as clauses and headings do; what it is, is decided later."""
_BULLET = re.compile(rf"^[-{re.escape(BULLETS)}]\s+")
_SIGNS = re.compile(r"([\\`*_\[\]<>])")
_LIGATURES = str.maketrans({"\uf001": "fi", "\uf002": "fl"})
"""Letters that many fonts have at places of their own."""
_UNREAD = re.compile(rf"(?![{re.escape(BULLETS)}])[\ue000-\uf8ff\ufffd]")
_FIRST_SIGN = re.compile(r"^([#+])")


def read_pdf(path: Path, known: Callable[[], Collection[str]] = frozenset) -> Read:
    """`known` gives words that are words, in small letters. Raises Refused when there are no words in it."""
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise Refused("Import fra pdf trenger pypdf. Installer det med: uv pip install --group word") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of broken files is for programmers
    try:
        with warnings.catch_warnings(action="ignore"):
            reader = PdfReader(path)
            pages = [_lines(page) for page in reader.pages]
            title = (reader.metadata.title if reader.metadata else None) or ""
    except Exception as error:  # of a broken file it raises whatever the break leads to
        raise Refused("Filen kan ikke leses som pdf.") from error
    notes = ["Overskrifter, fotnoter og bilder i en pdf går tapt; bygg dem opp for hånd"]
    of_all = [line for page in _without_edges(pages, notes) for line in [*page, ""]]
    lines = list(_without_contents(of_all, notes))
    if unread := len(_UNREAD.findall("\n".join(lines))):
        signs = counted(unread, "tegn", "tegn")
        notes.append(f"{signs} i pdf-en er bare tegnet og kan ikke leses; hold teksten mot pdf-en")
    if not any(line.strip() for line in lines):
        raise Refused("Filen er bilder av sider, uten tekst. Be om Word-filen.")
    lines = whole_words(lines, known, notes)
    notes += _set_up(lines)
    return Read("", "\n".join(_as_markdown(lines)).strip(), notes=notes, property_title=title)


def _lines(page: PageObject) -> list[str]:
    """The lines of a page in the order they were written; where it has a table, in the order they are seen."""
    written = page.extract_text().replace("\u00ad\n", "").translate(_LIGATURES).split("\n")
    try:
        seen = page.extract_text(extraction_mode="layout").translate(_LIGATURES)
        drawn = list(with_tables(seen.split("\n"), _shielded))
    except Exception:  # some fonts it cannot measure
        return written
    tables = [line for line in drawn if is_table(line)]
    return drawn if tables and _letters(drawn) == _letters(written) else written


def _letters(lines: list[str]) -> Counter[str]:
    """How often each letter is used: nothing may be lost where a page is read in another way."""
    return Counter(letter for line in lines for letter in line if letter.isalnum())


def _set_up(lines: list[str]) -> Iterator[str]:
    items = sum(_is_item(line) for line in lines)
    tables = sum(map(is_table, lines))
    if items:
        begun = counted(items, "linje", "linjer")
        yield f"{begun} med kulepunkt eller bokstav er satt opp som liste; se hvor den slutter"
    if tables:
        yield f"{counted(tables, 'tabell', 'tabeller')} er satt opp av ord som står i kolonner; les dem mot pdf-en"
    else:
        yield "tabeller i pdf-en er blitt løpende tekst, om den har noen; sett dem opp for hånd"


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
    """The words as words, whatever signs are in them; a number begins a paragraph, and a bullet an item."""
    apart = listed = False
    before = ""
    for line in map(str.strip, _with_their_words(lines)):
        if is_table(line):
            yield from ("", line, "")
            listed = False
            continue
        item = _is_item(line)
        begins = not item and bool(_OWN_PARAGRAPH.match(line))
        ends = listed and not item and (begins or not line or (before.endswith((".", ":")) and line[:1].isupper()))
        if begins or ends or (item and not listed) or (apart and len(line) < 80 and line[:1].isupper()):
            yield ""
        listed = item or (listed and not ends)
        apart = begins and len(line) < 80 and not line.endswith(".")
        before = line
        if item:
            yield f"- {_shielded(_BULLET.sub('', line))}"
        else:
            yield f"  {_shielded(line)}" if listed else _FIRST_SIGN.sub(r"\\\1", _shielded(line))


def _is_item(line: str) -> bool:
    mark, _, words = line.strip().partition(" ")
    return bool(words) and (mark in BULLETS or mark == "-" or is_lettered(mark))


def _with_their_words(lines: list[str]) -> Iterator[str]:
    """The lines, with a bullet that stands alone on one put before its words."""
    alone = ""
    for line in lines:
        if alone:
            yield f"{alone} {line.strip()}"
            alone = ""
        elif line.strip() in {*BULLETS}:
            alone = line.strip()
        else:
            yield line


def _shielded(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)
