"""What waits, and for whom: texts to revise, consultations to sum up, measures to finish.

Lists, reminders, the pages of the teams and the rules all ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from ..model.kinds import Controlled, Measure, Plan
from ..model.vocabulary import Status
from .document import Document, is_a

SOON_DAYS = 90
"""How long before a deadline it is named."""
SOON = timedelta(days=SOON_DAYS)


class Waiting(Enum):
    REVISION = auto()
    CONSULTATION = auto()
    MEASURE = auto()


@dataclass(frozen=True)
class Deadline:
    day: date
    waiting: Waiting
    document: Document[Controlled]
    owner: str
    """The id of the body that has to do something about it."""
    measure: Measure | None = None


def deadlines(documents: Iterable[Document[Controlled]], *waiting: Waiting) -> list[Deadline]:
    """Everything that waits in these documents, or what is named of it, the earliest first."""
    found = [one for document in documents for one in _of(document) if not waiting or one.waiting in waiting]
    return sorted(found, key=lambda one: one.day)


def _of(document: Document[Controlled]) -> Iterator[Deadline]:
    entry = document.entry
    if entry.status is Status.CONSULTATION and entry.consultation:
        yield Deadline(entry.consultation.closes, Waiting.CONSULTATION, document, entry.owner)
    if entry.status is not Status.IN_FORCE:
        return
    if entry.revision_date:
        yield Deadline(entry.revision_date, Waiting.REVISION, document, entry.owner)
    # The measures of a draft are nobody's yet.
    for measure in document.entry.measures if is_a(document, Plan) else ():
        if measure.open and measure.due:
            yield Deadline(measure.due, Waiting.MEASURE, document, measure.responsible or entry.owner, measure)
