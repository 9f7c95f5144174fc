"""What is typed as in Word or by an old habit, and read as something else: told by the rules, mended by `check --fix`.

A mend never takes a visible sign away. What only other readers of Markdown would misread, such as `>20` and `500mg*3`,
is mended in silence: our own pages show it as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ....documents.text.blanking import without_comments, without_fences
from ....documents.text.clauses import Counting
from ....documents.text.fences import even
from ....documents.text.layout import read
from ....documents.text.lines import HEADING, Line, Shape
from ....documents.text.signs import escaped, first_sign, outside_code
from ....documents.text.tables import with_kept_strokes
from ....documents.text.traces import (
    CONTAINER,
    FENCE,
    FOOTNOTE,
    NEARLY,
    OWN_LINE,
    REFERENCE,
    RUN_ON,
    SENTENCE,
    TITLE_LINE,
)
from ....documents.text.unseen import BREAK, BREAKS, OTHER_BLANKS, UNSEEN
from .gaps import gaps
from .habits import OF_LAYOUT, OF_SIGNS
from .neighbours import beside, items_moved, items_with_their_words, tables_of_tabs
from .raw_html import told_of_html

_LONGEST_HEADING = 80


class Slip(NamedTuple):
    """Something on a line, counted from 0, with what is said of it: nothing when it is only mended."""

    row: int
    message: str = ""
    help: str = ""
    unseen: bool = False
    """Whether it is about letters and signs, and not about how the text is laid out."""
    grave: bool = False


_Mend = tuple[Slip, list[str] | None]
"""A slip with the lines that mend the one it stands on; None where a person must mend it."""


def slips(body: str, lines: tuple[Line, ...]) -> list[Slip]:
    """Everything on the lines of a body that is read as something else than it was meant as."""
    if _is_plain(body):
        return []
    below = (Slip(gap.row, gap.message, gap.help) for gap in gaps(body, lines))
    html = (Slip(one.row, one.message, one.help, grave=one.grave) for one in told_of_html(body))
    return sorted(slip for slip in (*(slip for slip, _ in _found(body, lines)), *below, *html) if slip.message)


def mended(body: str) -> str:
    """A body with its slips mended, and a blank line wherever a list, a table or a clause is glued to what is above."""
    body = even("\n".join(_parted(line) for line in body.split("\n")))
    # What one mend has made whole may be glued to something, which the next look sees.
    for _ in range(3):
        before, body = body, _mended(body)
        if body == before:
            break
    return body


def _parted(line: str) -> str:
    """A line parted where another program parted it; a heading and the row of a table are one line each."""
    pieces = [piece for piece in BREAK.split(line) if piece]
    whole = "|" in line or line.lstrip().startswith("#")
    indent = line[: len(line) - len(line.lstrip(" \t"))]
    return (" " if whole else f"\n{indent}").join(pieces)


def _mended(body: str) -> str:
    lines = read(body)
    rows: list[list[str]] = [[line] for line in body.split("\n")]
    for slip, rewritten in _found(body, lines):
        if rewritten is not None:
            rows[slip.row] = rewritten
    for gap in gaps(body, lines):
        if gap.mends:
            rows[gap.row].insert(0, "")
    return "\n".join(line for row in rows for line in row)


def _is_plain(body: str) -> bool:
    """A quick look: most texts have nothing of all this."""
    return not _ANY.search(body)


_ANY = re.compile(
    rf"[{UNSEEN}{BREAKS}\t•●▪◦‣·\uf0b7\uf0a7\uf0d8]"
    r"|^(?:=+|-+) *$|^ *(?:[-*+]|\d+[.)]) *$|^ {0,3}#{2,6}[^\s#]|^ {4}"
    r"|^ {0,3}(?:(?:[-*+]|\d+[.)]) +)*> ?(?:ca|\d)|^ *\d+[.)] "
    r"|\]\([^()\n\x22']*[ \t][^\s\x22']"
    r"|[.!?:][ \t]+\d+\.\d+[.)]?[ \t]+[A-ZÆØÅ]|\[!\w+\]|^ {0,3}#{1,6}[ \t]*$|^ {0,3}#[^\n]*\{"
    r"|\\\\\w|^ {0,3}\|[^\n]*\n\s*$"
    rf"|{TITLE_LINE.pattern}"
    r"|```|~~~|\*\*|\[\^|^(?:!!!|\?\?\?|===)|^ {0,3}(?:- +\d|\* +\S)|\|[^|\n]*\n[^|\n]+$|^ *[-*+] [^\n]*\n\S"
    r"|^[^\n|]*\|[^\n]*\n[^\n|]*\|"
    rf"|{NEARLY.pattern}|{RUN_ON.pattern}|{OWN_LINE.pattern}[^\n]*\n{OWN_LINE.pattern}"
    rf"|<[/!?]?[a-z]|<!|^(?:[^\w\n]*|L?\d+(?:\.\d+)*[.)]?)[{OTHER_BLANKS}]",
    re.MULTILINE | re.IGNORECASE,
)


def _found(body: str, lines: tuple[Line, ...]) -> Iterator[_Mend]:
    typed = body.split("\n")
    shown = without_comments(without_fences(body)).split("\n")
    if "[^" in body:
        yield from ((slip, None) for slip in _footnotes(shown))
    counting = Counting()
    instead = {**(tables_of_tabs(typed) if "\t" in body else {}), **items_with_their_words(typed, lines)}
    moved = items_moved(typed, lines)
    instead |= moved
    yield from ((Slip(row, *_TOO_FAR_IN), None) for row in moved if row - 1 not in moved)
    for row, (raw, line) in enumerate(zip(typed, lines, strict=True)):
        _count(raw, line, counting)
        if instead.get(row) == []:
            yield Slip(row), []
        elif not raw.strip() or not shown[row].strip():
            continue
        elif line.shape is Shape.UNDERLINE:
            yield from _underline(row, typed, lines)
        elif FENCE.match(shown[row]):
            yield Slip(row, *_OPEN_FENCE, grave=True), None
        elif line.shape is Shape.INDENTED:
            yield from _indented(row, typed, lines)
        else:
            yield from _among_words(row, typed, lines, counting, instead.get(row))


_TOO_FAR_IN = (
    "punktet står for langt inn, og vises som ord i linjen over",
    "skriv det lenger til venstre, med en tom linje foran listen",
)
_OPEN_FENCE = ("kodeblokken er ikke lukket", "skriv ``` på en egen linje etter koden")


def _count(raw: str, line: Line, counting: Counting) -> None:
    if heading := HEADING.match(raw) if line.shape is Shape.HEADING else None:
        counting.reads_heading(heading)
    if line.clause:
        counting.reads(line.clause["number"], line.clause["text"])


def _footnotes(shown: list[str]) -> Iterator[Slip]:
    """Footnotes of one name, of which the last is shown; those that nothing refers to; and references to none."""
    told: dict[str, int] = {}
    for row, line in enumerate(shown):
        if not (own := FOOTNOTE.match(line)):
            continue
        if (name := own["name"]) in told:
            help_text = "gi den et annet navn, eller ta den bort"
            yield Slip(told[name], f"fotnoten [^{name}] står på nytt under, og denne vises ikke", help_text, grave=True)
        told[name] = row
    used = {
        name: row
        for row, line in enumerate(shown)
        for found in REFERENCE.finditer(line)
        for name in found.groups()
        if name
    }
    for name in told.keys() - used.keys():
        help_text = f"sett [^{name}] der den hører til, eller ta fotnoten bort"
        yield Slip(told[name], f"ingen tekst viser til fotnoten [^{name}]", help_text)
    for name in used.keys() - told.keys():
        yield Slip(used[name], f"fotnoten [^{name}] har ingen tekst", f"skriv den nederst: [^{name}]: …")


def _indented(row: int, typed: list[str], lines: tuple[Line, ...]) -> Iterator[_Mend]:
    """A sentence that begins a run of indented lines; what is no sentence is code."""
    begins = row == 0 or lines[row - 1].shape is not Shape.INDENTED
    if begins and SENTENCE.fullmatch(typed[row].strip()):
        slip = Slip(row, "avsnittet er rykket inn, og vises som kode", "ta bort innrykket")
        yield slip, [typed[row].lstrip()] if _stands_alone(row, typed, lines) else None


def _stands_alone(row: int, typed: list[str], lines: tuple[Line, ...]) -> bool:
    """Whether an indented paragraph is one line, beside no list: then it can move to the margin alone."""
    above = next((number for number in range(row - 1, -1, -1) if typed[number].strip()), None)
    inside = above is not None and (
        typed[above].startswith((" ", "\t")) or lines[above].shape is Shape.ITEM or CONTAINER.match(typed[above])
    )
    return not inside and (row + 1 == len(lines) or lines[row + 1].shape not in {Shape.INDENTED, Shape.ITEM})


def _underline(row: int, typed: list[str], lines: tuple[Line, ...]) -> Iterator[_Mend]:
    """A short line over it was meant as a heading, a sentence was not."""
    help_text = "skriv ## foran den, eller en tom linje over streken"
    yield Slip(row, "streken gjør linjen over til en overskrift", help_text, grave=True), None
    title = typed[row - 1].strip()
    alone = row == 1 or lines[row - 2].shape in {Shape.BLANK, Shape.HEADING, Shape.UNDERLINE}
    if alone and len(title) <= _LONGEST_HEADING and title[-1] not in ".!?:;,":
        yield Slip(row - 1), [f"## {title}"]
        yield Slip(row), []
    elif "-" in typed[row] and len(typed[row].strip()) > 2:
        yield Slip(row), ["", typed[row]]


def _among_words(
    row: int, typed: list[str], lines: tuple[Line, ...], counting: Counting, instead: list[str] | None
) -> Iterator[_Mend]:
    """What the lines around this one make of it, and what stands on it; other lines may stand `instead`."""
    raw = text = typed[row]
    if around := beside(row, typed, lines):
        yield Slip(row, around.message, around.help), None
        text = around.line or raw
    line = lines[row]
    for look, unseen in (*((look, True) for look in OF_SIGNS), *((look, False) for look in OF_LAYOUT)):
        if found := look(text, line, counting):
            text, message, help_text = found
            yield Slip(row, message, help_text, unseen), None
    text = outside_code(escaped, first_sign(text))
    if line.shape is Shape.TABLE:
        text = with_kept_strokes(text)
    if instead is not None:
        yield Slip(row), instead
    elif text != raw:
        yield Slip(row), [text]
