"""The numbers that Word counts («2.1») are typed, since they are what people cite."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from ..marks import COUNTED
from .package import W, value
from .styles import Styles

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_DRAWN = (f"{W}drawing", f"{W}pict", f"{W}object")


@dataclass(frozen=True)
class Level:
    """A level of a list: how it counts, what it writes («%1.%2»), where it starts, and the style that stands for it."""

    form: str
    text: str
    start: int
    style: str


@dataclass
class _List:
    """A list, and what it says of its own on where levels start."""

    counts_as: str
    """Lists of one definition count on after each other."""
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    begun: bool = False


class Numbers:
    """Counts as Word does: each list by itself, deeper levels from the start again."""

    def __init__(self, numbering: Element, styles: Styles) -> None:
        self._styles = styles
        abstract = {one.get(f"{W}abstractNumId", ""): one for one in numbering.iter(f"{W}abstractNum")}
        by_style = {value(one, "styleLink"): name for name, one in abstract.items() if value(one, "styleLink")}
        self._lists: dict[str, _List] = {}
        for number in numbering.iter(f"{W}num"):
            name = value(number, "abstractNumId")
            name = by_style.get(value(abstract.get(name), "numStyleLink"), name)
            found = _List(name, _levels(abstract[name]) if name in abstract else {})
            for override in number.iter(f"{W}lvlOverride"):
                found.levels |= _levels(override)
                if start := value(override, "startOverride"):
                    found.starts[_whole(override.get(f"{W}ilvl"), 0)] = _whole(start, 1)
            self._lists[number.get(f"{W}numId", "")] = found
        self._counted: dict[str, dict[int, int]] = {}

    def type_into(self, document: Element) -> None:
        """Type each number that people cite; an empty paragraph is counted, as Word counts it, and goes."""
        for parent in list(document.iter()):
            for paragraph in parent.findall(f"{W}p"):
                number, level = self.place_of(paragraph)
                if number is None or level not in number.levels:
                    continue
                if _is_empty(paragraph):
                    if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is None:  # not taken out by a change that is accepted
                        self._next(number, level, paragraph)
                    parent.remove(paragraph)
                elif (typed := self._next(number, level, paragraph)) and words_of(paragraph):
                    _type(paragraph, typed)

    def settle(self, part: Element) -> None:
        """Let each paragraph say itself which list it is in: pandoc lays one of list 0, none, into the item above."""
        for paragraph in part.iter(f"{W}p"):
            number, level = self._named(paragraph)
            properties = paragraph.find(f"{W}pPr")
            if properties is None:
                continue
            for listed in properties.findall(f"{W}numPr"):
                properties.remove(listed)
            if number in self._lists:
                listed = ElementTree.SubElement(properties, f"{W}numPr")
                ElementTree.SubElement(listed, f"{W}ilvl", {f"{W}val": str(level)})
                ElementTree.SubElement(listed, f"{W}numId", {f"{W}val": number})

    def place_of(self, paragraph: Element) -> tuple[_List | None, int]:
        """The list of a paragraph and its level in it, its own or that of its style."""
        number, level = self._named(paragraph)
        return self._lists.get(number), level

    def _named(self, paragraph: Element) -> tuple[str, int]:
        source = paragraph.find(f"{W}pPr")
        number, level = value(source, "numPr/numId"), value(source, "numPr/ilvl")
        for name, style in self._styles.chain(paragraph):
            if not number and (number := value(style, "pPr/numPr/numId")):
                level = level or value(style, "pPr/numPr/ilvl") or self._level_for(number, name)
        return number, _whole(level, 0)

    def _level_for(self, number: str, style: str) -> str:
        found = self._lists.get(number)
        return next(
            (str(place) for place, level in (found.levels if found else {}).items() if level.style == style), ""
        )

    def _next(self, number: _List, level: int, paragraph: Element) -> str:
        """The number as Word shows it; empty for a list that is only a list, such as a), • or 1."""
        counted = self._counted.setdefault(number.counts_as, {})
        if not number.begun:
            number.begun = True
            counted |= {place: start - 1 for place, start in number.starts.items()}
        levels = number.levels
        counted[level] = counted.get(level, levels[level].start - 1) + 1
        for deeper in [one for one in counted if one > level]:
            del counted[deeper]
        cited = any(len(_PLACE.findall(one.text)) > 1 for one in levels.values())
        named = bool(re.search(r"[^\W\d_]|§", _PLACE.sub("", levels[level].text)))
        if levels[level].form in {"bullet", "none"} or not _PLACE.search(levels[level].text):
            return ""
        if not self._styles.is_heading(paragraph) and not named and (levels[level].form != "decimal" or not cited):
            return ""
        return _PLACE.sub(lambda place: _shown(int(place[1]) - 1, counted, levels), levels[level].text)


def _shown(place: int, counted: dict[int, int], levels: dict[int, Level]) -> str:
    level = levels.get(place, Level("decimal", "", 1, ""))
    number = counted.get(place, level.start)
    if level.form.endswith("Letter"):
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters.upper() if level.form.startswith("upper") else letters
    if level.form.endswith("Roman"):
        written = ""
        for worth, sign in _ROMAN:
            while number >= worth:
                written, number = written + sign, number - worth
        return written.upper() if level.form.startswith("upper") else written
    return str(number)


def _levels(source: Element) -> dict[int, Level]:
    return {
        _whole(level.get(f"{W}ilvl"), 0): Level(
            value(level, "numFmt"),
            value(level, "lvlText"),
            _whole(value(level, "start"), 1),
            value(level, "pStyle"),
        )
        for level in source.iter(f"{W}lvl")
    }


def _whole(text: str | None, otherwise: int) -> int:
    """A number as Word writes it; a file from elsewhere may say anything."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def words_of(paragraph: Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{W}t")).strip()


def _is_empty(paragraph: Element) -> bool:
    return not words_of(paragraph) and not any(one.tag in _DRAWN for one in paragraph.iter())


def _type(paragraph: Element, number: str) -> None:
    """Write the number first in the paragraph, which is then no item of a list."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = Element(f"{W}pPr")
        paragraph.insert(0, properties)
    listed = properties.find(f"{W}numPr")
    if listed is None:
        listed = ElementTree.SubElement(properties, f"{W}numPr")
    listed.clear()
    ElementTree.SubElement(listed, f"{W}numId", {f"{W}val": "0"})  # none, not that of the style either
    run = Element(f"{W}r")
    text = ElementTree.SubElement(run, f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    # A full stop after a lone number tells it from a number that is a word of the text.
    text.text = f"{COUNTED}{number}. " if number.isdigit() else f"{COUNTED}{number} "
    paragraph.insert(1, run)
