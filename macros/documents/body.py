"""The text below the front matter, as sections and numbered clauses with permanent anchors.

Authors type the numbers, so that a citation («punkt 2.1») never moves. From the numbers come the anchors:
section 2 is `#s2`, clause 2.1 is `#p2-1`. A heading without a number takes its
anchor from `{#anker}`, else from its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from pymdownx.slugs import slugify  # type: ignore[import-untyped]

from ..model.vocabulary import Actor, actors_of

slug = slugify(case="lower")
"""The anchor of a heading from its words; keeps æ, ø and å. mkdocs.yml names the same function."""

HEADING = re.compile(
    r"^(?P<marks>#{1,6})[ \t]+(?P<title>.*?)(?:[ \t]+\{:?[ \t]*(?P<attributes>[^{}]*)\})?[ \t]*#*[ \t]*$"
)
CLAUSE = re.compile(r"^(?P<number>L?\d+(?:\.\d+)+|L\.\d+)[ \t]+(?P<text>\S.*)$")
FENCE = re.compile(r"^[ \t]*(```|~~~)")

_BEFORE_FENCE = frozenset("`~ \t")
_BEFORE_CLAUSE = frozenset("L0123456789")

_NUMBER = re.compile(r"^(?P<number>L?\d+(?:\.\d+)*|L)\.?[ \t]+(?P<title>\S.*)$")
_ATTRIBUTE = re.compile(
    r"""(?P<key>[\w-]+)=(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>\S+))|#(?P<id>[\w-]+)"""
)
_SENTENCE_END = re.compile(r"(?<!\bSt\.)(?<!\b[Kk]ap\.)(?<!\b[Nn]r\.)(?<=[.!?])\s+(?=[A-ZÆØÅ«])")
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`]{1,3}")
_SIGNS = frozenset("[*_`")
"""One of these stands in all markup."""
_TO_CONFIRM = re.compile(r"\s*\[må (?:bekreftes|stadfestast)[^\]]*\](?!\()")


@dataclass(frozen=True)
class Clause:
    """A numbered duty: `text` is its Markdown, without the number."""

    number: str
    text: str
    line: int

    @property
    def anchor(self) -> str:
        return clause_anchor(self.number)

    @cached_property
    def sentence(self) -> str:
        """The first sentence as plain words."""
        return _SENTENCE_END.split(plain(self.text.split("\n\n")[0]))[0]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        return actors_of(self.sentence)


@dataclass(frozen=True)
class Section:
    """A heading with everything up to the next one. Text before the first heading has level 0 and no anchor."""

    level: int
    title: str
    number: str | None
    anchor: str
    line: int
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    clauses: tuple[Clause, ...] = ()

    @property
    def heading(self) -> str:
        return f"{self.number} {self.title}" if self.number else self.title


def clause_anchor(number: str) -> str:
    return "p" + number.lower().replace(".", "-")


def section_anchor(number: str) -> str:
    return "s" + number.lower().replace(".", "-")


def plain(markdown: str) -> str:
    """Markdown as the words a reader sees, on one line; links keep their text, «må bekreftes» goes."""
    # Most clauses have no markup, and then no expression need look for it.
    if "[" in markdown:
        markdown = _TO_CONFIRM.sub("", markdown)
    if not _SIGNS.isdisjoint(markdown):
        markdown = _MARKUP.sub(r"\1", markdown)
    return " ".join(markdown.split())


def parse(body: str, first_line: int = 1) -> tuple[Section, ...]:
    """Cut a body into sections. `first_line` is the line of the file on which the body begins."""
    sections: list[Section] = []
    heading = Section(0, "", None, "", first_line)
    lines: list[str] = []
    fenced = False

    def close() -> None:
        text = "\n".join(lines)
        if heading.level or text.strip():
            begins = heading.line + (1 if heading.level else 0)
            sections.append(_with_text(heading, text, begins))
        lines.clear()

    # A look at the first letters spares most lines a regular expression.
    for offset, line in enumerate(body.split("\n")):
        if line[:1] in _BEFORE_FENCE and FENCE.match(line):
            fenced = not fenced
        if not fenced and line.startswith("#") and (found := HEADING.match(line)):
            close()
            heading = _heading(found, first_line + offset)
        else:
            lines.append(line)
    close()
    return tuple(sections)


def _heading(found: re.Match[str], line: int) -> Section:
    attributes: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(found["attributes"] or ""):
        if attribute["id"]:
            attributes["id"] = attribute["id"]
        else:
            attributes[attribute["key"]] = attribute["quoted"] or attribute["single"] or attribute["bare"] or ""
    title, number = found["title"], None
    if numbered := _NUMBER.match(title):
        title, number = numbered["title"], numbered["number"]
    anchor = attributes.get("id") or (section_anchor(number) if number else slug(title, "-"))
    return Section(len(found["marks"]), title, number, anchor, line, attributes=attributes)


def _with_text(heading: Section, text: str, first_line: int) -> Section:
    clauses: list[Clause] = []
    number, begins, collected = "", 0, list[str]()

    def close() -> None:
        if number:
            clauses.append(Clause(number, "\n".join(collected).strip(), begins))

    for offset, line in enumerate(text.split("\n")):
        if line[:1] in _BEFORE_CLAUSE and (found := CLAUSE.match(line)):
            close()
            number, begins, collected = found["number"], first_line + offset, [found["text"]]
        else:
            collected.append(line)
    close()
    return Section(
        heading.level,
        heading.title,
        heading.number,
        heading.anchor,
        heading.line,
        text,
        heading.attributes,
        tuple(clauses),
    )
