"""The two ways from a page to a better text: propose the change, or tell that something is wrong.

Both are about the text. What has happened to a patient is reported elsewhere, and no form here asks about it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..parts.wording.proposing import propose_address
from ..view import View

REPORT_FORM = "feil-i-teksten.yml"
"""The form in .github/ISSUE_TEMPLATE that a reader who found a mistake meets, with the document filled in."""


@dataclass(frozen=True)
class EditLinks:
    propose: str | None
    report: str | None


def edit_links(view: View) -> EditLinks:
    """Addresses for the page; None where the settings name no place to send a change."""
    return EditLinks(propose_address(view, view.document), _report(view, f"docs/{view.document.path}"))


def _report(view: View, path: str) -> str | None:
    repository = view.settings.repository
    if repository is None:
        return None
    w = view.words
    document = view.document
    named = f"{document.title} ({document.id or path})"
    text = f"{w.document}: {named}\n\n{w.report_what}\n\n{w.report_never}\n"
    return repository.issue_address(f"{w.wrong_text}: {document.title}", REPORT_FORM, {"dokument": named}, text)
