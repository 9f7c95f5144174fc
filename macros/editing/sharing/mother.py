"""What has changed in the texts that ours began from: asked of the site they came from, told section by section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ...documents.document import Document
from ...documents.history.earlier import words
from ...documents.library import Library
from ...documents.project.project import Project
from ...documents.steps import all_sections
from ...documents.text.body import Section
from ...documents.text.fingerprint import TOP
from ...model.kinds import Controlled
from ..head import set_key
from ..refused import Refused
from .share import as_there, asked, origin_lines, origin_of


@dataclass(frozen=True)
class ChangedThere:
    """One section that is not what our text began from. The words are empty where the section is not."""

    document: str
    heading: str
    here: str
    there: str


def begun_elsewhere(library: Library) -> list[Document[Controlled]]:
    """The texts that are our own now, and began from those of another site."""
    return [one for one in library.controlled if one.entry.origin and one.entry.origin.own]


def changed_there(document: Document[Controlled], today: date) -> Iterator[ChangedThere]:
    """What has changed there since we last looked, in the order of the text there. Raises Refused."""
    origin = document.entry.origin
    if origin is None:
        return
    there, seen = as_there(origin.site, asked(origin.site, origin.document), today)
    here = all_sections(document)
    for anchor in dict.fromkeys([*seen, *origin.sections]):
        if seen.get(anchor) != origin.sections.get(anchor):
            yield ChangedThere(document.id, _heading(anchor, there, here), _words(anchor, here), _words(anchor, there))


def _words(anchor: str, sections: tuple[Section, ...]) -> str:
    return words(one for one in sections if (one.anchor or TOP) == anchor)


def _heading(anchor: str, *places: tuple[Section, ...]) -> str:
    found = (one.heading for sections in places for one in sections if one.anchor == anchor and one.heading)
    return next(found, anchor)


def consider(project: Project, today: date, document_id: str) -> None:
    """Record that what has changed there was considered here. Nothing but the head changes. Raises Refused."""
    origin, path = origin_of(project.library(today), document_id)
    if not origin.own:
        raise Refused(f"«{document_id}» eies av {origin.site}. Hent den på nytt: samhandling fetch {document_id}")
    text = asked(origin.site, origin.document)
    _, seen = as_there(origin.site, text, today)
    set_key(project.docs, project.file(path), "origin", origin_lines(origin.site, text, today, seen, own=True))
