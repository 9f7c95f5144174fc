"""Extension for Python-Markdown: numbered clauses, numbered headings, «må bekreftes», and explained abbreviations.

In mkdocs.yml: `macros.pages.markdown`. The numbers are content, typed by the author; here they only become links to
themselves and anchors (see documents/text/body.py, which names the anchors).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..documents.text.body import clause_anchor, section_anchor
from ..documents.text.fences import even
from ..documents.text.layout import read
from ..documents.text.lines import ATTRIBUTES, HEADING_NUMBER
from ..model.marks import TO_CONFIRM_IN_TEXT
from .view import not_entered

MARK = "\x02punkt:"
"""Begins a line that is a clause on its way through the engine, which takes both signs out of what is typed."""
_CLAUSE = re.compile(f"^{MARK}(?P<number>[^\x03]+)\x03")
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_CONTAINERS = {"div", "section"}


class _Fences(Preprocessor):
    """Blocks of code as the engine needs them, before it takes them out of the text."""

    def run(self, lines: list[str]) -> list[str]:
        return even("\n".join(lines)).split("\n")


class _Layout(Preprocessor):
    """The text as the engine needs it. A clause is marked on its way, so that no number is taken for one later."""

    def run(self, lines: list[str]) -> list[str]:
        result: list[str] = []
        for line in read("\n".join(lines)):
            if line.apart:
                result.append("")
            text = f"{MARK}{line.clause['number']}\x03{line.text}" if line.clause else line.text
            result += text.split("\n")
        return result


class _Unmarked(Postprocessor):
    """A clause where no clause can be, as inside raw HTML, is only words."""

    def run(self, text: str) -> str:
        return _MARKED.sub("", text) if MARK in text else text


_MARKED = re.compile(f"{MARK}[^\x03]+\x03")


class _ToConfirm(InlineProcessor):
    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        span = Element("span", {"class": "tbc"})
        span.text = AtomicString(not_entered(match.group(1), data[: match.start(0)]))
        return span, match.start(0), match.end(0)


class _Clauses(Treeprocessor):
    def run(self, root: Element) -> None:
        for container in [root, *(element for element in root.iter() if element.tag in _CONTAINERS)]:
            _number_headings(container)
            _gather_clauses(container)


def _number_headings(container: Element) -> None:
    for element in container:
        if element.tag in _HEADINGS and (found := HEADING_NUMBER.match(element.text or "")):
            if not element.get("id"):
                element.set("id", section_anchor(found["number"]))
            element.set("class", "sec")
            number = Element("span")
            number.text = f"{'§ ' if found['sign'] else ''}{found['number']}"
            number.tail = " " + (element.text or "")[found.start("title") :]
            element.text = ""
            element.insert(0, number)


def _gather_clauses(container: Element) -> None:
    """Put each run of clauses in a list; what follows a clause, until the next one or a heading, belongs to it."""
    children: list[Element] = []
    clauses: Element | None = None
    text: Element | None = None
    for element in container:
        found = _CLAUSE.match(element.text or "") if element.tag == "p" else None
        if found:
            if clauses is None:
                clauses = Element("ol", {"class": "plain clauses"})
                children.append(clauses)
            text = _clause(clauses, found["number"])
            element.text = (element.text or "")[found.end() :].removeprefix(found["number"]).lstrip()
        elif element.tag in _HEADINGS or element.tag in _CONTAINERS:
            clauses, text = None, None
        (children if text is None else text).append(element)
    container[:] = children


def _clause(clauses: Element, number: str) -> Element:
    anchor = clause_anchor(number)
    item = SubElement(clauses, "li", {"id": anchor})
    link = SubElement(item, "a", {"class": "n", "href": f"#{anchor}", "aria-label": f"Punkt {number}"})
    link.text = number
    return SubElement(item, "div")


class _Alternatives(Treeprocessor):
    """What is said of a picture is read aloud, without what makes words bold or code."""

    def run(self, root: Element) -> None:
        for picture in root.iter("img"):
            picture.set("alt", _EMPHASIS.sub(r"\2", picture.get("alt", "")))


_EMPHASIS = re.compile(r"(?<![*`])(\*{1,3}|`{1,3})(?![*`])([^*`]+)\1")


class _Tables(Treeprocessor):
    """Tables become cards on a phone, where each cell repeats its heading; roles keep them tables to screen readers.

    A cell with nothing in it is left out of its card.
    """

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            if table.find("thead/tr") is not None:
                _prepare_table(table)


_ALIGNED = {"text-align: left;": "", "text-align: center;": "to-middle", "text-align: right;": "to-right"}
"""What the engine says of a column of `|:--|`, and our class for it: a finished page has no style of its own."""
_ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


def _prepare_table(table: Element) -> None:
    table.set("class", "stack")
    table.set("role", "table")
    headings = ["".join(heading.itertext()) for heading in table.iterfind("thead/tr/th")]
    for element in table.iter():
        if role := _ROLES.get(element.tag):
            element.set("role", role)
        if (aligned := _ALIGNED.get(element.get("style", ""))) is not None:
            del element.attrib["style"]
            if aligned:
                element.set("class", aligned)
    for heading in table.iterfind("thead/tr/th"):
        heading.set("scope", "col")
        heading.set("role", "columnheader")
    for row in table.iterfind("tbody/tr"):
        for cell, label in zip(row, headings, strict=False):
            _prepare_cell(cell, label)
        _head_row(row)


def _prepare_cell(cell: Element, label: str) -> None:
    cell.set("data-l", label)
    if not len(cell) and not (cell.text or "").strip():
        cell.set("class", " ".join(filter(None, (cell.get("class"), "vacant"))))
    # One child beside the repeated heading, however much the cell holds.
    content = Element("span")
    content.text, cell.text = cell.text, None
    content.extend(cell)
    cell[:] = [content]


def _head_row(row: Element) -> None:
    """The first cell names its row."""
    if len(row) and (first := row[0]).tag == "td" and "".join(first.itertext()).strip():
        first.tag = "th"
        first.set("scope", "row")
        first.set("role", "rowheader")


_LETTER = r"[^\W_]"
_OPENS = rf"(?<!\*)(?:\*+(?={_LETTER})|(?<!{_LETTER})\*+(?=[^\s*]))"
_CLOSES = rf"(?:(?<={_LETTER})\*+|(?<=[^\s*])\*+(?!{_LETTER}))(?!\*)"
_STARS = re.compile(rf"(?P<ambiguous>(?={_OPENS}){_CLOSES})|(?P<end>{_CLOSES})|(?P<start>{_OPENS})")
"""Which stars begin and end emphasis, as CommonMark has it: those behind «Navn*, adresse*» are only stars."""


class _References(dict[str, tuple[str, str]]):
    """The addresses of [words][label] by label, as CommonMark has it: the first is kept, however its blanks are."""

    def __contains__(self, label: object) -> bool:
        return super().__contains__(_plain(str(label)))

    def __getitem__(self, label: str) -> tuple[str, str]:
        return super().__getitem__(_plain(label))

    def __setitem__(self, label: str, address: tuple[str, str]) -> None:
        self.setdefault(_plain(label), address)


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()


class ClausesExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name Python-Markdown calls)
        md.ESCAPED_CHARS.extend(sign for sign in "\"$%&',/:;=?@^~|" if sign not in md.ESCAPED_CHARS)
        md.inlinePatterns["em_strong"].delimiters["*"].boundary = _STARS  # type: ignore[attr-defined]
        md.references = _References()
        dressed = md.treeprocessors["attr_list"]
        dressed.BLOCK_RE = re.compile(rf"\n[ ]*{ATTRIBUTES}[ ]*$")  # type: ignore[attr-defined]
        dressed.HEADER_RE = re.compile(rf"[ ]+{ATTRIBUTES}[ ]*$")  # type: ignore[attr-defined]
        dressed.INLINE_RE = re.compile(rf"^{ATTRIBUTES}")  # type: ignore[attr-defined]
        # Between words and label there is no blank: [words] [label] is two links, or none.
        md.inlinePatterns["reference"].RE_LINK = re.compile(r"\[([^\]]*)\]")  # type: ignore[attr-defined]
        # After tabs are blanks (30), before superfences (25).
        md.preprocessors.register(_Fences(md), "samhandling_fences", 26)
        # After superfences (25) has taken fenced code out of the text, and before raw HTML (20) is.
        md.preprocessors.register(_Layout(md), "samhandling_layout", 22)
        md.postprocessors.register(_Unmarked(md), "samhandling_unmarked", 1)
        # Before links (160), which would take the brackets.
        md.inlinePatterns.register(_ToConfirm(TO_CONFIRM_IN_TEXT.pattern, md), "samhandling_confirm", 175)
        # After attribute lists (8) have set anchors, before the table of contents (5) makes its own.
        md.treeprocessors.register(_Clauses(md), "samhandling_clauses", 7)
        # After inline text (20), which makes the pictures.
        md.treeprocessors.register(_Alternatives(md), "samhandling_alternatives", 6)
        # After inline text (20), so that the headings are words.
        md.treeprocessors.register(_Tables(md), "samhandling_tables", 6)


def makeExtension() -> ClausesExtension:  # noqa: N802 (the name Python-Markdown calls)
    return ClausesExtension()
