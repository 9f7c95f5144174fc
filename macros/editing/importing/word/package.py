"""A Word file as its parts: which of them is the text, and which belong to it. Nothing in them is trusted.

The parts are found by the relationships between them, since not every program gives them the names that Word does.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError, ParserCreate

from ...refused import Refused

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST = 50_000_000
"""Bytes of a file unpacked. Scanned pages are larger, and have no text to bring."""

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
"""The names that «Strict Open XML» has for the same things."""
_NOTHING = Element("none")


class Package:
    """The parts of one Word file. Raises Refused when it is none, or none that can be read safely."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        try:
            with zipfile.ZipFile(path) as opened:
                entries = opened.infolist()
                if sum(entry.file_size for entry in entries) > LARGEST:
                    raise Refused("Filen er for stor. Ta ut bildene, og prøv igjen.")
                self.files = {entry.filename: opened.read(entry) for entry in entries if not entry.is_dir()}
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
            raise Refused("Filen er ikke et Word-dokument (.docx), eller den er låst med passord.") from error
        for name, data in self.files.items():
            if name.endswith((".xml", ".rels")):
                self.files[name] = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", data)
                _refuse_document_type(data)
        self.main = next(self._targets("_rels/.rels", "officeDocument"), "word/document.xml")
        if self.main not in self.files:
            raise Refused("Filen er ikke et Word-dokument (.docx).")

    def related(self, kind: str) -> list[str]:
        """The parts of a kind that belong to the text: styles, header, diagramData …"""
        here = PurePosixPath(self.main)
        found = self._targets(f"{here.parent}/_rels/{here.name}.rels", kind)
        return [name for name in dict.fromkeys(found) if name in self.files]

    def outside(self, kind: str) -> int:
        """How many things of a kind the text shows that lie outside the file."""
        here = PurePosixPath(self.main)
        relations = self._relations(f"{here.parent}/_rels/{here.name}.rels")
        return sum(
            one.get("TargetMode") == "External" and one.get("Type", "").endswith(f"/{kind}") for one in relations
        )

    @property
    def title(self) -> str:
        """The title among the properties of the file."""
        for name in self._targets("_rels/.rels", "core-properties"):
            if name in self.files:
                return self.xml(name).findtext("{http://purl.org/dc/elements/1.1/}title", "").strip()
        return ""

    def part(self, kind: str) -> Element:
        """The only part of a kind; an empty element where there is none."""
        return next((self.xml(name) for name in self.related(kind)), _NOTHING)

    def xml(self, name: str) -> Element:
        data = self.files[name]
        try:
            # Pandoc knows Word's elements by their usual prefixes, so those of the file must be written back.
            for _, (prefix, address) in ElementTree.iterparse(BytesIO(data), events=["start-ns"]):  # noqa: S314
                if not re.fullmatch(r"ns\d+", prefix):
                    ElementTree.register_namespace(prefix, address)
            return ElementTree.fromstring(data)  # noqa: S314 (no document type, so no entities)
        except ElementTree.ParseError as error:
            raise Refused("Word-filen er ødelagt. Åpne den i Word, lagre som .docx og prøv igjen.") from error

    def write(self, target: Path, changed: Mapping[str, Element]) -> None:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
            for name, data in self.files.items():
                copy.writestr(name, ElementTree.tostring(changed[name], "utf-8") if name in changed else data)

    def _targets(self, relations: str, kind: str) -> Iterator[str]:
        folder = PurePosixPath(relations).parent.parent
        for one in self._relations(relations):
            if one.get("Type", "").endswith(f"/{kind}") and one.get("TargetMode") != "External":
                target = one.get("Target", "")
                yield target.lstrip("/") if target.startswith("/") else (folder / target).as_posix()

    def _relations(self, name: str) -> list[Element]:
        return list(self.xml(name).iter(_RELATION)) if name in self.files else []


def _refuse_document_type(data: bytes) -> None:
    """No Word file has one, and entities can be made to grow without end. Asked of the parser: letters have codes."""

    def refuse(*_: object) -> None:
        raise Refused("Filen er ikke et vanlig Word-dokument.")

    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except ExpatError as error:
        raise Refused("Word-filen er ødelagt. Åpne den i Word, lagre som .docx og prøv igjen.") from error


def value(element: Element | None, path: str) -> str:
    """The `w:val` of the element at the end of a path such as `pPr/pStyle`; empty where there is none."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/"))) if element is not None else None
    return found.get(f"{W}val", "") if found is not None else ""


def words(element: Element) -> str:
    """The text of an element as it is read, with tabs."""
    pieces = []
    for one in element.iter():
        if one.tag == f"{W}t":
            pieces.append(one.text or "")
        elif one.tag in {f"{W}tab", f"{W}br", f"{W}cr"}:
            pieces.append("\t" if one.tag == f"{W}tab" else " ")
    return "".join(pieces).strip()
