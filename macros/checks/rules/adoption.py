"""A text that follows a common one names sections that exist, says why it differs, and knows what it follows."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...common.adoption import Relation, adapted, followed, in_circle, local_parts
from ...common.drift import Change, Drift, drifted
from ...common.teams import team_name
from ...common.whole import whole
from ...common.whole_pathway import below, local_steps
from ...documents.document import Document, is_a
from ...documents.fault import Fault, Place, meant
from ...documents.file import File
from ...documents.steps import all_sections
from ...documents.text.fingerprint import fingerprints
from ...model.kinds import Controlled, Pathway
from ...model.vocabulary import Status
from ..archive import Archive
from ..rule import NEVER, Severity, rule


@rule(Severity.ERROR, of=Controlled)
def target(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Teksten som tas i bruk, er av samme type, og er ikke opphevet eller mindre moden enn den som tar den i bruk.

    Bad:  adapts: {document: felles-gammel-rutine, version: "1.0"}   # opphevet
    Good: adapts: {document: felles-epikrise, version: "1.0"}
    """
    # That it exists is told by metadata-reference.
    common = adapted(document, archive.library)
    if common is None or common is document or common.entry is None:
        return  # a common text that cannot be read is told of where it stands
    here = document.place("adapts", "document")
    if common.kind is not document.kind or not is_a(common, Controlled):
        is_now = common.kind.nb.lower() if common.kind else "en side"
        yield Fault(
            f"«{common.id}» er av typen {is_now}, ikke {document.kind.nb.lower()}",
            "ta i bruk en tekst av samme type som denne",
            here,
        )
    elif common.entry.status is Status.RETIRED:
        instead = common.entry.replaced_by
        help_text = f"ta i bruk {instead} i stedet" if instead else "ta bort `adapts`, eller opphev denne teksten også"
        yield Fault(f"«{common.id}» er opphevet", help_text, here)
    elif common.entry.status is Status.DRAFT and document.entry.status not in {Status.DRAFT, Status.RETIRED}:
        yield Fault(
            f"«{common.id}» er et utkast", "vent til den felles teksten gjelder, eller sett `status: draft`", here
        )


@rule(Severity.ERROR, of=Controlled, softens=(Status.RETIRED,))
def section(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En lokal overskrift viser til et avsnitt som finnes i den felles teksten, og har et eget anker.

    Bad:  ## Kontakt hos oss {add=s33 reason="Området har eget kontaktpunkt."}
    Good: ## Kontakt hos oss {add=s3 reason="Området har eget kontaktpunkt."}
    """
    common, body = adapted(document, archive.library), document.front.body
    if in_circle(document, archive.library) or not (common or any(one.value in body for one in Relation)):
        return
    anchors = whole(common, archive.library).sections if common else {}
    for part in local_parts(document):
        here = Place(part.heading.line)
        word = part.relation.value
        if part.relation is Relation.ADD and part.heading.anchor in anchors:
            yield Fault(
                f"overskriften får samme anker som felles avsnitt: #{part.heading.anchor}",
                "gi overskriften et eget anker: {#eget-anker …}",
                here,
            )
        if word not in part.heading.attributes or part.anchor in anchors:
            continue
        if document.entry.adapts is None:
            yield Fault("teksten følger ingen felles tekst", f"legg til `adapts`, eller ta bort {word}=…", here)
        elif common is not None:
            yield _gone(document, common, part.anchor, anchors, here)


def _gone(document: Document[Controlled], common: File, anchor: str, names: Collection[str], here: Place) -> Fault:
    help_text = meant(anchor, names, f"velg et av: {', '.join(names)}")
    # Another team took the section away: the local team is told, and nobody's publication is stopped by it.
    known = document.entry.adapts and anchor in document.entry.adapts.sections
    return Fault(
        f"avsnitt «{anchor}» {'er tatt bort fra' if known else 'finnes ikke i'} {common.id}",
        help_text,
        here,
        mild=bool(known),
    )


@rule(Severity.ERROR, of=Controlled)
def unique(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Et område tar en felles tekst i bruk én gang.

    Bad: |
        docs/fjord/rutiner/epikrise.md      adapts: {document: felles-epikrise, …}
        docs/fjord/rutiner/epikrise-2.md    adapts: {document: felles-epikrise, …}
    Good: |
        docs/fjord/rutiner/epikrise.md      adapts: {document: felles-epikrise, …}
    """
    common = adapted(document, archive.library)
    if common is None or _retired(document):
        return
    first = next(one for one in archive.library.adopters(common) if one.area == document.area and not _retired(one))
    if first is not document:
        yield Fault(
            f"området har allerede tatt i bruk {common.id}, i docs/{first.path}",
            "slå sammen de to tekstene, eller opphev den ene",
            document.place("adapts", "document"),
        )


def _retired(document: Document[Controlled]) -> bool:
    return document.entry.status is Status.RETIRED


@rule(Severity.ERROR, of=Controlled, softens=NEVER)
def circle(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Ingen tekst følger seg selv, heller ikke gjennom andre.

    Bad:  adapts: {document: fjord-epikrise, version: "1.0"}   # i fjord-epikrise selv
    Good: adapts: {document: felles-epikrise, version: "1.0"}
    """
    chain = followed(document, archive.library)
    last = chain[-1] if chain else document
    if adapted(last, archive.library) is not document:
        return
    # One fault, one finding: told in the first of the files.
    if document.path == min(one.path for one in (document, *chain)):
        names = " → ".join(one.id or one.path for one in (document, *chain, document))
        yield Fault(
            f"tekstene følger hverandre i ring: {names}",
            "la en av dem stå på egne ben: ta bort `adapts` der",
            document.place("adapts", "document"),
        )


@rule(Severity.ERROR, of=Controlled)
def reason(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Hvert lokalt avsnitt sier hvorfor det avviker, med ord leserne får se.

    Bad:  ## Kontakt hos oss {replace=s3}
    Good: ## Kontakt hos oss {replace=s3 reason="Området har eget kontaktpunkt."}
    """
    if adapted(document, archive.library) is None or in_circle(document, archive.library):
        return
    for part in local_parts(document):
        if not part.opening and not part.reason:
            yield Fault(
                f"«{part.heading.heading}» sier ikke hvorfor teksten avviker",
                'skriv reason="…" i klammene etter overskriften',
                Place(part.heading.line),
            )
    own = document.entry.criteria if is_a(document, Pathway) and below(document, archive.library) else None
    if own and own.lists and not own.reason:
        message = "listen over hvem forløpet passer for, sier ikke hvorfor den avviker"
        yield Fault(message, "skriv `reason:` under `entry`", document.place("entry"))


@rule(Severity.ERROR, of=Controlled)
def source(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En tekst som er hentet fra et annet nettsted, står slik den ble hentet.

    Bad: |
        2.1 Sykehuset sender epikrisen innen to dager.     # endret her
    Good: |
        2.1 Sykehuset sender epikrisen innen én dag.       # som hos den som eier teksten
    """
    origin = document.entry.origin
    if origin is None or origin.own:
        return
    now = fingerprints(all_sections(document))
    for anchor in dict.fromkeys([*origin.sections, *now]):
        if now.get(anchor) != origin.sections.get(anchor):
            line = next((one.line for one in document.sections if one.anchor == anchor), None)
            yield Fault(
                f"avsnitt #{anchor} er ikke slik det ble hentet fra {origin.site}",
                "skriv det lokale i en egen tekst som tilpasser denne, og hent denne på nytt",
                Place(line) if line else document.place("origin", "sections", anchor),
            )


@rule(Severity.WARNING, of=Controlled)
def drift(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Området har vurdert hver endring i den felles teksten.

    Bad: |
        adapts: {document: felles-epikrise, version: "1.0", sections: {s1: bcdfghjk}}   # avsnittet er endret etterpå
    Good: |
        adapts: {document: felles-epikrise, version: "1.1", sections: {s1: lmnpqrst}}
    """
    for found in drifted(document, archive.library):
        if found.change is Change.REMOVED and found.anchor in _named(document):
            continue  # adoption-section tells it at the same heading, pathway-local-step at the same step
        before, now = found.versions
        versions = f"versjon {before}" if before == now else f"versjon {before}, nå {now}"
        yield Fault(
            f"{_told(found)} ({versions})",
            f"{team_name(document, archive.library)} ser endringen med: samhandling waiting {document.id}",
            Place(found.line),
        )


def _named(document: Document[Controlled]) -> set[str]:
    """The sections and steps of the common text that the local parts say they are for."""
    return {*(part.anchor for part in local_parts(document)), *(step.common_anchor for step in local_steps(document))}


def _told(found: Drift) -> str:
    name, heading = found.common.id, found.heading
    match found.change:
        case Change.CHANGED:
            return f"felles avsnitt «{heading}» (#{found.anchor}) i {name} er endret"
        case Change.ADDED:
            return f"{name} har fått avsnittet «{heading}» (#{found.anchor})"
        case Change.REMOVED:
            return f"avsnitt #{found.anchor} er tatt bort fra {name}"
        case Change.VERSION:
            return f"{name} er endret"
