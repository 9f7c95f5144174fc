"""The facts that many kinds of documents share: sources, approvals, reviews, what a text follows and renders."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .values import AnyId, BodyId, Day, FigureId, Fingerprint, Id, Part, PartyId, SiteAddress, Text, Url
from .vocabulary import Reading, ReviewOutcome, SourceKind
from .words import Phrase


class Source(Part):
    title: Annotated[Text, Phrase("Tittel")]
    """Hva kilden heter, og hvem som har laget den.
    Kva kjelda heiter, og kven som har laga ho."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til selve siden, aldri til en forside. Utelatt betyr at kilden ikke ligger åpent på nettet.
    Adressa til sjølve sida, aldri til ei framside. Tomt tyder at kjelda ikkje ligg ope på nettet."""
    seen: Annotated[Day, Phrase("Lest", "Lese")]
    """Dagen vi leste kilden.
    Dagen vi las kjelda."""
    kind: Annotated[SourceKind | None, Phrase("Hva slags kilde", "Kva slags kjelde")] = None
    """Hva slags kilde det er.
    Kva slags kjelde det er."""
    page_date: Annotated[Day | None, Phrase("Siden er fra", "Sida er frå")] = None
    """Dagen kilden selv oppgir at den ble skrevet eller sist endret.
    Dagen kjelda sjølv seier at ho vart skriven eller sist endra."""
    # pydantic has taken the word «copy».
    copy_: Annotated[bool, Field(alias="copy"), Phrase("Lest som lagret kopi", "Lesen som lagra kopi")] = False
    """Sett til true når det som ble lest, var en lagret kopi. Den kan være eldre enn siden er i dag.
    Slå på når det som vart lese, var ein lagra kopi. Han kan vere eldre enn sida er i dag."""


class Page(Source):
    """A source that readers are sent to."""

    url: Annotated[Url, Phrase("Nettadresse")]
    """Adressen til siden. Begynner med https://."""


class Adopted(Part):
    by: Annotated[Text, Phrase("Vedtatt av", "Vedteke av")]
    """Id til organet som vedtok originalen, eller navnet på det.
    Id til organet som vedtok originalen, eller namnet på det."""
    on: Annotated[Day, Phrase("Vedtaksdato")]
    """Dagen originalen ble vedtatt.
    Dagen originalen vart vedteken."""
    ref: Annotated[Text | None, Phrase("Saksnummer")] = None
    """Saksnummer, for eksempel «sak 12/22».
    Saksnummer, til dømes «sak 12/22»."""


class PartyAdopted(Adopted):
    by: Annotated[PartyId, Phrase("Vedtatt av", "Vedteke av")]
    """Id til organet, eller kommunenummer i anførselstegn."""
    url: Annotated[Url | None, Phrase("Kilde", "Kjelde")] = None
    """Adressen til protokollen eller saken der vedtaket står.
    Adressa til protokollen eller saka der vedtaket står."""


class Renders(Part):
    title: Annotated[Text, Phrase("Tittel")]
    """Hva originalen heter.
    Kva originalen heiter."""
    url: Annotated[Url, Phrase("Nettadresse")]
    """Adressen til originalen. Begynner med https://.
    Adressa til originalen. Byrjar med https://."""
    seen: Annotated[Day, Phrase("Lest", "Lese")]
    """Dagen originalen ble lest.
    Dagen originalen vart lesen."""
    read: Annotated[Reading, Phrase("Hvor mye er lest", "Kor mykje er lese")]
    """Hvor mye av originalen som er lest.
    Kor mykje av originalen som er lese."""
    adopted: Annotated[Adopted | None, Phrase("Originalen er vedtatt", "Originalen er vedteken")] = None
    """Vedtaket av originalen, når en kilde sier det. Det er ikke et vedtak av teksten her.
    Vedtaket av originalen, når ei kjelde seier det. Det er ikkje eit vedtak av teksten her."""
    parties: Annotated[tuple[PartyAdopted, ...], Phrase("Parter som har vedtatt", "Partar som har vedteke")] = ()
    """Partene som har vedtatt originalen, når en kilde sier det.
    Partane som har vedteke originalen, når ei kjelde seier det."""


class Approval(Part):
    by: Annotated[PartyId, Phrase("Vedtatt av", "Vedteke av")]
    """Id til organet, eller kommunenummer i anførselstegn."""
    on: Annotated[Day, Phrase("Vedtaksdato")]
    """Vedtaksdato."""
    ref: Annotated[Text | None, Phrase("Saksnummer")] = None
    """Saksnummer, for eksempel «sak 12/22».
    Saksnummer, til dømes «sak 12/22»."""
    version: Annotated[Text | None, Phrase("Gjelder versjon", "Gjeld versjon")] = None
    """Versjonen vedtaket gjelder. Utelatt betyr versjonen som står i dokumentet.
    Versjonen vedtaket gjeld. Tomt tyder versjonen som står i dokumentet."""
    url: Annotated[Url | None, Phrase("Kilde", "Kjelde")] = None
    """Adressen til protokollen eller saken der vedtaket står.
    Adressa til protokollen eller saka der vedtaket står."""


class PartyApproval(Part):
    document: Annotated[AnyId, Phrase("Felles tekst")]
    """Id til teksten som er vedtatt.
    Teksten som er vedteken."""
    by: Annotated[PartyId, Phrase("Utvalg")]
    """Kommunenummer i anførselstegn, eller id til organet."""
    version: Annotated[Text, Phrase("Versjon")]
    """Versjonen vedtaket gjelder, i anførselstegn.
    Versjonen vedtaket gjeld."""
    on: Annotated[Day, Phrase("Dato")]
    """Vedtaksdato."""
    ref: Annotated[Text | None, Phrase("Saksnummer")] = None
    """Saksnummer, for eksempel «sak 12/22».
    Saksnummer, til dømes «sak 12/22»."""


class Review(Part):
    on: Annotated[Day, Phrase("Gjennomgått")]
    """Dagen teksten ble gjennomgått.
    Dagen teksten vart gjennomgått."""
    by: Annotated[BodyId, Phrase("Gjennomgått av")]
    """Id til organet som gjennomgikk teksten.
    Organet som gjekk gjennom teksten."""
    outcome: Annotated[ReviewOutcome, Phrase("Resultat")]
    """Hva gjennomgangen førte til.
    Kva gjennomgangen førte til."""
    note: Annotated[Text | None, Phrase("Merknad")] = None
    """Kort forklaring."""


class SectionKeywords(Part):
    at: Annotated[Text, Phrase("Anker")]
    """Ankeret til punktet eller steget, for eksempel p2-1 for punkt 2.1.
    Ankeret til punktet eller steget, til dømes p2-1 for punkt 2.1."""
    words: Annotated[tuple[Text, ...], Field(min_length=1), Phrase("Søkeord", "Søkjeord")]
    """Ordene leserne søker med når de trenger akkurat dette.
    Orda lesarane søkjer med når dei treng akkurat dette."""


class Codes(Part):
    icpc2: Annotated[tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2}$")], ...], Phrase("ICPC-2")] = ()
    """ICPC-2-koder, for eksempel R95.
    ICPC-2-kodar, til dømes R95."""
    icd10: Annotated[
        tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{2}(\.[0-9]{1,2})?$")], ...], Phrase("ICD-10")
    ] = ()
    """ICD-10-koder, for eksempel J44.1.
    ICD-10-kodar, til dømes J44.1."""


class Adapts(Part):
    document: Annotated[AnyId, Phrase("Felles tekst")]
    """Id til den felles teksten."""
    version: Annotated[Text, Phrase("Versjon som er vurdert")]
    """Versjonen av den felles teksten som er vurdert."""
    sections: Annotated[dict[Text, Fingerprint], Phrase("Avtrykk av avsnittene", "Avtrykk av avsnitta")] = {}  # noqa: RUF012
    """Avtrykket av hvert avsnitt slik det var da det ble vurdert. Skrives av `samhandling adopt`, aldri for hånd."""


class Origin(Part):
    site: Annotated[SiteAddress, Phrase("Nettsted", "Nettstad")]
    """Adressen til nettstedet teksten er hentet fra."""
    document: Annotated[Id, Phrase("Felles tekst")]
    """Id til teksten der."""
    version: Annotated[Text, Phrase("Versjon")]
    """Versjonen som ble hentet."""
    license: Annotated[Text, Phrase("Vilkår")]
    """Vilkårene teksten kan brukes på."""
    fetched: Annotated[Day, Phrase("Hentet", "Henta")]
    """Dagen teksten ble hentet."""
    own: Annotated[bool, Phrase("Er vår egen nå", "Er vår eigen no")] = False
    """Sett til true når teksten kan endres her. Da bytter ingen den ut, men det fortelles hva som er endret der."""
    sections: Annotated[
        dict[str, Fingerprint], Field(min_length=1), Phrase("Avtrykk av avsnittene", "Avtrykk av avsnitta")
    ]
    """Avtrykket av hvert avsnitt slik det ble hentet. Skrives av `samhandling fetch`, aldri for hånd."""


class Former(Part):
    title: Annotated[Text, Phrase("Navn", "Namn")]
    """Det gamle navnet.
    Det gamle namnet."""
    until: Annotated[Day, Phrase("Til og med")]
    """Siste dag navnet gjaldt.
    Siste dagen namnet galdt."""


class EditorialChange(Part):
    section: Annotated[Text, Phrase("Avsnitt")]
    """Ankeret til avsnittet, for eksempel s2."""
    was: Annotated[Fingerprint, Phrase("Avtrykk før")]
    """Avtrykket før rettingen. Skrives av `samhandling editorial`."""
    now: Annotated[Fingerprint, Phrase("Avtrykk etter")]
    """Avtrykket etter rettingen."""
    on: Annotated[Day, Phrase("Dato")]
    """Dagen avsnittet ble rettet."""
    note: Annotated[Text, Phrase("Merknad")]
    """Hva som ble rettet, for eksempel «skrivefeil i 2.1»."""


class Indicator(Part):
    title: Annotated[Text, Phrase("Hva som måles", "Kva som blir målt")]
    """Hva som måles.
    Kva som blir målt."""
    target: Annotated[Text | None, Phrase("Mål")] = None
    """Målet. Utelatt vises som «ikke lagt inn her».
    Målet. Tomt blir vist som «ikkje lagt inn her»."""
    source: Annotated[Text | None, Phrase("Kilde", "Kjelde")] = None
    """Hvor tallet hentes. Utelatt vises som «ikke lagt inn her».
    Kvar talet blir henta. Tomt blir vist som «ikkje lagt inn her»."""
    figure: Annotated[FigureId | None, Phrase("Tall", "Tal")] = None
    """Id til tallet som måler dette, når det er lagt inn. Siste verdi vises da her.
    Talet som måler dette, når det er lagt inn. Siste verdi blir då vist her."""
