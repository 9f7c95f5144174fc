"""The way back from a page to what it lies in."""

from __future__ import annotations

from dataclasses import dataclass

from ...documents.document import is_a
from ...documents.file import File
from ...model.kinds import Meeting
from ..view import View
from .menu import list_of


@dataclass(frozen=True)
class Crumb:
    url: str
    title: str


def crumbs(view: View) -> list[Crumb]:
    document = view.document
    area = view.library.areas.get(document.area or "")
    if area is None:
        return _above(view, document)
    if document.kind is None:
        return [Crumb("omrader/", view.words.all_areas)]
    if is_a(document, Meeting):
        return [Crumb(f"{document.area}/", area.short_title), *_body(view, document.entry.body)]
    return [
        Crumb(f"{document.area}/", area.short_title),
        Crumb(list_of(document.kind, document.area or ""), document.kind.plural(view.language)),
    ]


def _body(view: View, body_id: str) -> list[Crumb]:
    body = view.find(body_id)
    return [Crumb(body.url, view.name(body_id))] if body else []


def _above(view: View, document: File) -> list[Crumb]:
    """The front of the folder that a plain page lies in."""
    above = view.library.by_path.get(f"{document.path.rpartition('/')[0]}/index.md")
    return [Crumb(above.url, above.title)] if above and above is not document else []
