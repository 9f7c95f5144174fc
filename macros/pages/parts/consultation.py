"""What a text on consultation would change: word by word against the text that was last in force."""

from __future__ import annotations

import re

from markupsafe import Markup

from ...changes.redline import changed_passages
from ...documents.document import Document
from ...documents.steps import all_sections
from ...model.kinds import Controlled
from ...model.parts import Consultation
from ...model.vocabulary import Status
from ..view import View, inline

_ADDRESS = re.compile(r"https://[^\s<>«»]*[^\s<>«».,;:!?)]|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++")


def how_to_answer(asked: Consultation) -> Markup:
    """What the author says of how to answer, with its addresses and mailboxes ready to follow."""
    return Markup(_ADDRESS.sub(_link, str(inline(asked.respond_to))))  # noqa: S704 (escaped by `inline`)


def _link(found: re.Match[str]) -> str:
    to = found[0] if found[0].startswith("https:") else f"mailto:{found[0]}"
    return f'<a href="{to}">{found[0]}</a>'


def changes(view: View, document: Document[Controlled]) -> Markup | str:
    """The section of the page that shows the changes; nothing for a text that is not on consultation."""
    if document.entry.status is not Status.CONSULTATION:
        return ""
    versions = view.library.earlier.versions(document.path)
    in_force = next((version for version in versions if version.in_force), None)
    passages = list(changed_passages(in_force.sections, all_sections(document))) if in_force else []
    remark = view.words.no_words_differ if in_force else view.words.all_is_new
    return view.render("parts/consultation", passages=passages, remark="" if passages else remark)
