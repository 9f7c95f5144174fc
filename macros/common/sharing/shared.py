"""A text as sites of this kind give it to each other: /api/v1/texts/<id>.json.

A site that adopts it keeps a copy in git with the fingerprint of every section, so that it is built without a network
and drifts by the same rules as a text of its own.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from ...documents.document import Document, is_a
from ...documents.file import marks
from ...documents.library import Library
from ...documents.steps import all_sections
from ...documents.text.blanking import without_fences
from ...documents.text.traces import FENCE
from ...model.kinds import Controlled, Pathway
from ...model.kinds.pathway import EntryCriteria, Phase
from ...model.kinds.plan import Measure
from ...model.parts import Indicator
from ...model.values import Id, Part
from ...model.vocabulary import Actor, Kind, Language, Status
from ..adoption import RELATIVE_LINK, Piece, Relation
from ..whole import whole

LICENSE = "CC BY 4.0"
"""What all content of these sites is given under; the foot of every page says the same."""

_UNSEEN = r"\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"
"""Characters nobody sees: they break lines, part words, or turn the direction of what is read."""
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
    | ^(?:[ \t>]|[-*+][ ]|\d{{1,9}}[.)][ ])*+\[[^\]]+\]:   # a link kept elsewhere in the text
    | ^---[ \t]*$ | ^\#{{1,6}}[ \t]     # the end of a head, another heading
    """,
    re.MULTILINE | re.VERBOSE,
)


def _controlled(kind: Kind) -> Kind:
    if not kind.controlled:
        raise ValueError("not a kind that is adopted")
    return kind


class SharedSection(BaseModel):
    model_config = ConfigDict(extra="ignore")

    anchor: Annotated[str, StringConstraints(pattern=r"^(?:\w[\w-]{0,99})?$")]
    """Fast navn på avsnittet. Tomt for teksten før første overskrift."""
    level: Annotated[int, Field(ge=0, le=6)]
    heading: _Line
    text: _Body

    @property
    def harmless(self) -> bool:
        unclosed = any(map(FENCE.match, without_fences(self.text).split("\n")))
        return not (_HARMFUL.search(self.heading) or _HARMFUL.search(self.text) or unclosed)


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
    sections: Annotated[list[SharedSection], Field(max_length=200)]
    kind: Annotated[Kind, AfterValidator(_controlled)] = Kind.ROUTINE
    covers: tuple[Annotated[int, Field(ge=1, le=13)], ...] = ()
    """Punktene i helse- og omsorgstjenesteloven § 6-2 som en avtale dekker."""
    entry: EntryCriteria | None = None
    """Hvem et forløp passer for."""
    phases: Annotated[tuple[Phase, ...], Field(max_length=50)] = ()
    """Stegene i et forløp."""
    indicators: Annotated[tuple[Indicator, ...], Field(max_length=100)] = ()
    measures: Annotated[tuple[Measure, ...], Field(max_length=500)] = ()
    """Tiltakene i en handlingsplan."""
    period_from: int | None = None
    period_to: int | None = None

    @property
    def front(self) -> dict[str, Any]:
        """What the kind keeps in its front matter beside the text, as plain data. Ids of documents are left out: they
        name documents of the other site."""
        return {key: _plain(value) for key in OF_A_KIND if (value := getattr(self, key)) not in (None, ())}

    @property
    def harmful(self) -> str:
        """The place of the first words that would do something; empty when all are words only."""
        section = next((one.heading for one in self.sections if not one.harmless), "")
        return section or next((text[:60] for text in _texts(self.front) if _HARMFUL.search(text)), "")


OF_A_KIND = ("covers", "entry", "phases", "indicators", "period_from", "period_to", "measures")
"""What is shared besides the text. The parties of an agreement are for the receiver to say."""


def shareable(document: Document[Controlled]) -> bool:
    """Whether other sites may fetch it: everything that can be adopted and says something."""
    return bool(all_sections(document))


def shared_text(document: Document[Controlled], library: Library) -> SharedText:
    """Return the whole of a text, as its readers see it. Nothing of it is judged here: the reader does."""
    entry = document.entry
    return SharedText.model_construct(
        id=entry.id,
        title=entry.title,
        summary=entry.summary,
        version=entry.version,
        status=entry.status,
        language=entry.language,
        audience=list(entry.audience),
        license=LICENSE,
        sections=[_shared(piece) for piece in whole(document, library).pieces],
        kind=Kind.of(document.kind or ""),
        **{key: getattr(entry, key) for key in OF_A_KIND if hasattr(entry, key)} | _pathway(document, library),
    )


def _pathway(document: Document[Controlled], library: Library) -> dict[str, Any]:
    """A pathway with the steps it follows, for those who cannot look them up here."""
    if not is_a(document, Pathway):
        return {}
    text = whole(document, library)
    lists = {anchor: criteria.texts for anchor, criteria in text.criteria.items()}
    phases = (
        (phase.title, tuple(one.step for one in phase.steps if one.relation is not Relation.DECLINE))
        for phase in text.phases
    )
    return {
        "entry": EntryCriteria(
            include=lists.get(EntryCriteria.fits_anchor, ()), exclude=lists.get(EntryCriteria.fits_not_anchor, ())
        ),
        "phases": tuple(Phase(title=title, steps=steps) for title, steps in phases if steps),
        "indicators": text.indicators,
    }


def as_answer(text: SharedText) -> dict[str, Any]:
    """What a site answers with: the text as plain data."""
    own = text.model_dump(mode="json", exclude=set(OF_A_KIND))
    return {**own, **text.front}


def _plain(value: Any) -> Any:
    match value:
        case Part():
            kept = ((key, getattr(value, key)) for key, refers in marks(type(value)) if refers is None)
            return {key: _plain(inner) for key, inner in kept if inner not in (None, ())}
        case tuple():
            return [_plain(inner) for inner in value]
        case date():
            return value.isoformat()
        case str():
            return str(value)
    return value


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from _texts(inner)
        case list():
            for inner in value:
                yield from _texts(inner)


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

    return RELATIVE_LINK.sub(rewrite, markdown)
