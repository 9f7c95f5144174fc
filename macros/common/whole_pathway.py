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

from ..documents.body import Section
from ..documents.document import is_a
from ..documents.file import File
from ..documents.frontmatter import KeyPath
from ..documents.library import Library
from ..documents.steps import criteria_section, declined_section, front_sections, step_section
from ..model.kinds import Indicator, Pathway
from ..model.pathway import LocalStep, Phase, Step
from .adoption import Relation, adapted, followed


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


def whole_phases(document: File, library: Library) -> tuple[WholePhase, ...]:
    """Return the phases of a pathway with every step, also those that are declined.

    A common pathway that does not exist, or a circle, is left out here and told by a check.
    """
    return _phases(document, library, frozenset())


def whole_steps(document: File, library: Library) -> list[WholeStep]:
    """Return the steps to take, in their order."""
    phases = whole_phases(document, library)
    return [whole for phase in phases for whole in phase.steps if whole.relation is not Relation.DECLINE]


def whole_criteria(document: File, library: Library) -> dict[str, WholeCriteria]:
    """Return the lists of whom the pathway is for, by their anchors."""
    return _criteria(document, library, frozenset())


def whole_indicators(document: File, library: Library) -> tuple[Indicator, ...]:
    """Return what shows whether the pathway works: its own list, else that of the nearest one it follows."""
    chain = [document, *followed(document, library)]
    return next((one.entry.indicators for one in chain if is_a(one, Pathway) and one.entry.indicators), ())


def whole_sections(document: File, library: Library) -> Iterator[Section]:
    """The front matter of a document as its readers meet it, section by section."""
    if not is_a(document, Pathway):
        yield from front_sections(document)
        return
    for criteria in whole_criteria(document, library).values():
        yield criteria_section(criteria.anchor, criteria.texts)
    for phase in whole_phases(document, library):
        yield from (whole.section for whole in phase.steps)


def local_steps(document: File) -> tuple[LocalStep, ...]:
    return document.entry.local_steps if is_a(document, Pathway) else ()


def below(document: File, library: Library) -> File | None:
    """The pathway that this one is laid upon; None when it has all its steps itself."""
    if not is_a(document, Pathway) or document.entry.steps_of_its_own:
        return None
    return adapted(document, library)


def _phases(document: File, library: Library, seen: frozenset[str]) -> tuple[WholePhase, ...]:
    pathway, common = document.entry, below(document, library)
    if not isinstance(pathway, Pathway):
        return ()
    if common is None:
        return tuple(_own(document, number, phase) for number, phase in enumerate(pathway.phases))
    if common.path in seen | {document.path}:
        return ()
    return _laid(document, pathway, _phases(common, library, seen | {document.path}))


def _own(document: File, of_phase: int, phase: Phase) -> WholePhase:
    places = (("phases", of_phase, "steps", number) for number in range(len(phase.steps)))
    return WholePhase(
        phase.title, tuple(WholeStep(step, document, place) for step, place in zip(phase.steps, places, strict=True))
    )


def _laid(document: File, pathway: Pathway, common: tuple[WholePhase, ...]) -> tuple[WholePhase, ...]:
    known = {whole.step.id: whole.step for phase in common for whole in phase.steps}
    local = list(_local(document, pathway, known))
    phases = [WholePhase(phase.title, tuple(_around(phase.steps, local))) for phase in common]
    # What names a step that is gone is still somebody's words: it stands last, and a check tells its authors.
    lost = tuple(whole for one, whole in local if one.common not in known)
    if phases and lost:
        phases[-1] = WholePhase(phases[-1].title, phases[-1].steps + lost)
    return tuple(phases)


Local = list[tuple[LocalStep, WholeStep]]


def _local(document: File, pathway: Pathway, known: dict[str, Step]) -> Iterator[tuple[LocalStep, WholeStep]]:
    """The local steps with what readers meet of each; nothing of one that lacks what a step must have."""
    for number, one in enumerate(pathway.local_steps):
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


def _criteria(document: File, library: Library, seen: frozenset[str]) -> dict[str, WholeCriteria]:
    pathway, common = document.entry, below(document, library)
    if not isinstance(pathway, Pathway) or document.path in seen:
        return {}
    if common is None:
        return {anchor: WholeCriteria(anchor, texts, document) for anchor, texts in pathway.entry.lists.items()}
    whole = _criteria(common, library, seen | {document.path})
    for anchor, texts in pathway.entry.lists.items():
        under = whole.get(anchor)
        relation = Relation.REPLACE if under else Relation.ADD
        reason = pathway.entry.reason or ""
        whole[anchor] = WholeCriteria(anchor, texts, document, relation, reason, under.texts if under else ())
    return dict(sorted(whole.items(), key=lambda one: one[0] != pathway.entry.fits_anchor))
