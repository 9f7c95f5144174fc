"""Which text applies: the versions of one text in all areas, so that a reader of the wrong one finds the right one."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten

from ....common.adoption import Relation, adapted, family
from ....common.whole import Whole, whole
from ....documents.document import Document
from ....documents.file import File
from ....documents.library import in_order_of_areas
from ....documents.steps import criteria_section
from ....documents.text.body import Section
from ....documents.text.fingerprint import TOP, fingerprint
from ....model.kinds import Entry
from ....model.vocabulary import AreaType
from ...view import View
from ...words import Words
from . import adoption

_FEW = 8
"""How many municipalities may stand behind the name of an area before they are too many to read."""
_FEW_PARTS = 4
"""How many sections that differ are named; of more, the number is told."""
_LONG_HEADING = 30
"""Letters of a heading that are told: the sentence stands above the text, which must begin on the first screen."""


@dataclass(frozen=True)
class Version:
    document: Document[Entry]
    area: str
    title: str
    note: str
    """The municipalities of a local team, by which readers know it; empty for a larger area."""
    differs: str
    """How it differs from the text it stands beside: «samme tekst», or each part; empty for that text itself."""


def versions(view: View, file: File) -> list[Version]:
    """The text in every area that has it, itself among them, in the order of areas; empty when it stands alone."""
    found = [one for one in family(file, view.library) if isinstance(one, Document)]
    if len(found) < 2:
        return []
    return [
        Version(one, area, view.library.areas[area].short_title, _municipalities(view, area), _differs(view, one, file))
        for area, those in in_order_of_areas(found, view.library)
        for one in those
    ]


def _municipalities(view: View, area: str) -> str:
    found = view.library.areas[area]
    names = [municipality.name for municipality in found.municipalities]
    return ", ".join(names) if found.type is AreaType.LOCAL and len(names) <= _FEW else ""


def _differs(view: View, document: File, shown: File) -> str:
    """What a reader of `shown` has to know of another version of it, section by section."""
    if document is shown:
        return ""
    if document.language is not shown.language:
        return _differs_from_common(view, document)
    w = view.words
    there, here = (_sections(whole(one, view.library)) for one in (document, shown))
    told = {
        w.other_text_in: [heading for key, (heading, words) in there.items() if key in here and here[key][1] != words],
        w.also_has: [heading for key, (heading, _) in there.items() if key not in here],
        w.without: [heading for key, (heading, _) in here.items() if key not in there],
    }
    return ", ".join(f"{how} {_named(w, headings)}" for how, headings in told.items() if headings) or w.same_text


def _sections(text: Whole) -> dict[str, tuple[str, str]]:
    """The heading and the fingerprint of each section that applies, by the anchor that readers know it by."""
    found: dict[str, list[Section]] = {}
    for piece in text.pieces:
        if piece.relation is not Relation.DECLINE:
            found.setdefault(piece.anchor or TOP, []).append(piece.section)
    lists = (criteria_section(criteria.anchor, criteria.texts) for criteria in text.criteria.values())
    for section in (*lists, *(one.section for one in text.steps)):
        found.setdefault(section.anchor, []).append(section)
    return {key: (sections[0].heading, fingerprint(sections)) for key, sections in found.items()}


def _named(w: Words, headings: list[str]) -> str:
    if len(headings) > _FEW_PARTS:
        return f"{len(headings)} {w.parts}"
    return ", ".join(f"«{shorten(heading or w.introduction, _LONG_HEADING, placeholder=' …')}»" for heading in headings)


def _differs_from_common(view: View, document: File) -> str:
    """In another language every word differs: what counts is what its area does otherwise."""
    if (common := adapted(document, view.library)) is None:
        return ""
    parts = adoption.differences(view, document, common)
    said = (f"{part.label.lower()} «{part.heading or view.words.local_text}»" for part in parts)
    return ", ".join(said) or view.words.as_common.lower()
