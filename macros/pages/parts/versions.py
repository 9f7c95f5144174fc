"""Which text applies: the versions of one text in all areas, so that a reader of the wrong one finds the right one."""

from __future__ import annotations

from dataclasses import dataclass

from ...common.adoption import adapted, family
from ...documents.document import Document
from ...documents.file import File
from ...documents.library import in_order_of_areas
from ...model.kinds import Entry
from ...model.vocabulary import AreaType
from ..view import View
from . import adoption

_FEW = 8
"""How many municipalities may stand behind the name of an area before they are too many to read."""


@dataclass(frozen=True)
class Version:
    document: Document[Entry]
    area: str
    title: str
    note: str
    """The municipalities of a local team, by which readers know it; empty for a larger area."""
    differs: str
    """How it differs from the common text it follows: «som felles», or each part; empty where it follows none."""


def versions(view: View, file: File) -> list[Version]:
    """The text in every area that has it, itself among them, in the order of areas; empty when it stands alone."""
    found = [one for one in family(file, view.library) if isinstance(one, Document)]
    if len(found) < 2:
        return []
    return [
        Version(one, area, view.library.areas[area].short_title, _municipalities(view, area), _differs(view, one))
        for area, those in in_order_of_areas(found, view.library)
        for one in those
    ]


def _municipalities(view: View, area: str) -> str:
    found = view.library.areas[area]
    names = [municipality.name for municipality in found.municipalities]
    return ", ".join(names) if found.type is AreaType.LOCAL and len(names) <= _FEW else ""


def _differs(view: View, document: File) -> str:
    if (common := adapted(document, view.library)) is None:
        return ""
    parts = adoption.differences(view, document, common)
    said = (f"{part.label.lower()} «{part.heading or view.words.local_text}»" for part in parts)
    return ", ".join(said) or view.words.as_common.lower()
