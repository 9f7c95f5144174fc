"""Markdown from elsewhere in our form: headings from the second level, numbered clauses, tight lists.

Numbers that stand in a text are what people cite, so they win, and what has none between them gets none. Only a text
without numbers gets new ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...documents.body import clause_anchor, section_anchor, slug
from ...documents.clauses import Counting, Reading
from .counted import counted, listed
from .marks import COUNTED, NO_CLAUSE, REFERENCES, TARGETS
from .references import Places, linked
from .tidying import BULLETS, is_lettered, is_run, tidy

_HEADING = re.compile(r"^(?P<marks>#{1,6})(?:\s+(?P<words>.*?))?\s*$")
_NUMBER = r"(?P<number>\d{1,3}(?:\\?\.\d{1,3})*)"
_OF_HEADING = re.compile(
    rf"^(?P<word>§\s*|kap(?:ittel|\\?\.)\s+)?{_NUMBER}(?P<end>\\?[.):]|\s+[–-])?\s+(?=(?P<first>\S))", re.IGNORECASE
)
"""A number before a heading. «24 timer» begins with a word that is a number, and so does «24. desember»."""
_OF_CLAUSE = re.compile(
    r"^(?:\*\*)?(?:§\s*)?(?P<number>\d{1,3}(?:\\?\.\d{1,3})+)(?P<end>\\?[.):])?"
    r"(?:(?P<bold>\*\*)\s*|\s+(?=\S))(?P<words>\S.*)$",
    re.DOTALL,
)
_LONE = re.compile(rf"^(?:\*\*)?(?:§\s*)?{_NUMBER}\\?[.)]?(?:\*\*)?\s+(?P<words>\S.*?)(?:\*\*)?:?$")
_RUN = re.compile(r"^(?P<mark>\d{1,2}|[a-z])\\?\.\s+(?=[*_«(\"]*[A-ZÆØÅ])")
_MARK = re.compile(r"^(?P<indent>\s*)(?P<mark>\\?[^\s\\]{1,6}(?:\\[.)])?)(?P<space>\s+)(?=\S)")
_NOT_A_CLAUSE = re.compile(
    r"^(\s|[-*+](?=\s)|[|>~`<!:]|\[\^|\d+[.)]\s|[a-zA-Z][.)]\s|#|\\?>|---|(?:Figur|Tabell|Bilde|Boks)\s\d+\s*[.:–-])"
)
_BOLD_ONLY = re.compile(r"^(\*\*|__)(?P<text>[^*_]+)\1:?$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_EMPTY_ALT = re.compile(r"!\[\s*\]\(")
_ENDS_SENTENCE = (".", "!", "?", ":", ";", ",")
_LONGEST_HEADING = 80


@dataclass
class Numbered:
    """`markdown` in our form, and `notes` in Norwegian of what to look at."""

    title: str
    markdown: str
    notes: list[str] = field(default_factory=list)


@dataclass
class _Block:
    """What stands between blank lines."""

    text: str
    targets: tuple[int, ...] = ()
    counted: bool = False
    no_clause: bool = False
    level: int = 0
    """That of a heading; 0 for all else."""
    number: str = ""
    """The number that it has, in our form; `text` is then without it."""

    @property
    def may_be_clause(self) -> bool:
        return not self.level and not self.no_clause and not _NOT_A_CLAUSE.match(self.text)


def in_our_form(title: str, markdown: str, *, clauses: bool, names: Sequence[str] = ()) -> Numbered:
    """`clauses` says whether sections and paragraphs get numbers, as in agreements and routines.

    `names` are those that the marks of references stand for.
    """
    notes = list[str]()
    blocks = _headings_in_text([_read(text) for text in _blocks(_harmless(markdown))], notes)
    title, blocks = _title(title, blocks)
    blocks = _lists_by_hand(blocks)
    _tell_bold(blocks, notes)
    places = Places()
    if clauses:
        _number(blocks, notes)
    else:
        for block in blocks:
            block.text = _without_number(block) if block.level else block.text
    written = _written(blocks, places)
    text = linked("\n\n".join(written) + "\n", places, names, notes)
    if pictures := len(_EMPTY_ALT.findall(text)):
        notes.append(f"{counted(pictures, 'bilde', 'bilder')} mangler beskrivelse; skriv hva de viser")
    return Numbered(title, text, notes)


def _read(text: str) -> _Block:
    targets = tuple(int(one) for one in TARGETS.findall(text))
    counted, no_clause = COUNTED in text, NO_CLAUSE in text
    bare = TARGETS.sub("", text).replace(COUNTED, "").replace(NO_CLAUSE, "")
    if bare.startswith("<table"):  # no Markdown is read in it, so no link
        bare = REFERENCES.sub(r"\g<words>", bare)
    heading = _HEADING.match(bare)
    if heading is None:
        return _Block(bare, targets, counted, no_clause)
    words = (heading["words"] or "").replace("**", "").strip()
    if _PICTURE.search(words):  # a picture in the style of a heading is no heading
        return _Block(words, targets, no_clause=True)
    return _Block(words, targets, counted, no_clause, len(heading["marks"]) if words else 0)


def _headings_in_text(blocks: list[_Block], notes: list[str]) -> list[_Block]:
    """A number and words in bold are a heading, and so is a short line «1. Formål» before «1.1»."""
    blocks = [block for block in blocks if block.text.strip()]
    without = not any(block.level for block in blocks)
    made = list[str]()
    for place, block in enumerate(blocks):
        found = None if block.level else _LONE.match(block.text)
        if found is None:
            continue
        number, words = _plain(found["number"]).removesuffix(".0"), found["words"].replace("**", "").rstrip(":")
        bold = bool(_BOLD_ONLY.match(block.text))
        if (bold and (without or "." in number)) or (
            "." not in number and _is_short_heading(words) and _next_number(blocks[place + 1 :]) == f"{number}.1"
        ):
            made.append(f"{number} {words}")
            block.level = number.count(".") + 1
            block.text = f"{number}. {words}"
    if made:
        notes.append(f"fet eller kort tekst med nummer er blitt overskrift: {listed(made)}")
    return blocks


def _is_short_heading(words: str) -> bool:
    return len(words) <= _LONGEST_HEADING and words[:1].isupper() and not words.endswith(_ENDS_SENTENCE)


def _next_number(blocks: Sequence[_Block]) -> str:
    for block in blocks:
        if block.level or _RUN.match(block.text):
            return ""
        if found := _OF_CLAUSE.match(block.text):
            return _plain(found["number"])
    return ""


def _title(title: str, blocks: list[_Block]) -> tuple[str, list[_Block]]:
    """A first heading that stands alone at its level is the title."""
    headings = [block for block in blocks if block.level]
    if title or not headings:
        return title, blocks
    first = headings[0]
    top = min(block.level for block in headings)
    alone = first.level == top and sum(block.level == top for block in headings) == 1
    if not alone or (len(headings) == 1 and blocks[0] is not first) or _typed(first):
        return title, blocks
    return first.text, [block for block in blocks if block is not first]


def _lists_by_hand(blocks: list[_Block]) -> list[_Block]:
    """Paragraphs that begin with 1., 2., 3. or a., b., c. are the items of one list."""
    result = list[_Block]()
    place = 0
    while place < len(blocks):
        run = _run(blocks[place:])
        if len(run) < 2:
            result.append(blocks[place])
            place += 1
            continue
        lines = [block.text for block in run]
        marks = [found["mark"] for line in lines if (found := _RUN.match(line))]
        items = [
            f"{'' if mark.isdigit() else '- '}{mark}. {_RUN.sub('', line)}"
            for mark, line in zip(marks, lines, strict=True)
        ]
        result.append(_Block("\n".join(items), tuple(target for block in run for target in block.targets)))
        place += len(run)
    return result


def _run(blocks: Sequence[_Block]) -> list[_Block]:
    found = list[_Block]()
    for block in blocks:
        match = None if block.level or "\n" in block.text else _RUN.match(block.text)
        if match is None or not is_run(f"{match['mark']}."):
            break
        first = "1" if match["mark"].isdigit() else "a"
        nth = len(found) + 1
        if match["mark"] != (str(nth) if first == "1" else chr(ord("a") + nth - 1)):
            break
        found.append(block)
    return found


def _tell_bold(blocks: Sequence[_Block], notes: list[str]) -> None:
    bold = [found["text"].strip() for block in blocks if not block.level and (found := _BOLD_ONLY.match(block.text))]
    if bold:
        notes.append(f"{len(bold)} avsnitt har bare fet skrift: {listed(bold)}; er det overskrifter?")


def _number(blocks: list[_Block], notes: list[str]) -> None:
    """Give each section and clause its number: that it has, or a new one where the text has none."""
    called = list[str]()
    for block in blocks:
        if block.level and (typed := _typed(block)):
            if (found := _OF_HEADING.match(block.text)) and found["word"]:
                called.append(f"{_plain(found['word'])}{typed}")
            block.number, block.text = typed, _without_number(block)
    if called:
        notes.append(f"{listed(called)} i originalen er avsnitt med samme nummer her")
    _read_clauses(blocks)
    in_headings = any(block.level and block.number for block in blocks)
    in_clauses = any(not block.level and block.number for block in blocks)
    if in_clauses:
        _number_after_clauses(blocks, notes)
    elif in_headings:
        if _number_clauses(blocks):
            notes.append("originalen har numre bare på overskriftene; punktene under dem har fått numre her")
    elif any(block.level for block in blocks):
        _number_headings(blocks)
        _number_clauses(blocks)
        notes.append("originalen har ingen numre; avsnitt og punkter har fått numre her")
    if in_headings or in_clauses:
        without = [block.text for block in blocks if block.level and not block.number]
        if without:
            notes.append(f"overskrifter uten nummer i originalen er uten nummer her: {listed(without)}")
        numbers = [block.number for block in blocks if block.number]
        twice = list(dict.fromkeys(one for one in numbers if numbers.count(one) > 1))
        if twice:
            notes.append(
                f"numre som står flere ganger i originalen: {', '.join(twice)}; hvert nummer kan bare stå én gang"
            )
    if in_clauses:
        between = sum(block.may_be_clause and not block.number for block in blocks)
        if between:
            notes.append(f"{between} avsnitt uten nummer i originalen er uten nummer her")


def _read_clauses(blocks: list[_Block]) -> None:
    counting = Counting()
    for block in blocks:
        if block.level:
            counting.heading(block.level, block.number)
        elif block.may_be_clause and (found := _OF_CLAUSE.match(block.text)):
            number = _plain(found["number"])
            words = f"**{found['words']}" if block.text.startswith("**") and not found["bold"] else found["words"]
            if counting.reads(number, found["words"]) is Reading.CLAUSE or block.counted:
                counting.before = tuple(map(int, number.split(".")))
                block.number, block.text = number, words


def _number_after_clauses(blocks: list[_Block], notes: list[str]) -> None:
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


def _number_headings(blocks: list[_Block]) -> None:
    top = min(block.level for block in blocks if block.level)
    counted = list[int]()
    for block in blocks:
        if block.level:
            depth = min(block.level - top, len(counted))
            counted = [*counted[:depth], counted[depth] + 1 if depth < len(counted) else 1]
            block.number = ".".join(map(str, counted))


def _number_clauses(blocks: list[_Block]) -> bool:
    """Number the paragraphs of each section that has no numbered sections in it. Returns whether there were any."""
    sections = [block.number for block in blocks if block.level and block.number]
    section, level, count, any_ = "", 0, 0, False
    for block in blocks:
        if block.level and (block.number or block.level <= level):
            section, level, count = block.number, block.level, 0
            if any(one.startswith(f"{section}.") for one in sections):
                section = ""
        elif section and block.may_be_clause and not _BOLD_ONLY.match(block.text) and not _RUN.match(block.text):
            count, any_ = count + 1, True
            block.number = f"{section}.{count}"
            block.text = re.sub(r"^(\d+)\\([.)])", r"\1\2", block.text)
    return any_


def _typed(heading: _Block) -> str:
    """The number a heading begins with, when its form says that it is one: 2.1, 2. or § 2, and 2 before a name."""
    found = _OF_HEADING.match(heading.text)
    if found is None:
        return ""
    number = _plain(found["number"])
    named = found["first"].isupper() or not found["first"].isalnum()
    return number.removesuffix(".0") if named or heading.counted or (found["word"] and "." not in number) else ""


def _without_number(heading: _Block) -> str:
    return _OF_HEADING.sub("", heading.text) if _typed(heading) else heading.text


def _plain(number: str) -> str:
    return number.replace("\\", "")


def _written(blocks: Sequence[_Block], places: Places) -> Iterator[str]:
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


def _heading(block: _Block, places: Places) -> str:
    if block.number:
        places.put(block.targets, section_anchor(block.number), block.number)
        return f"{block.number} {block.text}"
    bare = slug(block.text.replace("æ", "ae").replace("ø", "o").replace("å", "a"), "-") or "del"
    anchor, nth = bare, 1
    while anchor in places.anchors:
        nth += 1
        anchor = f"{bare}-{nth}"
    places.put(block.targets, anchor, "")
    # «1. etasje» as a heading has no number; the stop is shielded, so that nobody reads one.
    shielded = re.sub(r"^(\d+)\.", r"\1\\.", block.text)
    return f"{shielded} {{#{anchor}}}"


def _blocks(markdown: str) -> Iterator[str]:
    """What stands between blank lines; the items of one list are one block, without blank lines between them."""
    collected: list[str] = []
    for paragraph in map(_as_item, re.split(r"\n(?:[ \t]*\n)+", markdown.strip("\n"))):
        in_list = bool(collected) and bool(_ITEM.match(_unmarked(collected[0])))
        item = _ITEM.match(_unmarked(paragraph))
        if in_list and (paragraph.startswith("  ") or (item and _is_numbered(paragraph) == _is_numbered(collected[0]))):
            # A paragraph inside an item keeps its blank line; between items it is only air.
            collected.append(paragraph if item else f"\n{paragraph}")
            continue
        if collected:
            yield "\n".join(collected)
        collected = [paragraph]
    if collected and collected[0].strip():
        yield "\n".join(collected)


def _is_numbered(item: str) -> bool:
    return _unmarked(item).lstrip()[:1].isdigit()


def _unmarked(text: str) -> str:
    return TARGETS.sub("", text).replace(NO_CLAUSE, "")


def _as_item(paragraph: str) -> str:
    """A list in a form that the engine of the site knows; the letter people cite stays."""
    return "\n".join(map(_as_line_of_list, paragraph.split("\n")))


def _as_line_of_list(line: str) -> str:
    found = _MARK.match(line)
    if found is None:
        return line
    mark = _plain(found["mark"])
    rest = line[found.end() :]
    if mark in BULLETS or (found["mark"].startswith("\\") and mark in "-*+"):
        return f"- {rest}"
    if is_lettered(mark) or (is_run(mark) and not mark[0].isdigit() and len(found["space"]) > 1):
        return f"{found['indent']}- {mark} {rest}"
    return line


def _harmless(markdown: str) -> str:
    """Braces that the engine would run as code are only words in a text from elsewhere; so are unseen letters."""
    text = markdown.replace("{{", "{ {").replace("{%", "{ %").replace("\\<", "&lt;").replace("\\>", "&gt;")
    return tidy(text)
