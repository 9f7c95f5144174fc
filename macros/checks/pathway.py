"""A pathway can be walked: every step has its own name, leads on to one that exists, and can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.model import Pathway, Step
from ..documents.problem import Place, nearest
from .archive import Archive
from .rule import NEVER, WHEN_RETIRED, Fault, Severity, rule


def _steps(document: Document) -> Iterator[tuple[Step, tuple[str | int, ...]]]:
    """Every step of a pathway, with the path of keys to it."""
    if isinstance(document.entry, Pathway):
        for phase_number, phase in enumerate(document.entry.phases):
            for number, step in enumerate(phase.steps):
                yield step, ("phases", phase_number, "steps", number)


@rule(Severity.ERROR, softens=NEVER)
def step_id(document: Document, archive: Archive) -> Iterator[Fault]:
    """Hvert steg i et forløp har sin egen id.

    Bad: |
        - {id: ring, actor: gp, title: Ring sykehuset}
        - {id: ring, actor: hospital, title: Ring tilbake}
    Good: |
        - {id: ring-sykehuset, actor: gp, title: Ring sykehuset}
        - {id: ring-tilbake, actor: hospital, title: Ring tilbake}
    """
    seen: set[str] = set()
    for step, path in _steps(document):
        if step.id in seen:
            yield Fault(f"to steg har id «{step.id}»", "gi det ene en annen id", document.place(*path, "id"))
        seen.add(step.id)


@rule(Severity.ERROR, softens=WHEN_RETIRED)
def next_(document: Document, archive: Archive) -> Iterator[Fault]:
    """Hvert neste steg finnes i forløpet.

    Bad:  next: [{to: leg-inn}]
    Good: next: [{to: legg-inn}]
    """
    steps = list(_steps(document))
    known = [step.id for step, _ in steps]
    for step, path in steps:
        for number, branch in enumerate(step.next):
            if branch.to not in known:
                meant = nearest(branch.to, known)
                help_text = f"mente du {meant}?" if meant else f"velg en av: {', '.join(known[:12])}"
                here = document.place(*path, "next", number, "to")
                yield Fault(f"steget «{step.id}» fører til «{branch.to}», som ikke finnes", help_text, here)


@rule(Severity.ERROR)
def reachable(document: Document, archive: Archive) -> Iterator[Fault]:
    """Hvert steg kan nås fra det første.

    Bad: |
        - {id: henvis, actor: gp, title: Henvis, next: [{to: skriv-ut}]}
        - {id: legg-inn, actor: hospital, title: Legg inn}
        - {id: skriv-ut, actor: hospital, title: Skriv ut}
    Good: |
        - {id: henvis, actor: gp, title: Henvis}
        - {id: legg-inn, actor: hospital, title: Legg inn}
        - {id: skriv-ut, actor: hospital, title: Skriv ut}
    """
    steps = list(_steps(document))
    follows = {
        step.id: [branch.to for branch in step.next] or [after.id for after, _ in steps[number + 1 : number + 2]]
        for number, (step, _) in reversed(list(enumerate(steps)))  # of two with one id, the first
    }
    reached: set[str] = set()
    ahead = [steps[0][0].id] if steps else []
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead += follows.get(here, [])
    for step, path in steps:
        if step.id not in reached:
            place: Place = document.place(*path, "id")
            yield Fault(
                f"ingen steg fører til «{step.id}»", "før det opp under `next` i steget foran, eller slett det", place
            )
