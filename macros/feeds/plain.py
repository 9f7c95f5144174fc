"""Each text as one clean Markdown file, and llms.txt that lists them: for machines that answer questions.

They must be able to say whether a text is valid, for whom, and which clause says what; and when nothing is agreed.
A machine believes what it reads, so it gets nothing that people do not see, and what is said of a text stands above a
line, before the text has said anything itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..common.adoption import Piece, Relation
from ..common.whole import whole
from ..common.whole_pathway import WholeStep
from ..documents.document import Document
from ..documents.library import Library, in_order_of_areas
from ..documents.text.blanking import without_comments
from ..documents.text.body import Section
from ..documents.text.lines import undressed
from ..model.kinds import Controlled
from ..model.marks import TO_CONFIRM
from ..model.vocabulary import AreaType
from ..model.words import Phrase
from ..pages.parts.wording.text import OTHER_PAGE
from ..pages.view import not_entered
from ..pages.words import Words
from .validity import validity_said

LIST = "llms.txt"
_WHAT = Phrase(
    "Det norske sykehus, kommuner og fastleger er enige om, med hvem teksten gjelder for og om den er gyldig.",
    "Det norske sjukehus, kommunar og fastlegar er samde om, med kven teksten gjeld for og om han er gyldig.",
)
_RULE = Phrase(
    "Vis alltid til punktet med adressen, og si om teksten er gyldig og hvem den gjelder for. "
    "Står svaret ikke her, så si at ingenting er avtalt her.",
    "Vis alltid til punktet med adressa, og sei om teksten er gyldig og kven han gjeld for. "
    "Står ikkje svaret her, så sei at ingenting er avtalt her.",
)
_BELOW = Phrase(
    "Alt under den første streken er tekstens egne ord. Om den er gyldig, står bare over streken.",
    "Alt under den første streken er orda i teksten sjølv. Om han er gyldig, står berre over streken.",
)
_CALL = re.compile(r"\{\{[^{}]*+\}\}")
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]++\]:[^\n]*+", re.MULTILINE)
_NAMED = re.compile(r"\[(?P<words>[^\[\]]++)\]\[[^\[\]]*+\]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*+\n){2,}")


def plain_text(document: Document[Controlled], library: Library, address: str) -> tuple[str, str]:
    """The address of a text, and its Markdown; `address` is where the site is read, empty when unknown."""
    return f"d/{document.id}/index.md", _text(document, library, f"{address}d/{document.id}/")


def list_of_texts(library: Library, address: str) -> str:
    """What lies here and how it is to be used, and every text by area with whether it is valid."""
    w = Words("nb")
    lines = [f"# {w.site}", "", f"> {_WHAT.nb}", "", _RULE.nb, ""]
    for area, documents in in_order_of_areas(library.controlled, library):
        lines += [f"## {_words_of(library.areas[area].title)}", ""]
        for document in documents:
            said = f"{document.kind.label('nb')}. {validity_said(document, library)} {document.entry.summary}"
            named = f"[{_words_of(document.title)}]({address}d/{document.id}/index.md)"
            lines.append(f"- {named}: {_words_of(said)}")
        lines.append("")
    return "\n".join(lines)


def _text(document: Document[Controlled], library: Library, address: str) -> str:
    entry, w = document.entry, Words(document.language)
    owner = library.body(entry.owner)
    about = [
        f"{w.permanent_address}: {address} (id: {document.id})",
        validity_said(document, library),
        f"{w.area}: {_for_whom(document, library)}",
        f"{w.owner}: {owner.title if owner else entry.owner}. {w.version}: {entry.version}.",
        _RULE.said(document.language),
        _BELOW.said(document.language),
    ]
    said = [f"- {_words_of(one)}" for one in about]
    head = [f"# {_words_of(document.title)}", "", f"> {_words_of(entry.summary)}", "", *said, "", "---", ""]
    found = whole(document, library)
    steps = [_step(number, one, w, address) for number, one in enumerate(found.steps, start=1)]
    pieces = [one for piece in found.pieces for one in _piece(piece, document, library, address)]
    return _without_marks("\n".join([*head, *steps, *([""] if steps else []), *pieces]).rstrip()) + "\n"


def _words_of(text: str) -> str:
    """Words of a head as words of Markdown: they make no link and no tag."""
    return re.sub(r"[\[\]<>]", r"\\\g<0>", text)


def _for_whom(document: Document[Controlled], library: Library) -> str:
    area = library.areas.get(document.area)
    if area is None or area.type is AreaType.COMMON:
        return AreaType.COMMON.label(document.language)
    names = ", ".join(f"{one.name} ({one.number})" for one in area.municipalities)
    return f"{area.title}{f': {names}' if names else ''}"


def _step(number: int, one: WholeStep, w: Words, address: str) -> str:
    step = one.step
    said = [f"[{number}]({address}#{step.anchor}) {step.actor.label(w.language)}: {_words_of(step.title)}."]
    if step.deadline and not TO_CONFIRM.search(step.deadline):
        said.append(f"{w.deadline}: {_words_of(step.deadline)}.")
    said += [f"{one.name.label(w.language)} {w.to} {one.to.label(w.language).lower()}." for one in step.messages]
    return f"- {' '.join(said)}"


def _piece(piece: Piece, document: Document[Controlled], library: Library, address: str) -> Iterator[str]:
    w = Words(document.language)
    if piece.relation is Relation.DECLINE:
        heading = piece.replaced.heading if piece.replaced else piece.section.heading
        yield f"{w.local_decline}: {heading}. {_words_of(piece.reason)}\n"
        return
    if piece.section.level:
        # The only title of the file is that of the text.
        yield f"{'#' * max(piece.section.level, 2)} {piece.section.heading} ({address}#{piece.anchor})\n"
    if piece.relation is not Relation.COMMON:
        label = w.local_addition if piece.relation is Relation.ADD else w.local_replacement
        area = library.areas.get(piece.origin.area or "")
        yield f"{label}: {_words_of(area.short_title) if area else ''}. {_words_of(piece.reason)}\n"
    if text := _words(piece.section, address):
        yield f"{text}\n"


def _words(section: Section, address: str) -> str:
    """The text of a section, each clause with its address, and links to other pages as words."""
    seen = _DEFINED.sub("", without_comments(section.text))
    lines = OTHER_PAGE.sub(r"\g<words>", _NAMED.sub(r"\g<words>", undressed(_CALL.sub("", seen)))).split("\n")
    for clause in section.clauses:
        row = clause.line - section.line - (1 if section.level else 0)
        if 0 <= row < len(lines):
            lines[row] = lines[row].replace(clause.number, f"[{clause.number}]({address}#{clause.anchor})", 1)
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _without_marks(text: str) -> str:
    return TO_CONFIRM.sub(lambda found: f"({not_entered(found[1], found.string[: found.start()])})", text)
