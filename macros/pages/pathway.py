"""A pathway as an ordered list of steps: lanes and message arrows on wide screens, cards on narrow ones."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..documents.body import slug
from ..documents.document import Document
from ..documents.model import Pathway, Step
from ..documents.vocabulary import Actor, Message
from .view import View


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
    number: int
    anchor: str
    actor: Actor
    title: str
    action: str | None
    deadline: str | None
    messages: list[MessageView]
    contact: Document | None
    read: list[Document]
    branches: list[BranchView]


@dataclass(frozen=True)
class PhaseView:
    title: str
    anchor: str
    steps: list[StepView]


def steps(view: View) -> Markup:
    pathway = view.document.as_a(Pathway)
    numbers = {step.id: number for number, step in enumerate(pathway.steps, start=1)}
    phases = [
        PhaseView(phase.title, f"fase-{slug(phase.title, '-')}", [_step(view, step, numbers) for step in phase.steps])
        for phase in pathway.phases
    ]
    lanes = _lanes(pathway)
    lanes_class = "five" if Actor.PATIENT in lanes else ""
    return view.render("steps", pathway=pathway, phases=phases, lanes=lanes, lanes_class=lanes_class)


def indicators(view: View) -> Markup | str:
    found = view.document.as_a(Pathway).indicators
    return view.render("indicators", indicators=found) if found else ""


def _lanes(pathway: Pathway) -> list[Actor]:
    """The four parties always have a lane, so that every drawing reads alike; the patient has one when acting."""
    acting = {step.actor for step in pathway.steps} | {
        message.to for step in pathway.steps for message in step.messages
    }
    return [actor for actor in Actor if actor is not Actor.PATIENT or actor in acting]


def _step(view: View, step: Step, numbers: dict[str, int]) -> StepView:
    order = list(Actor)
    return StepView(
        number=numbers[step.id],
        anchor=step.anchor,
        actor=step.actor,
        title=step.title,
        action=step.action,
        deadline=step.deadline,
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
