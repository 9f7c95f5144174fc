"""What each kind of document says about itself: the one model behind checks, schemas, forms and the authors' reference.

The key names are what authors type; the text under a key is what the authors' reference says about it.
References to other documents are ids, marked with `Refers` so that one check can follow them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from .parts import (
    Adapts,
    AnyId,
    Approval,
    AreaId,
    BodyId,
    Codes,
    Consultation,
    Day,
    Editor,
    EditorialChange,
    Id,
    Origin,
    Part,
    PartyId,
    Review,
    ServiceId,
    Source,
    Text,
    Url,
)
from .pathway import EntryCriteria, LocalStep, Phase, Step
from .vocabulary import (
    Access,
    Actor,
    Kind,
    Language,
    Level,
    MeasureState,
    Need,
    PatientGroup,
    Status,
)


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

    def demands(self) -> Iterator[tuple[str, str, str]]:
        """Yield (key, key that asks for it, Norwegian reason) for every key the document lacks."""
        if self.status is Status.IN_FORCE:
            for key in ("approvals", "valid_from", "revision_date"):
                if not getattr(self, key):
                    yield key, "status", "skal stå når `status` er «in_force»"
        if self.status is Status.CONSULTATION and not self.consultation:
            yield "consultation", "status", "skal stå når `status` er «consultation»"
        if self.status is Status.RETIRED and not (self.replaced_by or self.retired_reason):
            yield "replaced_by", "status", "eller `retired_reason` skal stå når `status` er «retired»"


class Agreement(Controlled):
    kind = Kind.AGREEMENT

    parties: Annotated[tuple[PartyId, ...], Field(min_length=1)]
    """Avtalepartene: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området."""
    covers: tuple[Annotated[int, Field(ge=1, le=13)], ...] = ()
    """Punktene i helse- og omsorgstjenesteloven § 6-2 som avtalen dekker, som tall fra 1 til 13."""


class Routine(Controlled):
    kind = Kind.ROUTINE


class Indicator(Part):
    title: Text
    """Hva som måles."""
    target: Text | None = None
    """Målet. Utelatt vises som «må bekreftes»."""
    source: Text | None = None
    """Hvor tallet hentes. Utelatt vises som «må bekreftes»."""


class Pathway(Controlled):
    kind = Kind.PATHWAY

    entry: EntryCriteria = EntryCriteria()
    """Hvem forløpet passer for og ikke passer for. Følger det et felles, skrives bare listen som er annerledes."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1)] = ()
    """Fasene med stegene i. Utelatt når forløpet følger et felles steg for steg."""
    local_steps: tuple[LocalStep, ...] = ()
    """Stegene som er annerledes enn i det felles forløpet: i stedet for, foran, etter, eller ikke fulgt."""
    indicators: tuple[Indicator, ...] = ()
    """Slik ser vi om forløpet virker."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """Those that it writes itself, in its phases."""
        return tuple(step for phase in self.phases for step in phase.steps)

    @property
    def steps_of_its_own(self) -> bool:
        """Whether it has all its steps itself; else the common pathway that it adapts has them."""
        return bool(self.phases) or self.adapts is None

    def demands(self) -> Iterator[tuple[str, str, str]]:
        yield from super().demands()
        if self.steps_of_its_own:
            for key, there in (("entry", self.entry.lists), ("phases", self.phases)):
                if not there:
                    yield key, key, "skal stå når forløpet ikke følger et felles (`adapts`)"


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

    @property
    def open(self) -> bool:
        """Whether more is expected of it; of an unknown state the page says that it must be confirmed."""
        return self.state in {MeasureState.NOT_STARTED, MeasureState.IN_PROGRESS}

    def late(self, today: date) -> bool:
        return self.open and self.due is not None and self.due < today


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

    need: Need | None = None
    """Hva tjenesten hjelper med. «Hvem kontakter jeg?» er ordnet etter det."""
    local_of: ServiceId | None = None
    """Id til et felles kontaktpunkt som dette er den lokale utgaven av. Leserne i området får den lokale først."""
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


MODELS: dict[Kind, type[Entry]] = {
    model.kind: model
    for model in (Agreement, Routine, Pathway, Plan, Body, Service, Offer, News)
    if model.kind is not None
}
"""The model of each kind."""
