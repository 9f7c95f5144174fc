"""A Word file made plain before it is read: what pandoc does not see is put where it does.

Text boxes become paragraphs, a table of contents goes (the page makes its own), and numbers that Word counts («2.1»)
are typed, since they are what people cite. Works on a copy.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ..refused import Refused

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CONTENTS = re.compile(r"(?:toc|innh)\s?\d", re.IGNORECASE)
"""What Word calls the styles of a table of contents, in English and Norwegian."""
_PLACE = re.compile(r"%(\d)")

Levels = dict[int, tuple[str, str, int]]
"""The levels of a list: how it counts, what it writes («%1.%2»), and where it starts."""


def plain_copy(path: Path, folder: Path) -> Path:
    """Write a plain copy of the file into the folder. Raises Refused when its XML cannot be read."""
    target = folder / "plain.docx"
    with zipfile.ZipFile(path) as original, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        names = set(original.namelist())
        parts = {name: _parsed(original, f"word/{name}.xml", names) for name in ("document", "styles", "numbering")}
        document = parts["document"]
        _lift_text_boxes(document)
        _drop_contents(document, _style_names(parts["styles"]))
        _Numbers(parts["numbering"], parts["styles"]).type_into(document)
        for name in original.namelist():
            changed = name == "word/document.xml"
            copy.writestr(name, ElementTree.tostring(document, "utf-8") if changed else original.read(name))
    return target


def _parsed(archive: zipfile.ZipFile, name: str, names: set[str]) -> Element:
    data = archive.read(name) if name in names else b"<none/>"
    if b"<!DOCTYPE" in data:  # no Word file has one, and entities can be made to grow without end
        raise Refused(f"{Path(str(archive.filename)).name} er ikke et vanlig Word-dokument.")
    try:
        # Pandoc knows Word's elements by their usual prefixes, so those of the file must be written back.
        for _, (prefix, address) in ElementTree.iterparse(BytesIO(data), events=["start-ns"]):  # noqa: S314
            if not re.fullmatch(r"ns\d+", prefix):
                ElementTree.register_namespace(prefix, address)
        return ElementTree.fromstring(data)  # noqa: S314 (no document type, so no entities)
    except ElementTree.ParseError as error:
        raise Refused("Word-filen er ødelagt. Åpne den i Word, lagre som .docx og prøv igjen.") from error


def _value(element: Element | None, path: str) -> str:
    found = element.find("/".join(f"{_W}{step}" for step in path.split("/"))) if element is not None else None
    return found.get(f"{_W}val", "") if found is not None else ""


def _lift_text_boxes(document: Element) -> None:
    """Put the paragraphs of each text box after the paragraph it hangs on. Old and new Word keep one copy each."""
    for parent in list(document.iter()):
        for place, child in reversed(list(enumerate(parent))):
            if child.tag == f"{_W}p":
                boxes = [box for box in child.iter(f"{_W}txbxContent") if len(box)]
                lifted = list(boxes[0]) if boxes else []
                for box in boxes:
                    box.clear()
                parent[place + 1 : place + 1] = lifted


def _style_names(styles: Element) -> dict[str, str]:
    return {style.get(f"{_W}styleId", ""): _value(style, "name") for style in styles.iter(f"{_W}style")}


def _drop_contents(document: Element, names: dict[str, str]) -> None:
    for parent in list(document.iter()):
        for child in list(parent):
            style = _value(child, "pPr/pStyle") if child.tag == f"{_W}p" else ""
            if _CONTENTS.match(names.get(style, style)):
                parent.remove(child)


class _Numbers:
    """Counts as Word does: each list by itself, deeper levels from the start again."""

    def __init__(self, numbering: Element, styles: Element) -> None:
        abstract = {one.get(f"{_W}abstractNumId", ""): dict(_levels(one)) for one in numbering.iter(f"{_W}abstractNum")}
        self.list_of = {one.get(f"{_W}numId", ""): _value(one, "abstractNumId") for one in numbering.iter(f"{_W}num")}
        self.levels: dict[str, Levels] = {number: abstract.get(of, {}) for number, of in self.list_of.items()}
        self.styles = {style.get(f"{_W}styleId", ""): style for style in styles.iter(f"{_W}style")}
        self.counted: dict[str, dict[int, int]] = {}

    def type_into(self, document: Element) -> None:
        for paragraph in document.iter(f"{_W}p"):
            number, level = self._place_of(paragraph)
            if level in self.levels.get(number, {}):
                typed = self._next(number, level)
                if typed:
                    _type(paragraph, typed)

    def _place_of(self, paragraph: Element) -> tuple[str, int]:
        """The list of a paragraph and its level in it, its own or that of its style."""
        source, seen = paragraph.find(f"{_W}pPr"), set[str]()
        number, level = _value(source, "numPr/numId"), _value(source, "numPr/ilvl")
        style = _value(source, "pStyle")
        while not number and style in self.styles and style not in seen:
            seen.add(style)
            own = self.styles[style]
            number = _value(own, "pPr/numPr/numId")
            level = level or _value(own, "pPr/numPr/ilvl")
            style = _value(own, "basedOn")
        return number, int(level) if level.isdigit() else 0

    def _next(self, number: str, level: int) -> str:
        """The number as Word shows it; empty for a list that is only a list, such as a), • or 1."""
        levels = self.levels[number]
        counted = self.counted.setdefault(self.list_of[number], {})
        counted[level] = counted.get(level, levels[level][2] - 1) + 1
        for deeper in [one for one in counted if one > level]:
            del counted[deeper]
        form, text, _ = levels[level]
        cited = any(len(_PLACE.findall(written)) > 1 for _, written, _ in levels.values())
        if form != "decimal" or not cited:
            return ""
        return _PLACE.sub(lambda place: str(counted.get(int(place[1]) - 1, 1)), text)


def _levels(abstract: Element) -> Iterator[tuple[int, tuple[str, str, int]]]:
    for level in abstract.iter(f"{_W}lvl"):
        start = _value(level, "start")
        written = (_value(level, "numFmt"), _value(level, "lvlText"), int(start) if start.isdigit() else 1)
        yield int(level.get(f"{_W}ilvl", "0")), written


def _type(paragraph: Element, number: str) -> None:
    """Write the number first in the paragraph, which is then no item of a list."""
    properties = paragraph.find(f"{_W}pPr")
    listed = properties.find(f"{_W}numPr") if properties is not None else None
    if properties is not None and listed is not None:
        properties.remove(listed)
    run = Element(f"{_W}r")
    text = ElementTree.SubElement(run, f"{_W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    # A full stop after a lone number tells it from a number that is a word of the text.
    text.text = f"{number} " if "." in number or ")" in number else f"{number}. "
    paragraph.insert(0 if properties is None else 1, run)
