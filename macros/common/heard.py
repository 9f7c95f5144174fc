"""Who was asked in a consultation, how long each has had, and who has answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..documents.document import Document
from ..documents.history.versions import in_order
from ..documents.library import ALL_MUNICIPALITIES, Library
from ..model.consultation import Answer, Consultation
from ..model.kinds import Controlled
from .parties import approvals


@dataclass(frozen=True)
class Heard:
    """One of those who were asked."""

    party: str
    """The number of a municipality, or the id of a body."""
    closes: date
    time: timedelta
    """How long it has had, the first day and the last counted."""
    answers: tuple[Answer, ...]


def asked_in(document: Document[Controlled], library: Library) -> list[str]:
    """Those who were asked, each municipality by itself; empty where nobody has written who they are."""
    hearing = document.entry.consultation
    area = library.areas.get(document.area)
    everyone = [one.number for one in area.municipalities] if area else []
    named = (
        party
        for entry in (hearing.asked if hearing else ())
        for party in (everyone if entry == ALL_MUNICIPALITIES else [entry])
    )
    return list(dict.fromkeys(named))


def heard(document: Document[Controlled], library: Library) -> list[Heard]:
    """Those who were asked; where that is not written, those who have answered."""
    hearing = document.entry.consultation
    if hearing is None:
        return []
    parties = asked_in(document, library) or list(dict.fromkeys(one.by for one in hearing.answers))
    return [_of(party, hearing) for party in parties]


def earlier_version_heard(document: Document[Controlled], library: Library) -> str:
    """The version that was heard, where another stands in the text now; empty where none is named with certainty."""
    hearing = document.entry.consultation
    if hearing is None:
        return ""
    since = sorted((one.on, in_order(one.version), one.version) for one in approvals(document, library))
    since = [one for one in since if one[0] >= hearing.opens]
    certain = since and since[0][0] >= hearing.closes
    return since[0][2] if certain and since[0][2] != document.entry.version else ""


def _of(party: str, hearing: Consultation) -> Heard:
    answers = tuple(one for one in hearing.answers if one.by == party)
    return Heard(party, hearing.closes_for(party), hearing.time_for(party), answers)
