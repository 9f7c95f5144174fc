"""All documents, or those of a kind, by area."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from ...common.adoption import root
from ...documents.document import Document
from ...documents.file import File
from ...documents.library import alphabetical, in_order_of_areas
from ...model.kinds import Entry, News
from ...model.vocabulary import Kind
from ..macro import macro
from ..parts.following.versions import Version, versions
from ..view import State, View

BY_TOPIC = (Kind.ROUTINE, Kind.PATHWAY)
"""The kinds whose texts several areas have, each in its own version."""


@dataclass(frozen=True)
class Topic:
    """A text with its versions in all areas: one entry, whose link script leads to the reader's own."""

    document: Document[Entry]
    """The one that the others follow."""
    versions: list[Version]
    areas: list[str]
    roles: list[str]


@macro
def documents(view: View, kind: str | None = None, area: str | None = None) -> Markup:
    """All documents of a kind, or all there are, by area; narrowed by area, role or word without a page load."""
    chosen = view.library.select(Kind.of(kind) if kind else None, area)
    if kind in BY_TOPIC and not area:
        return _topics(view, chosen)
    if kind == Kind.NEWS:
        days = {news.path: news.entry.date for news in view.library.all(News)}
        chosen.sort(key=lambda news: days[news.path], reverse=True)
    areas = _areas(view, chosen)
    return view.render(
        "lists/documents",
        groups=in_order_of_areas(chosen, view.library),
        areas=areas if len(areas) > 1 else [],
        roles=any(document.audience for document in chosen),
        total=len(chosen),
        one_kind=bool(kind),
        usual=usual_state(view, chosen),
    )


def _topics(view: View, chosen: list[Document[Entry]]) -> Markup:
    families: dict[str, list[Document[Entry]]] = {}
    for document in chosen:
        families.setdefault(root(document, view.library).path, []).append(document)
    topics = [_topic(view, first, texts) for first, texts in families.items()]
    return view.render(
        "lists/topics",
        topics=sorted(topics, key=lambda topic: alphabetical(topic.document)),
        areas=_areas(view, chosen),
        usual=usual_state(view, chosen),
    )


def _areas(view: View, chosen: list[Document[Entry]]) -> list[tuple[str, str]]:
    """Those that have any of the documents, each with its name."""
    return [(id_, view.library.areas[id_].short_title) for id_, _ in in_order_of_areas(chosen, view.library)]


def _topic(view: View, first: str, texts: list[Document[Entry]]) -> Topic:
    document = next((one for one in texts if one.path == first), texts[0])
    roles = dict.fromkeys(role for one in texts for role in one.audience)
    return Topic(document, versions(view, document), [one.area for one in texts], list(roles))


def usual_state(view: View, documents: Iterable[File]) -> State | None:
    """The state most texts of a list are in: said once above it, so that only the exceptions stand out."""
    counted = Counter(state for document in documents if (state := view.state(document)))
    for usual, times in counted.most_common(1):
        if times > max(3, counted.total() / 2):
            return usual
    return None
