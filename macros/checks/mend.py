"""Mend what needs no asking: order of keys, Norwegian dates, how the text is laid out, lines left from the template."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff

from ..documents.discretion import discreet
from ..documents.document import model_at
from ..documents.head.frontmatter import FrontMatter, read
from ..documents.head.mistakes import written_day
from ..documents.project.inside import is_plain, write_inside
from ..documents.project.project import Project
from ..documents.text.conflicts import conflicts
from ..documents.text.unseen import BREAK, HARD_BLANKS, HAS_UNSEEN, ORDER
from ..model.places import PlainPage
from .reading.typed.slips import mended as laid_out
from .rules.metadata import LEFTOVER

_DAY = re.compile(r"[^#,\n}\]]*[^#,\s}\]]")
_LEFT = re.compile(rf"[ \t]*+(?:[-*] |\d+(?:\.\d+)+ |<!-- *)?{LEFTOVER}:[^\n]*")
_TOP_KEY = re.compile(r"[A-Za-z_]\w*:")


@dataclass(frozen=True)
class Mend:
    path: str
    """Relative to docs/."""
    before: str
    after: str

    @property
    def diff(self) -> str:
        name = f"docs/{self.path}"
        before, after = (discreet(text).splitlines() for text in (self.before, self.after))
        return "\n".join(unified_diff(before, after, discreet(name), discreet(name), lineterm=""))


def mends(project: Project) -> Iterator[Mend]:
    """What would be mended in each file below docs/. Nothing is written."""
    for file in filter(is_plain, sorted(project.docs.rglob("*.md"))):
        path = file.relative_to(project.docs).as_posix()
        try:
            before = file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        after = mended(before, path)
        if after != before:
            yield Mend(path, before, after)


def write(project: Project, mend: Mend) -> None:
    write_inside(project.docs, mend.path, mend.after)


def mended(text: str, path: str) -> str:
    """The text of a file with everything safe mended. What cannot be read is left alone."""
    windows = "\r\n" in text
    lines = _visible_head(unicodedata.normalize("NFC", text.replace("\r\n", "\n")))
    front = read(lines)
    if not front.readable:
        return text
    head = lines.split("\n")[: front.body_line - 1]
    dated = _with_dates(head, front)
    ordered = _in_order([line.rstrip() for line in dated], _keys_of(path))
    body = _body(front.body)
    result = "\n".join([*ordered, body if conflicts(body) else laid_out(body)])
    # A mend that changes the meaning of the head is none.
    if read("\n".join([*dated, ""])).values != read(result).values:
        return text
    return result.replace("\n", "\r\n") if windows else result


def _visible_head(text: str) -> str:
    """A text whose head has no letters that nobody sees, and blanks where a hard one would be part of a word."""
    head, closing, body = text.partition("\n---\n")
    if not _OPENS.match(head):
        return text
    lines = [_STRAY.sub("", ORDER.sub("", _UNSEEN.sub("", BREAK.sub(" ", line)))) for line in head.split("\n")]
    spaced = [_HARD.sub(lambda found: " " * len(found[0]), line) for line in lines]
    return "\n".join(spaced) + closing + body


_OPENS = re.compile(r"\ufeff?---[ \t]*(?:\n|$)")
_UNSEEN = re.compile(rf"(?!\ufeff)(?:{HAS_UNSEEN.pattern})")
_STRAY = re.compile(rf"^[{HARD_BLANKS}](?=[a-z])")
"""One hard blank before a key moves it nowhere; what belongs to another stands two in."""
_HARD = re.compile(
    f"^[{HARD_BLANKS} ]*[{HARD_BLANKS}]|(?<=:)[{HARD_BLANKS}]+|(?<=^-)[{HARD_BLANKS}]+|[{HARD_BLANKS}]+$"
)


def _with_dates(head: list[str], front: FrontMatter) -> list[str]:
    """The reader has told where a date is written the Norwegian way."""
    lines = list(head)
    for fault in front.faults:
        row, column = fault.place.line - 1, fault.place.column - 1
        found = _DAY.match(lines[row], column) if row < len(lines) else None
        if found and (day := written_day(found[0])):
            lines[row] = f"{lines[row][:column]}{day}{lines[row][found.end() :]}"
    return lines


def _keys_of(path: str) -> list[str]:
    """The keys of the kind of document at this place, in the order of the model."""
    return list((model_at(path) or PlainPage).keys())


def _in_order(head: list[str], keys: list[str]) -> list[str]:
    """Put each key, with the lines under it and the comment over it, where the model has it; unknown keys come last."""
    blocks: list[tuple[int, list[str]]] = []
    waiting: list[str] = []
    for line in head[1:-1]:
        if _TOP_KEY.match(line):
            name = line.partition(":")[0]
            blocks.append((keys.index(name) if name in keys else len(keys), [*waiting, line]))
            waiting = []
        elif line.startswith("#"):
            waiting.append(line)
        elif blocks and not waiting:
            blocks[-1][1].append(line)
        else:
            return head  # something before the first key, or a list below a comment: not ours to move
    in_order = sorted(blocks, key=lambda block: block[0])
    return [head[0], *(line for _, block in in_order for line in block), *waiting, head[-1]]


def _body(body: str) -> str:
    lines: list[str] = []
    rows = body.split("\n")
    for row, below in zip(rows, [*rows[1:], ""], strict=True):
        if _LEFT.fullmatch(row):
            if lines and not lines[-1] and not below.strip():
                lines.pop()  # or two blank lines would be left
            continue
        # Two blanks before a line of text are a line break that somebody wants.
        wanted = row.endswith("  ") and row.strip() and below.strip()
        lines.append(f"{row.rstrip()}  " if wanted else row.rstrip())
    return "\n".join(lines)
