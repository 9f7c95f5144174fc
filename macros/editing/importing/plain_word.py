"""A Word file made plain before it is read: what pandoc does not see is put where it does.

Text boxes become paragraphs, a table of contents goes (the page makes its own), references and what they lead to are
marked, and captions, subtitles and lines within cells become what pandoc keeps. Works on a copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from .marks import LINE, NO_CLAUSE, PRIVATE, REFERENCE, REFERENCE_END, TARGET
from .package import Package, W, value, words
from .tidying import BULLETS_BEFORE_TAB
from .word_numbers import Numbers
from .word_styles import Styles

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML_BOX = "{urn:schemas-microsoft-com:vml}textbox"
_VML_WORDS = "{urn:schemas-microsoft-com:vml}textpath"
_SPACE = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}
_CONTENTS = re.compile(r"(?:toc|innh)\s?\d|table of figures", re.IGNORECASE)
"""What Word calls the styles of a table of contents, in English and Norwegian."""
_OF_CONTENTS = re.compile(
    r"(?:innhold|innhald|innholdsfortegnelse|innh[oa]ldsliste|contents|table of contents|figurliste|tabelliste):?",
    re.IGNORECASE,
)
_TYPED_LINE_OF_CONTENTS = re.compile(r"\S.{0,300}?(?:\t|\.{3,}+|(?:\. ){3,}+|…)[\s.…]{0,300}+\d{1,3}")
_SET_APART = {"subtitle", "author", "date", "abstract", "abstract title"}
_ENDS_SENTENCE = (".", "!", "?", ":", ";")
_REFERENCE = re.compile(r'\s*REF\s+(?:"(?P<quoted>[^"]+)"|(?P<name>\S+))|\s*HYPERLINK\s+\\l\s+"(?P<link>[^"]+)"')
_OTHER_FIELD = re.compile(r"\s*(?:PAGEREF|NOTEREF)\b")
_LONGEST_TITLE = 120


@dataclass
class Plain:
    """The parts of a file that were made plain, and what was read of them on the way."""

    changed: dict[str, Element]
    title: str
    names: tuple[str, ...]
    """What references lead to, by the numbers in their marks."""
    text_boxes: int = 0
    lists_of_figures: int = 0


def make_plain(package: Package) -> Plain:
    """Raises Refused when the XML of the file cannot be read."""
    styles = Styles(package.part("styles"))
    numbers = Numbers(package.part("numbering"), styles)
    document = package.xml(package.main)
    notes = {name: package.xml(name) for kind in ("footnotes", "endnotes") for name in package.related(kind)}
    parts = {package.main: document, **notes}
    for part in parts.values():
        _without_private_letters(part)
    boxes = _lift_text_boxes(document)
    figures = _drop_contents(document, styles)
    names = _Names()
    for part in parts.values():
        _mark_references(part, names)
    _mark_targets(document, names)
    numbers.type_into(document)
    title = _take_title(document, styles)
    for paragraph in document.iter(f"{W}p"):
        _set_apart(paragraph, styles)
        _show_bullet(paragraph)
    for cell in document.iter(f"{W}tc"):
        _one_paragraph(cell, numbers)
    return Plain(parts, title, tuple(names), boxes, figures)


def _without_private_letters(part: Element) -> None:
    for text in part.iter(f"{W}t"):
        text.text = PRIVATE.sub("", text.text or "")


def _lift_text_boxes(document: Element) -> int:
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
    ElementTree.SubElement(box, f"{W}p").append(_run(PRIVATE.sub("", said)))
    return box


def _run(text: str) -> Element:
    run = Element(f"{W}r")
    ElementTree.SubElement(run, f"{W}t", _SPACE).text = text
    return run


def _drop_contents(document: Element, styles: Styles) -> int:
    """Take out the table of contents with its heading, and lists of figures. Returns how many of these there were."""
    figures = 0
    for parent in list(document.iter()):
        for child in parent.findall(f"{W}sdt"):
            # Word keeps the heading inside; other programs let it stand above.
            if value(child, "sdtPr/docPartObj/docPartGallery") == "Table of Contents":
                parent.remove(child)
        if parent.find(f"{W}p") is None:
            continue
        dropped = _lines_of_contents(parent, styles)
        figures += any("table of figures" in styles.names(one) for one in dropped)
        for child in dropped:
            above = next((one for one in reversed(list(parent)[: list(parent).index(child)]) if words(one)), None)
            if above is not None and _OF_CONTENTS.fullmatch(words(above)):
                parent.remove(above)
            parent.remove(child)
    return figures


def _lines_of_contents(parent: Element, styles: Styles) -> list[Element]:
    found, typed, depth = list[Element](), False, 0
    for child in parent:
        if child.tag != f"{W}p":
            continue
        said = words(child)
        begins, depth = depth, _depth_in_contents(child, depth)
        if (
            begins
            or depth
            or any(_CONTENTS.match(name) or name == "toc heading" for name in styles.names(child))
            or (typed and _TYPED_LINE_OF_CONTENTS.fullmatch(said))
        ):
            found.append(child)
        elif said:
            typed = bool(_OF_CONTENTS.fullmatch(said))
    return found


def _depth_in_contents(paragraph: Element, depth: int) -> int:
    """How many fields are open after this paragraph, counted from that of a table of contents."""
    for one in paragraph.iter():
        if one.tag == f"{W}instrText" and not depth and re.match(r"\s*TOC\b", one.text or ""):
            depth = 1
        elif one.tag == f"{W}fldChar" and depth:
            depth += {"begin": 1, "end": -1}.get(one.get(f"{W}fldCharType", ""), 0)
    return depth


class _Names(dict[str, int]):
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


def _mark_references(part: Element, names: _Names) -> None:
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


def _unwrap(parent: Element, child: Element, target: str, names: _Names) -> None:
    """Put what stands inside an element in its place, between marks when it is a reference."""
    place = list(parent).index(child)
    inside = list(child)
    if target:
        inside = [_run(REFERENCE.format(names.number(target))), *inside, _run(REFERENCE_END)]
    parent[place : place + 1] = inside


def _mark_fields(paragraph: Element, names: _Names) -> None:
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


def _close(done: _Field, run: Element, end: Element, names: _Names) -> None:
    target = _target(done.instruction)
    if not target and not _OTHER_FIELD.match(done.instruction):
        return  # pandoc knows links, and leaves the words of the rest
    for number, (of, piece) in enumerate([*done.pieces, (run, end)]):
        place = list(of).index(piece)
        of.remove(piece)
        first, last = number == 0, piece is end
        if target and (first or last):
            text = Element(f"{W}t", _SPACE)
            text.text = REFERENCE.format(names.number(target)) if first else REFERENCE_END
            of.insert(place, text)


def _mark_targets(document: Element, names: _Names) -> None:
    """A bookmark that something refers to becomes a mark first in its paragraph, or in the one after it."""
    waiting: list[int] = []
    in_paragraph: Element | None = None
    for element in list(document.iter()):
        if element.tag == f"{W}p":
            in_paragraph = element
            if waiting and words(element):
                _put_first(element, "".join(map(TARGET.format, waiting)))
                waiting = []
        elif element.tag == f"{W}bookmarkStart" and (name := element.get(f"{W}name", "")) in names:
            inside = in_paragraph is not None and element in list(in_paragraph.iter(f"{W}bookmarkStart"))
            if in_paragraph is not None and inside and words(in_paragraph):
                _put_first(in_paragraph, TARGET.format(names[name]))
            else:
                waiting.append(names[name])
    for parent in list(document.iter()):
        for mark in [one for one in parent if one.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd"}]:
            parent.remove(mark)


def _put_first(paragraph: Element, text: str) -> None:
    paragraph.insert(1 if paragraph.find(f"{W}pPr") is not None else 0, _run(text))


def _take_title(document: Element, styles: Styles) -> str:
    """The title, taken out of the text: what has the style for it, else a first line in the largest letters."""
    body = document.find(f"{W}body")
    paragraphs = [one for one in (body if body is not None else document).iter(f"{W}p") if words(one)]
    titled = [one for one in paragraphs if "title" in styles.names(one)]
    # Two lines of a title are one title; further down it is only a look.
    first = [one for place, one in enumerate(titled) if paragraphs.index(one) - paragraphs.index(titled[0]) == place]
    chosen = first or [one for one in [_largest(paragraphs, styles)] if one is not None]
    title = " ".join(words(one) for one in chosen)
    for paragraph in paragraphs:
        if paragraph in chosen:
            for run in list(paragraph.iter(f"{W}t")):
                run.text = ""
        if paragraph in titled:
            _without_style(paragraph)
    return " ".join(PRIVATE.sub("", re.sub("\ue000\\d+\ue001", "", title)).split())


def _largest(paragraphs: list[Element], styles: Styles) -> Element | None:
    """A short line before the first heading, in letters larger than all below it and than usual."""
    start: list[Element] = []
    for paragraph in paragraphs[:8]:
        if styles.is_heading(paragraph):
            break
        start.append(paragraph)
    if not start:
        return None
    largest = max(start, key=styles.size)
    others = max((styles.size(one) for one in paragraphs if one is not largest), default=0)
    said = words(largest)
    fits = len(said) <= _LONGEST_TITLE and not said.endswith(_ENDS_SENTENCE)
    return largest if fits and styles.size(largest) > max(others, styles.usual_size * 1.25) else None


def _without_style(paragraph: Element) -> None:
    properties = paragraph.find(f"{W}pPr")
    style = properties.find(f"{W}pStyle") if properties is not None else None
    if properties is not None and style is not None:
        properties.remove(style)


def _set_apart(paragraph: Element, styles: Styles) -> None:
    """What pandoc would keep apart from the text, or lose, stays where it stands."""
    names = styles.names(paragraph)
    if words(paragraph) and any(name in _SET_APART or "caption" in name for name in names):
        _without_style(paragraph)
        _put_first(paragraph, NO_CLAUSE)


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
        text = Element(f"{W}t", _SPACE)
        text.text = LINE
        run.insert(place, text)
    paragraphs = [one for one in cell if one.tag == f"{W}p" and (words(one) or one.find(f".//{W}drawing") is not None)]
    plain = [one for one in cell if one.tag != f"{W}tcPr"]
    simple = all(one.tag == f"{W}p" and _unlisted(one, numbers) for one in plain)
    if len(paragraphs) < 2 or not simple:
        return
    for paragraph in paragraphs[1:]:
        paragraphs[0].append(_run(LINE))
        paragraphs[0].extend(one for one in paragraph if one.tag != f"{W}pPr")
    for paragraph in plain:
        if paragraph is not paragraphs[0]:
            cell.remove(paragraph)


def _unlisted(paragraph: Element, numbers: Numbers) -> bool:
    number, level = numbers.place_of(paragraph)
    return number is None or level not in number.levels
