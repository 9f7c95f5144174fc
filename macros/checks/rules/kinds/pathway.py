"""A pathway can be walked: every step has its own name, leads on to one that exists, and can be reached.

A pathway that follows a common one is walked as its readers meet it. It answers for what its local steps do to the way,
not for what was wrong in the common pathway before.
"""

from __future__ import annotations

from collections.abc import Iterator

from ....common.adoption import Relation
from ....common.drift import drifted
from ....common.whole import whole
from ....common.whole_pathway import WholeStep, below, local_steps
from ....documents.document import Document, is_a
from ....documents.fault import Fault, Place, meant, nearest
from ....documents.head.frontmatter import KeyPath
from ....documents.offers import offers_for, words_for_offers
from ....model.kinds import Pathway
from ....model.kinds.pathway import RELATIONS, LocalStep
from ...archive import Archive
from ...rule import NEVER, WHEN_RETIRED, Severity, rule


def _fault(document: Document[Pathway], archive: Archive, message: str, help_text: str, path: KeyPath) -> Fault:
    """Another team may have changed the common pathway: the local team is told, and nobody is stopped by it."""
    waits = below(document, archive.library) is not None and bool(drifted(document, archive.library))
    return Fault(message, help_text, document.place(*path), mild=bool(waits))


@rule(Severity.ERROR, of=Pathway, softens=NEVER)
def step_id(document: Document[Pathway], archive: Archive) -> Iterator[Fault]:
    """Hvert steg i et forløp har sin egen id.

    Bad: |
        - {id: ring, actor: gp, title: Ring sykehuset}
        - {id: ring, actor: hospital, title: Ring tilbake}
    Good: |
        - {id: ring-sykehuset, actor: gp, title: Ring sykehuset}
        - {id: ring-tilbake, actor: hospital, title: Ring tilbake}
    """
    seen: set[str] = set()
    # A step that is declined keeps its address on the page. Of two, the one that was added has to yield.
    steps = [one for phase in whole(document, archive.library).phases for one in phase.steps]
    for one in sorted(steps, key=lambda one: (one.origin is document, one.relation is Relation.ADD)):
        if one.step.id in seen and one.origin is document:
            message = f"to steg har id «{one.step.id}»"
            yield _fault(document, archive, message, "gi det ene en annen id", (*one.place, "id"))
        seen.add(one.step.id)


@rule(Severity.ERROR, of=Pathway, softens=WHEN_RETIRED)
def next_(document: Document[Pathway], archive: Archive) -> Iterator[Fault]:
    """Hvert neste steg finnes i forløpet.

    Bad:  next: [{to: leg-inn}]
    Good: next: [{to: legg-inn}]
    """
    steps = whole(document, archive.library).steps
    known = [one.step.id for one in steps]
    declined = {step.decline: number for number, step in enumerate(local_steps(document)) if step.decline}
    for one in steps:
        for number, branch in enumerate(one.step.next):
            if branch.to in known:
                continue
            message = f"steget «{one.step.id}» fører til «{branch.to}», som ikke "
            if one.origin is document:
                help_text = meant(branch.to, known, f"velg en av: {', '.join(known[:12])}")
                path = (*one.place, "next", number, "to")
                yield _fault(document, archive, f"{message}finnes", help_text, path)
            elif branch.to in declined:
                help_text = f"erstatt «{one.step.id}» også, med et steg som fører videre"
                path = ("local_steps", declined[branch.to], "decline")
                yield _fault(document, archive, f"{message}følges her", help_text, path)


@rule(Severity.ERROR, of=Pathway)
def reachable(document: Document[Pathway], archive: Archive) -> Iterator[Fault]:
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
    common = below(document, archive.library)
    lost_before = {one.step.id for one in _unreachable(whole(common, archive.library).steps)} if common else set()
    for one in _unreachable(whole(document, archive.library).steps):
        if one.origin is document:
            help_text = "før det opp under `next` i steget foran, eller slett det"
            if common:
                help_text = "erstatt steget foran med et som har dette under `next`"
            message = f"ingen steg fører til «{one.step.id}»"
            yield _fault(document, archive, message, help_text, (*one.place, "id"))
        elif one.step.id not in lost_before:
            message = f"ingen steg fører lenger til det felles steget «{one.step.id}»"
            help_text = "før det opp under `next` i et lokalt steg, eller skriv `decline` og grunnen"
            yield _fault(document, archive, message, help_text, ("local_steps",))


def _unreachable(steps: list[WholeStep]) -> list[WholeStep]:
    follows = {
        one.step.id: [branch.to for branch in one.step.next]
        or [after.step.id for after in steps[number + 1 : number + 2]]
        for number, one in reversed(list(enumerate(steps)))  # of two with one id, the first
    }
    reached: set[str] = set()
    ahead = [steps[0].step.id] if steps else []
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead += follows.get(here, [])
    return [one for one in steps if one.step.id not in reached]


@rule(Severity.ERROR, of=Pathway, softens=WHEN_RETIRED)
def local_step(document: Document[Pathway], archive: Archive) -> Iterator[Fault]:
    """Et lokalt steg nevner ett felles steg, og er ellers et helt steg.

    Bad: |
        local_steps:
          - {after: henvsi, reason: Teamet vil vite det samme dag., id: ring, actor: gp, title: Ring teamet}
    Good: |
        local_steps:
          - {after: henvis, reason: Teamet vil vite det samme dag., id: ring, actor: gp, title: Ring teamet}
    """
    local = local_steps(document)
    common = below(document, archive.library)
    if local and common is None and document.entry.phases:
        yield Fault(
            "`local_steps` gjelder bare et forløp som følger et felles, og ikke har egne `phases`",
            "slett `phases` og la `adapts` stå, eller skriv stegene under `phases`",
            document.place("local_steps"),
        )
    if common is None or not is_a(common, Pathway):
        return  # that it is missing, or of another kind, is told once
    known = [one.step.id for phase in whole(common, archive.library).phases for one in phase.steps]
    instead: set[str] = set()
    for number, step in enumerate(local):
        here = document.place("local_steps", number)
        if wrong := _wrong_with(step, instead):
            yield Fault(*wrong, here)
        elif step.common not in known:
            yield _gone(document, common, step, known, here)
        instead |= {step.replace or step.decline or ""}


def _wrong_with(step: LocalStep, instead: set[str]) -> tuple[str, str] | None:
    """What keeps a local step from being laid into the common pathway, and what to do; None when nothing does."""
    words = [word for word in RELATIONS if getattr(step, word)]
    if len(words) != 1:
        count = "ingen" if not words else "flere"
        return f"et lokalt steg har {count} av: {', '.join(RELATIONS)}", "skriv én av dem, med id-en til et felles steg"
    if step.common in instead and not (step.before or step.after):
        return (
            f"to lokale steg står i stedet for «{step.common}»",
            "slå dem sammen, eller la det ene stå `after`",
        )
    needed = [] if step.decline else ["actor", "title"] if step.replace else ["id", "actor", "title"]
    if lacking := [key for key in needed if not getattr(step, key)]:
        return f"det lokale steget mangler {', '.join(lacking)}", "legg det til"
    if step.replace and step.id not in (None, step.replace):
        return f"steget som erstatter «{step.replace}», har egen id", f"slett `id`: steget beholder «{step.replace}»"
    if step.decline and (beside := sorted(step.model_fields_set - {"decline", "reason"})):
        return f"steget «{step.decline}» følges ikke, men har {', '.join(beside)}", "slett alt unntatt grunnen"
    return None


def _gone(
    document: Document[Pathway], common: Document[Pathway], step: LocalStep, known: list[str], here: Place
) -> Fault:
    # Another team took the step away: the local team is told, and nobody's publication is stopped by it.
    seen = document.entry.adapts and step.common_anchor in document.entry.adapts.sections
    return Fault(
        f"steget «{step.common}» {'er tatt bort fra' if seen else 'finnes ikke i'} {common.id}",
        meant(step.common, known, f"velg en av: {', '.join(known[:12])}"),
        here,
        mild=bool(seen),
    )


@rule(Severity.WARNING, of=Pathway)
def offers(document: Document[Pathway], archive: Archive) -> Iterator[Fault]:
    """Et søkeord for tilbud i et steg er skrevet som hos tilbudene.

    Bad:  offers: [kolz]
    Good: offers: [kols]
    """
    # No offer at all may have the word yet: then the page says so, and the word is what an offer will be found by.
    known = words_for_offers(archive.library)
    for one in whole(document, archive.library).steps:
        for number, word in enumerate(one.step.offers) if one.origin is document else ():
            if not offers_for([word], archive.library) and (near := nearest(word, known)):
                place = document.place(*one.place, "offers", number)
                yield Fault(f"ingen tilbud har søkeordet «{word}»", f"mente du {near}?", place)
