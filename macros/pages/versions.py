"""Which text applies: the versions of one text in all areas, so that a reader of the wrong one finds the right one."""

from __future__ import annotations

from dataclasses import dataclass

from ..common.adoption import adapted
from ..documents.document import Document
from ..documents.library import Library, in_order_of_areas
from ..model.vocabulary import AreaType
from .view import View

_FEW = 8
"""How many municipalities may stand behind the name of an area before they are too many to read."""


@dataclass(frozen=True)
class Version:
    document: Document
    area: str
    title: str
    note: str
    """The municipalities of a local team, by which readers know it; empty for a larger area."""


def versions(view: View, document: Document) -> list[Version]:
    """The text in every area that has it, itself among them, in the order of areas; empty when it stands alone."""
    family = _family(document, view.library)
    if len(family) < 2:
        return []
    return [
        Version(one, area, view.library.areas[area].short_title, _municipalities(view, area))
        for area, found in in_order_of_areas(family, view.library)
        for one in found
    ]


def _family(document: Document, library: Library) -> list[Document]:
    """Everything that adapts, directly or through others, the same common text, and that text."""
    root, seen = document, {document.path}
    while (common := adapted(root, library)) and common.path not in seen:
        root = common
        seen.add(root.path)
    family, waiting = [root], [root]
    while waiting:
        for follower in library.adopters(waiting.pop()):
            if follower not in family:
                family.append(follower)
                waiting.append(follower)
    return family


def _municipalities(view: View, area: str) -> str:
    found = view.library.areas[area]
    names = [municipality.name for municipality in found.municipalities]
    return ", ".join(names) if found.type is AreaType.LOCAL and len(names) <= _FEW else ""
