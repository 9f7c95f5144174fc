"""A pathway as an ordered list of steps: lanes and message arrows on wide screens, cards on narrow ones."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...common.adoption import Relation, adapted
from ...common.whole import whole
from ...common.whole_pathway import (
    WholeCriteria,
    WholeStep,
)
from ...documents.file import File
from ...documents.text.body import slug
from ...model.kinds.pathway import EntryCriteria, Message, Step
from ...model.vocabulary import Actor
from ..lists.services import emergency
from ..parts.numbers.indicator import told
from ..parts.offers import Offered, offered
from ..parts.wording.proposing import propose_address
from ..view import PARTY_CLASS, View, stated


@dataclass(frozen=True)
class MessageView:
    name: Message
    to: Actor
    direction: str
    """«left» or «right»: which way the arrow points, given the fixed order of the lanes."""


@dataclass(frozen=True)
class BranchView:
    when: str | None
    anchor: str
    number: int


@dataclass(frozen=True)
class StepView:
    step: Step
    deadline: str
    """Empty when no source states it."""
    messages: list[MessageView]
    contact: File | None
    read: list[File]
    offers: list[Offered]
    branches: list[BranchView]


@dataclass(frozen=True)
class LocalView:
    """What an area does otherwise, as its readers are told."""

    label: str
    team: str
    """Whose it is; empty when it is the area of the page."""
    reason: str


@dataclass(frozen=True)
class PlaceView:
    """One place on the way: the step, whether it is local, and the common step that it stands for."""

    number: int | None
    """None for a step that is not taken here."""
    shown: StepView
    local: LocalView | None
    common: StepView | None
    propose: str | None
    """Where a change of it is proposed: in the file that it lies in, common or local."""


@dataclass(frozen=True)
class CriteriaView:
    whole: WholeCriteria
    title: str
    icon: str
    local: LocalView | None


@dataclass(frozen=True)
class PhaseView:
    title: str
    anchor: str
    places: list[PlaceView]


@dataclass(frozen=True)
class LaneView:
    """The column of a party in the drawing; those beside the health service share one."""

    party: str
    """Its class, that says where it is and what it looks like."""
    name: str


def steps(view: View) -> Markup:
    text = whole(view.document, view.library)
    taken = text.steps
    numbers = {one.step.id: number for number, one in enumerate(taken, start=1)}
    phases = [
        PhaseView(phase.title, f"fase-{slug(phase.title, '-')}", [_place(view, one, numbers) for one in phase.steps])
        for phase in text.phases
        if phase.steps
    ]
    lanes = _lanes(view, [one.step for one in taken])
    lanes_class = {5: "five", 6: "six"}.get(len(lanes), "")
    return view.render("kinds/steps", phases=phases, lanes=lanes, lanes_class=lanes_class)


def criteria(view: View) -> Markup | str:
    found = _criteria(view)
    return view.render("kinds/criteria", criteria=found, emergency=emergency(view)) if found else ""


def indicators(view: View) -> Markup | str:
    found = whole(view.document, view.library).indicators
    said = any(stated(one.target) or stated(one.source) or one.figure for one in found)
    told_of = [told(view, one) for one in found]
    return view.render("kinds/indicators", indicators=told_of, table=said) if found else ""


def _criteria(view: View) -> list[CriteriaView]:
    said = {
        EntryCriteria.fits_anchor: (view.words.fits, "ok"),
        EntryCriteria.fits_not_anchor: (view.words.fits_not, "gone"),
    }
    return [
        CriteriaView(one, *said[anchor], local=_local(view, one, view.words.local_list))
        for anchor, one in whole(view.document, view.library).criteria.items()
    ]


def _lanes(view: View, taken: list[Step]) -> list[LaneView]:
    """The four parties always have a lane, so that every drawing reads alike; others have one when they act."""
    acting = {step.actor for step in taken} | {message.to for step in taken for message in step.messages}
    lanes = [
        LaneView(PARTY_CLASS[actor], actor.label(view.language).split()[0])
        for actor in Actor
        if not actor.beside_health and (actor is not Actor.PATIENT or actor in acting)
    ]
    beside = [actor for actor in Actor if actor.beside_health and actor in acting]
    if beside:
        name = beside[0].label(view.language).split()[0] if len(beside) == 1 else view.words.others
        lanes.append(LaneView(PARTY_CLASS[beside[0]], name))
    return lanes


def _place(view: View, one: WholeStep, numbers: dict[str, int]) -> PlaceView:
    w = view.words
    label = {Relation.ADD: w.local_addition, Relation.REPLACE: w.local_step, Relation.DECLINE: w.local_decline}
    local = _local(view, one, label.get(one.relation, ""))
    common = _step(view, one.replaced, numbers) if one.replaced and local else None
    number = None if one.relation is Relation.DECLINE else numbers[one.step.id]
    propose = propose_address(view, one.origin, field=one.place)
    return PlaceView(number, _step(view, one.step, numbers), local, common, propose)


def _local(view: View, one: WholeStep | WholeCriteria, label: str) -> LocalView | None:
    """A language version replaces everything with the same content; marking it would say that all differs."""
    common = adapted(one.origin, view.library)
    translated = common is not None and common.language is not one.origin.language
    if one.relation is Relation.COMMON or (translated and one.relation is Relation.REPLACE):
        return None
    team = view.area_name(one.origin) if one.origin.area != view.document.area else ""
    return LocalView(label, team, one.reason)


def _step(view: View, step: Step, numbers: dict[str, int]) -> StepView:
    order = list(Actor)
    return StepView(
        step,
        deadline=stated(step.deadline),
        messages=[
            MessageView(
                message.name, message.to, "right" if order.index(message.to) > order.index(step.actor) else "left"
            )
            for message in step.messages
        ],
        contact=view.find(step.contact),
        read=[document for id_ in step.read if (document := view.find(id_))],
        offers=offered(view, step.offers),
        branches=[
            BranchView(branch.when, branch.anchor, numbers[branch.to]) for branch in step.next if branch.to in numbers
        ],
    )
