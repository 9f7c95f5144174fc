"""What was once published leads somewhere for ever: record systems and printed routines point to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from ...documents.discretion import discreet, shown
from ...documents.document import is_a
from ...documents.fault import Fault, Place, Say, briefly, meant
from ...documents.file import File
from ...documents.project.ledger import LEDGER, Ledger, Published
from ...documents.text.body import plain
from ...model.kinds import Controlled
from ...model.vocabulary import Status
from ..archive import Archive
from ..reading.meaning import Turned, besides, is_another, is_decided, is_declared, never_said, numbered, seals, turned
from ..rule import NEVER, Severity, beside, rule

_HERE = f"docs/{LEDGER}"


@rule(Severity.ERROR, softens=NEVER, excusable=None)
def kept(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver id, adresse og hvert anker som er publisert, leder fortsatt til noe.

    Bad:  Punkt 2.4 slettes, og 2.5 blir nytt 2.4.
    Good: 2.4 Opphevet 12. mars 2026. Se 2.3.
    """
    ledger = archive.library.ledger
    if file.id is None or archive.library.by_id[file.id] is not file or file.entry is None:
        return
    first = ledger.owners.get(file.url, file.id)
    # That an id is gone altogether is told once, at its line in the ledger.
    if first != file.id and (first in archive.library.by_id or ledger.forwardings.get(first, file.id) != file.id):
        yield Fault(
            f"adressen tilhørte «{first}», og gamle lenker kommer nå hit",
            f"gi filen et annet navn, eller skriv `{first}: {file.id}` under forwardings i {LEDGER}",
        )
    published = ledger.published.get(file.id)
    if published is None:
        return
    existing = archive.anchors_of(file)
    gone = [one for one in published.anchors if one not in existing and f"{file.id}#{one}" not in ledger.forwardings]
    if gone:
        named = ", ".join(f"#{anchor}" for anchor in gone[:5]) + (" …" if len(gone) > 5 else "")
        what = "ankeret" if len(gone) == 1 else "ankrene"
        help_text = f"behold nummeret og skriv «Opphevet», eller før opp hvor det leder nå i {LEDGER}"
        yield Fault(f"{what} {named} er publisert, men finnes ikke lenger", help_text)


@beside(kept)
def ids_kept(archive: Archive) -> Iterator[Fault]:
    """The ids that are gone, and where they are forwarded."""
    ledger = archive.library.ledger
    if ledger.doubled:
        key, line = ledger.doubled
        yield Fault(f"nøkkelen «{key}» står to ganger", "slå sammen de to, uten å ta bort noe", Place(line), path=_HERE)
        return
    if ledger.unreadable:
        yield Fault("filen kan ikke leses", "hent forrige utgave, og rett linjene under forwardings", path=_HERE)
        return
    yield from _taken_away(archive)
    yield from _sealed_anew(archive)
    yield from briefly(_misshapen(ledger), _HERE)
    yield from briefly(_vanished(ledger, archive), _HERE)
    yield from briefly(_led_astray(ledger, archive), _HERE)


def _misshapen(ledger: Ledger) -> Iterator[Say]:
    for word in sorted(ledger.misshapen, key=ledger.line):
        message = f"«{shown(word, 60)}» er ingen id eller adresse"
        yield partial(Fault, message, "skriv den slik programmet gjorde", _at(ledger, word), path=_HERE)


def _vanished(ledger: Ledger, archive: Archive) -> Iterator[Say]:
    """The ids that were published, of which nothing is left and nothing said."""
    for id_ in ledger.published:
        if id_ not in archive.library.by_id and id_ not in ledger.forwardings and id_ not in ledger.misshapen:
            yield partial(_gone, id_, ledger, archive)


def _gone(id_: str, ledger: Ledger, archive: Archive) -> Fault:
    addresses = ledger.published[id_].addresses
    heir = next((one.id for one in archive.library.files if one.id and one.url in addresses), None)
    return Fault(
        f"dokumentet «{id_}» er publisert, men finnes ikke lenger",
        f"skriv `{id_}: {heir or 'id-en som gjelder nå'}` under forwardings, eller hent dokumentet tilbake",
        _at(ledger, id_),
        path=_HERE,
    )


def _taken_away(archive: Archive) -> Iterator[Fault]:
    """The lines that a proposal takes out of the ledger, told once: what was published stays published."""
    ledger, before = archive.library.ledger, archive.ledger_before
    gone = [
        *(id_ for id_, published in before.published.items() if not published.lies_in(ledger.published.get(id_))),
        *(source for source in before.forwardings if source not in ledger.forwardings),
    ]
    lost = [name for name in gone if name in before.published or not _still_there(name, archive)]
    if lost:
        named = ", ".join(f"«{name}»" for name in lost[:3]) + (f" og {len(lost) - 3} til" if len(lost) > 3 else "")
        yield Fault(
            f"linjer om noe som er publisert, er tatt bort: {named}",
            "hent linjene tilbake: filen får bare nye linjer",
            path=_HERE,
        )


def _sealed_anew(archive: Archive) -> Iterator[Fault]:
    """The lines in which a proposal gives a number the fingerprint of other words: when those come, of another number
    or of another duty, they would pass for what was published.
    """
    ledger, earlier = archive.library.ledger, archive.before.by_id if archive.before else {}
    for id_, published in ledger.published.items() if archive.before else ():
        was = archive.ledger_before.published.get(id_, Published()).seals
        file = archive.library.by_id.get(id_)
        if file is None or published.seals == was:
            continue
        texts = (file, earlier.get(id_, file))
        if anchor := never_said(published.seals, *(seals(numbered(text)) for text in texts), was):
            message = f"tegnene etter {anchor}= i «{id_}» hører ikke til det som står der"
            cure = "hent linjen tilbake slik den var, eller kjør: samhandling permalinks"
            yield Fault(message, cure, _at(ledger, id_), path=_HERE)


@rule(Severity.ERROR, softens=NEVER, excusable=Severity.WARNING, besides=besides)
def meaning(file: File, archive: Archive) -> Iterator[Fault]:
    """Hvert nummer som er publisert, sier fortsatt det samme, og hver id tilhører samme tekst.

    Bad:  En ny plikt settes inn som 2.1, og 2.1 blir 2.2.
    Good: Den nye plikten får nummeret etter det siste, 2.6.
    """
    if file.id is None or archive.library.by_id[file.id] is not file or file.entry is None:
        return
    published = archive.ledger_before.published.get(file.id) or archive.library.ledger.published.get(file.id)
    if published is None:
        return
    before = archive.before.by_id.get(file.id) if archive.before else None
    # That an address has gone over to another text is told by `kept`.
    keeps_its_address = archive.library.ledger.owners.get(file.url, file.id) == file.id
    if before and archive.before and keeps_its_address and is_another(before, file, archive.before.files):
        yield Fault(
            f"id «{file.id}» er publisert for «{shown(before.title, 60)}», og står nå på «{shown(file.title, 60)}»",
            "gi den nye teksten en egen id",
            file.place("id"),
        )
        return
    texts = numbered(before) if before else {}
    sealed = {anchor: seal for anchor, seal in seals(texts).items() if anchor in published.anchors} | published.seals
    yield from _told(turned(sealed, texts, numbered(file)), before, file)


def _told(found: Sequence[Turned], before: File | None, file: File) -> Iterator[Fault]:
    """Numbers that have moved are certain, and told alone; else each that may say something else than it said."""
    certain = [one for one in found if one.moved]
    if certain:
        # Set back to a draft in the same proposal, it is still what somebody may have referred to.
        yield _turned(certain[0], len(certain) - 1, file, mild=not (_is_followed(file) or _is_followed(before)))
        return
    in_work = is_a(file, Controlled) and file.entry.status is Status.DRAFT
    for one in found:
        if one.turn and not is_decided(before, file):
            yield _reversed(one, file)
        elif not one.turn and not in_work and not is_declared(one, file):
            yield _turned(one, 0, file, mild=True)


def _is_followed(file: File | None) -> bool:
    """Whether anybody does as a text says: a draft is not yet anyone's rule, a retired text no longer is."""
    lets_go = is_a(file, Controlled) and file.entry.status in (Status.DRAFT, Status.RETIRED)
    return file is not None and not lets_go


def _turned(one: Turned, more: int, file: File, *, mild: bool) -> Fault:
    others = f" (og {more} til)" if more else ""
    was = f"sa «{_opening(one.was)}», og " if one.was else ""
    return Fault(
        f"#{one.anchor} {was}sier nå «{_opening(one.now)}»{others}",
        "gi det nye et nytt nummer sist, skriv «Opphevet» ved det gamle, eller ta det bort og videresend det",
        _line_of(one.anchor, file),
        mild=mild,
    )


def _reversed(one: Turned, file: File) -> Fault:
    """Told in a draft too, and whatever the text says of itself: nobody sees one small word come or go."""
    return Fault(
        f"#{one.anchor} kan bety noe annet nå: {discreet(one.turn)}",
        "skriv det slik det sto; er endringen vedtatt, skriv ny `version` og før inn vedtaket"
        if is_a(file, Controlled)
        else "se at det er meningen, eller skriv det slik det sto",
        _line_of(one.anchor, file),
        mild=True,
    )


def _opening(text: str) -> str:
    words = discreet(plain(text)).split()
    return " ".join(words[:5]) + (" …" if len(words) > 5 else "")


def _line_of(anchor: str, file: File) -> Place:
    lines = {clause.anchor: clause.line for section in file.sections for clause in section.clauses}
    lines |= {section.anchor: section.line for section in file.sections}
    return Place(lines.get(anchor, 1))


def _led_astray(ledger: Ledger, archive: Archive) -> Iterator[Say]:
    """The forwardings that lead nowhere, in a ring, in several steps, or away from what is still there."""
    for source in ledger.rings:
        said = f"videresendingen fra «{source}» går i ring", "skriv en id som finnes"
        yield partial(Fault, *said, _at(ledger, source), path=_HERE)
    for source, target in ledger.forwardings.items():
        end, here = ledger.ends[source], _at(ledger, source)
        target_id, _, anchor = target.partition("#")
        file = archive.library.by_id.get(target_id)
        if end is None:
            continue
        if end != target:
            said = f"videresendingen fra «{source}» går i flere ledd", f"skriv {end} med én gang"
        elif file is None:
            yield partial(_nowhere, source, target, here, archive)
            continue
        elif anchor and anchor not in archive.anchors_of(file):
            said = f"ankeret #{anchor} finnes ikke i «{target_id}»", "skriv et anker som finnes"
        elif _still_there(source, archive):
            said = f"«{source}» finnes fortsatt, så videresendingen brukes ikke", "slett linjen"
        else:
            continue
        yield partial(Fault, *said, here, path=_HERE)


def _nowhere(source: str, target: str, here: Place, archive: Archive) -> Fault:
    help_text = meant(target.partition("#")[0], archive.library.by_id, "skriv en id som finnes", likeness=0.8)
    return Fault(f"videresendingen fra «{source}» fører til «{target}», som ikke finnes", help_text, here, path=_HERE)


def _still_there(source: str, archive: Archive) -> bool:
    id_, _, anchor = source.partition("#")
    file = archive.library.by_id.get(id_)
    return file is not None and (not anchor or anchor in archive.anchors_of(file))


def _at(ledger: Ledger, key: str) -> Place:
    return Place(ledger.line(key))
