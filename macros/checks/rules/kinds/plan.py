"""The measures of an action plan have dates that fit, and names that last."""

from __future__ import annotations

from collections.abc import Iterator

from ....documents.document import Document
from ....documents.fault import Fault
from ....documents.figures.measures import lacking
from ....model.fields import keys_of
from ....model.kinds import Plan
from ....model.kinds.plan import Measure
from ....model.vocabulary import Language, Status
from ...archive import Archive
from ...rule import NEVER, Severity, rule


@rule(Severity.ERROR, of=Plan, softens=NEVER)
def measure_id(document: Document[Plan], archive: Archive) -> Iterator[Fault]:
    """Hvert tiltak i en plan har sin egen id.

    Bad: |
        - {id: helsehelter, title: Start, …}
        - {id: helsehelter, title: Evaluer, …}
    Good: |
        - {id: helsehelter-start, title: Start, …}
        - {id: helsehelter-evaluering, title: Evaluer, …}
    """
    seen: set[str] = set()
    for index, measure in enumerate(document.entry.measures):
        if measure.id in seen:
            here = document.place("measures", index, "id")
            yield Fault(f"to tiltak har id «{measure.id}»", "gi det ene en annen id", here)
        seen.add(measure.id)


@rule(Severity.ERROR, of=Plan)
def measure_dates(document: Document[Plan], archive: Archive) -> Iterator[Fault]:
    """Fristen for et tiltak er etter at arbeidet begynner.

    Bad:  {start: 2026-09-01, due: 2026-03-01}
    Good: {start: 2026-03-01, due: 2026-09-01}
    """
    for index, measure in enumerate(document.entry.measures):
        if measure.start and measure.due and measure.due < measure.start:
            here = document.place("measures", index, "due")
            yield Fault(
                f"tiltaket «{measure.id}» har frist før det begynner", f"sett `due` etter {measure.start}", here
            )


@rule(Severity.WARNING, of=Plan)
def measure_overdue(document: Document[Plan], archive: Archive) -> Iterator[Fault]:
    """Et tiltak i en gyldig plan er ferdig eller stanset innen fristen.

    Bad:  {due: 2026-03-01, state: in_progress}
    Good: {due: 2026-03-01, state: done}
    """
    # The measures of a draft are nobody's yet.
    for index, measure in enumerate(document.entry.measures if document.entry.status is Status.IN_FORCE else ()):
        if measure.late(archive.library.today):
            yield Fault(
                f"tiltaket «{measure.id}» skulle vært ferdig {measure.due}",
                f"spør {measure.responsible or 'eieren'}, og skriv ny `state` eller ny frist med begrunnelse i `note`",
                document.place("measures", index, "due"),
            )


@rule(Severity.NOTICE, of=Plan)
def measure_lacks(document: Document[Plan], archive: Archive) -> Iterator[Fault]:
    """Et åpent tiltak i en gyldig plan har ansvarlig, frist og indikator.

    Bad:  {id: kurs, title: Hold kurs, focus: Opplæring, state: in_progress}
    Good: {id: kurs, title: Hold kurs, focus: Opplæring, state: in_progress, responsible: fjord-asu, due: 2027-02-01,
           indicator: {title: Andel som har fått kurs}}
    """
    # One finding for each plan: it is one conversation with its owner.
    names = {key.name: key.label.said(Language.NB).lower() for key in keys_of(Measure)}
    if found := lacking(document):
        said = "; ".join(f"«{one.id}» mangler {', '.join(names[key] for key in one.lacks)}" for one in found)
        yield Fault(said, f"spør {document.entry.owner}", document.place("measures"))
