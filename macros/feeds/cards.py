"""Cards for the record system: /api/v1/kort/<code>.json, in the shape of the cards of CDS Hooks.

A record system fetches the file of the diagnosis that is being written and shows what is agreed. No patient data is
ever sent: the files lie still, and are the same for everybody. The shape is that of «Cards» in CDS Hooks 2.0, HL7.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Literal
from uuid import NAMESPACE_URL, uuid5

from pydantic import BaseModel, ConfigDict, Field

from ..common.adoption import followed
from ..documents.document import Document, Validity, is_a
from ..documents.library import Library
from ..model.kinds import Controlled
from ..model.vocabulary import AreaType, Kind, Status
from ..pages.words import Words
from .validity import validity_said

LONGEST = 139
"""Signs in the summary of a card: the specification has «<140-character»."""


class _Shape(BaseModel):
    model_config = ConfigDict(use_attribute_docstrings=True, extra="forbid")


class Link(_Shape):
    label: str
    url: str
    """Fast adresse. Legg til `?kommune=` og nummeret til pasientens kommune."""
    type: Literal["absolute"] = "absolute"


class Source(_Shape):
    label: str
    url: str


class About(_Shape):
    """Det et kort i CDS Hooks ikke har plass til."""

    id: str
    kind: Kind
    area: str
    municipalities: list[str]
    """Numrene til kommunene i området. Tom når teksten er felles for alle."""
    status: Status
    overdue: bool
    version: str


class Extension(_Shape):
    samhandling: About


class Card(_Shape):
    uuid: str
    summary: str = Field(max_length=LONGEST)
    detail: str
    """Sammendraget, og om teksten er gyldig."""
    indicator: Literal["info", "warning"]
    """`info` når teksten er gyldig, ellers `warning`."""
    source: Source
    links: list[Link]
    extension: Extension


class Cards(_Shape):
    """Kortene for én diagnosekode. I versjon 1 legges det bare til felter."""

    cards: list[Card]


def cards(library: Library, address: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (code, cards) for every code that a text carries, its own or that of the text it follows.

    `address` is where the site is read. Cards must say the whole address of a text, so without one there are none.
    """
    found: dict[str, list[Card]] = defaultdict(list)
    for document in library.controlled if address else ():
        if document.entry.status is not Status.RETIRED:
            for code in _codes(document, library):
                found[code].append(_card(document, library, address))
    for code, those in sorted(found.items()):
        yield code, Cards(cards=those).model_dump(mode="json")


def cards_schema() -> dict[str, Any]:
    return Cards.model_json_schema()


def _codes(document: Document[Controlled], library: Library) -> list[str]:
    for one in (document, *followed(document, library)):
        if is_a(one, Controlled) and (codes := [*one.entry.codes.icpc2, *one.entry.codes.icd10]):
            return codes
    return []


def _card(document: Document[Controlled], library: Library, address: str) -> Card:
    entry, area = document.entry, library.areas[document.area]
    own = f"{address}d/{document.id}/"
    return Card(
        uuid=str(uuid5(NAMESPACE_URL, own)),
        summary=_short(f"{document.title} – {area.short_title}"),
        detail=f"{entry.summary} {validity_said(document, library)}",
        indicator="info" if library.validity(document) is Validity.IN_FORCE else "warning",
        source=Source(label=f"{Words('nb').site}, {area.short_title}", url=address),
        links=[Link(label=document.title, url=own)],
        extension=Extension(
            samhandling=About(
                id=document.id,
                kind=document.kind,
                area=document.area,
                municipalities=[] if area.type is AreaType.COMMON else [one.number for one in area.municipalities],
                status=entry.status,
                overdue=library.overdue(document),
                version=entry.version,
            )
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
