"""References of a Word file and what they lead to are marked, so that they can become links to clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from ..marks import REFERENCE, REFERENCE_END, TARGET
from .edits import SPACE, put_first, run_of
from .package import W, words

_REFERENCE = re.compile(r'\s*REF\s+(?:"(?P<quoted>[^"]+)"|(?P<name>\S+))|\s*HYPERLINK\s+\\l\s+"(?P<link>[^"]+)"')
_OTHER_FIELD = re.compile(r"\s*(?:PAGEREF|NOTEREF)\b")


class Names(dict[str, int]):
    """The names that references use, each with a number to stand for it."""

    def number(self, name: str) -> int:
        return self.setdefault(name, len(self))


@dataclass
class _Field:
    """A field of Word: an instruction and the words it made."""

    pieces: list[tuple[Element, Element]] = field(default_factory=list)
    """The elements of the field that say nothing, each with the run it stands in."""
    instruction: str = ""
    opened: bool = False


def mark_references(part: Element, names: Names) -> None:
    for parent in list(part.iter()):
        for child in list(parent):
            if child.tag == f"{W}fldSimple":
                _unwrap(parent, child, _target(child.get(f"{W}instr", "")), names)
            elif child.tag == f"{W}hyperlink" and (anchor := child.get(f"{W}anchor")) and not _leads_out(child):
                _unwrap(parent, child, anchor, names)
    for paragraph in part.iter(f"{W}p"):
        _mark_fields(paragraph, names)


def _leads_out(link: Element) -> bool:
    return any(key.endswith("}id") for key in link.attrib)


def _target(instruction: str) -> str:
    found = _REFERENCE.match(instruction)
    return (found["quoted"] or found["name"] or found["link"] or "") if found else ""


def _unwrap(parent: Element, child: Element, target: str, names: Names) -> None:
    """Put what stands inside an element in its place, between marks when it is a reference."""
    place = list(parent).index(child)
    inside = list(child)
    if target:
        inside = [run_of(REFERENCE.format(names.number(target))), *inside, run_of(REFERENCE_END)]
    parent[place : place + 1] = inside


def _mark_fields(paragraph: Element, names: Names) -> None:
    open_: list[_Field] = []
    for run in list(paragraph.iter(f"{W}r")):
        for child in list(run):
            kind = child.get(f"{W}fldCharType", "") if child.tag == f"{W}fldChar" else ""
            if kind == "begin":
                open_.append(_Field([(run, child)]))
            elif child.tag == f"{W}instrText" and open_ and not open_[-1].opened:
                open_[-1].instruction += child.text or ""
                open_[-1].pieces.append((run, child))
            elif kind == "separate" and open_:
                open_[-1].pieces.append((run, child))
                open_[-1].opened = True
            elif kind == "end" and open_:
                _close(open_.pop(), run, child, names)


def _close(done: _Field, run: Element, end: Element, names: Names) -> None:
    target = _target(done.instruction)
    if not target and not _OTHER_FIELD.match(done.instruction):
        return  # pandoc knows links, and leaves the words of the rest
    for number, (of, piece) in enumerate([*done.pieces, (run, end)]):
        place = list(of).index(piece)
        of.remove(piece)
        first, last = number == 0, piece is end
        if target and (first or last):
            text = Element(f"{W}t", SPACE)
            text.text = REFERENCE.format(names.number(target)) if first else REFERENCE_END
            of.insert(place, text)


def mark_targets(document: Element, names: Names) -> None:
    """A bookmark that something refers to becomes a mark first in its paragraph, or in the one after it."""
    waiting: list[int] = []
    in_paragraph: Element | None = None
    for element in list(document.iter()):
        if element.tag == f"{W}p":
            in_paragraph = element
            if waiting and words(element):
                put_first(element, "".join(map(TARGET.format, waiting)))
                waiting = []
        elif element.tag == f"{W}bookmarkStart" and (name := element.get(f"{W}name", "")) in names:
            inside = in_paragraph is not None and element in list(in_paragraph.iter(f"{W}bookmarkStart"))
            if in_paragraph is not None and inside and words(in_paragraph):
                put_first(in_paragraph, TARGET.format(names[name]))
            else:
                waiting.append(names[name])
    for parent in list(document.iter()):
        for mark in [one for one in parent if one.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd"}]:
            parent.remove(mark)
