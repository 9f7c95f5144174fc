"""The text of an area as rows that unfold: whoever comes to the page sees all that it answers on one screen."""

from __future__ import annotations

from collections.abc import Iterable

from ....documents.text.body import Section
from ...macro import as_words


def rows(sections: Iterable[Section]) -> str:
    """Each section of the second level, with those below it, as a row of its own; what stands above them as it is."""
    text = ""
    is_open = False
    for section in sections:
        if section.level == 2:
            text += (_END if is_open else "") + _row(section)
            is_open = True
        elif section.level:
            text += f"{'#' * section.level} {section.heading} {{#{section.anchor}}}\n\n"
        text += f"{section.text}\n\n"
    return text + (_END if is_open else "")


_END = "</div>\n\n</details>\n\n"


def _row(section: Section) -> str:
    """The beginning of a row. What is folded has the name, not the row, so that an address of it unfolds it."""
    summary = f'<summary><h2 id="h-{section.anchor}">{as_words(section.heading)}</h2></summary>'
    return (
        f'<details class="kind-fold" markdown="block">{summary}\n\n'
        f'<div class="flowtext" id="{section.anchor}" markdown="block">\n\n'
    )
