"""What a text on consultation would change: word by word against the text that was last in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..documents.body import Section, plain
from ..documents.document import Validity
from ..documents.earlier import Version
from ..documents.steps import all_sections
from ..documents.wording import Stretch, changed_paragraphs
from .view import View


@dataclass(frozen=True)
class Changed:
    """One section that reads otherwise, as a reader is shown it."""

    heading: str
    anchor: str
    """Empty when the section is no longer on the page."""
    paragraphs: list[list[Stretch]]
    remark: str = ""


def changes(view: View) -> Markup | str:
    """The section of the page that shows the changes; nothing for a text that is not on consultation."""
    if view.library.validity(view.document) is not Validity.CONSULTATION:
        return ""
    versions = view.library.earlier.versions(view.document.path)
    in_force = next((version for version in versions if version.in_force), None)
    found = list(_changed(view, in_force)) if in_force else []
    remark = view.words.no_words_differ if in_force else view.words.all_is_new
    return view.render("consultation", cases=found, remark="" if found else remark)


def _changed(view: View, before: Version) -> Iterator[Changed]:
    old = {section.anchor: section for section in before.sections}
    now = all_sections(view.document)
    for section in now:
        paragraphs = changed_paragraphs(_words(old.get(section.anchor)), _words(section))
        if paragraphs:
            yield Changed(section.heading, section.anchor, paragraphs)
    standing = {section.anchor for section in now}
    for section in before.sections:
        if section.anchor not in standing:
            yield Changed(section.heading, "", changed_paragraphs(_words(section), ""), view.words.section_taken_out)


def _words(section: Section | None) -> str:
    """The words a reader sees, paragraph by paragraph."""
    if section is None:
        return ""
    return "\n\n".join(plain(paragraph) for paragraph in re.split(r"\n\s*\n", section.text))
