"""What stands in a Word file beside its text, and so is told instead of brought in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ....documents.counted import counted
from .package import Package, W, words

_PAGE_NUMBER = re.compile(r"(?:side|page|s\.)?[\s\d]*(?:av|of|/)?[\s\d]*", re.IGNORECASE)
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_COUNTED = (
    (
        ("ins", "del", "moveFrom", "moveTo"),
        "endring",
        "endringer",
        "ikke godtatt i Word; de er hentet som godtatt",
    ),
    (("vMerge", "gridSpan"), "tabellcelle", "tabellceller", "slått sammen; les tabellene"),
    (("commentReference",), "merknad", "merknader", "i margen er ikke hentet"),
    (("altChunk", "subDoc"), "dokument", "dokumenter", "satt inn i Word-filen og ikke hentet; hent hvert for seg"),
    (("object",), "innebygd objekt", "innebygde objekter", "(for eksempel regneark) er hentet bare som bilde"),
)


def told(package: Package, document: Element) -> Iterator[str]:
    """In Norwegian, a line for each kind of thing to look at. `document` is the text as it was."""
    for tags, one, many, note in _COUNTED:
        if number := sum(1 for tag in tags for _ in document.iter(f"{W}{tag}")):
            yield f"{counted(number, one, many)} {note}"
    if number := sum(_is_hidden(run) for run in document.iter(f"{W}r")):
        yield f"{counted(number, 'sted', 'steder')} er teksten skjult i Word; den er hentet, så se om den skal med"
    if number := sum(1 for mark in document.iter(f"{W}highlight") if mark.get(f"{W}val") != "none"):
        yield f"{counted(number, 'sted', 'steder')} har tekst med markering, som ikke er hentet; se om den betyr noe"
    yield from _repeated(package, "header", "topptekst")
    yield from _repeated(package, "footer", "bunntekst")
    if number := package.outside("image"):
        yield f"{counted(number, 'bilde', 'bilder')} utenfor Word-filen er ikke hentet; sett inn bildene i Word først"
    for kind, what in (("diagramData", "SmartArt-figur"), ("chart", "diagram")):
        for name in package.related(kind):
            said = " · ".join(_drawn_words(package.xml(name)))
            yield f"{what} er ikke hentet" + (f"; teksten i den er «{said}»" if said else "")


def _is_hidden(run: Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val") not in {"0", "false", "off"} and bool(words(run))


def _repeated(package: Package, kind: str, name: str) -> Iterator[str]:
    """The words at the top or bottom of pages: version, owner and approval often stand only there."""
    seen = set[str]()
    for part in package.related(kind):
        lines = [" ".join(words(one).split()) for one in package.xml(part).iter(f"{W}p")]
        said = " · ".join(dict.fromkeys(line for line in lines if not _PAGE_NUMBER.fullmatch(line)))
        if said and said not in seen:
            seen.add(said)
            yield f"{name}en er ikke hentet: «{said}»"


def _drawn_words(part: Element) -> Iterator[str]:
    for paragraph in part.iter(f"{_DRAWING}p"):
        if said := "".join(one.text or "" for one in paragraph.iter(f"{_DRAWING}t")).strip():
            yield said
