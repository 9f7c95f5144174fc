"""The front page below the search field."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ...documents.file import File
from ...model.vocabulary import Actor
from ..frame.menu import LISTS
from ..macro import macro
from ..parts.following.versions import Version, versions
from ..view import View
from .by_day.dated import consultations, recently_changed, revisions

Named = list[tuple[File, list[Version]]]
"""Texts, each with its versions in all areas."""


@dataclass(frozen=True)
class Role:
    actor: Actor
    say: str
    texts: Named
    """What the role comes for most often."""


@macro
def front_page(
    view: View, most_used: str = "", gp: str = "", municipality: str = "", hospital: str = "", emergency: str = ""
) -> Markup:
    """The front page below the search field. `most_used`, and what each role comes for, are ids with spaces between."""
    w = view.words
    roles = [
        Role(Actor.GP, w.role_gp, _named(view, gp)),
        Role(Actor.MUNICIPALITY, w.role_municipality, _named(view, municipality)),
        Role(Actor.HOSPITAL, w.role_hospital, _named(view, hospital)),
        Role(Actor.EMERGENCY, w.role_emergency, _named(view, emergency)),
    ]
    return view.render(
        "lists/front",
        roles=roles,
        most_used=_named(view, most_used),
        lists=LISTS,
        changed=recently_changed(view, 3, controlled=True),
        consultations=consultations(view, 3),
        revisions=revisions(view, 3),
    )


def _named(view: View, ids: str) -> Named:
    return [(document, versions(view, document)) for id_ in ids.split() if (document := view.find(id_))]
