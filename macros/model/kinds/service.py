"""Services and offers: what they help with, and whom they reach.

A doctor asks «finnes det for min pasient?» of both, so both answer in the same keys.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from ..parts import Source
from ..values import Day, MunicipalityId, Part, ServiceId, Text, Url
from ..vocabulary import Actor, Kind, PatientGroup, Word
from ..words import Phrase
from .entry import Entry


class Need(Word):
    """What a reader needs help with when looking for whom to contact, in the order in which needs are always shown."""

    ACUTE = "acute", "Øyeblikkelig hjelp", "Augeblikkeleg hjelp"
    BEDS = "beds", "Døgnplass utenfor sykehuset", "Døgnplass utanfor sjukehuset"
    MENTAL_HEALTH = "mental_health", "Psykisk helse og rus", "Psykisk helse og rus"
    PALLIATIVE = "palliative", "Kreft og lindrende behandling", "Kreft og lindrande behandling"
    COORDINATION = "coordination", "Koordinator, rehabilitering og mestring", "Koordinator, rehabilitering og meistring"
    COLLABORATION = "collaboration", "Spørsmål om samarbeid og rutiner", "Spørsmål om samarbeid og rutinar"
    DIRECTIONS = "directions", "Finne riktig sted", "Finne rett stad"


class Access(Word):
    OPEN = "open", "Åpent", "Ope"
    HELSENETT = "helsenett", "Bare på Helsenettet", "Berre på Helsenettet"


class Spoken(Word):
    """A language in which help is given; the value is its code in ISO 639: «no» would be read as a no by YAML."""

    NORWEGIAN = "nor", "Norsk"
    SIGN = "nsl", "Norsk tegnspråk", "Norsk teiknspråk"
    SOUTH_SAMI = "sma", "Sørsamisk"
    LULE_SAMI = "smj", "Lulesamisk"
    NORTH_SAMI = "se", "Nordsamisk"
    ENGLISH = "en", "Engelsk"
    ARABIC = "ar", "Arabisk"
    DARI = "prs", "Dari"
    LITHUANIAN = "lt", "Litauisk"
    PERSIAN = "fa", "Persisk"
    POLISH = "pl", "Polsk"
    SOMALI = "so", "Somali"
    TIGRINYA = "ti", "Tigrinja"
    UKRAINIAN = "uk", "Ukrainsk"
    URDU = "ur", "Urdu"


CONFIRMED_YEARS = 1
"""How long what those who run a service have confirmed can be trusted: rooms, hours and courses change every year."""


class Absence(Part):
    municipality: Annotated[MunicipalityId, Phrase("Kommune")]
    """Kommunenummer i anførselstegn."""
    source: Annotated[Source, Phrase("Kilde", "Kjelde")]
    """Hvor kommunen eller den som driver dette, selv sier at det ikke finnes der.
    Kvar kommunen eller den som driv dette, sjølv seier at det ikkje finst der."""


class Reach(Entry):
    """Hvem en tjeneste eller et tilbud når."""

    municipalities: Annotated[tuple[MunicipalityId, ...], Phrase("Finnes i kommunene", "Finst i kommunane")] = ()
    """Kommunenumre i anførselstegn. Utelatt betyr alle kommunene i området.
    Kommunenummer. Tomt tyder alle kommunane i området."""
    not_in: Annotated[tuple[Absence, ...], Phrase("Finnes ikke i kommunene", "Finst ikkje i kommunane")] = ()
    """Kommuner der dette ikke finnes, når noen selv har sagt det. Det vi bare ikke vet, føres ikke her.
    Kommunar der dette ikkje finst, når nokon sjølv har sagt det. Det vi berre ikkje veit, blir ikkje ført her."""
    patient_groups: Annotated[tuple[PatientGroup, ...], Phrase("Pasientgrupper")] = ()
    """Prioriterte pasientgrupper dette er for."""
    languages: Annotated[tuple[Spoken, ...], Phrase("Språk det gis på", "Språk det blir gitt på")] = ()
    """Språk det gis på uten tolk. Utelatt vises ikke.
    Språk det blir gitt på utan tolk. Tomt blir ikkje vist."""
    confirmed: Annotated[Day | None, Phrase("Bekreftet", "Stadfesta")] = None
    """Dagen de som driver dette, sist bekreftet at alt stemmer. Spørres om igjen hver tolvte måned.
    Dagen dei som driv dette, sist stadfesta at alt stemmer. Blir spurt om att kvar tolvte månad."""


class Service(Reach):
    kind = Kind.SERVICE

    need: Annotated[Need | None, Phrase("Behov")] = None
    """Hva tjenesten hjelper med. «Hvem kontakter jeg?» er ordnet etter det.
    Kva tenesta hjelper med. «Kven kontaktar eg?» er ordna etter det."""
    local_of: Annotated[ServiceId | None, Phrase("Lokal utgave av", "Lokal utgåve av")] = None
    """Id til et felles kontaktpunkt som dette er den lokale utgaven av. Leserne i området får den lokale først.
    Eit felles kontaktpunkt som dette er den lokale utgåva av. Lesarane i området får den lokale først."""
    responsible: Annotated[Text, Phrase("Ansvarlig", "Ansvarleg")]
    """Hvem som driver tjenesten.
    Kven som driv tenesta."""
    for_whom: Annotated[Text, Phrase("For hvem")]
    """Hvem som kan bruke tjenesten, og til hva.
    Kven som kan bruke tenesta, og til kva."""
    how: Annotated[Text, Phrase("Slik tar man kontakt", "Slik tek ein kontakt")]
    """Hvordan man tar kontakt eller henviser.
    Korleis ein tek kontakt eller viser til."""
    hours: Annotated[Text | None, Phrase("Åpningstid", "Opningstid")] = None
    """Åpningstid. Utelatt vises som «ikke lagt inn her».
    Opningstid. Tomt blir vist som «ikkje lagt inn her»."""
    access: Annotated[Access, Phrase("Tilgang til kontaktinformasjonen")]
    """Om kontaktinformasjonen er åpen eller bare finnes på Helsenettet.
    Om kontaktinformasjonen er open eller berre finst på Helsenettet."""
    phone: Annotated[
        Annotated[str, StringConstraints(pattern=r"^(\d{3,5}|\d{3} \d{3}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})$")]
        | None,
        Phrase("Telefon"),
    ] = None
    """Åpent telefonnummer, for eksempel 116 117 eller 72 57 30 00. Aldri et nummer som bare finnes på Helsenettet.
    Ope telefonnummer, til dømes 116 117 eller 72 57 30 00. Aldri eit nummer som berre finst på Helsenettet."""
    message_address: Annotated[Text | None, Phrase("Meldingsadresse")] = None
    """Meldingsadressen i Norsk helsenetts adresseregister.
    Meldingsadressa i adresseregisteret til Norsk helsenett."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til tjenestens egen side.
    Adressa til sida tenesta har sjølv."""
    audience: Annotated[tuple[Actor, ...], Phrase("Målgruppe")] = ()
    """Hvem tjenesten er for.
    Kven tenesta er for."""


class Offer(Reach):
    kind = Kind.OFFER

    for_whom: Annotated[Text, Phrase("For hvem")]
    """Hvem tilbudet er for.
    Kven tilbodet er for."""
    where: Annotated[Text, Phrase("Hvor", "Kvar")]
    """Hvor tilbudet holdes.
    Kvar tilbodet blir halde."""
    when: Annotated[Text | None, Phrase("Når")] = None
    """Når tilbudet holdes. Utelatt vises som «ikke lagt inn her».
    Når tilbodet blir halde. Tomt blir vist som «ikkje lagt inn her»."""
    sign_up: Annotated[Text, Phrase("Påmelding")]
    """Hvordan man melder seg på.
    Korleis ein melder seg på."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til tilbudets egen side.
    Adressa til sida tilbodet har sjølv."""
