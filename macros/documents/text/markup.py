"""What stands in the Markdown of a body: links, images, anchors and tables, with line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape

from ..fault import Place
from .blanking import INLINE_CODE, blank, without_comments, without_fences
from .tables import Table, tables

LONG_NUMBER = re.compile(r"\d(?:(?:[^\w\n&%]|_|&#?\w{1,10};|%\w\w){0,8}+\d){7}")
"""Eight digits or more, with spaces, marks and entities between: a quick look before a careful one."""
_HTML_LINE = re.compile(r"^[ \t>]*<[a-zA-Z]", re.MULTILINE)
_LINK = re.compile(
    r"(?<!\\)\[(?P<text>(?:!?\[[^\[\]\n]*+\](?:\([^()\n]*+\))?+|[^\[\]\\\n]|\n(?![ \t]*\n)|\\.){0,500}+)\]"
    r"\([ \t\n]*+(?P<target><[^<>\n]*+>|(?:[^\s()\\<]|\\.|\((?:[^\s()]|\((?:[^\s()]|\([^\s()]*+\))*+\))*+\))*+)"
    r"(?:\s++(?:\"[^\"]*+\"|'[^']*+'|\([^()\n]*+\)))?+\s*+\)"
)
"""Nothing it has taken is given back, so that it reads a text once, however its brackets stand."""
_DEFINITION = re.compile(
    r"^(?:[ \t>]|[-*+][ ]|\d{1,9}[.)][ ])*+\[(?P<text>[^\]\^\n][^\]\n]*+)\]:"
    r"[ \t]*+(?:\n[ \t>]*+)?+(?P<target><[^<>\n]*+>|\S++)(?=[ \t]*+(?:$|(?:\n[ \t>]*+)?[\"'(][^\n]*[\"')][ \t]*+$))",
    re.MULTILINE,
)
"""Nothing stands behind it but a title; «[NB]: Gjelder ikke barn» is words."""
_AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*)>")
_BARE = re.compile(r"(?<![\w(<\"'=/\[])https?://[^\s<>|`\"'\])]+[^\s<>|`\"'\]).,:;!?]")
_TAG = re.compile(r"<(?P<name>[a-zA-Z][\w:-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(
    r"(?<![\w:-])(?P<name>[\w:-]++)\s*+=\s*+(?:\"(?P<quoted>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))"
)
_ATTRIBUTE_LIST = re.compile(
    r"(?:(?<=[)\]*_`])|(?<=\n)[ >]*+)\{:?[^{}\n]{0,200}?#(?P<id>[\w:.-]+)[^{}\n]{0,200}\}", re.MULTILINE
)
"""An anchor right behind a link, a picture, code or bold words, or on a line of its own below a paragraph."""
_DECORATES = re.compile(r"\{:?[^{}\n]{0,200}?\.pynt(?![\w-])[^{}\n]{0,200}\}")
TARGET = re.compile(r"(?<=\])\([^()\n]*\)")
_BRACES = re.compile(r"\{[^{}\n]*\}")
_NO_WORDS = (("<", _AUTOLINK), ("://", _BARE), ("<", _TAG), ("](", TARGET), ("{", _BRACES), ("]:", _DEFINITION))
"""What is blanked out of the prose, each with a sign to look for first."""


_SHOWN = {"img", "source", "video", "audio", "track"}
"""The tags whose `src` a reader sees or hears."""


@dataclass(frozen=True)
class Link:
    """A link or an image, whichever way it is written."""

    target: str
    text: str
    """What a reader sees, or the alternative text of an image."""
    place: Place
    image: bool = False
    bare: bool = False
    """An address that stands in the text by itself."""
    decoration: bool = False
    """Whether the author says that an image tells its readers nothing: {.pynt}, or an empty alt in HTML."""


@dataclass(frozen=True)
class Tag:
    """A piece of raw HTML."""

    name: str
    attributes: dict[str, str]
    place: Place


class Markup:
    """The Markdown of one body. `first_line` is the line of the file on which the body begins."""

    def __init__(self, body: str, first_line: int) -> None:
        self.body = body
        self.first_line = first_line
        self._line_starts = [0, *(found.end() for found in re.finditer(r"\n", body))]

    def place(self, position: int) -> Place:
        line = bisect_right(self._line_starts, position)
        return Place(self.first_line + line - 1, position - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """A line, by its number in the file."""
        begins = self._line_starts[number - self.first_line]
        return self.body[begins:].partition("\n")[0]

    @cached_property
    def numbered_lines(self) -> tuple[int, ...]:
        """The lines, by number in the file, that have a number of eight digits or more."""
        return tuple(dict.fromkeys(self.place(found.start()).line for found in LONG_NUMBER.finditer(self.body)))

    @cached_property
    def live(self) -> str:
        """Everything that may reach the browser as markup: code is blanked out.

        Comments are not: a browser ends `<!-->` at once and runs what follows. Between lines of raw HTML the engine
        knows no `code`, so there only fenced blocks count as code.
        """
        fenceless = without_fences(self.body)
        inline_blanked = blank(INLINE_CODE, fenceless) if "`" in fenceless else fenceless
        return fenceless if "<" in inline_blanked and _HTML_LINE.search(inline_blanked) else inline_blanked

    @cached_property
    def text(self) -> str:
        """The body with everything blanked out that is code or a comment."""
        fenceless = without_comments(without_fences(self.body))
        return blank(INLINE_CODE, fenceless) if "`" in fenceless else fenceless

    @cached_property
    def prose(self) -> str:
        """The words only: link targets, addresses, HTML and attribute lists are blanked out too."""
        words = self.text
        for sign, pattern in _NO_WORDS:
            if sign in words:
                words = blank(pattern, words)
        return words

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        if "<" not in self.text:
            return ()
        return tuple(
            Tag(f["name"].lower(), _attributes(f["attributes"]), self.place(f.start()))
            for f in _TAG.finditer(self.text)
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        return tuple(sorted(self._links(), key=lambda link: link.place))

    def _links(self) -> Iterator[Link]:
        if "](" in self.text:
            yield from self._written_links(self.text, 0)
        if "]:" in self.text:
            for found in _DEFINITION.finditer(self.text):
                yield Link(_target(found["target"]), found["text"], self.place(found.start()))
        if "://" in self.text or "<" in self.text:
            for found in _AUTOLINK.finditer(self.text):
                yield Link(found["target"], found["target"], self.place(found.start()), bare=True)
            for found in _BARE.finditer(self.text):
                yield Link(found[0], found[0], self.place(found.start()), bare=True)
        for tag in self.tags:
            if any(name.startswith("on") for name in tag.attributes):
                continue  # what runs is told of, and nothing else of the same tag
            if "href" in tag.attributes:
                yield Link(_target(tag.attributes["href"]), f"<{tag.name}>", tag.place)
            if "src" in tag.attributes and tag.name in _SHOWN:
                text = tag.attributes.get("alt")
                target = _target(tag.attributes["src"])
                yield Link(target, text or "", tag.place, image=True, decoration=text == "")

    def _written_links(self, text: str, offset: int) -> Iterator[Link]:
        for found in _LINK.finditer(text):
            image = text.startswith("!", found.start() - 1) if found.start() else False
            here = found.start() - image
            if here == 0 or text[here - 1] != "\\":
                decoration = image and _DECORATES.match(text, found.end()) is not None
                place = self.place(offset + here)
                yield Link(_target(found["target"]), found["text"], place, image=image, decoration=decoration)
            if "](" in found["text"]:  # an image that is a link
                yield from self._written_links(found["text"], offset + found.start("text"))

    @cached_property
    def ids(self) -> tuple[tuple[str, Place], ...]:
        """Anchors that authors set themselves, other than those of headings."""
        found = [(tag.attributes["id"], tag.place) for tag in self.tags if tag.attributes.get("id")]
        found += [(written["id"], self.place(written.start())) for written in _ATTRIBUTE_LIST.finditer(self.text)]
        return tuple(found)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table, with the lines of its rows counted from 0."""
        if "|" not in self.body or "-" not in self.body:
            return ()
        return tuple(tables(without_comments(without_fences(self.body)).split("\n")))


@lru_cache(maxsize=8192)
def markup(body: str, first_line: int) -> Markup:
    """The Markdown of a body; kept, because many rules and every link to a page ask for it."""
    return Markup(body, first_line)


def _target(written: str) -> str:
    """The target as a browser reads it: entities mean letters, control characters nothing."""
    return re.sub(r"[\x00-\x1f]+", "", unescape(written.strip("<>"))).strip()


def _attributes(written: str) -> dict[str, str]:
    return {f["name"].lower(): f["quoted"] or f["single"] or f["bare"] or "" for f in _ATTRIBUTE.finditer(written)}
