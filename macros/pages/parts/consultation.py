"""What a text on consultation would change: word by word against the text that was last in force."""

from __future__ import annotations

from markupsafe import Markup

from ...changes.changed import changed_passages
from ...documents.document import Document
from ...documents.steps import all_sections
from ...model.kinds import Controlled
from ...model.vocabulary import Status
from ..view import View


def changes(view: View, document: Document[Controlled]) -> Markup | str:
    """The section of the page that shows the changes; nothing for a text that is not on consultation."""
    if document.entry.status is not Status.CONSULTATION:
        return ""
    versions = view.library.earlier.versions(document.path)
    in_force = next((version for version in versions if version.in_force), None)
    passages = list(changed_passages(in_force.sections, all_sections(document))) if in_force else []
    remark = view.words.no_words_differ if in_force else view.words.all_is_new
    return view.render("parts/consultation", passages=passages, remark="" if passages else remark)
