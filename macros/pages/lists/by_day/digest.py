"""What a week changed, for whom: the same on the page, in the feed, and in the letter that the command writes."""

from __future__ import annotations

from markupsafe import Markup

from ....changes.week import Week, told_of
from ....model.vocabulary import Actor
from ...macro import macro
from ...view import View

_FIRST = 2
"""How many changes of a text are shown unfolded."""


@macro
def digest(view: View) -> Markup:
    """The week that was last over, by area."""
    week = Week.of(view.library.today).before
    told = told_of(week, view.library)
    groups = {area: [one for one in told if one.area(view.library) == area] for area in view.library.areas}
    found = {area: told for area, told in groups.items() if told}
    return view.render(
        "lists/by_day/digest",
        week=week,
        groups=found,
        total=len(told),
        areas=[(area, view.library.areas[area].short_title) for area in found],
        roles=tuple(Actor),
        first=_FIRST,
    )
