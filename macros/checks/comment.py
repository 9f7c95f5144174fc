"""What a reviewer of a change wants to know, as the one comment on its pull request.

The text is made from an untrusted change: everything that came from it is escaped, and nothing in it can call anyone.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.vocabulary import Language
from .approvals import deciders, name_of
from .archive import Archive
from .report import as_summary, cell
from .run import Report

MARK = "<!-- samhandling -->"
"""The first line, by which the workflow knows its own comment again."""
MOST_ROWS = 50


def as_comment(archive: Archive, report: Report) -> str:
    """Changed documents with who must do what, what relies on them, and the findings. Needs the base revision."""
    changed = [document for document in archive.documents if archive.before and document.path in archive.before.changed]
    parts = [MARK, *_documents(changed, archive), *_gone(archive), *_reliance(changed, archive), as_summary(report)]
    return "\n".join(parts)


def _documents(changed: list[Document], archive: Archive) -> Iterator[str]:
    yield f"### Endringen gjelder {len(changed)} {'side' if len(changed) == 1 else 'sider'}\n"
    rows = [_row(document, archive) for document in changed if document.kind]
    if rows:
        yield "| tekst | tilstand | eier | revideres innen | må vedtas av |\n| --- | --- | --- | --- | --- |"
        yield from rows[:MOST_ROWS]
        yield f"\n… og {len(rows) - MOST_ROWS} til.\n" if len(rows) > MOST_ROWS else ""


def _row(document: Document, archive: Archive) -> str:
    entry = document.controlled
    owner = str(document.front.values.get("owner") or "–")
    state = entry.status.label(Language.NB) if entry else "–"
    revision = entry.revision_date.isoformat() if entry and entry.revision_date else "–"
    must = ", ".join(name_of(by, archive) for by in deciders(document, entry, archive)[:5]) if entry else "–"
    cells = (f"{document.title} ({document.path})", state, name_of(owner, archive), revision, must or "–")
    return f"| {' | '.join(map(cell, cells))} |"


def _gone(archive: Archive) -> Iterator[str]:
    """Documents that the change takes away."""
    heads = archive.before.heads if archive.before else {}
    gone = [id_ for id_ in heads if id_ not in archive.by_id]
    if gone:
        yield f"**Tas bort:** {', '.join(map(cell, gone[:MOST_ROWS]))}\n"


def _reliance(changed: list[Document], archive: Archive) -> Iterator[str]:
    """Who is affected: documents that refer or link to one that changed."""
    paths = {document.path for document in changed}
    ids = {document.id for document in changed}
    affected = [
        document
        for document in archive.documents
        if document.path not in paths
        and (
            any(reference.id in ids and reference.path[0] != "owner" for reference in document.references())
            or any(inner.target in paths for inner in archive.inner[document.path])
        )
    ]
    if affected:
        names = ", ".join(cell(f"{document.title} ({document.path})") for document in affected[:MOST_ROWS])
        yield f"**Bygger på det som endres:** {names}{' …' if len(affected) > MOST_ROWS else ''}\n"
