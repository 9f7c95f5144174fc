"""«Dette gjør du» and «Dette får du»: what each party does, and what the others owe it, from clauses or steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ....common.adoption import Relation
from ....common.whole import whole
from ....documents.document import is_a
from ....model.kinds import Pathway
from ....model.marks import TO_CONFIRM
from ....model.vocabulary import Actor
from ...view import View, inline, stated
from ..contacts import where_to_ask
from .text import repeated


@dataclass(frozen=True)
class Duty:
    actors: tuple[Actor, ...]
    receivers: tuple[Actor, ...]
    """Those whom it is owed to."""
    words: Markup
    """The whole of it, lists included."""
    deadline: str
    """Where it does not stand in the words; else empty."""
    soon: bool
    """Whether it says how soon."""
    anchor: str
    number: str


@dataclass(frozen=True)
class Party:
    """What a party does, and what it gets from others; those with a deadline first."""

    actor: Actor
    does: list[Duty]
    gets: list[Duty]


def duties(view: View) -> Markup | str:
    pathway = is_a(view.document, Pathway)
    found = sorted(all_duties(view), key=lambda duty: not duty.soon)
    parties = [_party(actor, found) for actor in Actor]
    parties = [party for party in parties if party.does or party.gets]
    unit = view.words.step if pathway else view.words.clause
    return view.render("parts/wording/duties", parties=parties, unit=unit, ask=where_to_ask(view)) if parties else ""


def all_duties(view: View) -> Iterator[Duty]:
    """Every clause that is followed here, or every step, in the order of the text; those that are nobody's too."""
    return _of_steps(view) if is_a(view.document, Pathway) else _of_clauses(view)


def _party(actor: Actor, found: list[Duty]) -> Party:
    return Party(
        actor,
        [duty for duty in found if actor in duty.actors],
        [duty for duty in found if actor in duty.receivers],
    )


def _of_clauses(view: View) -> Iterator[Duty]:
    for piece in whole(view.document, view.library).pieces:
        if piece.relation is Relation.DECLINE:
            continue
        for clause in piece.section.clauses:
            words = repeated(TO_CONFIRM.sub("", clause.text))
            yield Duty(clause.actors, clause.receivers, words, "", clause.has_deadline, clause.anchor, clause.number)


def _of_steps(view: View) -> Iterator[Duty]:
    """What a step is, and each message of it as what its receiver gets."""
    for number, one in enumerate(whole(view.document, view.library).steps, start=1):
        step = one.step
        deadline = stated(step.deadline)
        known = (deadline, bool(deadline), step.anchor, str(number))
        yield Duty((step.actor,), (), _paragraph(step.title), *known)
        for message in step.messages:
            sent = f"{message.name.label(view.language)} {view.words.from_} {step.actor.label(view.language).lower()}"
            yield Duty((), (message.to,), _paragraph(sent), *known)


def _paragraph(text: str) -> Markup:
    return Markup("<p>{}</p>").format(inline(text))
