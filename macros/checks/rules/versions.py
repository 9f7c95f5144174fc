"""Every version that was approved can be read for ever, as it was."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.document import Document
from ...documents.fault import Fault, Place
from ...documents.ledger import LEDGER
from ...documents.versions import is_version
from ...model.kinds import Controlled
from ...model.vocabulary import Status
from ..archive import Archive
from ..rule import NEVER, Severity, beside, rule

_HERE = f"docs/{LEDGER}"
_MOST = 3
"""Names in one finding."""


@rule(Severity.ERROR, of=Controlled, softens=NEVER, excusable=None)
def kept(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Hver vedtatt versjon kan leses for alltid, slik den var.

    Bad:  Linjen om versjon 1.0 tas ut av permalinks.yml.
    Good: "1.0": {on: 2024-03-12, withdrawn: "Hadde opplysninger om en person."}
    """
    entry = document.entry
    if entry.status is Status.IN_FORCE and not is_version(entry.version):
        yield Fault(
            f"versjonen «{entry.version}» kan ikke stå i en adresse",
            "skriv tall med punktum imellom, som 2.1",
            document.place("version"),
        )


@beside(kept)
def kept_in_ledger(archive: Archive) -> Iterator[Fault]:
    """The versions that a proposal takes out or changes, and those that the history no longer holds."""
    yield from _changed(archive)
    held, ledger = archive.held, archive.library.ledger
    lost = [
        (id_, number)
        for id_, published in ledger.published.items()
        for number, old in published.versions.items()
        if not held.lost.isdisjoint(old.blobs)
    ]
    if lost and (held.shallow or held.nowhere):
        cure = "hent den med git fetch --unshallow; i en arbeidsflyt: fetch-depth: 0"
        where = "hent nettstedet med git, ikke som en pakket mappe"
        many = "vedtatt versjon kan ikke leses" if len(lost) == 1 else "vedtatte versjoner kan ikke leses"
        said = "hele historikken er ikke hentet hit" if held.shallow else "her er ingen historikk"
        yield Fault(f"{said}, og {len(lost)} {many}", cure if held.shallow else where, path=_HERE)
        return
    for id_, number in lost:
        yield Fault(
            f"versjon {number} av «{id_}» finnes ikke i historikken",
            'hent den tilbake, eller skriv withdrawn: "hvorfor" i stedet for file',
            Place(ledger.line(id_)),
            path=_HERE,
        )


def _changed(archive: Archive) -> Iterator[Fault]:
    now = archive.library.ledger
    if now.unreadable:
        return  # told by another rule
    gone = [
        f"«{id_}» {number}"
        for id_, before in archive.ledger_before.published.items()
        if id_ in now.published  # else told by another rule
        for number, old in before.versions.items()
        if not old.is_kept_in(now.published[id_].versions.get(number))
    ]
    if gone:
        named = ", ".join(gone[:_MOST]) + (f" og {len(gone) - _MOST} til" if len(gone) > _MOST else "")
        yield Fault(
            f"linjer om vedtatte versjoner er endret eller tatt bort: {named}",
            "hent linjene tilbake slik de var",
            path=_HERE,
        )
