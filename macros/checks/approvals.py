"""Who must approve a text, and whose approvals count for the version at hand."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.library import ALL_MUNICIPALITIES
from ..documents.model import Agreement, Controlled
from ..documents.parts import Approval
from .archive import Archive


def for_this_version(entry: Controlled) -> Iterator[Approval]:
    return (approval for approval in entry.approvals if approval.version in (None, entry.version))


def deciders(document: Document, entry: Controlled, archive: Archive) -> list[str]:
    """The ids of all who must approve: the owner's deciding body, or the parties of an agreement."""
    if not isinstance(entry, Agreement):
        owner = archive.body(entry.owner)
        return [owner.decides_through or entry.owner] if owner else []
    parties: list[str] = []
    for party in entry.parties:
        area = archive.areas.get(document.area or "")
        if party == ALL_MUNICIPALITIES and area:
            parties += [municipality.number for municipality in area.municipalities]
        else:
            parties.append(party)
    return list(dict.fromkeys(parties))


def name_of(party: str, archive: Archive) -> str:
    if party in archive.municipalities:
        return archive.municipalities[party][0].name
    body = archive.by_id.get(party)
    return body.title if body else party
