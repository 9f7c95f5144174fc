"""All documents, or those of a kind, by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...documents.document import Document
from ...documents.file import File
from ...documents.library import in_order_of_areas
from ...model.kinds import Entry, News
from ...model.vocabulary import Kind
from ..macro import macro
from ..view import State, View


@dataclass(frozen=True)
class Group:
    area: str
    title: str
    documents: list[Document[Entry]]


@macro
def documents(view: View, kind: str | None = None, area: str | None = None) -> Markup:
    """All documents of a kind, or all there are, by area; narrowed by area, role or word without a page load."""
    chosen = view.library.select(Kind.of(kind) if kind else None, area)
    if kind == Kind.NEWS:
        days = {news.path: news.entry.date for news in view.library.all(News)}
        chosen.sort(key=lambda news: days[news.path], reverse=True)
    groups = [
        Group(id_, view.library.areas[id_].short_title, found) for id_, found in in_order_of_areas(chosen, view.library)
    ]
    return view.render(
        "lists/documents",
        groups=groups,
        several=len(groups) > 1,
        roles=any(getattr(document.entry, "audience", ()) for document in chosen),
        total=len(chosen),
        one_kind=bool(kind),
        usual=usual_state(view, chosen),
    )


def usual_state(view: View, documents: Iterable[File]) -> State | None:
    """The state most texts of a list are in: said once above it, so that only the exceptions stand out."""
    counted = Counter(state for document in documents if (state := view.state(document)))
    for usual, times in counted.most_common(1):
        if times > max(3, counted.total() / 2):
            return usual
    return None
