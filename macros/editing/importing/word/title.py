"""The title of a Word file, taken out of its text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from ..marks import PRIVATE
from .edits import without_style
from .package import W, words
from .styles import Styles

_ENDS_SENTENCE = (".", "!", "?", ":", ";")
_LONGEST_TITLE = 120


def take_title(document: Element, styles: Styles) -> str:
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
            without_style(paragraph)
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
