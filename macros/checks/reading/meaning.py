"""What a permanent number says, and whether it still says it: swapped, shifted and replaced duties are told apart
from the same duty in better words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...documents.document import is_a
from ...documents.file import File
from ...documents.steps import all_sections, front_sections
from ...documents.text.fingerprint import fingerprint_of, fingerprints
from ...model.kinds import Controlled
from ...model.vocabulary import Status
from .likeness import likeness
from .reversal import reversal

if TYPE_CHECKING:
    from ..archive import Archive

ANOTHER = 0.35
"""Texts that share less than this of their words are no longer about the same."""
SAME = 0.8
"""Texts that share this much are one text with another spelling."""

_REPEALED = re.compile(r"\W*(?:opphevet|oppheva)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Turned:
    """A number that says something else than what was published under it."""

    anchor: str
    was: str
    now: str
    moved: bool
    """What it says stood under another number: a certain sign. Else the words are merely others."""
    turn: str = ""
    """What has turned its meaning, in Norwegian, where nearly all its words are the same."""


def numbered(file: File) -> dict[str, str]:
    """What stands under each number that others may refer to: clauses, sections without clauses, steps and measures."""
    found: dict[str, str] = {}
    for section in (*file.sections, *front_sections(file)):
        for clause in section.clauses:
            found.setdefault(clause.anchor, clause.text)
        if not section.clauses and section.anchor and (section.number or section not in file.sections):
            found.setdefault(section.anchor, f"{section.title}\n{section.text}")
    return found


def besides(file: File, archive: Archive) -> object | None:
    """All that decides what the numbers of a file must say, where no proposal is held against what was before."""
    ledger = archive.library.ledger
    first = archive.library.by_id.get(file.id or "") is file
    published = ledger.published.get(file.id or "")
    return None if archive.before else (first, published and (published.anchors, published.seals))


def seals(texts: Mapping[str, str]) -> dict[str, str]:
    return {anchor: fingerprint_of(text) for anchor, text in texts.items()}


def turned(sealed: Mapping[str, str], before: Mapping[str, str], now: Mapping[str, str]) -> list[Turned]:
    """The numbers that have turned to something else.

    `sealed` holds the fingerprints of what was published, `before` the words where they are known.
    """
    is_now = seals({anchor: text for anchor, text in now.items() if anchor in sealed})
    stood = {seal: anchor for anchor, seal in sealed.items()}
    found = []
    for anchor, seal in is_now.items():
        if seal == sealed[anchor] or _REPEALED.match(now[anchor]):
            continue
        was = before.get(anchor, "")
        moved = seal in stood or (bool(was) and _came_from_elsewhere(anchor, before, now))
        turn = None
        if not moved and (not was or likeness(was, now[anchor]) >= ANOTHER):
            turn = reversal(was, now[anchor]) if was else None
            if turn is None:
                continue
        found.append(Turned(anchor, was, now[anchor], moved, turn or ""))
    return found


def _came_from_elsewhere(anchor: str, before: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether what a number says stood under another one, put in slightly other words, and is gone from there."""
    own = likeness(before[anchor], now[anchor])
    return own < SAME and any(
        likeness(text, now[anchor]) >= SAME and (own < ANOTHER or likeness(text, now.get(other, "")) < SAME)
        for other, text in before.items()
        if other != anchor
    )


def is_another(before: File, file: File, all_before: Iterable[File]) -> bool:
    """Whether an id has gone over to another text."""
    if _alike(before, file) >= ANOTHER:
        return False
    return before.path != file.path or any(one is not before and _alike(one, file) >= SAME for one in all_before)


def _alike(one: File, other: File) -> float:
    return likeness(f"{one.title}\n{one.front.body}", f"{other.title}\n{other.front.body}")


def never_said(written: Mapping[str, str], *known: Mapping[str, str]) -> str | None:
    """The first number that was given the fingerprint of words that never stood under it.

    `written` are the fingerprints as somebody wrote them, `known` those of the text now, and of it and of the ledger
    before. A number that is not in the text now says nothing that could be turned.
    """
    given = ((anchor, seal) for anchor, seal in written.items() if anchor in known[0])
    return next((anchor for anchor, seal in given if all(seal != one.get(anchor) for one in known)), None)


def is_declared(one: Turned, file: File) -> bool:
    """Whether the text itself says that the section was only put in better words."""
    now = fingerprints(all_sections(file))
    home = next((s.anchor for s in file.sections if any(c.anchor == one.anchor for c in s.clauses)), one.anchor)
    changes = file.entry.editorial if is_a(file, Controlled) else ()
    return any(change.section == home and change.now == now.get(home) for change in changes)


def is_decided(before: File | None, file: File) -> bool:
    """Whether it is said in a new version, approved anew where the text is in force: that is held against the old."""
    if not (is_a(file, Controlled) and is_a(before, Controlled)) or file.entry.version == before.entry.version:
        return False
    return file.entry.status is not Status.IN_FORCE or file.entry.approvals != before.entry.approvals
