"""Common pathway, local steps: lay what an area does otherwise into the pathway that its own one adapts.

    local_steps:
      - after: henvis
        reason: Teamet vil vite det samme dag.
        id: ring
        actor: gp
        title: Ring teamet

`before` and `after` put a step beside a common one, `replace` in its stead, `decline` leaves the common one out. Each
of the two lists of whom the pathway is for is replaced whole. A pathway that writes nothing follows the common one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..documents.document import Document, is_a
from ..documents.file import File
from ..documents.head.frontmatter import KeyPath
from ..documents.library import Library
from ..documents.steps import declined_section, step_section
from ..documents.text.body import Section
from ..model.kinds import Pathway
from ..model.kinds.pathway import LocalStep, Phase, Step
from .adoption import Relation, adapted


@dataclass(frozen=True)
class WholeStep:
    """A step as a reader meets it: whose it is, and how it relates to the common pathway."""

    step: Step
    """The common one when it is declined."""
    origin: File
    place: KeyPath
    """Where it stands in the front matter of its origin."""
    relation: Relation = Relation.COMMON
    reason: str = ""
    replaced: Step | None = None
    """The common step that this one replaces."""

    @property
    def section(self) -> Section:
        declined = self.relation is Relation.DECLINE
        return declined_section(self.step.anchor, self.reason) if declined else step_section(self.step)


@dataclass(frozen=True)
class WholePhase:
    title: str
    steps: tuple[WholeStep, ...]


@dataclass(frozen=True)
class WholeCriteria:
    """One of the two lists of whom a pathway is for."""

    anchor: str
    texts: tuple[str, ...]
    origin: File
    relation: Relation = Relation.COMMON
    reason: str = ""
    replaced: tuple[str, ...] = ()
    """The common list that this one stands for."""


def local_steps(document: File) -> tuple[LocalStep, ...]:
    return document.entry.local_steps if is_a(document, Pathway) else ()


def below(document: File, library: Library) -> File | None:
    """The pathway that this one is laid upon; None when it has all its steps itself."""
    if not is_a(document, Pathway) or document.entry.steps_of_its_own:
        return None
    return adapted(document, library)


def own_phases(document: Document[Pathway]) -> tuple[WholePhase, ...]:
    return tuple(_own(document, number, phase) for number, phase in enumerate(document.entry.phases))


def _own(document: Document[Pathway], of_phase: int, phase: Phase) -> WholePhase:
    places = (("phases", of_phase, "steps", number) for number in range(len(phase.steps)))
    return WholePhase(
        phase.title, tuple(WholeStep(step, document, place) for step, place in zip(phase.steps, places, strict=True))
    )


def laid_phases(document: Document[Pathway], common: tuple[WholePhase, ...]) -> tuple[WholePhase, ...]:
    """The phases of a common pathway with what a document does otherwise in its place."""
    known = {whole.step.id: whole.step for phase in common for whole in phase.steps}
    local = list(_local(document, known))
    phases = [WholePhase(phase.title, tuple(_around(phase.steps, local))) for phase in common]
    # What names a step that is gone is still somebody's words: it stands last, and a check tells its authors.
    lost = tuple(whole for one, whole in local if one.common not in known)
    if phases and lost:
        phases[-1] = WholePhase(phases[-1].title, phases[-1].steps + lost)
    return tuple(phases)


Local = list[tuple[LocalStep, WholeStep]]


def _local(document: Document[Pathway], known: dict[str, Step]) -> Iterator[tuple[LocalStep, WholeStep]]:
    """The local steps with what readers meet of each; nothing of one that lacks what a step must have."""
    for number, one in enumerate(document.entry.local_steps):
        common = known.get(one.common)
        relation = Relation.DECLINE if one.decline else Relation.REPLACE if one.replace and common else Relation.ADD
        if step := common if one.decline else one.step:
            replaced = common if relation is Relation.REPLACE else None
            yield one, WholeStep(step, document, ("local_steps", number), relation, one.reason, replaced)


def _around(common: tuple[WholeStep, ...], local: Local) -> Iterator[WholeStep]:
    """Each common step with what the area puts before it, in its stead and after it."""
    for whole in common:
        here = [(one, its) for one, its in local if one.common == whole.step.id]
        yield from (its for one, its in here if one.before)
        yield next((its for _, its in here if its.relation is not Relation.ADD), whole)
        yield from (its for one, its in here if one.after)


def laid_criteria(document: Document[Pathway], common: dict[str, WholeCriteria]) -> dict[str, WholeCriteria]:
    """The lists of a common pathway with those that a document replaces."""
    criteria, whole = document.entry.criteria, dict(common)
    for anchor, texts in criteria.lists.items():
        under = whole.get(anchor)
        relation = Relation.REPLACE if under else Relation.ADD
        reason = criteria.reason or ""
        whole[anchor] = WholeCriteria(anchor, texts, document, relation, reason, under.texts if under else ())
    return dict(sorted(whole.items(), key=lambda one: one[0] != criteria.fits_anchor))


def own_criteria(document: Document[Pathway]) -> dict[str, WholeCriteria]:
    return {anchor: WholeCriteria(anchor, texts, document) for anchor, texts in document.entry.criteria.lists.items()}
