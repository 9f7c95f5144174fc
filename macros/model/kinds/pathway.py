"""A pathway: whom it is for, its phases and steps, and what an area does otherwise at one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from ..parts import Indicator
from ..values import AnyId, Id, Part, ServiceId, Text
from ..vocabulary import Actor, Kind, Word
from ..words import Phrase
from .entry import Controlled


class Message(Word):
    """Electronic messages between the parties (Norsk helsenett, standard names)."""

    REFERRAL = "referral", "Henvisning", "Tilvising"
    REFERRAL_STATUS = "referral_status", "Status henvisning", "Status tilvising"
    DISCHARGE_SUMMARY = "discharge_summary", "Epikrise"
    OUTPATIENT_NOTE = "outpatient_note", "Poliklinisk notat"
    DIALOGUE = "dialogue", "Dialogmelding"
    ADMITTED = "admitted", "Melding om innlagt pasient"
    ADMISSION_REPORT = "admission_report", "Innleggelsesrapport", "Innleggingsrapport"
    HEALTH_INFORMATION = "health_information", "Helseopplysninger", "Helseopplysningar"
    READY_FOR_DISCHARGE = (
        "ready_for_discharge",
        "Melding om utskrivningsklar pasient",
        "Melding om utskrivingsklar pasient",
    )
    DISCHARGE_REPORT = "discharge_report", "Utskrivningsrapport", "Utskrivingsrapport"
    REQUEST = "request", "Forespørsel", "Førespurnad"
    MEDICAL_INFORMATION = "medical_information", "Medisinske opplysninger", "Medisinske opplysningar"
    SERVICE_INFORMATION = "service_information", "Orientering om tjenestetilbud", "Orientering om tenestetilbod"
    DEVIATION = "deviation", "Avviksmelding"
    PHONE = "phone", "Telefon"


class StepMessage(Part):
    name: Annotated[Message, Phrase("Melding")]
    """Meldingen som sendes.
    Meldinga som blir send."""
    to: Annotated[Actor, Phrase("Mottaker", "Mottakar")]
    """Hvem som får meldingen.
    Kven som får meldinga."""


class Branch(Part):
    to: Annotated[Id, Phrase("Neste steg")]
    """Id til steget som følger.
    Id til steget som følgjer."""
    when: Annotated[Text | None, Phrase("Når")] = None
    """Når denne veien følges. Utelatt når det bare er én vei.
    Når denne vegen blir følgd. Tomt når det berre er éin veg."""

    @property
    def anchor(self) -> str:
        """The anchor of the step that follows."""
        return step_anchor(self.to)


class StepName(Part):
    id: Annotated[Id, Phrase("Fast navn", "Fast namn")]
    """Fast navn på steget i adressen, for eksempel «henvis».
    Fast namn på steget i adressa, til dømes «henvis»."""
    actor: Annotated[Actor, Phrase("Hvem gjør det", "Kven gjer det")]
    """Hvem som gjør jobben.
    Kven som gjer jobben."""
    title: Annotated[Text, Phrase("Hva som gjøres", "Kva som blir gjort")]
    """Hva som gjøres, med verb først.
    Kva som blir gjort, med verb først."""


class StepContent(Part):
    action: Annotated[Text | None, Phrase("Forklaring")] = None
    """Utfyllende forklaring i korte setninger.
    Utfyllande forklaring i korte setningar."""
    deadline: Annotated[Text | None, Phrase("Frist")] = None
    """Frist slik kilden sier den. Utelatt når ingen kilde sier den; da viser steget ingen frist.
    Frist slik kjelda seier han. Tomt når inga kjelde seier han; då viser steget ingen frist."""
    messages: Annotated[tuple[StepMessage, ...], Phrase("Meldinger", "Meldingar")] = ()
    """Meldinger som sendes i steget.
    Meldingar som blir sende i steget."""
    contact: Annotated[ServiceId | None, Phrase("Kontaktpunkt")] = None
    """Id til kontaktpunktet."""
    read: Annotated[tuple[AnyId, ...], Phrase("Les mer", "Les meir")] = ()
    """Id til dokumenter leseren trenger i dette steget.
    Dokument lesaren treng i dette steget."""
    offers: Annotated[tuple[Text, ...], Phrase("Tilbud med søkeordet", "Tilbod med søkjeordet")] = ()
    """Søkeord for lærings- og mestringstilbud pasienten kan få i dette steget. Leseren ser dem i sin egen kommune.
    Søkjeord for lærings- og meistringstilbod pasienten kan få i dette steget. Lesaren ser dei i sin eigen kommune."""
    next: Annotated[tuple[Branch, ...], Phrase("Går videre til", "Går vidare til")] = ()
    """Hvor pasienten går videre. Utelatt betyr neste steg i listen.
    Kvar pasienten går vidare. Tomt tyder neste steg i lista."""


class Step(StepContent, StepName):  # pydantic puts the keys of the last base first
    @property
    def anchor(self) -> str:
        return step_anchor(self.id)


class LocalStepPlace(Part):
    replace: Annotated[Id | None, Phrase("I stedet for felles steg", "I staden for felles steg")] = None
    """Id til det felles steget som dette steget står i stedet for. Steget beholder id-en.
    Id til det felles steget som dette steget står i staden for. Steget beheld id-en."""
    before: Annotated[Id | None, Phrase("Foran felles steg", "Framfor felles steg")] = None
    """Id til det felles steget som dette steget står foran.
    Id til det felles steget som dette steget står føre."""
    after: Annotated[Id | None, Phrase("Etter felles steg")] = None
    """Id til det felles steget som dette steget står etter."""
    decline: Annotated[Id | None, Phrase("Følger ikke felles steg", "Følgjer ikkje felles steg")] = None
    """Id til et felles steg dere ikke følger. Da trengs bare grunnen i tillegg.
    Id til eit felles steg de ikkje følgjer. Då trengst berre grunnen i tillegg."""
    reason: Annotated[Text, Phrase("Grunn")]
    """Hvorfor steget er annerledes her. Vises for leserne.
    Kvifor steget er annleis her. Blir vist for lesarane."""
    id: Annotated[Id | None, Phrase("Fast navn", "Fast namn")] = None
    """Fast navn på et nytt steg. Utelatt når steget erstatter et felles steg.
    Fast namn på eit nytt steg. Tomt når steget erstattar eit felles steg."""
    actor: Annotated[Actor | None, Phrase("Hvem gjør det", "Kven gjer det")] = None
    """Hvem som gjør jobben.
    Kven som gjer jobben."""
    title: Annotated[Text | None, Phrase("Hva som gjøres", "Kva som blir gjort")] = None
    """Hva som gjøres, med verb først.
    Kva som blir gjort, med verb først."""


RELATIONS = ("replace", "before", "after", "decline")
"""How a local step relates to the common one it names; it has one of them."""


class LocalStep(StepContent, LocalStepPlace):
    """What an area does otherwise than the common pathway it follows, at one step of it."""

    @property
    def common(self) -> str:
        """The id of the common step it names; empty when it names none."""
        return next((named for relation in RELATIONS if (named := getattr(self, relation))), "")

    @property
    def common_anchor(self) -> str:
        return step_anchor(self.common)

    @property
    def step(self) -> Step | None:
        """As an ordinary step. None when it is declined, or lacks what a step must have: a check tells that."""
        id_ = self.replace or self.id
        if self.decline or not (id_ and self.actor and self.title):
            return None
        content = {name: getattr(self, name) for name in StepContent.model_fields}
        return Step(id=id_, actor=self.actor, title=self.title, **content)


def step_anchor(step_id: str) -> str:
    return f"steg-{step_id}"


class Phase(Part):
    title: Annotated[Text, Phrase("Navn på fasen", "Namn på fasen")]
    """Navnet på fasen.
    Namnet på fasen."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1), Phrase("Steg")]
    """Stegene i fasen.
    Stega i fasen."""


class EntryCriteria(Part):
    fits_anchor: ClassVar[str] = "passer-for"
    fits_not_anchor: ClassVar[str] = "passer-ikke-for"
    """Where the two lists stand on the page."""

    include: Annotated[tuple[Text, ...], Phrase("Passer for", "Passar for")] = ()
    """Hvem forløpet passer for.
    Kven forløpet passar for."""
    exclude: Annotated[tuple[Text, ...], Phrase("Passer ikke for", "Passar ikkje for")] = ()
    """Hvem forløpet ikke passer for, og hva de skal bruke i stedet.
    Kven forløpet ikkje passar for, og kva dei skal bruke i staden."""
    reason: Annotated[Text | None, Phrase("Grunn")] = None
    """Hvorfor listen er en annen enn i det felles forløpet. Vises for leserne. Utelatt når forløpet ikke følger noe.
    Kvifor lista er ei anna enn i det felles forløpet. Lesarane ser det. Tomt når forløpet ikkje følgjer noko."""

    @property
    def lists(self) -> dict[str, tuple[Text, ...]]:
        """Those of the lists that are there, by their anchors."""
        both = {self.fits_anchor: self.include, self.fits_not_anchor: self.exclude}
        return {anchor: texts for anchor, texts in both.items() if texts}


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
