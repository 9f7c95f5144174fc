"""Ready texts for a dialogue message, each below the clause that it springs from, to be copied and filled in."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from ....common.adoption import Piece, followed
from ....documents.document import is_a
from ....model.kinds import Routine
from ....model.kinds.routine import ReadyText
from ...macro import as_block
from ...view import View

_BLANK = re.compile(r"\[[^\[\]]+\]")


def ready(view: View, piece: Piece) -> dict[int, str]:
    """What stands below the clauses of a piece of the text, as HTML for Markdown, by the line of each clause.

    A text that follows another may have ready texts for the clauses of both; of two with one title, its own is shown.
    """
    lines = {clause.number: clause.line for clause in piece.section.clauses}
    found: dict[tuple[str, str], ReadyText] = {}
    for text in _ready_texts(view, piece) if lines else ():
        found.setdefault((text.clause, text.title), text)
    shown: dict[int, str] = {}
    for (clause, _), text in found.items():
        if line := lines.get(clause):
            html = view.render("parts/wording/ready", title=text.title, text=_with_blanks(text.text))
            shown[line] = shown.get(line, "") + "\n\n" + as_block(html)
    return shown


def _ready_texts(view: View, piece: Piece) -> list[ReadyText]:
    """Those of the text that the clauses are from, and of everything laid upon it, the nearest first."""
    chain = [view.document, *followed(view.document, view.library)]
    upon = chain[: chain.index(piece.origin) + 1] if piece.origin in chain else []
    return [text for one in upon if is_a(one, Routine) for text in one.entry.ready_texts]


def _with_blanks(text: str) -> Markup:
    blanks = _BLANK.sub(lambda found: f'<span class="blank">{found[0]}</span>', str(escape(text)))
    return Markup(blanks)  # noqa: S704 (escaped first)
