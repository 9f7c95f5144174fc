"""A Word file made plain before it is read: what pandoc does not see is put where it does.

Text boxes become paragraphs, a table of contents goes, references and what they lead to are marked, and captions,
subtitles and lines within cells become what pandoc keeps. Works on a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..marks import LINE, NO_CLAUSE, PRIVATE
from ..tidying import BULLETS_BEFORE_TAB
from .boxes import lift_text_boxes
from .contents import drop_contents
from .edits import SPACE, put_first, run_of, without_style
from .fields import show_boxes, unframe
from .numbers import Numbers
from .package import Package, W, words
from .references import Names, mark_references, mark_targets
from .styles import Styles
from .title import take_title
from .wrapped import unwrap

_SET_APART = {"subtitle", "author", "date", "abstract", "abstract title"}


@dataclass
class Plain:
    """The parts of a file that were made plain, and what was read of them on the way."""

    changed: dict[str, Element]
    title: str
    names: tuple[str, ...]
    """What references lead to, by the numbers in their marks."""
    text_boxes: int = 0
    lists_of_figures: int = 0
    boxes: int = 0
    """Those to tick off."""
    frames: int = 0
    formulas: int = 0


def make_plain(package: Package) -> Plain:
    """Raises Refused when the XML of the file cannot be read."""
    looks = {name: package.xml(name) for name in package.related("styles")[:1]}
    styles = Styles(next(iter(looks.values()), Element("none")))
    numbers = Numbers(package.part("numbering"), styles)
    document = package.xml(package.main)
    notes = {name: package.xml(name) for kind in ("footnotes", "endnotes") for name in package.related(kind)}
    parts = {package.main: document, **notes}
    for part in [*parts.values(), *looks.values()]:
        _without_private_letters(part)
        _without_indents(part)
    formulas = sum(map(unwrap, parts.values()))
    ticks = sum(map(show_boxes, parts.values()))
    boxes = lift_text_boxes(document)
    frames = unframe(document)
    figures = drop_contents(document, styles)
    names = _marked(parts.values(), document)
    numbers.type_into(document)
    title = take_title(document, styles)
    _make_paragraphs_plain(document, styles, numbers)
    for part in parts.values():
        numbers.settle(part)
    styles.number_nothing()
    return Plain(parts | looks, title, names, boxes, figures, ticks, frames, formulas)


def _marked(parts: Iterable[Element], document: Element) -> tuple[str, ...]:
    """What the references lead to, once they and it are marked."""
    names = Names()
    for part in parts:
        mark_references(part, names)
    mark_targets(document, names)
    return tuple(names)


def _make_paragraphs_plain(document: Element, styles: Styles, numbers: Numbers) -> None:
    for paragraph in document.iter(f"{W}p"):
        _set_apart(paragraph, styles)
        _show_bullet(paragraph)
    for cell in document.iter(f"{W}tc"):
        _one_paragraph(cell, numbers)


def _without_private_letters(part: Element) -> None:
    for text in part.iter(f"{W}t"):
        text.text = PRIVATE.sub("", text.text or "")


def _without_indents(part: Element) -> None:
    """An indent is how a paragraph looks. Pandoc would make a quotation of it, where no number is that of a clause."""
    for properties in part.iter(f"{W}pPr"):
        for indent in properties.findall(f"{W}ind"):
            properties.remove(indent)


def _set_apart(paragraph: Element, styles: Styles) -> None:
    """What pandoc would keep apart from the text, or lose, stays where it stands."""
    names = styles.names(paragraph)
    if words(paragraph) and any(name in _SET_APART or "caption" in name for name in names):
        without_style(paragraph)
        put_first(paragraph, NO_CLAUSE)


def _show_bullet(paragraph: Element) -> None:
    """A bullet made of a letter and a tab: after pandoc the tab is a space, and «o» a letter."""
    texts = [one for one in paragraph.iter() if one.tag in {f"{W}t", f"{W}tab"} and (one.text or one.tag == f"{W}tab")]
    tabs = [one for one in texts if one.tag == f"{W}tab"]
    if texts and tabs and len(texts) > 1 and texts[1] is tabs[0]:
        mark = (texts[0].text or "").strip()
        if len(mark) == 1 and mark in BULLETS_BEFORE_TAB:
            texts[0].text = "•"
    elif texts and (found := re.match(rf"\s*([{re.escape(BULLETS_BEFORE_TAB)}])\t", texts[0].text or "")):
        texts[0].text = "• " + (texts[0].text or "")[found.end() :]


def _one_paragraph(cell: Element, numbers: Numbers) -> None:
    """A cell of some lines as one paragraph with marks between them: a table in Markdown holds no more."""
    for line in [(run, child) for run in cell.iter(f"{W}r") for child in run if child.tag in {f"{W}br", f"{W}cr"}]:
        run, child = line
        place = list(run).index(child)
        run.remove(child)
        text = Element(f"{W}t", SPACE)
        text.text = LINE
        run.insert(place, text)
    paragraphs = [one for one in cell if one.tag == f"{W}p" and (words(one) or one.find(f".//{W}drawing") is not None)]
    plain = [one for one in cell if one.tag != f"{W}tcPr"]
    simple = all(one.tag == f"{W}p" and _unlisted(one, numbers) for one in plain)
    if len(paragraphs) < 2 or not simple:
        return
    for paragraph in paragraphs[1:]:
        paragraphs[0].append(run_of(LINE))
        paragraphs[0].extend(one for one in paragraph if one.tag != f"{W}pPr")
    for paragraph in plain:
        if paragraph is not paragraphs[0]:
            cell.remove(paragraph)


def _unlisted(paragraph: Element, numbers: Numbers) -> bool:
    number, level = numbers.place_of(paragraph)
    return number is None or level not in number.levels
