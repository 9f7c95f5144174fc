"""«Dette gjør du»: the duties of each party, gathered from the clauses that begin with it, or the steps it takes."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...common.adoption import Relation
from ...common.whole import whole
from ...documents.document import is_a
from ...model.kinds import Pathway
from ...model.vocabulary import Actor
from ..view import View


@dataclass(frozen=True)
class Duty:
    actors: tuple[Actor, ...]
    sentence: str
    deadline: str | None
    anchor: str
    number: str


def duties(view: View) -> Markup | str:
    pathway = is_a(view.document, Pathway)
    found = _by_actor(_of_steps(view) if pathway else _of_clauses(view))
    unit = view.words.step if pathway else view.words.clause
    return view.render("parts/duties", duties=found, unit=unit) if found else ""


def _by_actor(found: list[Duty]) -> dict[Actor, list[Duty]]:
    by_actor = {actor: [duty for duty in found if actor in duty.actors] for actor in Actor}
    return {actor: lines for actor, lines in by_actor.items() if lines}


def _of_clauses(view: View) -> list[Duty]:
    return [
        Duty(clause.actors, clause.sentence, None, clause.anchor, clause.number)
        for piece in whole(view.document, view.library).pieces
        if piece.relation is not Relation.DECLINE
        for clause in piece.section.clauses
    ]


def _of_steps(view: View) -> list[Duty]:
    return [
        Duty((one.step.actor,), one.step.title, one.step.deadline, one.step.anchor, str(number))
        for number, one in enumerate(whole(view.document, view.library).steps, start=1)
    ]
