"""The two ways from a page to a better text: propose the change, or tell that something is wrong.

Both are about the text. What has happened to a patient is reported elsewhere, and no form here asks about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from ..view import View

REPORT_FORM = "feil-i-teksten.yml"
"""The form in .github/ISSUE_TEMPLATE that a reader who found a mistake meets, with the document filled in."""

OTHER_PAGES = "andre-sider"
"""What the editor calls the pages that belong to no area."""


@dataclass(frozen=True)
class EditLinks:
    propose: str | None
    report: str | None


def edit_links(view: View) -> EditLinks:
    """Addresses for the page; None where the settings name no place to send a change."""
    repository = view.settings.repository
    path = f"docs/{view.document.path}"
    if view.settings.editor:
        propose: str | None = view.href(editor_address(view.document.path, view.document.area))
    else:
        propose = repository.edit_address(path) if repository else None
    return EditLinks(propose, _report(view, path))


def editor_address(path: str, area: str | None, confirming: bool = False) -> str:
    """The address in the editor of a file below docs/, relative to the root of the site.

    With `confirming` the form opens where it says what has changed in the common text; see adoption.js of the editor.
    """
    *folders, name = PurePosixPath(path).with_suffix("").parts
    if area:
        collection = f"{area}-{folders[1] if len(folders) > 1 else 'omradet'}"
    else:
        collection = folders[0] if folders else "ordliste" if name == "ordliste" else "sider"
    asked = f"omrade={area or OTHER_PAGES}{'&bekreft=ja' if confirming else ''}"
    return f"admin/?{asked}#/collections/{collection}/entries/{quote(name)}"


def _report(view: View, path: str) -> str | None:
    repository = view.settings.repository
    if repository is None:
        return None
    w = view.words
    document = view.document
    named = f"{document.title} ({document.id or path})"
    text = f"{w.report_document}: {named}\n\n{w.report_what}\n\n{w.report_never}\n"
    return repository.issue_address(f"{w.report_title}: {document.title}", REPORT_FORM, {"dokument": named}, text)
