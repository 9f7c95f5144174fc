"""A meeting: its cases, their papers, what was decided, what it concerns, and what follows."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import StringConstraints

from ..values import AnyId, BodyId, Day, Lines, Part, PartyId, Text, Url
from ..vocabulary import Kind, Word
from ..words import Phrase
from .entry import Entry


class MeetingState(Word):
    PLANNED = "planned", "Planlagt", "Planlagd"
    HELD = "held", "Holdt", "Halde"
    CANCELLED = "cancelled", "Avlyst"


class Outcome(Word):
    """What a meeting made of a case."""

    APPROVED = "approved", "Vedtatt", "Vedteke"
    REJECTED = "rejected", "Ikke vedtatt", "Ikkje vedteke"
    POSTPONED = "postponed", "Utsatt", "Utsett"
    NOTED = "noted", "Tatt til orientering", "Teke til orientering"


Hour = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
PdfName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,99}\.pdf$")]


class Minutes(Part):
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen, når referatet ligger et annet sted. Begynner med https://.
    Adressa, når referatet ligg ein annan stad. Byrjar med https://."""
    file: Annotated[PdfName | None, Phrase("Fil")] = None
    """Navnet på en PDF i samme mappe, med små bokstaver, tall og bindestrek: 2026-11-27-referat.pdf.
    Namnet på ein PDF i same mappe, med små bokstavar, tal og bindestrek: 2026-11-27-referat.pdf."""


class Paper(Part):
    title: Annotated[Text, Phrase("Tittel")]
    """Hva papiret heter.
    Kva papiret heiter."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til papiret. Utelatt betyr at det ikke ligger åpent på nettet.
    Adressa til papiret. Tomt tyder at det ikkje ligg ope på nettet."""


class Concern(Part):
    document: Annotated[AnyId, Phrase("Tekst")]
    """Id til teksten saken gjelder.
    Teksten saka gjeld."""
    version: Annotated[Text | None, Phrase("Versjon")] = None
    """Versjonen saken gjelder, i anførselstegn. Utelatt når saken ikke gjelder én versjon.
    Versjonen saka gjeld. Tomt når saka ikkje gjeld éin versjon."""


class FollowUp(Part):
    what: Annotated[Text, Phrase("Hva som skal gjøres", "Kva som skal gjerast")]
    """Hva som skal gjøres.
    Kva som skal gjerast."""
    by: Annotated[PartyId | None, Phrase("Ansvarlig", "Ansvarleg")] = None
    """Id til organet som skal gjøre det, eller kommunenummer i anførselstegn. Aldri en person.
    Organet som skal gjere det, eller kommunenummer. Aldri ein person."""
    due: Annotated[Day | None, Phrase("Frist")] = None
    """Når det skal være gjort.
    Når det skal vere gjort."""


class Case(Part):
    ref: Annotated[Text | None, Phrase("Saksnummer")] = None
    """Saksnummer, i anførselstegn, for eksempel "12/26". Utelatt når ingen kilde sier det.
    Saksnummer, til dømes 12/26. Tomt når inga kjelde seier det."""
    title: Annotated[Text, Phrase("Sak")]
    """Hva saken gjelder.
    Kva saka gjeld."""
    papers: Annotated[tuple[Paper, ...], Phrase("Sakspapirer", "Sakspapir")] = ()
    """Papirene til saken.
    Papira til saka."""
    prepared_in: Annotated[BodyId | None, Phrase("Forberedt i", "Førebudd i")] = None
    """Id til organet som har forberedt saken.
    Organet som har førebudd saka."""
    input_by: Annotated[Day | None, Phrase("Innspill innen", "Innspel innan")] = None
    """Siste dag for innspill fra dem medlemmene snakker for.
    Siste dag for innspel frå dei medlemmene snakkar for."""
    concerns: Annotated[tuple[Concern, ...], Phrase("Gjelder", "Gjeld")] = ()
    """Tekstene saken gjelder.
    Tekstane saka gjeld."""
    outcome: Annotated[Outcome | None, Phrase("Utfall")] = None
    """Hva møtet gjorde med saken. Skal stå når møtet er holdt.
    Kva møtet gjorde med saka. Skal stå når møtet er halde."""
    decision: Annotated[Lines | None, Phrase("Vedtak")] = None
    """Vedtaket med møtets egne ord.
    Vedtaket med orda møtet brukte."""
    follow_up: Annotated[tuple[FollowUp, ...], Phrase("Oppfølging")] = ()
    """Hva som skal gjøres etter møtet, av hvem og innen når.
    Kva som skal gjerast etter møtet, av kven og innan når."""


_NUMBERED = re.compile(r"(?<!\d)(\d+)\s*/\s*(?:20)?(\d\d)(?!\d)")


def same_case(one: str | None, other: str | None) -> bool:
    """Whether two ways of writing a number mean the same case: «sak 12/26», «12/2026» and «Sak nr. 12 / 26»."""
    return one is not None and other is not None and _plain(one) == _plain(other)


def _plain(ref: str) -> str:
    found = _NUMBERED.search(ref)
    return f"{int(found[1])}/{found[2]}" if found else " ".join(ref.casefold().split()).removeprefix("sak ")


def anchor_of(case: Case, place: int) -> str:
    """The permanent anchor of a case: by its number, else by its place (from 1) in the agenda."""
    found = _NUMBERED.search(case.ref or "")
    return f"sak-{int(found[1])}-{found[2]}" if found else f"post-{place}"


class Meeting(Entry):
    kind = Kind.MEETING

    body: Annotated[BodyId, Phrase("Utvalg", "Utval")]
    """Id til organet som møtes.
    Organet som møtest."""
    together_with: Annotated[tuple[BodyId, ...], Phrase("Sammen med", "Saman med")] = ()
    """Id til andre organer som holder møtet sammen med dette.
    Andre organ som held møtet saman med dette."""
    on: Annotated[Day, Phrase("Dato")]
    """Dagen møtet er."""
    start: Annotated[Hour | None, Phrase("Begynner", "Byrjar")] = None
    """Når møtet begynner, i anførselstegn, for eksempel "12:00".
    Når møtet byrjar, til dømes 12:00."""
    end: Annotated[Hour | None, Phrase("Slutter", "Sluttar")] = None
    """Når møtet slutter, i anførselstegn, for eksempel "15:00".
    Når møtet sluttar, til dømes 15:00."""
    place: Annotated[Text | None, Phrase("Sted", "Stad")] = None
    """Hvor møtet er, eller at det er på nett. Aldri en lenke bare deltakerne skal ha.
    Kvar møtet er, eller at det er på nett. Aldri ei lenkje berre deltakarane skal ha."""
    state: Annotated[MeetingState, Phrase("Tilstand")]
    """Om møtet er planlagt, holdt eller avlyst.
    Om møtet er planlagt, halde eller avlyst."""
    papers_due: Annotated[Day | None, Phrase("Frist for saker")] = None
    """Siste dag for å melde saker og levere papirer.
    Siste dag for å melde saker og levere papir."""
    minutes: Annotated[Minutes | None, Phrase("Referat")] = None
    """Referatet, når det ligger et annet sted eller er en PDF. Ellers skrives det som tekst på denne siden.
    Referatet, når det ligg ein annan stad eller er ein PDF. Elles blir det skrive som tekst på denne sida."""
    cases: Annotated[tuple[Case, ...], Phrase("Saker")] = ()
    """Sakene, i den rekkefølgen de står i innkallingen.
    Sakene, i den rekkjefølgja dei står i innkallinga."""

    @property
    def bodies(self) -> tuple[str, ...]:
        return (self.body, *self.together_with)
