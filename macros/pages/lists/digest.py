"""What a week changed, for whom: the same on the page, in the feed, and in the letter that the command writes."""

from __future__ import annotations

from markupsafe import Markup

from ...changes.week import Week, told_of
from ..macro import macro
from ..view import View


@macro
def digest(view: View) -> Markup:
    """The week that was last over, by area."""
    week = Week.of(view.library.today).before
    told = told_of(week, view.library)
    groups = {area: [one for one in told if one.document.area == area] for area in view.library.areas}
    return view.render("lists/digest", week=week, groups={area: found for area, found in groups.items() if found})
