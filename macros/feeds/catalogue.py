"""The list of documents for other systems: /api/v1/documents.json."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict

from ..documents.document import Document
from ..documents.library import Library
from ..model.kinds import Controlled, Entry
from ..model.vocabulary import Actor, Kind, Language, Status


class Item(BaseModel):
    """One document. Keys are only ever added in version 1, never renamed or taken away."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    id: str
    """Fast id. /d/<id>/ leder alltid til dokumentet."""
    url: str
    """Adressen, regnet fra roten av nettstedet."""
    path: str
    """Kildefilen, regnet fra roten av prosjektet."""
    title: str
    summary: str
    kind: Kind
    area: str
    owner: str
    """Id til organet som eier teksten."""
    status: Status | None
    """Tom for dokumenter som ikke vedtas."""
    version: str | None
    valid_from: date | None
    revision_date: date | None
    overdue: bool
    """Om revisjonsdatoen var passert da nettstedet ble bygd."""
    audience: list[Actor]
    keywords: list[str]
    codes: list[str]
    """ICPC-2- og ICD-10-koder."""
    language: Language


class Catalogue(BaseModel):
    """Alle dokumenter på nettstedet."""

    generated: date
    """Dagen listen ble laget."""
    documents: list[Item]


def catalogue(library: Library) -> dict[str, Any]:
    items = [_item(library, document) for document in library.documents]
    return Catalogue(generated=library.today, documents=items).model_dump(mode="json")


def catalogue_schema() -> dict[str, Any]:
    return Catalogue.model_json_schema()


def _item(library: Library, document: Document[Entry]) -> Item:
    entry = document.entry
    controlled = entry if isinstance(entry, Controlled) else None
    return Item(
        id=entry.id,
        url=document.url,
        path=f"docs/{document.path}",
        title=entry.title,
        summary=entry.summary,
        kind=document.kind,
        area=document.area,
        owner=entry.owner,
        status=controlled.status if controlled else None,
        version=controlled.version if controlled else None,
        valid_from=controlled.valid_from if controlled else None,
        revision_date=controlled.revision_date if controlled else None,
        overdue=library.overdue(document),
        audience=list(document.audience),
        keywords=list(entry.keywords),
        codes=[*controlled.codes.icpc2, *controlled.codes.icd10] if controlled else [],
        language=entry.language,
    )
