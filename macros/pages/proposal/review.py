"""The page of a proposal in the preview: every document it changes, word by word, and whom it touches.

Made only when a site is built to be reviewed. It is no document: no list, feed or search knows it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...changes.changed import Changed
from ...changes.redline import Kept
from ...changes.review import Review
from ...changes.values import is_long
from ...changes.wording import compare
from ...documents.file import File
from ...documents.head.frontmatter import FrontMatter
from ..page import Page, page
from ..parts.following import drift
from ..parts.past import listed_for
from ..view import Settings, View

ADDRESS = "gjennomgang/"


@dataclass(frozen=True)
class Remark:
    """What the check says of a document, or of the table of a figure, in words."""

    path: str
    """Below docs/."""
    severity: str
    line: int
    message: str
    help: str


def review_page(review: Review, settings: Settings, remarks: Mapping[str, Sequence[Remark]]) -> Page:
    """`remarks` are by path below docs/."""
    view = View(review.library, settings, File("gjennomgang.md", FrontMatter()))
    drifted = [
        (team, one, case)
        for team, found in review.drifted().items()
        for one in found
        for case in drift.cases(view, one.adopter)
        if case.drift == one
    ]
    w = view.words
    kept = {Kept.NEW: w.kept_new, Kept.GONE: w.kept_gone, Kept.CHANGED: w.section_changed}
    shown = view.render(
        "proposal/review",
        review=review,
        remarks_on=lambda changed: [one for path in changed.paths for one in remarks.get(path, ())],
        drifted=drifted,
        anchor=_anchor,
        against=lambda document: listed_for(view, document.id),
        kept=lambda one: kept[one.kept],
        compare=compare,
        long=is_long,
    )
    return replace(page(view), before=shown, markdown="", after=Markup())


def notice(view: View, review: Review) -> Markup | str:
    """The line on the page of a document that says that it is changed, and leads to what is."""
    found = next((one for one in review.changes if one.document.path == view.document.path), None)
    if found is None:
        return ""
    said = view.words.new_in_proposal if found.kept is Kept.NEW else view.words.changed_in_proposal
    at_odds = found.document.path in review.at_odds
    return view.render("proposal/notice", said=said, at_odds=at_odds, href=view.href(ADDRESS, _anchor(found)))


def _anchor(changed: Changed) -> str:
    return changed.document.path.removesuffix(".md").replace("/", "-")
