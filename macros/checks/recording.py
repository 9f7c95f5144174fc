"""What is published is written into the ledger: addresses, anchors, and every version that was approved."""

from __future__ import annotations

from pathlib import Path

from ..documents.document import AreaPage, Document
from ..documents.history.approved import Incomplete, in_history
from ..documents.history.git import NoAnswer
from ..documents.project.ledger import Ledger, Published
from .archive import Archive
from .reading.meaning import numbered, seals

NO_HISTORY = "Vedtatte versjoner er ikke ført inn: her er ingen historikk. Hent nettstedet med git."
SHALLOW = (
    "Vedtatte versjoner er ikke ført inn: hele historikken er ikke hentet hit. "
    "Hent den: git fetch --unshallow. I en arbeidsflyt: fetch-depth: 0"
)


def recorded(archive: Archive, waiting: Ledger, docs: Path) -> tuple[Ledger, str]:
    """The ledger as it should be once all this is published, and what was published before and still waits.

    The versions are read from the history of the folder `docs`. The text says in Norwegian why they were not; empty
    when they were.
    """
    ledger = archive.library.ledger.with_(waiting.published).with_(_current(archive))
    try:
        found = in_history(docs)
    except NoAnswer:
        return ledger, NO_HISTORY
    except Incomplete:
        return ledger, SHALLOW
    known = {id_: Published(versions=versions) for id_, versions in found.items() if id_ in ledger.published}
    return ledger.with_(known), ""


def _current(archive: Archive) -> dict[str, Published]:
    """The permanent addresses and anchors of everything in the library, by id."""
    return {
        id_: Published((file.url,), tuple(dict.fromkeys(archive.anchors[file.path])), seals(numbered(file)))
        for id_, file in archive.library.by_id.items()
        if isinstance(file, Document | AreaPage)
    }
