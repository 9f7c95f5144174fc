"""What has front matter and is no document of a kind: areas with their municipalities, plain pages, the glossary."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from .kinds import Entry
from .parts import (
    AreaId,
    BodyId,
    MunicipalityNumber,
    Part,
    PartyApproval,
    Text,
)
from .vocabulary import (
    AreaType,
    Language,
)
from .words import Phrase


class Municipality(Part):
    number: Annotated[MunicipalityNumber, Phrase("Kommunenummer")]
    """Kommunenummer i anførselstegn, for eksempel "0301"."""
    name: Annotated[Text, Phrase("Navn", "Namn")]
    """Kommunens navn."""
    sami_name: Annotated[Text | None, Phrase("Samisk navn", "Samisk namn")] = None
    """Samisk navn, der kommunen har det."""
    confirmed: Annotated[bool, Phrase("Bekreftet av en kilde", "Stadfesta av ei kjelde")] = True
    """Sett til false når ingen kilde bekrefter at kommunen hører til området. Vises som «må bekreftes»."""


class Area(Entry):
    """Området et helsefellesskap, en lokal redaksjon eller fellesredaksjonen har ansvar for."""

    type: Annotated[AreaType, Phrase("Type")]
    """Hva slags område det er."""
    short_title: Annotated[Text, Phrase("Kort navn", "Kort namn")]
    """Navnet i brødsmuler og lister, for eksempel «St. Olavs-området»."""
    below: Annotated[tuple[AreaId, ...], Phrase("Hører til", "Høyrer til")] = ()
    """Id til helsefellesskapene en lokal redaksjon hører til. Kan være flere."""
    municipalities: Annotated[tuple[Municipality, ...], Phrase("Kommuner", "Kommunar")] = ()
    """Kommunene i området. En kommune kan høre til flere områder."""
    hospitals: Annotated[tuple[BodyId, ...], Phrase("Sykehus og helseforetak", "Sjukehus og helseføretak")] = ()
    """Id til sykehusene eller helseforetakene i området."""
    approvals: Annotated[tuple[PartyApproval, ...], Phrase("Vedtak")] = ()
    """Vedtak som områdets kommuner og organer har gjort om tekster i andre områder."""


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


class Glossary(PlainPage):
    """The words of the site: explained to readers, and known to the search."""

    terms: Annotated[tuple[Term, ...], Phrase("Ord")]
    """Ordene, i alfabetisk rekkefølge."""
