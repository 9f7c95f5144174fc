"""The text below the front matter, as sections and numbered clauses with permanent anchors.

Authors type the numbers, so that a citation («punkt 2.1») never moves. From the numbers come the anchors:
section 2 is `#s2`, clause 2.1 is `#p2-1`. A heading without a number takes its
anchor from `{#anker}`, else from its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from pymdownx.slugs import slugify  # type: ignore[import-untyped]

from ...model.marks import MUST_BE_CONFIRMED
from ...model.subjects import actors_of, receivers_of
from ...model.vocabulary import Actor
from .layout import read
from .lines import HEADING as _HEADING
from .lines import HEADING_NUMBER, Line, Shape
from .signs import with_stars

slug = slugify(case="lower")
"""The anchor of a heading from its words; keeps æ, ø and å. mkdocs.yml names the same function."""

_ATTRIBUTE = re.compile(
    r"""(?<![\w-])(?P<key>[\w-]++)=(?:"(?P<quoted>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>\S+))|#(?P<id>[\w-]+)"""
)
SENTENCE_END = re.compile(r"(?<!\bSt\.)(?<!\b[Kk]ap\.)(?<!\b[Nn]r\.)(?<=[.!?])\s+(?=[A-ZÆØÅ«])")
_MARKUP = re.compile(
    r"!?\[([^\[\]]*+)\]\([^()\n]*+(?:\([^()\n]*+\)[^()\n]*+)*+\)"
    r"|(?<!\\)[*`]{1,3}|(?<![\w\\])_{1,3}|(?<!\\)_{1,3}(?!\w)"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = frozenset("[*_`\\")
"""One of these stands in all markup."""
DEADLINE = re.compile(
    r"\b(?:innen|innan|senest|seinast|straks|umiddelbart|omgående|frist\w*|døgn\w*|virkedag\w*|yrkedag\w*"
    r"|utskriv(?:n)?ingsdagen|samme dag|same dag(?:en)?|så snart|så raskt"
    r"|(?:\d+|én|ein|en|ei|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|fjorten) "
    r"(?:minutt\w*|timer?|timar|dag(?:er|ar)?|arbeidsdag\w*|uker?|veker?|måneder?|månad(?:er|ar)?))\b",
    re.IGNORECASE,
)
"""Words by which a clause says how soon."""

_TO_CONFIRM = re.compile(rf"\s{{0,3}}\[{MUST_BE_CONFIRMED}[^\[\]]*+\](?!\()")


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
    def _sentences(self) -> list[str]:
        """Those of the first paragraph, as plain words."""
        return SENTENCE_END.split(plain(self.text.split("\n\n")[0]))

    @property
    def sentence(self) -> str:
        """The first sentence as plain words."""
        return self._sentences[0]

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        return actors_of(self.sentence)

    @cached_property
    def receivers(self) -> tuple[Actor, ...]:
        """The parties that are owed what the clause tells of; none that does it itself."""
        found = dict.fromkeys(actor for sentence in self._sentences for actor in receivers_of(sentence))
        return tuple(actor for actor in found if actor not in self.actors)

    @cached_property
    def has_deadline(self) -> bool:
        """Whether its first paragraph says how soon: in what it lists, such words are about other things."""
        return any(map(DEADLINE.search, self._sentences))


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
    sign: str = ""
    """«§ » before a number that people cite so."""

    @property
    def heading(self) -> str:
        return f"{self.sign}{self.number} {self.title}" if self.number else self.title


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
        if "*" in markdown:
            markdown = with_stars(markdown)
        markdown = _MARKUP.sub(r"\1", markdown)
        markdown = _ESCAPED.sub(r"\1", markdown)
    return " ".join(markdown.split())


def parse(body: str, first_line: int = 1, read_before: tuple[Line, ...] | None = None) -> tuple[Section, ...]:
    """Cut a body into sections. `first_line` is the line of the file on which the body begins."""
    sections: list[Section] = []
    heading = Section(0, "", None, "", first_line)
    lines: list[tuple[str, Line]] = []

    def close() -> None:
        if heading.level or any(typed.strip() for typed, _ in lines):
            begins = heading.line + (1 if heading.level else 0)
            sections.append(_with_text(heading, lines, begins))
        lines.clear()

    for offset, (typed, line) in enumerate(zip(body.split("\n"), read_before or read(body), strict=True)):
        if line.shape is Shape.HEADING and (found := _HEADING.match(typed)):
            close()
            heading = _heading(found, first_line + offset)
        else:
            lines.append((typed, line))
    close()
    return tuple(sections)


def _heading(found: re.Match[str], line: int) -> Section:
    attributes: dict[str, str] = {}
    for attribute in _ATTRIBUTE.finditer(found["attributes"] or ""):
        if attribute["id"]:
            attributes["id"] = attribute["id"]
        else:
            attributes[attribute["key"]] = attribute["quoted"] or attribute["single"] or attribute["bare"] or ""
    title, number, sign = found["title"], None, ""
    if numbered := HEADING_NUMBER.match(title):
        title, number, sign = numbered["title"], numbered["number"], "§ " if numbered["sign"] else ""
    anchor = attributes.get("id") or (section_anchor(number) if number else slug(title, "-"))
    return Section(len(found["marks"]), title, number, anchor, line, attributes=attributes, sign=sign)


def _with_text(heading: Section, lines: list[tuple[str, Line]], first_line: int) -> Section:
    clauses: list[Clause] = []
    number, begins, collected = "", 0, list[str]()

    def close() -> None:
        if number:
            clauses.append(Clause(number, "\n".join(collected).strip(), begins))

    for offset, (typed, line) in enumerate(lines):
        if line.clause:
            close()
            number, begins, collected = line.clause["number"], first_line + offset, [line.clause["text"]]
        else:
            collected.append(typed)
    close()
    return replace(heading, text="\n".join(typed for typed, _ in lines), clauses=tuple(clauses))
