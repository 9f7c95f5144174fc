"""Some sections of a text become another text, or part of one: every number that goes leads to where it now stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from posixpath import dirname, relpath

from ...documents.discretion import covered
from ...documents.document import Document
from ...documents.head.frontmatter import read_bytes
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...documents.text.body import Section, section_anchor
from ...model.kinds import Controlled, Entry
from ...model.vocabulary import Language, Status
from ..head import quoted, read_head
from ..new import slug_of
from ..refused import Refused
from .ending import told
from .forwarding import Anchors, put_at, relinked, remember
from .moving import document, path_of, refuse_misfit, refuse_taken

_KEPT = ("owner", "sources", "language", "audience", "patient_groups", "parties", "renders")
"""What the head of the new text has from the one it comes from; nobody has decided anything about it yet."""
_STUB = {
    Language.NB: "Opphevet her. Står nå i [{title}, del {number}]({link}).",
    Language.NN: "Oppheva her. Står no i [{title}, del {number}]({link}).",
}
_SUMMARY = {Language.NB: "Skilt ut fra «{title}».", Language.NN: "Skild ut frå «{title}»."}


@dataclass(frozen=True)
class Split:
    path: Path
    id: str
    numbers: dict[str, str]
    """The new number of each section, by the old one."""
    told: list[str]


def split(
    project: Project, today: date, id_: str, numbers: Sequence[str], title: str | None, into: str | None
) -> Split:
    """Move the numbered sections of a text to a new one with a title, or to the end of the one called `into`.

    The old numbers stay, repealed, and every clause leads to the one it has become. Raises Refused.
    """
    library = project.library(today)
    text = _controlled(library, id_)
    parts = [_part(text, number) for number in dict.fromkeys(numbers)]
    if bool(title) == bool(into):
        raise Refused("Si hva den nye teksten skal hete (--title), eller hvilken tekst delene skal inn i (--into ID).")
    target = _begun(project, library, text, title) if title else _there(project, text, _controlled(library, into or ""))
    named = {part[0].number or "": str(target.first + place) for place, part in enumerate(parts)}
    anchors = {old: new for part in parts for old, new in _anchors(part, named)}
    moved_links = {f"{text.path}#{old}": f"{target.path}#{new}" for old, new in anchors.items()}
    moved = "\n\n".join(_renumbered(project, text, part, target.path, named, moved_links) for part in parts)
    refuse_misfit(target.path, _with(target.text, moved))
    stubs = {section_anchor(number) for number in named}  # these headings stay, and say where to
    forwardings = {f"{text.id}#{old}": f"{target.id}#{new}" for old, new in anchors.items() if old not in stubs}
    remember(project, library, [text], forwardings)
    put_at(project, library, lambda one: one, moved_links)
    with_links = target.text if title else _written(project, target.path)  # a text that was there has its links moved
    write_inside(project.docs, target.path, _with(with_links, moved))
    _leave_stubs(project, text, parts, relpath(target.path, dirname(text.path)), target.title, named)
    return Split(project.docs / target.path, target.id, named, told(text, library))


@dataclass(frozen=True)
class _Target:
    """Where the parts go."""

    path: str
    id: str
    title: str
    text: str
    first: int
    """The number of the first part there."""


def _written(project: Project, path: str) -> str:
    return (project.docs / path).read_bytes().decode("utf-8")


def _with(text: str, more: str) -> bytes:
    """A text with more below what it says."""
    end = "\r\n" if "\r\n" in text else "\n"
    return (text.rstrip() + f"\n\n{more}\n".replace("\n", end)).encode("utf-8")


def _controlled(library: Library, id_: str) -> Document[Entry]:
    found = document(library, id_)
    if not isinstance(found.entry, Controlled):
        raise Refused(f"docs/{found.path} har ingen deler som vedtas. Rett den for hånd.")
    if found.entry.status is Status.RETIRED:
        raise Refused(f"«{id_}» er opphevet.")
    return found


def _part(text: Document[Entry], number: str) -> list[Section]:
    """A section of the second level with those below it. Raises Refused."""
    found = [place for place, one in enumerate(text.sections) if one.number == number and one.level == 2]
    if not found:
        known = ", ".join(one.number for one in text.sections if one.number and one.level == 2)
        raise Refused(f"«{text.id}» har ingen del {number}. Delene er: {known or 'ingen med nummer'}.")
    first, *rest = text.sections[found[0] :]
    if first.text.lstrip().startswith(_STUB[text.language].partition("{")[0]):
        raise Refused(f"Del {number} i «{text.id}» er flyttet før. Ta med bare de andre.")
    below = next((place for place, one in enumerate(rest) if one.level <= 2), len(rest))
    return [first, *rest[:below]]


def _there(project: Project, text: Document[Entry], other: Document[Entry]) -> _Target:
    """The end of a text that is there. Raises Refused."""
    if other is text:
        raise Refused("Delene står i den teksten fra før.")
    taken = [int(one.number) for one in other.sections if one.number and one.number.isdigit()]
    return _Target(other.path, other.id, other.title, _written(project, other.path), max(taken, default=0) + 1)


def _begun(project: Project, library: Library, text: Document[Entry], title: str) -> _Target:
    """A text that begins as a part of another, and has only its head. Raises Refused."""
    slug = slug_of(title)
    if not slug or covered(title) != title:
        raise Refused(f"«{covered(title)}» kan ikke være en tittel. Skriv hva teksten handler om.")
    id_ = f"{text.area}-{slug}"
    path = path_of(library, f"{text.area}/{text.kind.folder}", slug)
    if id_ in library.by_id:
        raise Refused(f"Id «{id_}» er brukt i docs/{library.by_id[id_].path}. Velg en annen tittel.")
    refuse_taken(project, library, path, id_)
    head = read_head(project.docs / text.path)
    head.keep(key for key in head.blocks if key in _KEPT)
    summary = _SUMMARY[text.language].format(title=text.title)[:200]
    head.put({"id": id_, "title": quoted(title), "summary": quoted(summary), "status": "draft", "version": '"0.1"'})
    for key in ("summary", "title", "id"):
        head.lead(key)
    head.body = ""
    return _Target(path, id_, title, head.text(), 1)


def _anchors(part: list[Section], named: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The anchors of a part as they are and as they become."""
    number = part[0].number or ""
    for one in part:
        for anchor in (one.anchor, *(clause.anchor for clause in one.clauses)):
            yield anchor, re.sub(rf"^([sp]){number}(?=-|$)", rf"\g<1>{named[number]}", anchor)


def _renumbered(
    project: Project, text: Document[Entry], part: list[Section], path: str, named: dict[str, str], anchors: Anchors
) -> str:
    """The lines of a part as they stand at `path`: with its new number, and links that lead from there."""
    number = part[0].number or ""
    written = _written(project, text.path)
    lines = relinked(written, text, lambda one: one, anchors, path).replace("\r\n", "\n").split("\n")
    begins, ends = _lines(text, part)
    for line in {one.line for one in part if one.number} | {clause.line for one in part for clause in one.clauses}:
        lines[line - 1] = re.sub(rf"^(\s*(?:#+\s+)?){number}(?=[.\s])", rf"\g<1>{named[number]}", lines[line - 1])
    return "\n".join(lines[begins - 1 : ends - 1]).rstrip()


def _lines(text: Document[Entry], part: list[Section]) -> tuple[int, int]:
    """The first line of a part, and the line after its last."""
    after = text.sections.index(part[-1]) + 1
    if after < len(text.sections):
        return part[0].line, text.sections[after].line
    return part[0].line, text.front.body_line + text.front.body.count("\n") + 1


def _leave_stubs(
    project: Project, text: Document[Entry], parts: list[list[Section]], link: str, title: str, named: dict[str, str]
) -> None:
    """Let each heading stay, with a sentence that leads to where its text stands now."""
    written = _written(project, text.path)
    end = "\r\n" if "\r\n" in written else "\n"
    lines = written.replace("\r\n", "\n").split("\n")
    # The head may have got lines meanwhile.
    longer = read_bytes(written.encode("utf-8")).body_line - text.front.body_line
    for part in sorted(parts, key=lambda one: one[0].line, reverse=True):
        begins, ends = (line + longer for line in _lines(text, part))
        number = named[part[0].number or ""]
        said = _STUB[text.language].format(title=title, number=number, link=f"{link}#{section_anchor(number)}")
        lines[begins : ends - 1] = ["", said, ""]
    write_inside(project.docs, text.path, end.join(lines).rstrip() + end)
