"""Days that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...documents.document import Document
from ...documents.fault import Fault
from ...model.kinds import Controlled

EARLIEST = date(1990, 1, 1)
"""No text of these services is older; an earlier year is a slip of the hand."""


def impossible_days(document: Document[Controlled], today: date) -> Iterator[Fault]:
    """Days before 1990, and deeds dated in the future."""
    entry = document.entry
    done = [
        *((("approvals", index, "on"), approval.on) for index, approval in enumerate(entry.approvals)),
        *((("reviews", index, "on"), review.on) for index, review in enumerate(entry.reviews)),
    ]
    planned = [((key,), day) for key in ("valid_from", "revision_date") if (day := getattr(entry, key))]
    for path, day in [*done, *planned]:
        if day < EARLIEST:
            yield Fault(f"`{path[-1]}` er {day}, før 1990", "rett årstallet", document.place(*path))
    for path, day in done:
        if day > today:
            yield Fault(
                f"`{path[0]}` er datert {day}, som ikke har vært ennå",
                "rett datoen, eller vent til det er gjort",
                document.place(*path),
            )


def day_of(written: object) -> date | None:
    """The day that a value of a front matter means, in quotes or not; None when it is no day."""
    try:
        return written if isinstance(written, date) else date.fromisoformat(str(written))
    except ValueError:
        return None
