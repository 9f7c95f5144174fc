"""The table of contents of a Word file and its lists of figures go, each with its heading: a page makes its own."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from .package import W, value, words
from .styles import Styles

_CONTENTS = re.compile(r"(?:toc|innh)\s?\d|table of figures", re.IGNORECASE)
"""What Word calls the styles of a table of contents, in English and Norwegian."""
_OF_CONTENTS = re.compile(
    r"(?:innhold|innhald|innholdsfortegnelse|innh[oa]ldsliste|contents|table of contents|figurliste|tabelliste):?",
    re.IGNORECASE,
)
_TYPED_LINE_OF_CONTENTS = re.compile(r"\S.{0,300}?(?:\t|\.{3,}+|(?:\. ){3,}+|…)[\s.…]{0,300}+\d{1,3}")


def drop_contents(document: Element, styles: Styles) -> int:
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
