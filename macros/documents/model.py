"""What each kind of document says about itself: the one model behind checks, schemas, forms and the authors' reference.

The key names are what authors type; the text under a key is what the authors' reference says about it.
References to other documents are ids, marked with `Refers` so that one check can follow them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from .fingerprint import PATTERN
from .vocabulary import (
    Access,
    Actor,
    AreaType,
    Kind,
    Language,
    Level,
    MeasureState,
    Message,
    PatientGroup,
    ReviewOutcome,
    Status,
)


@dataclass(frozen=True)
class Refers:
    """Marks a string as the id of another document, of one of these kinds (any kind when empty)."""

    kinds: tuple[Kind, ...] = ()
    municipality: bool = False
    """Whether a municipality number («5001») may stand here too."""
    area: bool = False
    """Whether the id is that of an area."""


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Url = Annotated[str, StringConstraints(pattern=r"^https://[^\s/]+\.[^\s/]+(/\S*)?$")]
MunicipalityNumber = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]

AnyId = Annotated[Id, Refers()]
BodyId = Annotated[Id, Refers((Kind.BODY,))]
ServiceId = Annotated[Id, Refers((Kind.SERVICE,))]
AreaId = Annotated[Id, Refers(area=True)]
PartyId = Annotated[Text, Refers((Kind.BODY,), municipality=True)]
SiteAddress = Annotated[
    # Our own machine too: so that sharing can be tried out before anything is published.
    str, StringConstraints(pattern=r"^(https://[^\s/@]+\.[^\s/@]+|http://(localhost|127\.0\.0\.1)(:\d+)?)(/[^\s?#]*)?$")
]
Fingerprint = Annotated[str, StringConstraints(pattern=PATTERN)]
Editor = Annotated[
    # GitHub's own rule for a user or an organisation, and for the team behind the stroke.
    str, StringConstraints(pattern=r"^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}(/[a-z0-9_][a-z0-9._-]{0,99})?$")
]


def _only_calendar_date(value: Any) -> Any:
    """pydantic takes «2027» for seconds since 1970, so only whole ISO dates pass."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)):
        return value
    raise ValueError("not a date")


Day = Annotated[date, BeforeValidator(_only_calendar_date)]


class Part(BaseModel):
    """Anything with keys: no unknown ones, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Source(Part):
    title: Text
    """Hva kilden heter, og hvem som har laget den."""
    url: Url
    """Adressen til kilden. Begynner med https://."""
    seen: Day
    """Dagen vi leste kilden."""


class Approval(Part):
    by: PartyId
    """Id til organet, eller kommunenummer i anførselstegn."""
    on: Day
    """Vedtaksdato."""
    ref: Text | None = None
    """Saksnummer, for eksempel «sak 12/22»."""
    version: Text | None = None
    """Versjonen vedtaket gjelder. Utelatt betyr versjonen som står i dokumentet."""


class PartyApproval(Part):
    document: AnyId
    """Id til teksten som er vedtatt."""
    by: PartyId
    """Kommunenummer i anførselstegn, eller id til organet."""
    version: Text
    """Versjonen vedtaket gjelder, i anførselstegn."""
    on: Day
    """Vedtaksdato."""
    ref: Text | None = None
    """Saksnummer, for eksempel «sak 12/22»."""


class Review(Part):
    on: Day
    """Dagen teksten ble gjennomgått."""
    by: BodyId
    """Id til organet som gjennomgikk teksten."""
    outcome: ReviewOutcome
    """Hva gjennomgangen førte til."""
    note: Text | None = None
    """Kort forklaring."""


class Consultation(Part):
    opens: Day
    """Første dag av høringen."""
    closes: Day
    """Siste dag for høringssvar."""
    respond_to: Text
    """Hvor og hvordan man svarer."""


class Codes(Part):
    icpc2: tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{2}$")], ...] = ()
    """ICPC-2-koder, for eksempel R95."""
    icd10: tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{2}(\.\d{1,2})?$")], ...] = ()
    """ICD-10-koder, for eksempel J44.1."""


class Adapts(Part):
    document: AnyId
    """Id til den felles teksten."""
    version: Text
    """Versjonen av den felles teksten som er vurdert."""
    sections: dict[Text, Fingerprint] = {}
    """Avtrykket av hvert avsnitt slik det var da det ble vurdert. Skrives av `samhandling adopt`, aldri for hånd."""


class Origin(Part):
    site: SiteAddress
    """Adressen til nettstedet teksten er hentet fra."""
    document: Id
    """Id til teksten der."""
    version: Text
    """Versjonen som ble hentet."""
    license: Text
    """Vilkårene teksten kan brukes på."""
    fetched: Day
    """Dagen teksten ble hentet."""
    sections: Annotated[dict[str, Fingerprint], Field(min_length=1)]
    """Avtrykket av hvert avsnitt slik det ble hentet. Skrives av `samhandling adopt --from`, aldri for hånd."""


class EditorialChange(Part):
    section: Text
    """Ankeret til avsnittet, for eksempel s2."""
    was: Fingerprint
    """Avtrykket før rettingen. Skrives av `samhandling adopt --editorial`."""
    now: Fingerprint
    """Avtrykket etter rettingen."""
    on: Day
    """Dagen avsnittet ble rettet."""
    note: Text
    """Hva som ble rettet, for eksempel «skrivefeil i 2.1»."""


class Entry(Part):
    """Hva alle dokumenter har."""

    kind: ClassVar[Kind | None] = None

    id: Id
    """Fast og entydig. Adressen /d/<id>/ virker for alltid. Små bokstaver a–z, tall og bindestrek."""
    title: Text
    """Tittelen leserne ser."""
    summary: Annotated[Text, StringConstraints(max_length=200)]
    """Én setning som sier hva leseren finner her. Vises i lister og søk. Høyst 200 tegn."""
    owner: BodyId
    """Id til organet som eier teksten. Aldri en person."""
    keywords: tuple[Text, ...] = ()
    """Ord leserne kan komme til å søke med, og som ikke står i teksten."""
    sources: tuple[Source, ...] = ()
    """Hvor opplysningene kommer fra."""
    language: Language = Language.NB
    """Målform."""


class Controlled(Entry):
    """Et dokument som vedtas og revideres."""

    longest_revision_years: ClassVar[int] = 4
    """The longest time between revisions; the councils' plan period is four years."""

    status: Status
    """Hvor teksten er i sitt liv."""
    version: Text
    """Versjonsnummer i anførselstegn, for eksempel "2.1"."""
    approvals: tuple[Approval, ...] = ()
    """Én linje for hvert vedtak. Skal stå når teksten er gyldig."""
    valid_from: Day | None = None
    """Dagen teksten gjelder fra. Skal stå når teksten er gyldig."""
    revision_date: Day | None = None
    """Dagen teksten skal være revidert innen. Skal stå når teksten er gyldig."""
    reviews: tuple[Review, ...] = ()
    """Én linje for hver gjennomgang. Revisjonsdatoen flyttes bare sammen med en ny linje her."""
    consultation: Consultation | None = None
    """Skal stå når teksten er på høring."""
    replaced_by: AnyId | None = None
    """Id til teksten som gjelder i stedet, når denne er opphevet."""
    retired_reason: Text | None = None
    """Hvorfor teksten er opphevet, når ingen annen tekst erstatter den."""
    audience: Annotated[tuple[Actor, ...], Field(min_length=1)]
    """Hvem teksten er for."""
    patient_groups: tuple[PatientGroup, ...] = ()
    """Prioriterte pasientgrupper teksten gjelder."""
    codes: Codes = Codes()
    """Diagnosekoder teksten skal finnes på."""
    contacts: tuple[ServiceId, ...] = ()
    """Id til kontaktpunktene i teksten."""
    relies_on: tuple[AnyId, ...] = ()
    """Id til tekster denne teksten bygger på og ikke kan gjelde uten."""
    adapts: Adapts | None = None
    """Den felles teksten som denne teksten følger og tilpasser."""
    origin: Origin | None = None
    """Nettstedet teksten er hentet fra, når et annet helsefellesskap eier den. Teksten endres da bare der."""
    editorial: tuple[EditorialChange, ...] = ()
    """Rettinger av skrivefeil og språk. De som har tatt teksten i bruk, trenger ikke vurdere dem."""

    def demands(self) -> Iterator[tuple[str, str]]:
        """Yield (key, Norwegian reason) for every key the status asks for and the document lacks."""
        if self.status is Status.IN_FORCE:
            for key in ("approvals", "valid_from", "revision_date"):
                if not getattr(self, key):
                    yield key, "skal stå når `status` er «in_force»"
        if self.status is Status.CONSULTATION and not self.consultation:
            yield "consultation", "skal stå når `status` er «consultation»"
        if self.status is Status.RETIRED and not (self.replaced_by or self.retired_reason):
            yield "replaced_by", "eller `retired_reason` skal stå når `status` er «retired»"


class Agreement(Controlled):
    kind = Kind.AGREEMENT

    parties: Annotated[tuple[PartyId, ...], Field(min_length=1)]
    """Avtalepartene: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området."""
    covers: tuple[Annotated[int, Field(ge=1, le=13)], ...] = ()
    """Punktene i helse- og omsorgstjenesteloven § 6-2 som avtalen dekker, som tall fra 1 til 13."""


class Routine(Controlled):
    kind = Kind.ROUTINE


class StepMessage(Part):
    name: Message
    """Meldingen som sendes."""
    to: Actor
    """Hvem som får meldingen."""


class Branch(Part):
    to: Id
    """Id til steget som følger."""
    when: Text | None = None
    """Når denne veien følges. Utelatt når det bare er én vei."""

    @property
    def anchor(self) -> str:
        """The anchor of the step that follows."""
        return f"steg-{self.to}"


class Step(Part):
    id: Id
    """Fast navn på steget i adressen, for eksempel «henvis»."""
    actor: Actor
    """Hvem som gjør jobben."""
    title: Text
    """Hva som gjøres, med verb først."""
    action: Text | None = None
    """Utfyllende forklaring i korte setninger."""
    deadline: Text | None = None
    """Frist slik kilden sier den. Utelatt vises som «må bekreftes»."""
    messages: tuple[StepMessage, ...] = ()
    """Meldinger som sendes i steget."""
    contact: ServiceId | None = None
    """Id til kontaktpunktet."""
    read: tuple[AnyId, ...] = ()
    """Id til dokumenter leseren trenger i dette steget."""
    next: tuple[Branch, ...] = ()
    """Hvor pasienten går videre. Utelatt betyr neste steg i listen."""

    @property
    def anchor(self) -> str:
        return f"steg-{self.id}"


class Phase(Part):
    title: Text
    """Navnet på fasen."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """Stegene i fasen."""


class EntryCriteria(Part):
    include: tuple[Text, ...] = ()
    """Hvem forløpet passer for."""
    exclude: tuple[Text, ...] = ()
    """Hvem forløpet ikke passer for, og hva de skal bruke i stedet."""


class Indicator(Part):
    title: Text
    """Hva som måles."""
    target: Text | None = None
    """Målet. Utelatt vises som «må bekreftes»."""
    source: Text | None = None
    """Hvor tallet hentes. Utelatt vises som «må bekreftes»."""


class Pathway(Controlled):
    kind = Kind.PATHWAY

    entry: EntryCriteria
    """Hvem forløpet passer for og ikke passer for."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """Fasene med stegene i."""
    indicators: tuple[Indicator, ...] = ()
    """Slik ser vi om forløpet virker."""

    @property
    def steps(self) -> tuple[Step, ...]:
        return tuple(step for phase in self.phases for step in phase.steps)


class Measure(Part):
    id: Id
    """Fast navn på tiltaket i adressen."""
    title: Text
    """Hva som skal gjøres."""
    focus: Text
    """Innsatsområdet tiltaket hører til."""
    patient_groups: tuple[PatientGroup, ...] = ()
    """Prioriterte pasientgrupper tiltaket gjelder."""
    responsible: BodyId | None = None
    """Id til ansvarlig organ. Utelatt vises som «må bekreftes»."""
    start: Day | None = None
    """Når arbeidet begynner."""
    due: Day | None = None
    """Frist. Utelatt vises som «må bekreftes»."""
    state: MeasureState
    """Hvor langt tiltaket er kommet."""
    indicator: Indicator | None = None
    """Slik ser vi om tiltaket virker."""
    result: AnyId | None = None
    """Id til dokumentet tiltaket har ført til."""
    note: Text | None = None
    """Kort forklaring."""

    @property
    def anchor(self) -> str:
        return f"tiltak-{self.id}"


class Plan(Controlled):
    kind = Kind.PLAN

    period_from: Annotated[int, Field(ge=1990, le=2100)] | None = None
    """Første år i planperioden."""
    period_to: Annotated[int, Field(ge=1990, le=2100)] | None = None
    """Siste år i planperioden."""
    measures: Annotated[tuple[Measure, ...], Field(min_length=1)]
    """Tiltakene."""


class Member(Part):
    role: Text
    """Rolle, aldri navn på person."""
    organisation: Text
    """Organisasjonen rollen representerer."""
    function: Text | None = None
    """Leder, medlem, observatør, sekretær."""


class Meeting(Part):
    on: Day
    """Møtedato."""
    papers_due: Day | None = None
    """Frist for å melde saker."""
    topics: tuple[Text, ...] = ()
    """Saker på møtet."""
    minutes: Url | None = None
    """Adressen til referatet."""


class Body(Entry):
    kind = Kind.BODY

    level: Level
    """Hvilket nivå organet er på."""
    short: Text | None = None
    """Forkortelse i daglig bruk, for eksempel ASU."""
    parent: BodyId | None = None
    """Id til organet dette organet rapporterer til."""
    decides_through: BodyId | None = None
    """Id til organet som vedtar tekstene dette organet eier. Utelatt betyr at organet vedtar selv."""
    members: tuple[Member, ...] = ()
    """Medlemmene som rolle og organisasjon."""
    meetings: tuple[Meeting, ...] = ()
    """Møteplanen."""
    contact: ServiceId | None = None
    """Id til kontaktpunktet."""
    editors: tuple[Editor, ...] = ()
    """Redaktørene på GitHub: brukernavn eller organisasjon/team, uten @. Bare for redaksjoner."""
    edits: tuple[AreaId, ...] = ()
    """Id til områdene redaksjonen eier sidene i. Utelatt betyr området redaksjonen selv ligger i."""
    fallback: BodyId | None = None
    """Id til redaksjonen som svarer så lenge denne ikke har redaktører. Utelatt betyr den sentrale redaksjonen."""


class Service(Entry):
    kind = Kind.SERVICE

    responsible: Text
    """Hvem som driver tjenesten."""
    for_whom: Text
    """Hvem som kan bruke tjenesten, og til hva."""
    how: Text
    """Hvordan man tar kontakt eller henviser."""
    hours: Text | None = None
    """Åpningstid. Utelatt vises som «må bekreftes»."""
    access: Access
    """Om kontaktinformasjonen er åpen eller bare finnes på Helsenettet."""
    phone: (
        Annotated[str, StringConstraints(pattern=r"^(\d{3,5}|\d{3} \d{3}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})$")]
        | None
    ) = None
    """Åpent telefonnummer, for eksempel 116 117 eller 72 57 30 00. Aldri et nummer som bare finnes på Helsenettet."""
    message_address: Text | None = None
    """Meldingsadressen i Norsk helsenetts adresseregister."""
    url: Url | None = None
    """Adressen til tjenestens egen side."""
    audience: tuple[Actor, ...] = ()
    """Hvem tjenesten er for."""


class Offer(Entry):
    kind = Kind.OFFER

    for_whom: Text
    """Hvem tilbudet er for."""
    where: Text
    """Hvor tilbudet holdes."""
    when: Text | None = None
    """Når tilbudet holdes. Utelatt vises som «må bekreftes»."""
    sign_up: Text
    """Hvordan man melder seg på."""
    url: Url | None = None
    """Adressen til tilbudets egen side."""


class News(Entry):
    kind = Kind.NEWS

    date: Day
    """Datoen nyheten gjelder."""


class Municipality(Part):
    number: MunicipalityNumber
    """Kommunenummer i anførselstegn, for eksempel "0301"."""
    name: Text
    """Kommunens navn."""
    sami_name: Text | None = None
    """Samisk navn, der kommunen har det."""
    confirmed: bool = True
    """Sett til false når ingen kilde bekrefter at kommunen hører til området. Vises som «må bekreftes»."""


class Area(Entry):
    """Området et helsefellesskap, en lokal redaksjon eller fellesredaksjonen har ansvar for."""

    type: AreaType
    """Hva slags område det er."""
    short_title: Text
    """Navnet i brødsmuler og lister, for eksempel «St. Olavs-området»."""
    below: tuple[AreaId, ...] = ()
    """Id til helsefellesskapene en lokal redaksjon hører til. Kan være flere."""
    municipalities: tuple[Municipality, ...] = ()
    """Kommunene i området. En kommune kan høre til flere områder."""
    hospital: BodyId | None = None
    """Id til helseforetaket i området."""
    approvals: tuple[PartyApproval, ...] = ()
    """Vedtak som områdets kommuner og organer har gjort om tekster i andre områder."""


class PlainPage(Part):
    """A page that is no document: front page, list, help."""

    title: Text
    summary: Annotated[Text, StringConstraints(max_length=200)] | None = None
    language: Language = Language.NB


class Term(Part):
    term: Text
    """Ordet eller forkortelsen leserne møter."""
    nb: Text
    """Hva det betyr, på bokmål."""
    nn: Text
    """Hva det betyr, på nynorsk."""
    also: tuple[Text, ...] = ()
    """Andre ord for det samme: gamle navn, nynorsk, slik folk skriver det i søk."""
    note: Text | None = None
    """Det leseren bør passe på, for eksempel at ordet har to betydninger."""
    abbreviation: bool = False
    """Sett til true når forkortelsen skal forklares der den står i teksten."""
    confirmed: bool = True
    """Sett til false når ingen kilde bekrefter betydningen. Vises som «må bekreftes»."""


class Glossary(PlainPage):
    """The words of the site: explained to readers, and known to the search."""

    terms: tuple[Term, ...]
    """Ordene, i alfabetisk rekkefølge."""


MODELS: dict[Kind, type[Entry]] = {
    model.kind: model
    for model in (Agreement, Routine, Pathway, Plan, Body, Service, Offer, News)
    if model.kind is not None
}
"""The model of each kind."""
