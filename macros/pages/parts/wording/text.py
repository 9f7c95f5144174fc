"""The text of a document as Markdown for the engine: common and local parts together, local ones plainly marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

from markdown import Markdown
from markupsafe import Markup

from ....common.adoption import Piece, Relation, adapted, moved
from ....common.whole import whole
from ....documents.text.body import Section
from ....documents.text.layout import laid_out
from ....model.places import Area
from ...macro import as_words, with_calls_marked
from ...view import View, unbroken
from .proposing import end_of_section, ends_of_sections
from .ready import ready
from .rows import rows


def markdown_text(view: View) -> str:
    """Return what is shown for a document: its own body, or the whole text when it adapts a common one."""
    common = adapted(view.document, view.library)
    if common is None:
        text = with_calls_marked(_own_body(view))
    else:
        translated = common.language is not view.document.language
        text = "\n\n".join(_pieces(view, whole(view.document, view.library).pieces, translated))
    return unbroken(text) + _explained_abbreviations(view, text)


def _own_body(view: View) -> str:
    file = view.document
    if isinstance(file.entry, Area):
        return rows(file.sections)
    below: dict[int, str] = {}
    for section in file.sections:
        below |= ready(view, Piece(section, file))
    return _with(file.front.body, file.front.body_line, file.sections, below, ends_of_sections(view, file))


OTHER_PAGE = re.compile(r"!?\[(?P<words>[^\[\]]*+)\]\((?!https://)[^()]*+\)")


@lru_cache(maxsize=10_000)
def repeated(text: str) -> Markup:
    """A piece of a text where it stands a second time: without anchors, and with links to other pages as words."""
    words = unbroken(OTHER_PAGE.sub(r"\g<words>", text))
    # The engine takes half a millisecond to say the same of plain sentences, and most clauses are no more.
    paragraphs = words.split("\n\n")
    if all(_PLAIN.fullmatch(one) for one in paragraphs):
        return Markup("\n").join(Markup(f"<p>{one}</p>") for one in paragraphs)  # noqa: S704 (signs that mean nothing)
    return Markup(_engine().reset().convert(laid_out(words)))  # noqa: S704 (a text of our own)


_PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ \N{NO-BREAK SPACE},.;:()§/–«»%'\"?-])*(?<! )")
"""A sentence that means nothing else in Markdown: one line that begins with a letter."""


@cache
def _engine() -> Markdown:
    """Made once: there are thousands of clauses, and making it costs more than any of them."""
    return Markdown(extensions=["sane_lists", "tables"])


def _explained_abbreviations(view: View, text: str) -> str:
    """Definitions of the abbreviations that stand in the text, in the form that Markdown's `abbr` reads.

    Only those: the whole glossary on every page would cost half a build more.
    """
    standing = set(_CAPITALS.findall(text))
    found = [term for term in view.library.abbreviations if term.term in standing]
    return "\n\n" + "\n".join(
        f"*[{term.term}]: {as_words(term.nn if view.language == 'nn' else term.nb)}" for term in found
    )


_CAPITALS = re.compile(r"\b[A-ZÆØÅ][\w-]*[A-ZÆØÅ0-9]\b")


def table_of_contents(view: View) -> list[tuple[str, str]]:
    pieces = whole(view.document, view.library).pieces
    return [(piece.section.anchor, piece.section.heading) for piece in pieces if piece.section.level == 2]


def _pieces(view: View, pieces: Sequence[Piece], translated: bool) -> Iterator[str]:
    """Each piece; below the last one of a section of the second level the way to propose a change in it."""
    above: Piece | None = None
    for piece, after in zip_longest(pieces, pieces[1:]):
        yield _piece(view, piece, translated)
        if _is_framed(piece, translated):
            continue
        above = piece if piece.section.level == 2 else above
        if above and (after is None or after.section.level <= 2 or _is_framed(after, translated)):
            yield end_of_section(view, above.section, above.origin)


def _is_framed(piece: Piece, translated: bool) -> bool:
    """A language version replaces every section with the same content; marking each one would say that all differs."""
    return not (piece.relation is Relation.COMMON or (translated and piece.relation is Relation.REPLACE))


def _piece(view: View, piece: Piece, translated: bool) -> str:
    shown = _section(piece.section, piece.origin.path, view.document.path, ready(view, piece))
    if not _is_framed(piece, translated):
        return shown
    w = view.words
    label = {
        Relation.ADD: w.local_addition,
        Relation.REPLACE: w.local_replacement,
        Relation.DECLINE: w.local_decline,
    }[piece.relation]
    team = view.area_name(piece.origin)
    reason = f'<p class="why">{as_words(piece.reason)}</p>' if piece.reason else ""
    common = _folded(view, piece) if piece.replaced else ""
    tag = f'<p class="tag">{_ICON}{as_words(label)}: {as_words(team)}</p>'
    # A block of its own, so that the last clause does not take the closing words for its own.
    end = f'<div class="end" markdown="block">\n\n{common}\n\n<p>{as_words(w.local_end)}</p>\n\n</div>'
    propose = end_of_section(view, piece.section, piece.origin)
    inside = "\n\n".join([tag, reason, shown, propose, end])
    return f'<div class="local"{_anchor(piece)} markdown="block">\n\n{inside}\n\n</div>'


def _anchor(piece: Piece) -> str:
    """What stands for a common section keeps its address too."""
    return f' id="{as_words(piece.anchor)}"' if piece.anchor != piece.section.anchor else ""


_ICON = '<svg class="i" aria-hidden="true"><use href="#pin"/></svg>'


def _section(section: Section, origin: str, destination: str, below: dict[int, str]) -> str:
    """`below` is what stands below clauses, by the line that each of them begins on."""
    text = with_calls_marked(moved(_with(section.text, _first_line(section), (section,), below), origin, destination))
    if section.level == 0:
        return text
    return f"{'#' * section.level} {section.heading} {{#{section.anchor}}}\n\n{text}"


def _with(
    text: str, first_line: int, sections: Sequence[Section], below: dict[int, str], ends: dict[int, str] | None = None
) -> str:
    """A text with something below its clauses, and at the `ends` of sections by the line each of them begins on.

    `first_line` is the line of the file that the text begins on.
    """
    if not below and not ends:
        return text
    lines = text.split("\n")
    for section in reversed(sections):
        after = _first_line(section) + section.text.count("\n") + 1
        if ends and (block := ends.get(section.line)):
            lines[after - first_line : after - first_line] = ["", block, ""]
        for clause in reversed(section.clauses):
            if block := below.get(clause.line):
                lines[after - first_line : after - first_line] = [block, ""]
            after = clause.line
    return "\n".join(lines)


def _first_line(section: Section) -> int:
    return section.line + (1 if section.level else 0)


def _folded(view: View, piece: Piece) -> str:
    """The common words that the local part stands for, one touch away. Without anchors: they are not what applies."""
    if piece.replaced is None:
        return ""
    common = adapted(piece.origin, view.library)
    text = moved(piece.replaced.text, common.path if common else piece.origin.path, view.document.path)
    heading = as_words(piece.replaced.heading)
    # A quotation keeps the clauses from becoming clauses of this page.
    quoted = "\n".join(f"> {line}" for line in text.strip().split("\n"))
    summary = f"<summary>{as_words(view.words.show_common)}: {heading}</summary>"
    return f'<details markdown="block">{summary}\n\n{quoted}\n\n</details>'
