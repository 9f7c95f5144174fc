"""Every version that was approved can be read for ever, as it was."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from ...changes.decided import as_decided
from ...common.parties import approvals
from ...documents.counted import counted
from ...documents.discretion import shown
from ...documents.document import Document
from ...documents.fault import Fault, Place, Say, briefly
from ...documents.history.versions import in_order, is_version
from ...documents.library import Library
from ...documents.project.ledger import LEDGER, Ledger, Published
from ...documents.steps import all_sections
from ...documents.text.fingerprint import fingerprints
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
    """The versions that a proposal takes out or changes, those that the history no longer holds, and those whose text
    may not be shown today.
    """
    yield from _changed(archive)
    if archive.judges_past:
        yield from briefly(_withheld(archive), _HERE)
    held, ledger = archive.held, archive.library.ledger
    lost = [
        (id_, number)
        for id_, published in (ledger.published.items() if held.lost else ())
        for number, old in published.versions.items()
        if not held.lost.isdisjoint(old.blobs)
    ]
    if lost and (held.shallow or held.nowhere):
        cure = "hent den med git fetch --unshallow; i en arbeidsflyt: fetch-depth: 0"
        where = "hent nettstedet med git, ikke som en pakket mappe"
        many = counted(len(lost), "vedtatt versjon", "vedtatte versjoner")
        said = "hele historikken er ikke hentet hit" if held.shallow else "her er ingen historikk"
        yield Fault(f"{said}, og {many} kan ikke leses", cure if held.shallow else where, path=_HERE)
        return
    yield from briefly((partial(_lost, id_, number, ledger) for id_, number in lost), _HERE)


def _withheld(archive: Archive) -> Iterator[Say]:
    # Old texts are held against the rules of today, of which this is one.
    from ..old_texts import all_withheld

    for id_, number, why in all_withheld(archive):
        message = f"versjon {number} av «{id_}» kan ikke vises: {why}"
        line = Place(archive.library.ledger.line(id_))
        yield partial(Fault, message, f'skriv withdrawn: "hvorfor" på linjen om {number}', line, path=_HERE)


def _lost(id_: str, number: str, ledger: Ledger) -> Fault:
    return Fault(
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


@rule(Severity.ERROR, of=Controlled)
def forward(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Nummeret på en versjon går bare framover, så ingen tar en ny tekst for en gammel.

    Bad:  version: "1.0"      # 2.0 er vedtatt
    Good: version: "2.1"
    """
    now = document.entry.version
    before = archive.before.heads.get(document.id) if archive.before else None
    was = str(before.values.get("version", "")) if before else ""
    published = archive.library.ledger.published.get(document.id, Published()).versions
    newest = max(published, key=in_order, default="")
    here = document.place("version")
    if newest and in_order(now) < in_order(newest):
        yield Fault(f"versjonen er {now}, og {newest} er alt vedtatt", _HIGHER, here)
    elif was and in_order(now) < in_order(was):
        yield Fault(f"versjonen er satt ned fra {shown(was, 20)} til {now}", _HIGHER, here)
    elif _approved_again(document, archive.library):
        yield Fault(f"versjon {now} er vedtatt to ganger, med ulike ord", "gi de nye ordene et høyere nummer", here)


def _approved_again(document: Document[Controlled], library: Library) -> bool:
    """Whether someone has approved this version twice, and it read otherwise the first time."""
    now = document.entry.version
    given = [one.by for one in approvals(document, library) if one.version == now]
    if len(given) == len(set(given)):
        return False
    decided = as_decided(library.earlier.versions(document.path), now)
    return decided is not None and decided.fingerprints != fingerprints(all_sections(document))


_HIGHER = "skriv et høyere nummer, også når en gammel tekst tas fram igjen"


@beside(forward)
def forward_in_ledger(archive: Archive) -> Iterator[Fault]:
    """The versions of which the ledger says that a lower one was approved after a higher one."""
    ledger = archive.library.ledger
    for id_, published in ledger.published.items():
        for older, newer in pairwise(published.versions):
            if published.versions[older].on > published.versions[newer].on:
                yield Fault(
                    f"versjon {newer} av «{id_}» er vedtatt før {older}",
                    "se at nummer og dato stemmer med vedtakene",
                    Place(ledger.line(id_)),
                    mild=True,
                    path=_HERE,
                )
