"""What each kind of document says about itself: the one model behind checks, schemas, forms and the authors' reference.

The key names are what authors type; the text under a key is what the authors' reference says about it.
References to other documents are ids, marked with `Refers` so that one check can follow them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from .consultation import Consultation
from .figures import Begin, Target
from .meeting import Case, Hour, Minutes
from .parts import (
    Adapts,
    AnyId,
    Approval,
    AreaId,
    BodyId,
    Codes,
    Day,
    Editor,
    EditorialChange,
    FigureId,
    Former,
    Id,
    Mailbox,
    Origin,
    Part,
    PartyId,
    ReadyText,
    Renders,
    Review,
    SectionKeywords,
    ServiceId,
    Source,
    Text,
    Url,
)
from .pathway import EntryCriteria, LocalStep, Phase, Step
from .reach import Reach
from .vocabulary import (
    Access,
    Actor,
    Better,
    Kind,
    Language,
    Level,
    License,
    MeasureState,
    MeetingState,
    Need,
    PatientGroup,
    Rhythm,
    Status,
    Unit,
)
from .words import Phrase


class Entry(Part):
    """Hva alle dokumenter har."""

    kind: ClassVar[Kind | None] = None
    moved: ClassVar[dict[str, str]] = {}
    """Keys there were before, and what to do with what stands there."""

    id: Annotated[Id, Phrase("Fast id")]
    """Fast og entydig. Adressen /d/<id>/ virker for alltid. Små bokstaver a–z, tall og bindestrek.
    Fast og eintydig. Adressa /d/<id>/ verkar for alltid. Små bokstavar a–z, tal og bindestrek."""
    title: Annotated[Text, Phrase("Tittel")]
    """Tittelen leserne ser.
    Tittelen lesarane ser."""
    summary: Annotated[Text, StringConstraints(max_length=200), Phrase("Sammendrag", "Samandrag")]
    """Én setning som sier hva leseren finner her. Vises i lister og søk. Høyst 200 tegn.
    Éi setning som seier kva lesaren finn her. Blir vist i lister og søk. Høgst 200 teikn."""
    owner: Annotated[BodyId, Phrase("Eier", "Eigar")]
    """Id til organet som eier teksten. Aldri en person.
    Organet som eig teksten. Aldri ein person."""
    keywords: Annotated[tuple[Text, ...], Phrase("Søkeord", "Søkjeord")] = ()
    """Ord leserne kan komme til å søke med, og som ikke står i teksten.
    Ord lesarane kan kome til å søkje med, og som ikkje står i teksten."""
    section_keywords: Annotated[
        tuple[SectionKeywords, ...], Phrase("Søkeord for ett punkt", "Søkjeord for eitt punkt")
    ] = ()
    """Søkeord som ett punkt eller steg svarer på. Tekster som bygger på denne, får dem også.
    Søkjeord som eitt punkt eller steg svarar på. Tekstar som byggjer på denne, får dei òg."""
    sources: Annotated[tuple[Source, ...], Phrase("Kilder", "Kjelder")] = ()
    """Hvor opplysningene kommer fra.
    Kvar opplysningane kjem frå."""
    language: Annotated[Language, Phrase("Målform")] = Language.NB
    """Målform."""


class Controlled(Entry):
    """Et dokument som vedtas og revideres."""

    longest_revision_years: ClassVar[int] = 4
    """The longest time between revisions; the councils' plan period is four years."""

    status: Annotated[Status, Phrase("Tilstand")]
    """Hvor teksten er i sitt liv.
    Kvar teksten er i livet sitt."""
    version: Annotated[Text, Phrase("Versjon")]
    """Versjonsnummer i anførselstegn, for eksempel "2.1".
    Versjonsnummer, til dømes 2.1."""
    approvals: Annotated[tuple[Approval, ...], Phrase("Vedtak")] = ()
    """Én linje for hvert vedtak. Skal stå når teksten er gyldig.
    Éi linje for kvart vedtak. Skal stå når teksten er gyldig."""
    valid_from: Annotated[Day | None, Phrase("Gjelder fra", "Gjeld frå")] = None
    """Dagen teksten gjelder fra. Skal stå når teksten er gyldig.
    Dagen teksten gjeld frå. Skal stå når teksten er gyldig."""
    revision_date: Annotated[Day | None, Phrase("Skal revideres innen", "Skal reviderast innan")] = None
    """Dagen teksten skal være revidert innen. Skal stå når teksten er gyldig.
    Dagen teksten skal vere revidert innan. Skal stå når teksten er gyldig."""
    reviews: Annotated[tuple[Review, ...], Phrase("Gjennomganger", "Gjennomgangar")] = ()
    """Én linje for hver gjennomgang. Revisjonsdatoen flyttes bare sammen med en ny linje her.
    Éi linje for kvar gjennomgang. Revisjonsdatoen blir flytta berre saman med ei ny linje her."""
    consultation: Annotated[Consultation | None, Phrase("Høring", "Høyring")] = None
    """Skal stå når teksten er på høring.
    Skal stå når teksten er på høyring."""
    replaced_by: Annotated[AnyId | None, Phrase("Erstattet av", "Erstatta av")] = None
    """Id til teksten som gjelder i stedet, når denne er opphevet.
    Teksten som gjeld i staden, når denne er oppheva."""
    retired_reason: Annotated[Text | None, Phrase("Hvorfor opphevet", "Kvifor oppheva")] = None
    """Hvorfor teksten er opphevet, når ingen annen tekst erstatter den.
    Kvifor teksten er oppheva, når ingen annan tekst erstattar han."""
    audience: Annotated[tuple[Actor, ...], Field(min_length=1), Phrase("Målgruppe")]
    """Hvem teksten er for.
    Kven teksten er for."""
    patient_groups: Annotated[tuple[PatientGroup, ...], Phrase("Pasientgrupper")] = ()
    """Prioriterte pasientgrupper teksten gjelder.
    Prioriterte pasientgrupper teksten gjeld."""
    codes: Annotated[Codes, Phrase("Diagnosekoder", "Diagnosekodar")] = Codes()
    """Diagnosekoder teksten skal finnes på.
    Diagnosekodar teksten skal finnast på."""
    contacts: Annotated[tuple[ServiceId, ...], Phrase("Kontaktpunkter", "Kontaktpunkt")] = ()
    """Id til kontaktpunktene i teksten.
    Kontaktpunkta i teksten."""
    relies_on: Annotated[tuple[AnyId, ...], Phrase("Kan ikke gjelde uten", "Kan ikkje gjelde utan")] = ()
    """Id til tekster denne teksten bygger på og ikke kan gjelde uten.
    Tekstar denne teksten byggjer på og ikkje kan gjelde utan."""
    adapts: Annotated[Adapts | None, Phrase("Bygger på felles tekst", "Byggjer på felles tekst")] = None
    """Den felles teksten som denne teksten følger og tilpasser.
    Den felles teksten som denne teksten følgjer og tilpassar."""
    origin: Annotated[Origin | None, Phrase("Hentet fra", "Henta frå")] = None
    """Nettstedet teksten er hentet fra, når det er noen andre. Teksten endres bare der, uten når `own` står."""
    renders: Annotated[Renders | None, Phrase("Gjengivelse av", "Attgjeving av")] = None
    """Teksten som er gjengitt her, når noen andre har skrevet og vedtatt den.
    Teksten som er attgjeven her, når nokon andre har skrive og vedteke han."""
    editorial: Annotated[tuple[EditorialChange, ...], Phrase("Språklige rettinger", "Språklege rettingar")] = ()
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

    parties: Annotated[tuple[PartyId, ...], Field(min_length=1), Phrase("Parter", "Partar")]
    """Avtalepartene: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området.
    Avtalepartane: id til organ, kommunenummer, eller «municipalities» for alle kommunane i området."""
    covers: Annotated[
        tuple[Annotated[int, Field(ge=1, le=13)], ...], Phrase("Punkter i lovens § 6-2", "Punkt i § 6-2 i lova")
    ] = ()
    """Punktene i helse- og omsorgstjenesteloven § 6-2 som avtalen dekker, som tall fra 1 til 13.
    Punkta i helse- og omsorgstenestelova § 6-2 som avtalen dekkjer, som tal frå 1 til 13."""


class Routine(Controlled):
    kind = Kind.ROUTINE

    ready_texts: Annotated[tuple[ReadyText, ...], Phrase("Ferdige meldinger", "Ferdige meldingar")] = ()
    """Tekster til dialogmelding for det som oftest går galt. Hver vises under punktet sitt, klar til å kopieres.
    Tekstar til dialogmelding for det som oftast går gale. Kvar blir vist under punktet sitt, klar til kopiering."""


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


class Pathway(Controlled):
    kind = Kind.PATHWAY

    criteria: Annotated[EntryCriteria, Field(alias="entry"), Phrase("Hvem forløpet er for", "Kven forløpet er for")] = (
        EntryCriteria()
    )
    """Hvem forløpet passer for og ikke passer for. Følger det et felles, skrives bare listen som er annerledes.
    Kven forløpet passar for og ikkje passar for. Følgjer det eit felles, skriv berre lista som er annleis."""
    phases: Annotated[tuple[Phase, ...], Field(min_length=1), Phrase("Faser", "Fasar")] = ()
    """Fasene med stegene i. Utelatt når forløpet følger et felles steg for steg.
    Fasane med stega i. Tomt når forløpet følgjer eit felles steg for steg."""
    local_steps: Annotated[tuple[LocalStep, ...], Phrase("Lokale steg")] = ()
    """Stegene som er annerledes enn i det felles forløpet: i stedet for, foran, etter, eller ikke fulgt.
    Stega som er annleis enn i det felles forløpet: i staden for, føre, etter, eller ikkje følgt."""
    indicators: Annotated[tuple[Indicator, ...], Phrase("Indikatorer", "Indikatorar")] = ()
    """Slik ser vi om forløpet virker.
    Slik ser vi om forløpet verkar."""

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
            for key, there in (("entry", self.criteria.lists), ("phases", self.phases)):
                if not there:
                    yield key, key, "skal stå når forløpet ikke følger et felles (`adapts`)"


class Measure(Part):
    id: Annotated[Id, Phrase("Fast navn", "Fast namn")]
    """Fast navn på tiltaket i adressen.
    Fast namn på tiltaket i adressa."""
    title: Annotated[Text, Phrase("Hva som skal gjøres", "Kva som skal gjerast")]
    """Hva som skal gjøres.
    Kva som skal gjerast."""
    focus: Annotated[Text, Phrase("Innsatsområde")]
    """Innsatsområdet tiltaket hører til.
    Innsatsområdet tiltaket høyrer til."""
    patient_groups: Annotated[tuple[PatientGroup, ...], Phrase("Pasientgrupper")] = ()
    """Prioriterte pasientgrupper tiltaket gjelder.
    Prioriterte pasientgrupper tiltaket gjeld."""
    responsible: Annotated[BodyId | None, Phrase("Ansvarlig", "Ansvarleg")] = None
    """Id til ansvarlig organ. Utelatt vises som «ikke lagt inn her».
    Ansvarleg organ. Tomt blir vist som «ikkje lagt inn her»."""
    start: Annotated[Day | None, Phrase("Begynner", "Byrjar")] = None
    """Når arbeidet begynner.
    Når arbeidet byrjar."""
    due: Annotated[Day | None, Phrase("Frist")] = None
    """Frist. Utelatt vises som «ikke lagt inn her».
    Frist. Tomt blir vist som «ikkje lagt inn her»."""
    state: Annotated[MeasureState, Phrase("Tilstand")]
    """Hvor langt tiltaket er kommet.
    Kor langt tiltaket er kome."""
    indicator: Annotated[Indicator | None, Phrase("Indikator")] = None
    """Slik ser vi om tiltaket virker.
    Slik ser vi om tiltaket verkar."""
    result: Annotated[AnyId | None, Phrase("Ført til")] = None
    """Id til dokumentet tiltaket har ført til."""
    note: Annotated[Text | None, Phrase("Merknad")] = None
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

    period_from: Annotated[Annotated[int, Field(ge=1990, le=2100)] | None, Phrase("Første år")] = None
    """Første år i planperioden."""
    period_to: Annotated[Annotated[int, Field(ge=1990, le=2100)] | None, Phrase("Siste år")] = None
    """Siste år i planperioden."""
    measures: Annotated[tuple[Measure, ...], Field(min_length=1), Phrase("Tiltak")]
    """Tiltakene.
    Tiltaka."""


class Member(Part):
    role: Annotated[Text, Phrase("Rolle")]
    """Rolle, aldri navn på person.
    Rolle, aldri namn på person."""
    organisation: Annotated[Text, Phrase("Organisasjon")]
    """Organisasjonen rollen representerer.
    Organisasjonen rolla representerer."""
    function: Annotated[Text | None, Phrase("Funksjon")] = None
    """Leder, medlem, observatør, sekretær.
    Leiar, medlem, observatør, sekretær."""


class Body(Entry):
    kind = Kind.BODY
    moved: ClassVar[dict[str, str]] = {"meetings": "gjør hvert møte til en egen fil: `samhandling new moter`"}

    level: Annotated[Level, Phrase("Nivå")]
    """Hvilket nivå organet er på.
    Kva nivå organet er på."""
    short: Annotated[Text | None, Phrase("Forkortelse", "Forkorting")] = None
    """Forkortelse i daglig bruk, for eksempel ASU.
    Forkorting i dagleg bruk, til dømes ASU."""
    parent: Annotated[BodyId | None, Phrase("Rapporterer til")] = None
    """Id til organet dette organet rapporterer til."""
    decides_through: Annotated[BodyId | None, Phrase("Vedtar gjennom", "Vedtek gjennom")] = None
    """Id til organet som vedtar tekstene dette organet eier. Utelatt betyr at organet vedtar selv.
    Organet som vedtek tekstane dette organet eig. Tomt tyder at organet vedtek sjølv."""
    members: Annotated[tuple[Member, ...], Phrase("Medlemmer")] = ()
    """Medlemmene som rolle og organisasjon."""
    contact: Annotated[ServiceId | None, Phrase("Kontaktpunkt")] = None
    """Id til kontaktpunktet."""
    editors: Annotated[tuple[Editor, ...], Phrase("Redaktører", "Redaktørar")] = ()
    """Kontoene til redaktørene der filene ligger: brukernavn eller organisasjon/team, uten @. Bare for redaksjoner.
    Kontoane til redaktørane der filene ligg: brukarnamn eller organisasjon/team, utan @. Berre for redaksjonar."""
    edits: Annotated[tuple[AreaId, ...], Phrase("Områder redaksjonen eier", "Område redaksjonen eig")] = ()
    """Id til områdene redaksjonen eier sidene i. Utelatt betyr området redaksjonen selv ligger i.
    Områda redaksjonen eig sidene i. Tomt tyder området redaksjonen sjølv ligg i."""
    fallback: Annotated[BodyId | None, Phrase("Svarer når redaktører mangler", "Svarer når redaktørar manglar")] = None
    """Id til redaksjonen som svarer så lenge denne ikke har redaktører. Utelatt betyr den sentrale redaksjonen.
    Redaksjonen som svarar så lenge denne ikkje har redaktørar. Tomt tyder den sentrale redaksjonen."""
    mail: Annotated[Mailbox | None, Phrase("E-post for påminnelser", "E-post for påminningar")] = None
    """Postkassen til funksjonen, for eksempel sekretariat@example.org. Aldri en persons. Vises ikke på sidene.
    Postkassa til funksjonen, til dømes sekretariat@example.org. Aldri ein person si. Står ikkje på sidene."""
    former: Annotated[tuple[Former, ...], Phrase("Tidligere navn", "Tidlegare namn")] = ()
    """Navn organet har hatt. Skrives av `samhandling rename`.
    Namn organet har hatt. Blir skrivne av `samhandling rename`."""


class Service(Reach, Entry):
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


class Offer(Reach, Entry):
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


class News(Entry):
    kind = Kind.NEWS

    date: Annotated[Day, Phrase("Dato")]
    """Datoen nyheten gjelder.
    Datoen nyhenda gjeld."""


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


class Figure(Entry):
    kind = Kind.FIGURE

    unit: Annotated[Unit, Phrase("Enhet", "Eining")]
    """Hva tallet er målt i.
    Kva talet er målt i."""
    of_persons: Annotated[bool, Phrase("Teller personer", "Tel personar")] = False
    """Sett til true når tallet er et antall personer. Da kan verdiene 1–4 ikke stå her, og skrives : i tabellen.
    Slå på når talet er eit tal på personar. Då kan verdiane 1–4 ikkje stå her, og blir skrivne : i tabellen."""
    better: Annotated[Better, Phrase("Rett vei", "Rett veg")]
    """Hvilken vei tallet bør gå.
    Kva veg talet bør gå."""
    target: Annotated[Target | None, Phrase("Mål")] = None
    """Hvor tallet skal komme. Utelatt når ingen har satt et mål.
    Kvar talet skal kome. Tomt når ingen har sett eit mål."""
    rhythm: Annotated[Rhythm, Phrase("Hvor ofte", "Kor ofte")]
    """Hvor ofte det kommer et nytt tall. Eieren får beskjed når det neste skulle vært her.
    Kor ofte det kjem eit nytt tal. Eigaren får melding når det neste skulle ha vore her."""
    license: Annotated[License | None, Phrase("Lisens")] = None
    """Lisensen tallene er gitt ut med. Skal stå når det ligger en tabell ved siden av.
    Lisensen tala er gjevne ut med. Skal stå når det ligg ein tabell ved sida av."""
    begins: Annotated[tuple[Begin, ...], Phrase("Tiltak som skal virke", "Tiltak som skal verke")] = ()
    """Tiltakene som skal flytte tallet. Dagen de begynner, blir merket i figuren.
    Tiltaka som skal flytte talet. Dagen dei byrjar, blir merkt i figuren."""


MODELS: dict[Kind, type[Entry]] = {
    model.kind: model
    for model in (Agreement, Routine, Pathway, Plan, Body, Service, Offer, News, Meeting, Figure)
    if model.kind is not None
}
"""The model of each kind."""
