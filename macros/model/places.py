"""What has front matter and is no document of a kind: areas with municipalities, plain pages, lists of words."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from .kinds import Entry
from .parts import Former, Page, PartyApproval, Source
from .values import AreaId, BodyId, Day, Id, Mailbox, MunicipalityNumber, Part, ServiceId, Text
from .vocabulary import (
    AreaType,
    Language,
)
from .words import Phrase


class Municipality(Part):
    number: Annotated[MunicipalityNumber, Phrase("Kommunenummer")]
    """Kommunenummer i anførselstegn, for eksempel "0301".
    Kommunenummer, til dømes 0301."""
    name: Annotated[Text, Phrase("Navn", "Namn")]
    """Kommunens navn.
    Namnet på kommunen."""
    sami_name: Annotated[Text | None, Phrase("Samisk navn", "Samisk namn")] = None
    """Samisk navn, der kommunen har det.
    Samisk namn, der kommunen har det."""
    confirmed: Annotated[bool, Phrase("Bekreftet av en kilde", "Stadfesta av ei kjelde")] = True
    """Sett til false når ingen kilde bekrefter at kommunen hører til området. Vises som «må bekreftes».
    Slå av når inga kjelde stadfestar at kommunen høyrer til området. Blir vist som «må stadfestast»."""
    from_: Annotated[Day | None, Field(alias="from"), Phrase("Fra", "Frå")] = None
    """Første dag kommunen finnes, når den er ny.
    Første dagen kommunen finst, når han er ny."""
    until: Annotated[Day | None, Phrase("Til og med")] = None
    """Siste dag kommunen finnes, når den er slått sammen eller delt.
    Siste dagen kommunen finst, når han er slått saman eller delt."""
    replaced_by: Annotated[tuple[MunicipalityNumber, ...], Phrase("Erstattet av", "Erstatta av")] = ()
    """Kommunenumrene til dem som overtar. Flere når kommunen er delt.
    Kommunenummera til dei som tek over. Fleire når kommunen er delt."""

    def exists(self, day: date) -> bool:
        """Whether there is such a municipality on a day."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


class Lack(Part):
    point: Annotated[int, Field(ge=1, le=13), Phrase("Punkt i lovens § 6-2", "Punkt i § 6-2 i lova")]
    """Punktet i helse- og omsorgstjenesteloven § 6-2, som tall fra 1 til 13.
    Punktet i helse- og omsorgstenestelova § 6-2, som tal frå 1 til 13."""
    source: Annotated[Source, Phrase("Kilde", "Kjelde")]
    """Hvor området selv sier at det ikke har avtalt dette.
    Kvar området sjølv seier at det ikkje har avtalt dette."""


class Area(Entry):
    """Området et helsefellesskap, en lokal redaksjon eller fellesredaksjonen har ansvar for."""

    type: Annotated[AreaType, Phrase("Type")]
    """Hva slags område det er.
    Kva slags område det er."""
    short_title: Annotated[Text, Phrase("Kort navn", "Kort namn")]
    """Navnet i brødsmuler og lister, for eksempel «Fjordområdet».
    Namnet i brødsmular og lister, til dømes «Fjordområdet»."""
    below: Annotated[tuple[AreaId, ...], Phrase("Hører til", "Høyrer til")] = ()
    """Id til helsefellesskapene en lokal redaksjon hører til. Kan være flere.
    Helsefellesskapa ein lokal redaksjon høyrer til. Kan vere fleire."""
    municipalities: Annotated[tuple[Municipality, ...], Phrase("Kommuner", "Kommunar")] = ()
    """Kommunene i området. En kommune kan høre til flere områder.
    Kommunane i området. Ein kommune kan høyre til fleire område."""
    hospitals: Annotated[tuple[BodyId, ...], Phrase("Sykehus og helseforetak", "Sjukehus og helseføretak")] = ()
    """Id til sykehusene eller helseforetakene i området.
    Sjukehusa eller helseføretaka i området."""
    feedback: Annotated[Mailbox | None, Phrase("E-post for tilbakemeldinger", "E-post for tilbakemeldingar")] = None
    """Funksjonspostkassen som leserne skriver til når de ikke finner svar. Aldri en persons adresse.
    Funksjonspostkassa som lesarane skriv til når dei ikkje finn svar. Aldri adressa til ein person."""
    lacks: Annotated[tuple[Lack, ...], Phrase("Sagt å mangle", "Sagt å mangle")] = ()
    """Punkter området selv har sagt at det ikke har avtalt. Det vi bare ikke har fått, føres ikke her.
    Punkt området sjølv har sagt at det ikkje har avtalt. Det vi berre ikkje har fått, blir ikkje ført her."""
    approvals: Annotated[tuple[PartyApproval, ...], Phrase("Vedtak")] = ()
    """Vedtak som områdets kommuner og organer har gjort om tekster i andre områder.
    Vedtak som kommunane og organa i området har gjort om tekstar i andre område."""
    consultation_weeks: Annotated[
        Annotated[int, Field(ge=1, le=26)] | None, Phrase("Korteste høring, i uker", "Kortaste høyring, i veker")
    ] = None
    """Hvor mange uker hver part skal ha til å svare på en høring, når området har bestemt det.
    Kor mange veker kvar part skal ha til å svare på ei høyring, når området har bestemt det."""
    former: Annotated[tuple[Former, ...], Phrase("Tidligere navn", "Tidlegare namn")] = ()
    """Navn området har hatt. Skrives av `samhandling rename`.
    Namn området har hatt. Blir skrivne av `samhandling rename`."""


class PlainPage(Part):
    """A page that is no document: front page, list, help."""

    title: Annotated[Text, Phrase("Tittel")]
    summary: Annotated[Annotated[Text, StringConstraints(max_length=200)] | None, Phrase("Sammendrag", "Samandrag")] = (
        None
    )
    language: Annotated[Language, Phrase("Målform")] = Language.NB


Head = Entry | PlainPage
"""The typed front matter of any file: each has a title, a language, and most a summary."""


class Term(Part):
    term: Annotated[Text, Phrase("Ord")]
    """Ordet eller forkortelsen leserne møter."""
    nb: Annotated[Text, Phrase("Betydning på bokmål", "Tyding på bokmål")]
    """Hva det betyr, på bokmål."""
    nn: Annotated[Text, Phrase("Betydning på nynorsk", "Tyding på nynorsk")]
    """Hva det betyr, på nynorsk."""
    also: Annotated[tuple[Text, ...], Phrase("Andre ord for det samme", "Andre ord for det same")] = ()
    """Andre ord for det samme: gamle navn, nynorsk, slik folk skriver det i søk."""
    note: Annotated[Text | None, Phrase("Merknad")] = None
    """Det leseren bør passe på, for eksempel at ordet har to betydninger."""
    abbreviation: Annotated[bool, Phrase("Forklares der den står", "Blir forklart der ho står")] = False
    """Sett til true når forkortelsen skal forklares der den står i teksten."""
    confirmed: Annotated[bool, Phrase("Bekreftet av en kilde", "Stadfesta av ei kjelde")] = True
    """Sett til false når ingen kilde bekrefter betydningen. Vises som «må bekreftes»."""
    areas: Annotated[tuple[AreaId, ...], Phrase("Brukes i", "Blir brukt i")] = ()
    """Id til områdene ordet hører til. Utelatt betyr at det brukes overalt."""


class Glossary(PlainPage):
    """The words of the site: explained to readers, and known to the search."""

    terms: Annotated[tuple[Term, ...], Phrase("Ord")]
    """Ordene, i alfabetisk rekkefølge."""


CHOICE = "/"
"""Stands between words of a list of which one is enough."""


class AcuteTerm(Part):
    term: Annotated[Text, Phrase("Ord")]
    """Det leseren søker etter når det haster, for eksempel «brystsmerter»."""
    service: Annotated[ServiceId, Phrase("Tjeneste", "Teneste")]
    """Id til den felles tjenesten som skal stå øverst. Har området en egen utgave av den, blir den vist."""
    also: Annotated[tuple[Text, ...], Phrase("Andre ord for det samme", "Andre ord for det same")] = ()
    """Andre ord for det samme: dagligtale, nynorsk, vanlige skrivefeil. Skråstrek mellom ord betyr at ett er nok."""


class MedicalReview(Part):
    by: Annotated[Text, Phrase("Gjennomgått av", "Gått gjennom av")]
    """Rollen til den som har gått gjennom ordene, for eksempel «legevaktoverlege». Aldri et navn."""
    on: Annotated[Day, Phrase("Dag")]
    """Dagen ordene ble gjennomgått."""


class AcuteWords(PlainPage):
    """The words that put an emergency service above all hits, and those that tell that nothing is urgent."""

    terms: Annotated[tuple[AcuteTerm, ...], Phrase("Ord som haster", "Ord som hastar")]
    """Ordene som setter en akuttjeneste over alle treff."""
    planning: Annotated[tuple[Text, ...], Phrase("Ord om planlegging")] = ()
    """Ord som viser at leseren spør om planer og rutiner. Står ett av dem i søket, blir raden utelatt."""
    reviewed: Annotated[MedicalReview | None, Phrase("Gjennomgått av lege", "Gått gjennom av lege")] = None
    """Hvem som har gått gjennom ordene, og når. Utelatt betyr at ingen lege har gjort det."""


class UntoldTopic(Part):
    topic: Annotated[Text, Phrase("Tema")]
    """Det leserne spør om, uten at noen tekst her svarer."""
    source: Annotated[Page, Phrase("Nasjonal kilde", "Nasjonal kjelde")]
    """Siden som svarer."""
    also: Annotated[tuple[Text, ...], Phrase("Andre ord for det samme", "Andre ord for det same")] = ()
    """Andre ord for det samme."""
    owner: Annotated[dict[Id, BodyId], Phrase("Hvem som eier spørsmålet", "Kven som eig spørsmålet")] = Field(
        default_factory=dict
    )
    """Hvem som svarer på slike spørsmål i et område: id til området, og id til organet der."""


class UntoldTopics(PlainPage):
    """What readers ask for, and no text here answers: where to go instead."""

    topics: Annotated[tuple[UntoldTopic, ...], Phrase("Temaer", "Tema")]
    """Temaene, i alfabetisk rekkefølge."""


LISTS: dict[str, type[PlainPage]] = {"ordliste": Glossary, "akuttord": AcuteWords, "uten-tekst": UntoldTopics}
"""The lists of words by the name of their file, directly below docs/."""
