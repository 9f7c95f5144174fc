"""What all documents have, and what all that are approved and revised have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from ..consultation import Consultation
from ..parts import Adapts, Approval, Codes, EditorialChange, Origin, Renders, Review, SectionKeywords, Source
from ..values import AnyId, BodyId, Day, Id, Part, ServiceId, Text
from ..vocabulary import Actor, Kind, Language, PatientGroup, Status
from ..words import Phrase


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
