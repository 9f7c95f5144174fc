"""What a common text said before and says now, for those who follow it: the line on the page, and the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ....changes.spelled import spelled_out
from ....changes.wording import Stretch, changed_paragraphs
from ....common.drift import Change, Drift, drifted, words_before, words_now
from ....documents.document import Document
from ....model.kinds import Controlled
from ...view import View


@dataclass(frozen=True)
class Case:
    """One section that has drifted, as a reader is shown it."""

    drift: Drift
    what: str
    on: date | None
    """The day of the change; None when the history does not say."""
    paragraphs: list[list[Stretch]]
    """The paragraphs that read otherwise, word by word."""
    remark: str
    """Said in place of the words when they are not known, or have not changed."""


def notice(view: View, document: Document[Controlled]) -> Markup | str:
    """The line that says that the common text has changed and nobody has considered it here yet."""
    found = cases(view, document)
    days = [case.on for case in found if case.on]
    return view.render("parts/following/drift", cases=found, on=max(days, default=None)) if found else ""


def cases(view: View, document: Document[Controlled]) -> list[Case]:
    return [_case(view, found) for found in drifted(document, view.library)]


def _case(view: View, found: Drift) -> Case:
    w = view.words
    what = {
        Change.CHANGED: w.section_changed,
        Change.ADDED: w.section_added,
        Change.REMOVED: w.is_removed,
        Change.VERSION: w.whole_changed,
    }[found.change]
    before = words_before(found, view.library)
    if found.change is Change.VERSION:
        return Case(found, what, None, [], "")
    if found.seen and before is None:
        return Case(found, what, None, [], w.words_unknown)
    text, on = before or ("", None)
    paragraphs = changed_paragraphs(spelled_out(text), spelled_out(words_now(found)))
    return Case(found, what, on, paragraphs, "" if paragraphs else w.only_form_changed)
