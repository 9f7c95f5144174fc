"""Markdown from elsewhere in our form: headings from the second level, numbered clauses, tight lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..documents.body import slug

_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*$")
_TYPED = re.compile(r"^(?:§\s*)?(\d+(?:\\?\.\d+)*)\\?[.)]?\s+(?=\S)")
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
    counter = _Counter(min((_level(block) for block in blocks if _level(block)), default=2))
    written = [_block(block, counter, clauses, result.notes) for block in blocks]
    result.markdown = "\n\n".join(written) + "\n"
    pictures = len(_EMPTY_ALT.findall(result.markdown))
    if pictures:
        result.notes.append(f"{pictures} bilder mangler beskrivelse; skriv hva de viser")
    return result


class _Counter:
    """Numbers in the order of the text: 1, 1.1, 1.2, 2 …"""

    def __init__(self, top: int) -> None:
        self.top = top
        self.heading: list[int] = []
        self.below: list[int] = [0]
        """How many have been numbered so far, at each depth."""

    def next_heading(self, level: int) -> str:
        depth = min(level - self.top, len(self.heading))
        self.below = self.below[: depth + 1]
        self.below[depth] += 1
        self.heading = [*self.heading[:depth], self.below[depth]]
        self.below.append(0)
        return ".".join(map(str, self.heading))

    def next_clause(self) -> str | None:
        if not self.heading:
            return None
        self.below[-1] += 1
        return ".".join(map(str, [*self.heading, self.below[-1]]))


def _block(block: str, counter: _Counter, clauses: bool, notes: list[str]) -> str:
    if found := _HEADING.match(block):
        return _heading(len(found[1]), found[2], counter, clauses, notes)
    if found := _BOLD_ONLY.match(block):
        notes.append(f"«{found['text'].strip()}» er et avsnitt med bare fet skrift; er det en overskrift?")
    # A typed number makes a clause even where it could be taken for the item of a list.
    typed = _TYPED.match(block)
    if not clauses or (not (typed and "." in typed[1]) and _NOT_A_CLAUSE.match(block)):
        return block
    number = counter.next_clause()
    if number is None:
        return block
    return f"{number} {_without_number(block, number, notes)}"


def _heading(level: int, words: str, counter: _Counter, clauses: bool, notes: list[str]) -> str:
    number = counter.next_heading(level)
    marks = "#" * (2 + number.count("."))
    words = words.replace("**", "").strip()
    if clauses:
        return f"{marks} {number} {_without_number(words, number, notes)}"
    bare = _TYPED.sub("", words)
    anchor = slug(bare.replace("æ", "ae").replace("ø", "o").replace("å", "a"), "-")
    return f"{marks} {bare} {{#{anchor}}}"


def _without_number(text: str, number: str, notes: list[str]) -> str:
    typed = _TYPED.match(text)
    if typed is None:
        return text
    was = typed[1].replace("\\", "")
    if was != number:
        notes.append(f"punkt {was} i originalen er blitt {number}; rett henvisninger til det")
    return text[typed.end() :]


def _title(title: str, blocks: list[str]) -> tuple[str, list[str]]:
    """A first heading that stands alone at its level is the title."""
    levels = [_level(block) for block in blocks if _level(block)]
    if not title and blocks and levels and _level(blocks[0]) == min(levels) and levels.count(min(levels)) == 1:
        found = _HEADING.match(blocks[0])
        return _TYPED.sub("", found[2].replace("**", "")) if found else "", blocks[1:]
    return title, blocks


def _level(block: str) -> int:
    found = _HEADING.match(block)
    return len(found[1]) if found else 0


def _blocks(markdown: str) -> Iterator[str]:
    """What stands between blank lines; the items of one list are one block, without blank lines between them."""
    collected: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n", markdown.strip("\n")):
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
    typed = _TYPED.match(paragraph)
    return bool(typed and "." in typed[1])


def _harmless(markdown: str) -> str:
    """Braces that the engine would run as code are only words in a text from elsewhere."""
    return markdown.replace("{{", "{ {").replace("{%", "{ %").replace("\u00a0", " ")
