"""Markdown from elsewhere in our form: headings from the second level, numbered clauses, tight lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ...documents.body import slug

_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*$")
_TYPED = re.compile(r"^(?:§\s*)?(?P<number>\d{1,2}(?:\\?\.\d{1,2})*)(?P<end>\\?[.)])?\s+(?=\S)")
"""A number typed before a text. A date is none, and «24 timer» begins with a word that is a number."""
_BOLD_NUMBER = re.compile(r"^\*\*(?:§\s*)?(?P<number>\d{1,2}(?:\\?\.\d{1,2})*)\\?[.)]?\s+[^*]+\*\*:?$")
_LETTERED = re.compile(
    r"^(?P<indent>\s*)(?P<mark>\(?(?:[a-zA-Z]|[ivx]{1,5}|\d{1,2})\\?\)|[a-zA-Z]\.(?=\s{2}))\s+(?=\S)"
)
"""The items a), (a), 1) and i), which the engine of the site does not take for a list."""
_DASHED = re.compile(r"^(?:\\[-–*+]|[–•·])\s+(?=\S)")
_NOT_A_CLAUSE = re.compile(r"^(\s|[-*+|>~`<!:]|\[\^|\d+[.)]\s|[a-zA-Z][.)]\s|#)")
_BOLD_ONLY = re.compile(r"^(\*\*|__)(?P<text>[^*_]+)\1:?$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)]|[a-z][.)])\s")
_EMPTY_ALT = re.compile(r"!\[\s*\]\(")


@dataclass
class Numbered:
    """`markdown` in our form, and `notes` in Norwegian of what to look at."""

    title: str
    markdown: str
    notes: list[str] = field(default_factory=list)


def in_our_form(title: str, markdown: str, *, clauses: bool) -> Numbered:
    """`clauses` says whether sections and paragraphs get numbers, as in agreements and routines."""
    blocks = list(_blocks(_harmless(markdown)))
    title, blocks = _title(title, blocks)
    result = Numbered(title, "")
    if not any(_level(block) for block in blocks):
        blocks = [_heading_in_bold(block, result.notes) for block in blocks]
    counter = _Counter(min((_level(block) for block in blocks if _level(block)), default=2))
    written = [_block(block, counter, clauses, result.notes) for block in blocks]
    result.markdown = "\n\n".join(written) + "\n"
    pictures = len(_EMPTY_ALT.findall(result.markdown))
    if pictures:
        result.notes.append(f"{pictures} bilde{'r' if pictures > 1 else ''} mangler beskrivelse; skriv hva det viser")
    return result


class _Counter:
    """Numbers in the order of the text: 1, 1.1, 1.2, 2 …"""

    def __init__(self, top: int) -> None:
        self.top = top
        self.heading: list[int] = []
        self.below: list[int] = [0]
        """How many have been numbered so far, at each depth."""
        self.clause, self.inner = "", 0
        """What the original calls the last clause, and how many have been numbered below it."""

    def next_heading(self, level: int) -> str:
        depth = min(level - self.top, len(self.heading))
        self.below = self.below[: depth + 1]
        self.below[depth] += 1
        self.heading = [*self.heading[:depth], self.below[depth]]
        self.below.append(0)
        self.clause = ""
        return ".".join(map(str, self.heading))

    def next_clause(self, typed: str) -> str | None:
        """`typed` is the number the original has, if any: 3.2.1 after 3.2 is a clause below it here too."""
        if not self.heading:
            return None
        if self.clause and typed.startswith(f"{self.clause}."):
            self.inner += 1
            return ".".join(map(str, [*self.heading, self.below[-1], self.inner]))
        self.below[-1] += 1
        self.clause, self.inner = typed, 0
        return ".".join(map(str, [*self.heading, self.below[-1]]))


def _block(block: str, counter: _Counter, clauses: bool, notes: list[str]) -> str:
    if found := _HEADING.match(block):
        return _heading(len(found[1]), found[2], counter, clauses, notes)
    if found := _BOLD_ONLY.match(block):
        notes.append(f"«{found['text'].strip()}» er et avsnitt med bare fet skrift; er det en overskrift?")
    # A typed number makes a clause even where it could be taken for the item of a list.
    if not clauses or (not _is_typed_clause(block) and _NOT_A_CLAUSE.match(block)):
        return block
    number = counter.next_clause(_typed_number(block))
    if number is None:
        return block
    return f"{number} {_without_number(block, number, _typed_number(block), notes)}"


def _heading(level: int, words: str, counter: _Counter, clauses: bool, notes: list[str]) -> str:
    number = counter.next_heading(level)
    marks = "#" * (2 + number.count("."))
    words = words.replace("**", "").strip()
    if clauses:
        return f"{marks} {number} {_without_number(words, number, _typed_number(words, heading=True), notes)}"
    bare = _bare(words)
    anchor = slug(bare.replace("æ", "ae").replace("ø", "o").replace("å", "a"), "-")
    return f"{marks} {bare} {{#{anchor}}}"


def _without_number(text: str, number: str, typed: str, notes: list[str]) -> str:
    if not typed:
        return text
    if typed.removesuffix(".0") != number:
        notes.append(f"punkt {typed} i originalen er blitt {number}; rett henvisninger til det")
    return _TYPED.sub("", text)


def _bare(heading: str) -> str:
    return _TYPED.sub("", heading) if _typed_number(heading, heading=True) else heading


def _typed_number(text: str, *, heading: bool = False) -> str:
    """The number a text begins with, when its form says that it is one: 2.1, 2. or § 2, and 2 before a heading."""
    typed = _TYPED.match(text)
    if typed is None:
        return ""
    number = typed["number"].replace("\\", "")
    says_so = typed["end"] or "." in number or text.startswith("§") or (heading and text[typed.end()].isupper())
    return number if says_so else ""


def _title(title: str, blocks: list[str]) -> tuple[str, list[str]]:
    """A first heading that stands alone at its level is the title."""
    levels = [_level(block) for block in blocks if _level(block)]
    if not title and blocks and levels and _level(blocks[0]) == min(levels) and levels.count(min(levels)) == 1:
        found = _HEADING.match(blocks[0])
        return _bare(found[2].replace("**", "")) if found else "", blocks[1:]
    return title, blocks


def _level(block: str) -> int:
    found = _HEADING.match(block)
    return len(found[1]) if found else 0


def _blocks(markdown: str) -> Iterator[str]:
    """What stands between blank lines; the items of one list are one block, without blank lines between them."""
    collected: list[str] = []
    for paragraph in map(_as_item, re.split(r"\n[ \t]*\n", markdown.strip("\n"))):
        in_list = bool(collected) and bool(_ITEM.match(collected[0]))
        if in_list and (_ITEM.match(paragraph) or paragraph.startswith("  ")) and not _is_typed_clause(paragraph):
            # A paragraph inside an item keeps its blank line; between items it is only air.
            collected.append(paragraph if _ITEM.match(paragraph) else f"\n{paragraph}")
            continue
        if collected:
            yield "\n".join(collected)
        collected = [paragraph]
    if collected and collected[0].strip():
        yield "\n".join(collected)


def _is_typed_clause(paragraph: str) -> bool:
    return "." in _typed_number(paragraph)


def _heading_in_bold(block: str, notes: list[str]) -> str:
    """In a text without headings, a number and words in bold are one."""
    found = _BOLD_NUMBER.match(block)
    if found is None:
        return block
    words = block.replace("**", "").rstrip(":")
    notes.append(f"«{words.replace(chr(92), '')}» var fet skrift, og er blitt overskrift")
    parts = found["number"].replace("\\", "").removesuffix(".0").count(".")
    return f"{'#' * (parts + 1)} {words}"


def _as_item(paragraph: str) -> str:
    """A list in a form that the engine of the site knows; the letter people cite stays."""
    lines = [
        _LETTERED.sub(lambda item: f"{item['indent']}- {item['mark'].replace(chr(92), '')} ", line)
        for line in paragraph.split("\n")
    ]
    return _DASHED.sub("- ", "\n".join(lines))


def _harmless(markdown: str) -> str:
    """Braces that the engine would run as code are only words in a text from elsewhere; so are unseen hyphens."""
    text = markdown.replace("{{", "{ {").replace("{%", "{ %").replace("\\<", "&lt;").replace("\\>", "&gt;")
    return _UNSEEN.sub("", text).replace("\u00a0", " ").replace("\u2011", "-")


_UNSEEN = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
"""Soft hyphens and spaces of no width: a word with one in it is not found by searching for the word."""
