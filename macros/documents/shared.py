"""A text as sites of this kind give it to each other: /api/v1/texts/<id>.json.

A site that adopts it keeps a copy in git with the fingerprint of every section, so that it is built without a network
and drifts by the same rules as a text of its own.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from .adoption import Piece, whole_text
from .document import Document
from .library import Library
from .model import Routine
from .parts import Id
from .vocabulary import Actor, Language, Status

LICENSE = "CC BY 4.0"
"""What all content of these sites is given under; the foot of every page says the same."""

_UNSEEN = r"\x7f-\x9f\u2028-\u202e\u2066-\u2069"
"""Characters nobody sees: they break lines, or turn the direction of what is read."""
_Line = Annotated[str, StringConstraints(pattern=rf"^[^\x00-\x1f{_UNSEEN}{{}}<>]*$", max_length=300)]
"""Words of a stranger on one line: nothing that the engine would run, and no HTML."""
_Body = Annotated[str, StringConstraints(max_length=100_000)]
_HARMFUL = re.compile(
    rf"""
    [\x00-\x08\x0b-\x1f{_UNSEEN}]
    | \{{                               # a call of a macro, or attributes
    | <[a-zA-Z!/?]                      # HTML
    | !\[                               # an image: the reader's browser would ask the other site for it
    | \]\((?!https://|/[^/]|\#)         # a link that is neither the web, nor a page there, nor here
    | ^[ \t]*\[[^\]]+\]:                # a link kept elsewhere in the text
    | ^---[ \t]*$ | ^\#{{1,6}}[ \t]     # the end of a head, another heading
    """,
    re.MULTILINE | re.VERBOSE,
)
_LINK = re.compile(r"(?P<before>\]\()(?P<target>(?![a-z]+:|[#/<])[^)\s]+)")


class SharedSection(BaseModel):
    model_config = ConfigDict(extra="ignore")

    anchor: Annotated[str, StringConstraints(pattern=r"^[\w-]{0,100}$")]
    """Fast navn på avsnittet. Tomt for teksten før første overskrift."""
    level: Annotated[int, Field(ge=0, le=6)]
    heading: _Line
    text: _Body

    @property
    def harmless(self) -> bool:
        return not (_HARMFUL.search(self.heading) or _HARMFUL.search(self.text))


class SharedText(BaseModel):
    """Keys are only ever added, and a reader ignores those it does not know."""

    model_config = ConfigDict(extra="ignore", use_attribute_docstrings=True)

    id: Id
    title: _Line
    summary: Annotated[_Line, StringConstraints(max_length=200)]
    version: Annotated[_Line, StringConstraints(min_length=1, max_length=40)]
    status: Status
    language: Language
    audience: Annotated[list[Actor], Field(min_length=1)]
    license: Annotated[_Line, StringConstraints(min_length=1)]
    """Vilkårene teksten kan brukes på."""
    sections: Annotated[list[SharedSection], Field(min_length=1, max_length=200)]


def shareable(library: Library) -> list[Document]:
    """What other sites may fetch: the routines, whose text stands in its sections alone."""
    return [document for document in library.entries if isinstance(document.entry, Routine) and document.sections]


def shared_text(document: Document, library: Library) -> SharedText:
    """Return the whole text of a routine, as its readers see it. Nothing of it is judged here: the reader does."""
    entry = document.as_a(Routine)
    return SharedText.model_construct(
        id=entry.id,
        title=entry.title,
        summary=entry.summary,
        version=entry.version,
        status=entry.status,
        language=entry.language,
        audience=list(entry.audience),
        license=LICENSE,
        sections=[_shared(piece) for piece in whole_text(document, library)],
    )


def _shared(piece: Piece) -> SharedSection:
    section = piece.section
    return SharedSection.model_construct(
        anchor=piece.anchor,
        level=section.level,
        heading=section.heading,
        text=_from_the_root(section.text.strip(), piece.origin.path),
    )


def _from_the_root(markdown: str, path: str) -> str:
    """Links between files as addresses from the root of our site: the receiver puts its own name for us before them."""

    def rewrite(link: re.Match[str]) -> str:
        target, mark, anchor = link["target"].partition("#")
        there = PurePosixPath(posixpath.normpath(posixpath.join(posixpath.dirname(path), target)))
        folder = there.parent if there.stem == "index" else there.with_suffix("")
        return f"{link['before']}/{folder}/{mark}{anchor}"

    return _LINK.sub(rewrite, markdown)


def as_markdown(text: SharedText, site: str) -> str:
    """The sections as the body of a document, each under its permanent anchor, with links that lead to `site`."""
    parts = []
    for section in text.sections:
        heading = f"{'#' * section.level} {section.heading} {{#{section.anchor}}}\n\n" if section.level else ""
        parts.append(f"{heading}{section.text}".rstrip().replace("](/", f"]({site.rstrip('/')}/"))
    return "\n\n".join(parts)
