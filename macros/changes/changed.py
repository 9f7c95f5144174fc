"""A document that a proposal changes: what differs in its head and in its text, in words, and nothing left unsaid.

One model for everyone who shows it: the comment on a proposal, the page in the preview, a text on consultation.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from ..common.drift import Drift, words_before, words_now
from ..documents.document import is_a
from ..documents.file import File
from ..documents.library import Library
from ..documents.text.body import Section
from ..model.kinds import Controlled
from ..model.vocabulary import Status
from .revision import Revision
from .values import ChangedValue, changed_values
from .wording import Stretch, changed_paragraphs


class Kept(Enum):
    """What has happened to a document or a section as a whole."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True)
class Passage:
    """A section that reads otherwise."""

    heading: str
    anchor: str
    """Empty when the section is no longer on the page."""
    kept: Kept
    paragraphs: list[list[Stretch]]
    """Only those in which something was taken out or put in."""


@dataclass(frozen=True)
class Changed:
    """One document that is not what it was."""

    document: File
    """As it is now; as it was when it is gone."""
    before: File | None
    kept: Kept
    values: tuple[ChangedValue, ...] = ()
    passages: tuple[Passage, ...] = ()

    @property
    def moved_from(self) -> str:
        """The path it had; empty when it lies where it lay."""
        return self.before.path if self.before and self.before.path != self.document.path else ""

    @property
    def only_form(self) -> bool:
        """Whether the file differs and no word of it does."""
        return self.kept is Kept.CHANGED and not (self.values or self.passages or self.moved_from)

    @property
    def same_approvals(self) -> bool:
        """Whether words have changed in a text in force that still stands on approvals of what it said before."""
        if not (self.passages and is_a(self.document, Controlled) and is_a(self.before, Controlled)):
            return False
        now, before = self.document.entry, self.before.entry
        return (
            now.status is before.status is Status.IN_FORCE
            and now.approvals == before.approvals
            and any(approval.version in (None, now.version) for approval in now.approvals)
        )


def changed_documents(library: Library, base: Revision) -> list[Changed]:
    """What differs between the base revision and the library, in the order of the paths."""
    old = {document.path: document for document in base.files}
    by_id = {document.id: document for document in base.files if document.id}
    found, moved = [], set()
    for document in library.files:
        if document.path in base.changed:
            # A file with another name is the same document as long as it keeps its id.
            before = old.get(document.path) or by_id.get(document.id or "")
            moved.add(before.path if before else "")
            found.append(_changed(before, document, library))
    gone = [document for path, document in old.items() if path not in library.by_path and path not in moved]
    found += [Changed(document, document, Kept.GONE) for document in gone]
    return sorted(found, key=lambda one: one.document.path)


def _changed(before: File | None, now: File, library: Library) -> Changed:
    if before is None:
        return Changed(now, None, Kept.NEW)
    return Changed(
        now,
        before,
        Kept.CHANGED,
        tuple(changed_values(before, now, library)),
        tuple(changed_passages(before.sections, now.sections)),
    )


def changed_passages(before: Iterable[Section], now: Iterable[Section]) -> Iterator[Passage]:
    """The sections that read otherwise, in the order of the newer text; those that are gone come last."""
    old, new = _by_anchor(before), _by_anchor(now)
    for (anchor, _), section in new.items():
        was = old.get((anchor, _))
        paragraphs = changed_paragraphs(_all_words(was), _all_words(section))
        if paragraphs:
            yield Passage(section.heading, anchor, Kept.CHANGED if was else Kept.NEW, paragraphs)
    for name, section in old.items():
        if name not in new:
            yield Passage(section.heading, "", Kept.GONE, changed_paragraphs(_all_words(section), ""))


def _by_anchor(sections: Iterable[Section]) -> dict[tuple[str, int], Section]:
    """Sections by anchor; those that share one are told apart by their number."""
    found: dict[tuple[str, int], Section] = {}
    for section in sections:
        number = 0
        while (section.anchor, number) in found:
            number += 1
        found[section.anchor, number] = section
    return found


def _all_words(section: Section | None) -> str:
    if section is None:
        return ""
    told = ", ".join(f"{key}={value}" for key, value in section.attributes.items() if key != "id")
    heading = f"{section.heading} ({told})" if told else section.heading
    return f"{heading}\n\n{spelled_out(section.text)}"


def words_since_seen(found: Drift, library: Library) -> list[list[Stretch]]:
    """The paragraphs of a common section that read otherwise than when its adopter saw it.

    Empty where the history no longer has what was seen.
    """
    before = words_before(found, library)
    if found.seen and before is None:
        return []
    return changed_paragraphs(spelled_out(before[0] if before else ""), spelled_out(words_now(found)))


_LINK = re.compile(r"!?\[([^\[\]]*+)\]\((?:<([^<>]*+)>|((?:[^\s()]|\([^\s()]*+\))*+))[^()]*+\)")
_EMPHASIS = re.compile(r"(\*\*|\*|`)(?=\S)([^*`\n]+)(?<=\S)\1")
_ITEM = re.compile(r"^[ \t]*[-*+][ \t]+")
_RULER = re.compile(r"[|:\- \t]*+$")


def spelled_out(markdown: str) -> str:
    """The words of a text, list items and rows of a table as paragraphs, links with where they lead.

    Nothing that would change what a reader meets is hidden: not the target of a link, not «må bekreftes», not code.
    """
    lines = []
    for line in markdown.split("\n"):
        if "|" in line and "-" in line and _RULER.match(line):
            continue
        if _ITEM.match(line):
            lines += ["", _ITEM.sub("• ", line)]
        elif line.lstrip().startswith("|"):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
            lines += ["", " | ".join(cell.strip() for cell in cells)]
        else:
            lines.append(line)
    text = _LINK.sub(lambda link: f"{link[1]} ({link[2] or link[3]})", "\n".join(lines))
    return visible(_EMPHASIS.sub(r"\2", text))


_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def visible(text: str) -> str:
    """Signs that turn the direction of the text around, and so can show other words than those that stand there."""
    return "".join(f"[U+{ord(sign):04X}]" if unicodedata.bidirectional(sign) in _TURNS else sign for sign in text)
