"""The text of a version as HTML: its words as they were, its links where they lead now, and its calls as words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from posixpath import dirname, join, normpath

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ...changes.versions import Text, places
from ...common.adoption import Piece, Relation, moved
from ...documents.text.body import Section
from ...documents.text.markup import markup
from ...model.calls import calls
from ..macro import as_words
from ..view import View, inline, unbroken
from .asked import Asked

Convert = Callable[[str], str]
"""Markdown to HTML, as the engine of the site does it."""


def as_html(view: View, id_: str, text: Text, asked: Asked, convert: Convert) -> Markup:
    pieces = "\n\n".join(_piece(view, piece, text.file.path) for piece in text.whole.pieces)
    html = _with_links(convert(unbroken(pieces)), _leads(view, id_, asked))
    front = Markup("\n").join(map(_of_head, text.whole.front))
    return Markup(html) + front  # noqa: S704 (judged before, as a text and as a page)


def _piece(view: View, piece: Piece, path: str) -> str:
    section, w = piece.section, view.words
    said = {
        Relation.ADD: w.local_addition,
        Relation.REPLACE: w.local_replacement,
        Relation.DECLINE: w.local_decline,
    }.get(piece.relation)
    heading = f"{'#' * section.level} {section.heading} {{#{piece.anchor}}}" if section.level else ""
    whose = f"**{as_words(said)}.** {as_words(piece.reason)}" if said else ""
    words = _with_calls_as_words(view, moved(section.text, piece.origin.path, path))
    return "\n\n".join(part for part in (heading, whose, words) if part)


def _with_calls_as_words(view: View, text: str) -> str:
    """What a call made then is not known now, and it makes nothing here."""
    if "{{" not in text:
        return text
    pieces, after = [], 0
    for call in calls(markup(text, 1).text):
        pieces += [
            text[after : call.start],
            f"*{view.words.list_was_here}*" if call.exists else as_words(text[call.start : call.end]),
        ]
        after = call.end
    return "".join([*pieces, text[after:]])


def _of_head(section: Section) -> Markup:
    """A step, a measure or a list of whom a pathway is for: words of the head of the file, and nothing but words."""
    lines = (line for part in section.text.split("\n\n") for line in part.split("\n") if line.strip())
    told = Markup("\n").join(Markup("<p>{}</p>").format(inline(line.removeprefix("- "))) for line in lines)
    heading = Markup('<h3 id="{}">{}</h3>').format(section.anchor, section.heading)
    return heading + Markup("\n") + told


def _leads(view: View, id_: str, asked: Asked) -> Callable[[str, set[str]], str | None]:
    """Where a link of the text leads now, None when that is nowhere; the ledger knows who had each address."""
    folders = [dirname(path) for path in places(id_, asked.library)]

    def lead(written: str, anchors: set[str]) -> str | None:
        path, _, anchor = written.partition("#")
        if ":" in path.partition("/")[0] or path.startswith("//"):
            return written
        if not path:
            return written if anchor in anchors else None
        for folder in folders:
            if owner := asked.owner(_address(normpath(join(folder, path)))):
                return view.href(f"d/{owner}/", anchor)
        return None

    return lead


def _address(path: str) -> str:
    """The address of a page, relative to the root of the site, by the path of its file."""
    folder = path.removesuffix(".md").removesuffix("index").strip("/")
    return f"{folder}/" if folder else ""


def _with_links(html: str, lead: Callable[[str, set[str]], str | None]) -> str:
    """Links lead where their texts are now; those that lead nowhere, and pictures, are only words."""
    tree = LexborHTMLParser(html)
    anchors = {node.attributes["id"] or "" for node in tree.css("[id]")}
    for node in tree.css("a[href]"):
        to = lead(node.attributes["href"] or "", anchors)
        if to is None:
            node.unwrap()
        else:
            node.attrs["href"] = to
    for node in tree.css("img"):
        node.replace_with(_said_of(node))
    return "".join(node.html or "" for node in _inside(tree.body))


def _said_of(picture: LexborNode) -> str:
    return f"({picture.attributes.get('alt') or 'bilde'})"


def _inside(body: LexborNode | None) -> Iterable[LexborNode]:
    return body.iter(include_text=True) if body else ()
