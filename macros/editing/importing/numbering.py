"""Markdown from elsewhere in our form: headings from the second level, numbered clauses, tight lists.

Numbers that stand in a text are what people cite, so they win, and what has none between them gets none. Only a text
without numbers gets new ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...documents.counted import counted, listed
from ...documents.text.body import clause_anchor, section_anchor, slug
from .blocks import Block, blocks_of, harmless, lists_by_hand, read_block
from .numbers import BOLD_ONLY, give_numbers, headings_in_text, tell_clauses_in_tables, typed_number, without_number
from .references import Places, linked

_EMPTY_ALT = re.compile(r"!\[\s*\]\(")


@dataclass
class Numbered:
    """`markdown` in our form, and `notes` in Norwegian of what to look at."""

    title: str
    markdown: str
    notes: list[str] = field(default_factory=list)


def in_our_form(title: str, markdown: str, *, clauses: bool, names: Sequence[str] = ()) -> Numbered:
    """`clauses` says whether sections and paragraphs get numbers, as in agreements and routines.

    `names` are those that the marks of references stand for.
    """
    notes = list[str]()
    blocks = headings_in_text([read_block(text) for text in blocks_of(harmless(markdown))], notes)
    title, blocks = _title(title, blocks)
    blocks = lists_by_hand(blocks)
    _tell_bold(blocks, notes)
    places = Places()
    if clauses:
        give_numbers(blocks, notes)
        tell_clauses_in_tables(blocks, notes)
    else:
        for block in blocks:
            block.text = without_number(block) if block.level else block.text
    written = _written(blocks, places)
    text = linked("\n\n".join(written) + "\n", places, names, notes)
    if pictures := len(_EMPTY_ALT.findall(text)):
        notes.append(f"{counted(pictures, 'bilde', 'bilder')} mangler beskrivelse; skriv hva de viser")
    return Numbered(title, text, notes)


def _title(title: str, blocks: list[Block]) -> tuple[str, list[Block]]:
    """A first heading that stands alone at its level is the title."""
    headings = [block for block in blocks if block.level]
    if title or not headings:
        return title, blocks
    first = headings[0]
    top = min(block.level for block in headings)
    alone = first.level == top and sum(block.level == top for block in headings) == 1
    if not alone or (len(headings) == 1 and blocks[0] is not first) or typed_number(first):
        return title, blocks
    return first.text, [block for block in blocks if block is not first]


def _tell_bold(blocks: Sequence[Block], notes: list[str]) -> None:
    bold = [found["text"].strip() for block in blocks if not block.level and (found := BOLD_ONLY.match(block.text))]
    if bold:
        notes.append(f"{len(bold)} avsnitt har bare fet skrift: {listed(bold)}; er det overskrifter?")


def _written(blocks: Sequence[Block], places: Places) -> Iterator[str]:
    top = min((block.level for block in blocks if block.level), default=1)
    level = 1
    for block in blocks:
        if block.level:
            level = min(2 + (block.number.count(".") if block.number else block.level - top), level + 1)
            yield f"{'#' * level} {_heading(block, places)}"
        elif block.number:
            places.put(block.targets, clause_anchor(block.number), block.number)
            yield f"{block.number} {block.text}"
        else:
            yield block.text


def _heading(block: Block, places: Places) -> str:
    if block.number:
        places.put(block.targets, section_anchor(block.number), block.number)
        return f"{block.sign}{block.number} {block.text}"
    bare = slug(block.text.replace("æ", "ae").replace("ø", "o").replace("å", "a"), "-") or "del"
    anchor, nth = bare, 1
    while anchor in places.anchors:
        nth += 1
        anchor = f"{bare}-{nth}"
    places.put(block.targets, anchor, "")
    # «1. etasje» as a heading has no number; the stop is shielded, so that nobody reads one.
    shielded = re.sub(r"^(\d+)\.", r"\1\\.", block.text)
    return f"{shielded} {{#{anchor}}}"
