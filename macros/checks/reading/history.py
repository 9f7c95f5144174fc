"""Whether the history still holds what the ledger says it does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...documents.history.git import NoAnswer, is_shallow, missing
from ...documents.project.ledger import Ledger


@dataclass(frozen=True)
class Held:
    lost: frozenset[str] = frozenset()
    """The files of approved versions that are not in the history here, by the names git gives their bytes."""
    shallow: bool = False
    """Whether only the latest part of the history has been fetched."""
    nowhere: bool = False
    """Whether there is no history here at all."""

    @classmethod
    def of(cls, docs: Path, ledger: Ledger) -> Held:
        wanted = {blob for one in ledger.published.values() for old in one.versions.values() for blob in old.blobs}
        if not wanted:
            return cls()
        try:
            lost = frozenset(missing(docs, wanted))
            return cls(lost, bool(lost) and is_shallow(docs))
        except NoAnswer:
            return cls(frozenset(wanted), nowhere=True)
