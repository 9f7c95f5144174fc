"""Small edits of the XML of a Word file, which those that make it plain share."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .package import W

SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
"""Tells Word that the blanks at the ends of a text are part of it."""


def run_of(text: str) -> Element:
    """A text as the smallest piece of a paragraph."""
    run = Element(f"{W}r")
    ElementTree.SubElement(run, f"{W}t", SPACE).text = text
    return run


def put_first(paragraph: Element, text: str) -> None:
    """Put a text before the words of a paragraph."""
    paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, run_of(text))


def without_style(paragraph: Element) -> None:
    """Take the style of a paragraph away."""
    properties = paragraph.find(f"{W}pPr")
    style = properties.find(f"{W}pStyle") if properties is not None else None
    if properties is not None and style is not None:
        properties.remove(style)
