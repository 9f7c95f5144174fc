"""«Dette gjør du»: the duties of each party, gathered from the clauses that begin with it."""

from __future__ import annotations

from markupsafe import Markup

from ..documents.adoption import Relation, whole_text
from ..documents.body import Clause
from ..documents.vocabulary import Actor
from .view import View


def duties(view: View) -> Markup | str:
    found = _by_actor(view)
    return view.render("duty", duties=found) if found else ""


def _by_actor(view: View) -> dict[Actor, list[Clause]]:
    clauses = [
        clause
        for piece in whole_text(view.document, view.library)
        if piece.relation is not Relation.DECLINE
        for clause in piece.section.clauses
    ]
    by_actor = {actor: [clause for clause in clauses if actor in clause.actors] for actor in Actor}
    return {actor: lines for actor, lines in by_actor.items() if lines}
