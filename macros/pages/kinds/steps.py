"""A pathway as an ordered list of steps: lanes and message arrows on wide screens, cards on narrow ones."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...common.adoption import Relation, adapted
from ...common.whole_pathway import (
    WholeCriteria,
    WholeStep,
    whole_criteria,
    whole_indicators,
    whole_phases,
    whole_steps,
)
from ...documents.body import slug
from ...documents.file import File
from ...model.pathway import EntryCriteria, Step
from ...model.vocabulary import Actor, Message
from ..view import View


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
    messages: list[MessageView]
    contact: File | None
    read: list[File]
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


def steps(view: View) -> Markup:
    taken = whole_steps(view.document, view.library)
    numbers = {whole.step.id: number for number, whole in enumerate(taken, start=1)}
    phases = [
        PhaseView(
            phase.title, f"fase-{slug(phase.title, '-')}", [_place(view, whole, numbers) for whole in phase.steps]
        )
        for phase in whole_phases(view.document, view.library)
        if phase.steps
    ]
    lanes = _lanes([whole.step for whole in taken])
    lanes_class = "five" if Actor.PATIENT in lanes else ""
    return view.render("kinds/steps", criteria=_criteria(view), phases=phases, lanes=lanes, lanes_class=lanes_class)


def indicators(view: View) -> Markup | str:
    found = whole_indicators(view.document, view.library)
    return view.render("kinds/indicators", indicators=found) if found else ""


def _criteria(view: View) -> list[CriteriaView]:
    said = {
        EntryCriteria.fits_anchor: (view.words.fits, "ok"),
        EntryCriteria.fits_not_anchor: (view.words.fits_not, "gone"),
    }
    return [
        CriteriaView(whole, *said[anchor], local=_local(view, whole, view.words.local_list))
        for anchor, whole in whole_criteria(view.document, view.library).items()
    ]


def _lanes(taken: list[Step]) -> list[Actor]:
    """The four parties always have a lane, so that every drawing reads alike; the patient has one when acting."""
    acting = {step.actor for step in taken} | {message.to for step in taken for message in step.messages}
    return [actor for actor in Actor if actor is not Actor.PATIENT or actor in acting]


def _place(view: View, whole: WholeStep, numbers: dict[str, int]) -> PlaceView:
    w = view.words
    label = {Relation.ADD: w.local_addition, Relation.REPLACE: w.local_step, Relation.DECLINE: w.local_decline}
    local = _local(view, whole, label.get(whole.relation, ""))
    common = _step(view, whole.replaced, numbers) if whole.replaced and local else None
    number = None if whole.relation is Relation.DECLINE else numbers[whole.step.id]
    return PlaceView(number, _step(view, whole.step, numbers), local, common)


def _local(view: View, whole: WholeStep | WholeCriteria, label: str) -> LocalView | None:
    """A language version replaces everything with the same content; marking it would say that all differs."""
    common = adapted(whole.origin, view.library)
    translated = common is not None and common.language is not whole.origin.language
    if whole.relation is Relation.COMMON or (translated and whole.relation is Relation.REPLACE):
        return None
    team = view.area_name(whole.origin) if whole.origin.area != view.document.area else ""
    return LocalView(label, team, whole.reason)


def _step(view: View, step: Step, numbers: dict[str, int]) -> StepView:
    order = list(Actor)
    return StepView(
        step,
        messages=[
            MessageView(
                message.name, message.to, "right" if order.index(message.to) > order.index(step.actor) else "left"
            )
            for message in step.messages
        ],
        contact=view.find(step.contact),
        read=[document for id_ in step.read if (document := view.find(id_))],
        branches=[
            BranchView(branch.when, branch.anchor, numbers[branch.to]) for branch in step.next if branch.to in numbers
        ],
    )
