"""Which text applies: the versions of one text in all areas, so that a reader of the wrong one finds the right one."""

from __future__ import annotations

from dataclasses import dataclass

from ...common.adoption import family
from ...documents.document import Document
from ...documents.file import File
from ...documents.library import in_order_of_areas
from ...model.kinds import Entry
from ...model.vocabulary import AreaType
from ..view import View

_FEW = 8
"""How many municipalities may stand behind the name of an area before they are too many to read."""


@dataclass(frozen=True)
class Version:
    document: Document[Entry]
    area: str
    title: str
    note: str
    """The municipalities of a local team, by which readers know it; empty for a larger area."""


def versions(view: View, file: File) -> list[Version]:
    """The text in every area that has it, itself among them, in the order of areas; empty when it stands alone."""
    found = [one for one in family(file, view.library) if isinstance(one, Document)]
    if len(found) < 2:
        return []
    return [
        Version(one, area, view.library.areas[area].short_title, _municipalities(view, area))
        for area, those in in_order_of_areas(found, view.library)
        for one in those
    ]


def _municipalities(view: View, area: str) -> str:
    found = view.library.areas[area]
    names = [municipality.name for municipality in found.municipalities]
    return ", ".join(names) if found.type is AreaType.LOCAL and len(names) <= _FEW else ""
