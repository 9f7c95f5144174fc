"""A text from elsewhere as its blocks, what stands between blank lines: headings, paragraphs, lists and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...documents.text.traces import MINUS, PLUS, TYPED_ITEM
from .marks import COUNTED, NO_CLAUSE, REFERENCES, TARGETS
from .tidying import BULLETS, is_lettered, is_run, tidy

_HEADING = re.compile(r"^(?P<marks>#{1,6})(?:\s+(?P<words>.*?))?\s*$")
RUN = re.compile(r"^(?P<mark>\d{1,2}|[a-z])\\?\.\s+(?=[*_«(\"]*[A-ZÆØÅ])")
_MARK = re.compile(r"^(?P<indent>\s*)(?P<mark>\\?[^\s\\]{1,6}(?:\\[.)])?)(?P<space>\s+)(?=\S)")
_NOT_A_CLAUSE = re.compile(
    r"^(\s|[-*+](?=\s)|[|>~`!:]|<(?!\s?[\d=-])|\[\^|\d+[.)]\s|[a-zA-Z][.)]\s|#|---|(?:Figur|Tabell|Bilde|Boks)\s\d+\s*[.:–-])"
)
_NOT_FIRST = re.compile(r"(?<=[^\s>-])([ ]*)\\>")
_BEFORE_A_FIGURE = re.compile(r"\\<(?=[\s\d=-])")
"""Where pandoc shields a sign that nobody would misread."""
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")


@dataclass
class Block:
    """What stands between blank lines."""

    text: str
    targets: tuple[int, ...] = ()
    counted: bool = False
    no_clause: bool = False
    level: int = 0
    """That of a heading; 0 for all else."""
    number: str = ""
    """The number that it has, in our form; `text` is then without it."""
    sign: str = ""
    """«§ » before the number of a heading that people cite so."""

    @property
    def may_be_clause(self) -> bool:
        return not self.level and not self.no_clause and not _NOT_A_CLAUSE.match(self.text)


def blocks_of(markdown: str) -> Iterator[str]:
    """What stands between blank lines; the items of one list are one block, without blank lines between them."""
    collected: list[str] = []
    paragraphs = re.split(r"\n(?:[ \t]*\n)+", markdown.strip("\n"))
    for above, own, below in zip(["", *paragraphs], paragraphs, [*paragraphs[1:], ""], strict=False):
        paragraph = _as_item(own, (above, below))
        in_list = bool(collected) and bool(TYPED_ITEM.match(_unmarked(collected[0])))
        item = TYPED_ITEM.match(_unmarked(paragraph))
        if in_list and (paragraph.startswith("  ") or (item and _is_numbered(paragraph) == _is_numbered(collected[0]))):
            # A paragraph inside an item keeps its blank line; between items it is only air.
            collected.append(paragraph if item else f"\n{paragraph}")
            continue
        if collected:
            yield "\n".join(collected)
        collected = [paragraph]
    if collected and collected[0].strip():
        yield "\n".join(collected)


def read_block(text: str) -> Block:
    """A block with the marks taken out of it, and what they told."""
    targets = tuple(int(one) for one in TARGETS.findall(text))
    counted, no_clause = COUNTED in text, NO_CLAUSE in text
    bare = TARGETS.sub("", text).replace(COUNTED, "").replace(NO_CLAUSE, "")
    if bare.startswith("<table"):  # no Markdown is read in it, so no link
        bare = REFERENCES.sub(r"\g<words>", bare)
    heading = _HEADING.match(bare)
    if heading is None:
        return Block(bare, targets, counted, no_clause)
    words = (heading["words"] or "").replace("**", "").strip()
    if _PICTURE.search(words):  # a picture in the style of a heading is no heading
        return Block(words, targets, no_clause=True)
    return Block(words, targets, counted, no_clause, len(heading["marks"]) if words else 0)


def _is_numbered(item: str) -> bool:
    return _unmarked(item).lstrip()[:1].isdigit()


def _unmarked(text: str) -> str:
    return TARGETS.sub("", text).replace(NO_CLAUSE, "")


def _as_item(paragraph: str, near: tuple[str, str]) -> str:
    """A list in a form that the engine of the site knows; the letter people cite stays."""
    lines = paragraph.split("\n")
    beside = [
        (above or near[0], below or near[1]) for above, below in zip(["", *lines], [*lines[1:], ""], strict=False)
    ]
    return "\n".join(map(_as_line_of_list, lines, beside))


def _as_line_of_list(line: str, near: tuple[str, str]) -> str:
    found = _MARK.match(line)
    if found is None:
        return line
    mark = plain(found["mark"])
    rest = line[found.end() :]
    if mark in BULLETS or (found["mark"].startswith("\\") and mark in "-*+" and _is_dashed(plain(line), mark, near)):
        return f"- {rest}"
    letter = is_run(mark) and not mark[0].isdigit()
    if is_lettered(mark) or (
        letter and (len(found["space"]) > 1 or found["indent"] or (len(mark) > 2 and _is_letter(near[0])))
    ):
        return f"{found['indent']}- {mark} {rest}"
    return line


def _is_letter(line: str) -> bool:
    """Whether a line begins with the letter or the Roman number of an item."""
    found = _MARK.match(line)
    return found is not None and is_run(mark := plain(found["mark"])) and not mark[0].isdigit()


def _is_dashed(line: str, mark: str, near: tuple[str, str]) -> bool:
    """Whether a mark typed first stands before an item.

    A plus before a figure is a sign, and so is a minus with no other beside it; a star alone begins a footnote.
    """
    marks = "*" if mark == "*" else "-+"
    others = [plain(other.lstrip()) for other in near]
    alike = any(other[:2] in {f"{one} " for one in marks} and not PLUS.match(other) for other in others)
    if mark == "-":
        return alike or not MINUS.match(line)
    return alike and not PLUS.match(line)


def lists_by_hand(blocks: list[Block]) -> list[Block]:
    """Paragraphs that begin with 1., 2., 3. or a., b., c. are the items of one list."""
    result = list[Block]()
    place = 0
    while place < len(blocks):
        run = _run(blocks[place:])
        if len(run) < 2:
            result.append(blocks[place])
            place += 1
            continue
        lines = [block.text for block in run]
        marks = [found["mark"] for line in lines if (found := RUN.match(line))]
        items = [
            f"{'' if mark.isdigit() else '- '}{mark}. {RUN.sub('', line)}"
            for mark, line in zip(marks, lines, strict=True)
        ]
        result.append(Block("\n".join(items), tuple(target for block in run for target in block.targets)))
        place += len(run)
    return result


def _run(blocks: Sequence[Block]) -> list[Block]:
    found = list[Block]()
    for block in blocks:
        match = None if block.level or "\n" in block.text else RUN.match(block.text)
        if match is None or not is_run(f"{match['mark']}."):
            break
        first = "1" if match["mark"].isdigit() else "a"
        nth = len(found) + 1
        if match["mark"] != (str(nth) if first == "1" else chr(ord("a") + nth - 1)):
            break
        found.append(block)
    return found


def harmless(markdown: str) -> str:
    """Braces that the engine would run as code are only words in a text from elsewhere; so are unseen letters."""
    text = markdown.replace("{{", "{ {").replace("{%", "{ %")
    return tidy(_NOT_FIRST.sub(r"\1>", _BEFORE_A_FIGURE.sub("<", text)))


def plain(number: str) -> str:
    """A number without the strokes that pandoc puts before its stops."""
    return number.replace("\\", "")
