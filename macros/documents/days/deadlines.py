"""What waits, and for whom: texts to revise, consultations to sum up, measures to finish, services to confirm.

Lists, reminders, the pages of the teams and the rules all ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from ...model.kinds import Controlled, Plan, Reach
from ...model.kinds.plan import Measure
from ...model.kinds.service import CONFIRMED_YEARS
from ...model.vocabulary import Status
from ..document import Document, is_a

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


@dataclass(frozen=True)
class Confirmation:
    """A service or an offer, and the day by which somebody must say that it still is as it says."""

    day: date
    document: Document[Reach]


def confirmations(documents: Iterable[Document[Reach]]) -> list[Confirmation]:
    """When each is to be confirmed, the earliest first: a year after it last was, or after its sources were read."""
    found = [Confirmation(day, one) for one in documents if (day := _to_confirm(one.entry))]
    return sorted(found, key=lambda one: one.day)


def _to_confirm(entry: Reach) -> date | None:
    known = [entry.confirmed] if entry.confirmed else [source.seen for source in entry.sources]
    return years_after(max(known), CONFIRMED_YEARS) if known else None


def years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


def deadlines(documents: Iterable[Document[Controlled]], *waiting: Waiting) -> list[Deadline]:
    """Everything that waits in these documents, or what is named of it, the earliest first."""
    found = [one for document in documents for one in _of(document) if not waiting or one.waiting in waiting]
    return sorted(found, key=lambda one: one.day)


def by_owner(found: Iterable[Deadline]) -> dict[str, list[Deadline]]:
    """Everything that waits, by the body that has to do something about it, in the same order."""
    owned: dict[str, list[Deadline]] = {}
    for one in found:
        owned.setdefault(one.owner, []).append(one)
    return owned


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
