"""The way from the words of a page to the file they lie in: for the whole page, and at the end of each section."""

from __future__ import annotations

from itertools import zip_longest

from ....documents.document import is_a
from ....documents.file import File
from ....documents.head.frontmatter import KeyPath
from ....documents.project.desk import editor_address
from ....documents.text.body import Section
from ....model.kinds import Controlled
from ...macro import as_words
from ...view import View


def propose_address(view: View, file: File, section: Section | None = None, field: KeyPath = ()) -> str | None:
    """Where a change in a file is proposed, at a section or a field of it; None where the settings name no place."""
    repository = view.settings.repository
    if view.settings.editor:
        heading = section.heading if section else ""
        return view.href(editor_address(file.path, file.area, section=heading, field=field))
    line = section.line if section else file.front.place(field).line if field else 0
    return repository.edit_address(f"docs/{file.path}", line) if repository else None


def end_of_section(view: View, section: Section, origin: File) -> str:
    """Markdown for the end of a section whose words lie in `origin`: the common file, or a local one.

    Quiet, since a page has many of them, and after the words, since nobody comes to a page for this.
    """
    address = propose_address(view, origin, section)
    if not address or not section.level or not is_a(view.document, Controlled):
        return ""
    w = view.words
    named = f'<span class="vh"> {w.in_} {as_words(section.heading)}</span>'
    # A block of its own, so that the last clause does not take it for its own.
    link = f'<a href="{as_words(address)}">{as_words(w.propose_change)}{named}</a>'
    return f'<div class="propose" markdown="block">\n\n<p>{link}</p>\n\n</div>'


def ends_of_sections(view: View, file: File) -> dict[int, str]:
    """For a text of its own: what stands below each section of the second level, by the line of its last heading."""
    found: dict[int, str] = {}
    above: Section | None = None
    for section, after in zip_longest(file.sections, file.sections[1:]):
        above = section if section.level == 2 else above
        if above and (after is None or after.level <= 2):
            found[section.line] = end_of_section(view, above, file)
    return {line: block for line, block in found.items() if block}
