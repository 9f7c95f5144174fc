"""The text of a version that still applies for some, below the newer one that they have not approved."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from ....common.adoption import Piece
from ....common.parties import still_in_force, text_of_version
from ....documents.document import Document
from ....model.kinds import Controlled
from ...view import View
from ..wording.text import repeated


@dataclass(frozen=True)
class Text:
    version: str
    anchor: str
    """Where it stands on the page."""
    places: list[str]
    """The municipalities it applies for; empty when it applies for all."""
    sections: list[tuple[str, Markup]]
    """The heading and the text of each."""


def texts(view: View, document: Document[Controlled]) -> dict[str, Text]:
    """By version: the earlier texts that still apply for some, as far as the history has them."""
    known = view.library.ever
    return {
        version: Text(
            version,
            _anchor(version),
            [known[party].name for party in parties if party in known],
            [_section(one) for one in pieces],
        )
        for version, parties in still_in_force(document, view.library).items()
        if (pieces := text_of_version(document, version, view.library))
    }


def earlier(view: View, document: Document[Controlled]) -> Markup | str:
    found = texts(view, document)
    return view.render("parts/validity/earlier", texts=found.values()) if found else ""


def _anchor(version: str) -> str:
    return "versjon-" + re.sub(r"\W+", "-", version)


def _section(piece: Piece) -> tuple[str, Markup]:
    """Without anchors, which belong to the newer text, and with links as words: what they led to may be gone."""
    return piece.section.heading, repeated(piece.section.text)
