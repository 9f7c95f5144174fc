"""What a reviewer of a proposal wants to know, as the one comment on it.

The proposal is not to be trusted. The comment is HTML without a blank line, in which GitHub looks for no Markdown, and
no word gets into it but escaped and made harmless to what GitHub looks for afterwards: the template sees to that.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from ...changes.changed import Changed, words_since_seen
from ...changes.review import Review
from ...changes.revision import Revision
from ...changes.values import SHORT, is_long
from ...changes.wording import Stretch, compare
from ...common.drift import Drift
from ...documents.discretion import shown
from ..archive import Archive
from ..rule import Severity
from ..run import Report
from .harmless import harmless
from .text import last_lines

MARK = "<!-- samhandling -->"
"""The first line, by which the workflow knows its own comment again."""
LONGEST = 60_000
"""Characters. GitHub takes 65 536, and the workflow adds a line."""
MOST = 40
"""Rows of a list; a larger proposal is read in the preview."""
FEW = 12
"""Documents that refer to one, by name; of the others the number is enough."""
LONGEST_WORDS = 2_000
"""Characters of one value, or of words that share a fate."""


def as_comment(archive: Archive, report: Report) -> str:
    """The changed documents one by one, then whom else the proposal touches. Needs the base revision."""
    review = review_of(archive)
    own = {f"docs/{path}" for one in review.changes for path in one.paths}
    errors = [one for one in report.findings if one.severity is Severity.ERROR and one.path not in own]
    rest = _part(
        "rest",
        review=review,
        drifted=_drifted(review),
        exemptions=archive.new_exemptions,
        errors=errors,
        ending=last_lines(report)[-1],
    )
    shown, left_out = _fitting(review, report, LONGEST - len(rest))
    top = _part("top", review=review, left_out=left_out)
    return "\n".join([MARK, top, *shown, rest])


def review_of(archive: Archive) -> Review:
    """The proposal that an archive with a base revision holds; an empty one without."""
    links = {path: {inner.target for inner in found} for path, found in archive.inner.items()}
    return Review.of(archive.library, archive.before or Revision(), links)


def _fitting(review: Review, report: Report, room: int) -> tuple[list[str], list[Changed]]:
    """The documents there is room for, whole or without their words; and those that are not whole."""
    shown: list[str] = []
    left_out: list[Changed] = []
    room -= MOST * LONGEST_WORDS // 10  # for naming what is left out
    for changed in review.changes:
        findings = [one for one in report.findings if one.path in {f"docs/{path}" for path in changed.paths}]
        forms = (_part("document", changed=changed, review=review, findings=findings, whole=w) for w in (True, False))
        for whole, form in zip((True, False), forms, strict=True):
            if whole is False:
                left_out.append(changed)
            if len(form) < room:
                shown.append(form)
                room -= len(form) + 1
                break
    return shown, left_out


def _drifted(review: Review) -> list[tuple[str, Drift, list[list[Stretch]]]]:
    """Each team that must consider the change, with the section and the words it must read when they are few."""
    return [(team, one, _few_words(one, review)) for team, found in review.drifted().items() for one in found]


def _few_words(found: Drift, review: Review) -> list[list[Stretch]]:
    paragraphs = words_since_seen(found, review.library)
    return paragraphs if sum(len(part.text) for one in paragraphs for part in one) < LONGEST_WORDS else []


def _part(name: str, **values: Any) -> str:
    made = str(getattr(_template().module, name)(**values))
    return "\n".join(line for line in made.splitlines() if line.strip())


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        finalize=_finalized,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "most": MOST,
        "few": FEW,
        "short": SHORT,
        "long": is_long,
        "compare": compare,
        "shown": shown,
    }
    return environment.get_template("comment.html")


def _finalized(value: Any) -> Any:
    """Whatever a template prints that it has not made itself."""
    return value if isinstance(value, Markup) else harmless(shown(value, LONGEST_WORDS))
