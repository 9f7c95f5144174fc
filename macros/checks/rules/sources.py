"""Where things were read: a source can be opened and weighed, and is not too old for what rests on it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...documents.days.deadlines import years_after
from ...documents.document import Document, is_a
from ...documents.fault import Fault, Place
from ...documents.file import File
from ...model.kinds import Controlled, Entry, Offer, Pathway, Service
from ...model.kinds.service import CONFIRMED_YEARS, Reach
from ...model.marks import TO_CONFIRM, asks_somebody
from ...model.vocabulary import SourceKind, Status
from ..archive import Archive
from ..rule import WHEN_RETIRED, Severity, rule


@rule(Severity.ERROR, softens=WHEN_RETIRED, alone=True)
def address(file: File, archive: Archive) -> Iterator[Fault]:
    """En kilde viser til siden som sier det, ikke til forsiden av et nettsted.

    Bad: |
        sources: [{title: "Normgivende rutiner", url: "https://www.nordlandssykehuset.no/", seen: 2026-11-22}]
    Good: |
        sources: [{title: "Innspill fra helsefellesskapet, 30.03.2022", seen: 2026-11-22}]
    """
    for path, url in archive.texts[file.path]:
        if path[0] in _CITING and path[-1] == "url" and _is_front_page(url):
            yield Fault(
                f"kilden viser bare til forsiden {url}",
                "skriv adressen til siden; ligger kilden ikke på nettet, ta bort `url`",
                file.place(*path),
            )


_CITING = frozenset({"sources", "renders", "lacks", "topics"})
"""The keys that say where something was read."""


def _is_front_page(url: str) -> bool:
    parts = urlsplit(url)
    return not (parts.path.strip("/") or parts.query or parts.fragment)


@rule(Severity.WARNING, alone=True)
def recipient(file: File, archive: Archive) -> Iterator[Fault]:
    """Det som må bekreftes, sier hva som mangler, og hvem som kan svare.

    Bad:  Møteplanen er [må bekreftes].
    Good: "Møteplanen er ikke lagt inn her. [må bekreftes: hvor den ligger, spør sekretariatet]"
    """
    for place, mark in _marks(file, archive) if file.id else ():
        if not asks_somebody(mark):
            yield Fault(f"[{mark}] sier ikke både hva og hvem", "skriv [må bekreftes: hva, spør hvem]", place)


def _marks(file: File, archive: Archive) -> Iterator[tuple[Place, str]]:
    for path, text in archive.texts[file.path]:
        for found in TO_CONFIRM.finditer(text):
            yield file.place(*path), found[1]
    for found in TO_CONFIRM.finditer(file.markup.text):
        if file.markup.text[found.end() : found.end() + 1] != "(":  # a link whose text are those words
            yield file.markup.place(found.start()), found[1]


@rule(Severity.NOTICE, of=Entry)
def name(document: Document[Entry], archive: Archive) -> Iterator[Fault]:
    """En side har det samme navnet i alle tekster som har den til kilde.

    Bad: |
        sources: [{title: "Kapittel 11", url: "https://lovdata.no/lov/2011-06-24-30", seen: 2026-11-22, kind: law}]
    Good: |
        sources:
          - {title: "Helse- og omsorgstjenesteloven, Lovdata", url: "https://lovdata.no/lov/2011-06-24-30", kind: law}
    """
    for index, source in enumerate(document.entry.sources):
        known = archive.page_names.get(str(source.url), source.title)
        if source.title != known:
            yield Fault(
                f"siden heter «{source.title}» her, og «{known}» i andre tekster",
                "skriv navnet slik siden selv har det, likt overalt",
                document.place("sources", index, "title"),
            )


@rule(Severity.WARNING, of=Controlled, alone=True)
def duty(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Plikter i en tekst som gjelder eller er på høring, bygger på et vedtak, en original eller en regel i lov.

    Bad: |
        status: consultation
        sources: [{title: "Praksis ved et sykehus", seen: 2026-11-22, kind: party}]

        1.1 Fastlegen skal svare innen to dager.
    Good: |
        status: consultation
        sources: [{title: "Helsepersonelloven § 45 a", url: "https://lovdata.no/…", seen: 2026-11-22, kind: law}]
    """
    entry = document.entry
    if entry.status not in {Status.IN_FORCE, Status.CONSULTATION} or entry.approvals or entry.renders or entry.adapts:
        return
    if any(source.kind is SourceKind.LAW for source in entry.sources):
        return
    if found := _DUTY.search(document.markup.prose):
        yield Fault(
            f"«{found[0]}» er en plikt uten vedtak, original eller lov",
            "før opp vedtaket, originalen i `renders`, eller en kilde med `kind: law`",
            document.markup.place(found.start()),
        )


_DUTY = re.compile(r"\b(?:skal|innen|innan)\b", re.IGNORECASE)


@rule(Severity.WARNING, of=Entry)
def age(document: Document[Entry], archive: Archive) -> Iterator[Fault]:
    """Telefonnumre, åpningstider og frister har en kilde som ikke er for gammel.

    Bad: |
        phone: 74 00 00 00
        sources: [{title: "Sykehuset", url: "https://…/kontakt", seen: 2026-11-22, page_date: 2019-03-01}]
    Good: |
        phone: 74 00 00 00
        sources: [{title: "Sykehuset", url: "https://…/kontakt", seen: 2026-11-22, page_date: 2026-02-01}]
    """
    if isinstance(document.entry, Reach) and document.entry.confirmed:
        return  # those who run it have said more than a source can
    known = [source.page_date or source.seen for source in document.entry.sources]
    if not known or any(source.kind is SourceKind.LAW for source in document.entry.sources):
        return  # a rule of law is as old as it is
    what, years = _lasting(document)
    newest = max(known)
    if years and archive.library.today > years_after(newest, years):
        yield Fault(
            f"nyeste kilde er fra {newest}, og {what} skal ha en kilde fra de siste {years} årene",
            "les kilden på nytt, og før opp den nye dagen",
            document.place("sources"),
        )


@rule(Severity.WARNING, of=Reach)
def confirmed(document: Document[Reach], archive: Archive) -> Iterator[Fault]:
    """De som driver en tjeneste eller et tilbud, bekrefter hvert år at opplysningene stemmer.

    Bad: |
        confirmed: 2024-03-01
    Good: |
        confirmed: 2026-03-01
    """
    day, today = document.entry.confirmed, archive.library.today
    if not day:
        return
    if day > today:
        yield Fault(f"`confirmed` er datert {day}, som ikke har vært ennå", "rett datoen", document.place("confirmed"))
    elif today > years_after(day, CONFIRMED_YEARS):
        yield Fault(
            f"opplysningene ble sist bekreftet {day}, for mer enn tolv måneder siden",
            "spør dem som driver dette, og før opp den nye dagen",
            document.place("confirmed"),
        )


def _lasting(document: Document[Entry]) -> tuple[str, int]:
    """What in a document grows old, and for how many years its source is good; nothing in most documents."""
    entry = document.entry
    if isinstance(entry, Service) and (entry.phone or entry.hours or entry.message_address):
        return "kontaktopplysninger", 2
    if isinstance(entry, Offer):
        return "tilbud", 1
    if is_a(document, Pathway) and any(step.deadline for step in document.entry.steps):
        return "frister", 5
    if isinstance(entry, Controlled) and _DEADLINE.search(document.markup.prose):
        return "frister", 5
    return "", 0


_DEADLINE = re.compile(r"\binn[ea]n\s+\S+\s+(?:time|dag|døgn|uke|veke|virkedag|yrkedag|måned|månad)", re.IGNORECASE)
