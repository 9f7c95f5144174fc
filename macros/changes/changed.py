"""A document that a proposal changes: what differs in its head and in its text, in words, and nothing left unsaid.

One model for everyone who shows it: the comment on a proposal, the page in the preview, a text on consultation.
The table of a figure belongs to its page: what differs in it is told there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from ..common.drift import Drift, words_before, words_now
from ..common.parties import name_of
from ..documents.document import Document, is_a
from ..documents.figures.series import NO_TABLE, table_beside
from ..documents.file import File
from ..documents.library import Library
from ..model.kinds import Controlled, Figure
from ..model.vocabulary import Status
from .numbers import changed_numbers
from .redline import Kept, Passage, changed_passages
from .revision import Revision
from .spelled import spelled_out
from .values import ChangedValue, changed_values
from .wording import Stretch, changed_paragraphs


@dataclass(frozen=True)
class Changed:
    """One document that is not what it was."""

    document: File
    """As it is now; as it was when it is gone."""
    before: File | None
    kept: Kept
    values: tuple[ChangedValue, ...] = ()
    passages: tuple[Passage, ...] = ()
    numbers: tuple[ChangedValue, ...] = ()
    """Of the table beside a figure."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Where that lies which is told here: the document, and the table of a figure."""
        return (self.document.path, *([table_beside(self.document.path)] if is_a(self.document, Figure) else []))

    @property
    def moved_from(self) -> str:
        """The path it had; empty when it lies where it lay."""
        return self.before.path if self.before and self.before.path != self.document.path else ""

    @property
    def only_form(self) -> bool:
        """Whether the file differs and no word of it does."""
        return self.kept is Kept.CHANGED and not (self.values or self.passages or self.numbers or self.moved_from)

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
        if document.path in base.changed or (is_a(document, Figure) and table_beside(document.path) in base.changed):
            # A file with another name is the same document as long as it keeps its id.
            before = old.get(document.path) or by_id.get(document.id or "")
            if document.path not in base.changed:
                before = document  # only its table is another
            moved.add(before.path if before else "")
            found.append(_changed(before, document, library, base))
    gone = [document for path, document in old.items() if path not in library.by_path and path not in moved]
    found += [Changed(document, document, Kept.GONE) for document in gone]
    return sorted(found, key=lambda one: one.document.path)


def _changed(before: File | None, now: File, library: Library, base: Revision) -> Changed:
    numbers = tuple(_numbers(before, now, library, base)) if is_a(now, Figure) else ()
    if before is None:
        return Changed(now, None, Kept.NEW, numbers=numbers)
    return Changed(
        now,
        before,
        Kept.CHANGED,
        tuple(changed_values(before, now, partial(name_of, library=library))),
        tuple(changed_passages(before.sections, now.sections)),
        numbers,
    )


def _numbers(before: File | None, now: Document[Figure], library: Library, base: Revision) -> Iterator[ChangedValue]:
    table, series = table_beside(before.path if before else now.path), library.series(now)
    was = base.tables.get(table, NO_TABLE) if table in base.changed else series
    return changed_numbers(was if before else NO_TABLE, series, now.entry, now.language)


def words_since_seen(found: Drift, library: Library) -> list[list[Stretch]]:
    """The paragraphs of a common section that read otherwise than when its adopter saw it.

    Empty where the history no longer has what was seen.
    """
    before = words_before(found, library)
    if found.seen and before is None:
        return []
    return changed_paragraphs(spelled_out(before[0] if before else ""), spelled_out(words_now(found)))
