"""The text in boxes, shapes and decorated letters of a Word file becomes paragraphs where it hangs."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ..marks import PRIVATE
from .edits import run_of
from .package import W, words

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML_BOX = "{urn:schemas-microsoft-com:vml}textbox"
_VML_WORDS = "{urn:schemas-microsoft-com:vml}textpath"


def lift_text_boxes(document: Element) -> int:
    """Put the paragraphs of each text box after the paragraph it hangs on. Old and new Word keep one copy each."""
    lifted = 0
    for parent in list(document.iter()):
        place = 0
        while place < len(parent):
            if parent[place].tag == f"{W}p":
                boxes = list(_boxes(parent[place]))
                inside = [one for box in boxes for one in box]
                _without_boxes(parent[place])
                lifted += len(boxes)
                parent[place + 1 : place + 1] = inside
            place += 1
    return lifted


def _boxes(element: Element) -> Iterator[Element]:
    """The outermost boxes with text, each once."""
    for child in element:
        if child.tag == f"{W}txbxContent":
            if words(child):
                yield child
        elif child.tag == _VML_WORDS and child.get("string", "").strip():
            yield _box_of(child.get("string", ""))
        elif child.tag == f"{_MC}AlternateContent":
            versions = [list(_boxes(version)) for version in child]
            yield from next((found for found in versions if found), [])
        else:
            yield from _boxes(child)


def _without_boxes(paragraph: Element) -> None:
    """Take out the boxes: of a paragraph with one of older Word, pandoc reads only the box."""
    for parent in list(paragraph.iter()):
        for child in list(parent):
            if child.tag in {f"{W}txbxContent", _VML_BOX}:
                parent.remove(child)


def _box_of(said: str) -> Element:
    """Decorated letters, as the paragraph that they are."""
    box = Element(f"{W}txbxContent")
    ElementTree.SubElement(box, f"{W}p").append(run_of(PRIVATE.sub("", said)))
    return box
