"""The numbers of sections and clauses: those that a text has are what people cite, so they win."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...documents.counted import counted, listed
from ...documents.text.clauses import Counting, Reading
from . import chapters
from .blocks import RUN, Block, plain

_NUMBER = r"(?P<number>\d{1,3}(?:\\?\.\d{1,3})*)"
_OF_HEADING = re.compile(
    rf"^(?P<word>§\s*|{chapters.WORDS}\s+)?{_NUMBER}"
    r"(?P<end>\\?[.):]|\s+[–-])?(?:\s+(?=(?P<first>\S))|$)",
    re.IGNORECASE,
)
"""A number before a heading. «24 timer» begins with a word that is a number, and so does «24. desember»."""
_OF_CLAUSE = re.compile(
    r"^(?:\*\*)?(?:§\s*)?(?P<number>\d{1,3}(?:\\?\.\d{1,3})+)(?P<end>\\?[.):])?"
    r"(?:(?P<bold>\*\*)\s*|\s+(?=\S))(?P<words>\S.*)$",
    re.DOTALL,
)
_IN_CELL = re.compile(r"(?:[|>]\s*|<br>\s*)(?P<number>\d{1,2}\\?\.\d{1,2}(?:\\?\.\d{1,2})*)\\?\.?\s+(?=[A-ZÆØÅ«])")
_LONE = re.compile(rf"^(?:\*\*)?(?P<sign>§\s*)?{_NUMBER}\\?[.)]?(?:\*\*)?\s+(?P<words>\S.*?)(?:\*\*)?:?$")
BOLD_ONLY = re.compile(r"^(\*\*|__)(?P<text>[^*_]+)\1:?$")
_ENDS_SENTENCE = (".", "!", "?", ":", ";", ",")
_LONGEST_HEADING = 80


def headings_in_text(blocks: list[Block], notes: list[str]) -> list[Block]:
    """A number and words in bold are a heading, and so is a short «1. Formål» before «1.1», or before «2. Ansvar»."""
    blocks = [block for block in blocks if block.text.strip()]
    without = not any(block.level for block in blocks)
    in_order = _in_order(blocks)
    if in_order and not (without and len(in_order) > 1):
        notes.append(f"kort tekst med nummer: {listed(block.text for block in in_order)}; er det overskrifter?")
        in_order = []
    made = list[str]()
    for place, block in enumerate(blocks):
        found = None if block.level else _LONE.match(block.text)
        if found is None:
            continue
        number, words = plain(found["number"]).removesuffix(".0"), found["words"].replace("**", "").rstrip(":")
        bold = bool(BOLD_ONLY.match(block.text)) and (without or "." in number)
        if bold or any(block is one for one in in_order) or _begins(f"{number}.1", words, blocks[place + 1 :]):
            sign = "§ " if found["sign"] else ""
            made.append(f"{sign}{number} {words}")
            block.level = number.count(".") + 1
            block.text = f"{sign}{number}. {words}"
    if made:
        notes.append(f"fet eller kort tekst med nummer er blitt overskrift: {listed(made)}")
    return blocks


def _in_order(blocks: Sequence[Block]) -> list[Block]:
    """Short lines «1. Formål», «2. Ansvar» with text below each, counted from 1."""
    found = list[Block]()
    for block, below in pairwise(blocks):
        lone = None if block.level else _LONE.match(block.text)
        if lone is None or not _is_short_heading(lone["words"].replace("**", "")):
            continue
        if plain(lone["number"]) == str(len(found) + 1) and not below.level and not RUN.match(below.text):
            found.append(block)
    return found


def _begins(first: str, words: str, below: Sequence[Block]) -> bool:
    """Whether a short line is the heading of what begins with the number `first`, «2.1»."""
    return first.count(".") == 1 and _is_short_heading(words) and _next_number(below) == first


def _is_short_heading(words: str) -> bool:
    return len(words) <= _LONGEST_HEADING and words[:1].isupper() and not words.endswith(_ENDS_SENTENCE)


def _next_number(blocks: Sequence[Block]) -> str:
    for block in blocks:
        if block.level or RUN.match(block.text):
            return ""
        if found := _OF_CLAUSE.match(block.text):
            return plain(found["number"])
    return ""


def give_numbers(blocks: list[Block], notes: list[str]) -> None:
    """Give each section and clause its number: that it has, or a new one where the text has none."""
    _read_headings(blocks, notes)
    _read_clauses(blocks)
    composed = [called for block in blocks if _may_be_composed(block) and (called := chapters.composed(block.text))]
    of_clauses = any(chapters.composed(block.text) for block in blocks if not block.level and _may_be_composed(block))
    if composed:
        notes.append(f"{listed(composed)}: numre her har verken bokstav eller bindestrek, så disse står som ord")
    in_headings = any(block.level and block.number for block in blocks)
    in_clauses = any(not block.level and block.number for block in blocks)
    if in_clauses:
        _number_after_clauses(blocks, notes)
    elif in_headings and not of_clauses:
        if _number_clauses(blocks):
            notes.append("originalen har numre bare på overskriftene; punktene under dem har fått numre her")
    elif any(block.level for block in blocks) and not composed:
        _number_headings(blocks)
        _number_clauses(blocks)
        notes.append("originalen har ingen numre; avsnitt og punkter har fått numre her")
    if in_headings or in_clauses:
        notes += _amiss(blocks)
    between = sum(block.may_be_clause and not block.number for block in blocks) if in_clauses else 0
    if between:
        notes.append(f"{between} avsnitt uten nummer i originalen er uten nummer her")


def _may_be_composed(block: Block) -> bool:
    """Whether a number with a letter or a hyphen may begin it: a heading, or a clause that is a § of its own."""
    return bool(block.level) or (block.may_be_clause and block.text.startswith("§"))


def _read_headings(blocks: list[Block], notes: list[str]) -> None:
    called = list(chapters.read_roman(blocks))
    for block in blocks:
        if block.level and (typed := typed_number(block)):
            word = found["word"] if (found := _of_heading(block)) else None
            words = without_number(block)
            if word and word.startswith("§"):
                block.sign = "§ "
            elif word:
                called.append(
                    plain(block.text if words == block.text else block.text.removesuffix(words)).strip(" .:–-")
                )
            block.number, block.text = typed, words
    if called:
        notes.append(f"{listed(called)} i originalen er avsnitt med samme nummer her")


def _amiss(blocks: list[Block]) -> Iterator[str]:
    """What a text that has numbers lacks, or has too much of."""
    without = [block.text for block in blocks if block.level and not block.number]
    if without:
        yield f"overskrifter uten nummer i originalen er uten nummer her: {listed(without)}"
    numbers = [block.number for block in blocks if block.number]
    twice = list(dict.fromkeys(one for one in numbers if numbers.count(one) > 1))
    if twice:
        yield f"numre som står flere ganger i originalen: {', '.join(twice)}; hvert nummer kan bare stå én gang"


def _read_clauses(blocks: list[Block]) -> None:
    counting = Counting()
    for block in blocks:
        if block.level:
            counting.heading(block.level, block.number)
        elif block.may_be_clause and (found := _OF_CLAUSE.match(block.text)):
            number = plain(found["number"])
            words = f"**{found['words']}" if block.text.startswith("**") and not found["bold"] else found["words"]
            if counting.reads(number, found["words"]) is Reading.CLAUSE or block.counted:
                counting.before = tuple(map(int, number.split(".")))
                block.number, block.text = number, words


def tell_clauses_in_tables(blocks: Sequence[Block], notes: list[str]) -> None:
    """A number in a cell is only words there: nothing can be linked to it."""
    tables = [block.text for block in blocks if block.text.startswith(("|", "<table"))]
    numbers = [plain(found["number"]) for text in tables for found in _IN_CELL.finditer(text)]
    if numbers:
        what = counted(len(numbers), "punkt", "punkter")
        notes.append(f"{what} med nummer står i en tabell, og kan ikke lenkes til der: {', '.join(numbers[:5])}")


def _number_after_clauses(blocks: list[Block], notes: list[str]) -> None:
    """A heading without a number over clauses that have them: they say which number it is."""
    top = min((block.level for block in blocks if block.level), default=0)
    used = {block.number for block in blocks if block.level}
    given = list[str]()
    for place, block in enumerate(blocks):
        if not block.level or block.level != top or block.number:
            continue
        below = next((one for one in blocks[place + 1 :] if one.level or one.number), None)
        number = below.number.partition(".")[0] if below and not below.level else ""
        if number and number not in used:
            block.number = number
            used.add(number)
            given.append(f"{number} {block.text}")
    if given:
        notes.append(f"overskrifter har fått nummer etter punktene under dem: {listed(given)}")


def _number_headings(blocks: list[Block]) -> None:
    top = min(block.level for block in blocks if block.level)
    counted = list[int]()
    for block in blocks:
        if block.level:
            depth = min(block.level - top, len(counted))
            counted = [*counted[:depth], counted[depth] + 1 if depth < len(counted) else 1]
            block.number = ".".join(map(str, counted))


def _number_clauses(blocks: list[Block]) -> bool:
    """Number the paragraphs of each section that has no numbered sections in it. Returns whether there were any."""
    sections = [block.number for block in blocks if block.level and block.number]
    section, level, count, any_ = "", 0, 0, False
    for block in blocks:
        if block.level and (block.number or block.level <= level):
            section, level, count = block.number, block.level, 0
            if any(one.startswith(f"{section}.") for one in sections):
                section = ""
        elif section and block.may_be_clause and not BOLD_ONLY.match(block.text) and not RUN.match(block.text):
            count, any_ = count + 1, True
            block.number = f"{section}.{count}"
            block.text = re.sub(r"^(\d+)\\([.)])", r"\1\2", block.text)
    return any_


def _of_heading(heading: Block) -> re.Match[str] | None:
    return _OF_HEADING.match(chapters.by_number(heading.text))


def typed_number(heading: Block) -> str:
    """The number a heading begins with, when its form says that it is one: 2.1, 2. or § 2, and 2 before a name."""
    found = _of_heading(heading)
    if found is None:
        return ""
    if chapters.composed(heading.text):
        return ""
    number, first = plain(found["number"]), found["first"]
    if first is None:
        return number if _names_itself(found) else ""
    named = first.isupper() or not first.isalnum() or heading.counted
    chapter = (found["chapter"] or "§" in (found["word"] or "")) and "." not in number
    return number.removesuffix(".0") if named or chapter else ""


def _names_itself(found: re.Match[str]) -> bool:
    """Whether a heading is only a word and a number, «Kapittel 4»: it keeps them, for it has no other name."""
    return found["first"] is None and bool(found["word"]) and "§" not in found["word"]


def without_number(heading: Block) -> str:
    """The words of a heading behind its number."""
    found = _of_heading(heading)
    if found is None or _names_itself(found) or not typed_number(heading):
        return heading.text
    return found.string[found.end() :]
