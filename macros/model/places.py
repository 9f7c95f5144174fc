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
    hospitals: tuple[BodyId, ...] = ()
    """Id til sykehusene eller helseforetakene i området."""
    approvals: tuple[PartyApproval, ...] = ()
    """Vedtak som områdets kommuner og organer har gjort om tekster i andre områder."""


class PlainPage(Part):
    """A page that is no document: front page, list, help."""

    title: Text
    summary: Annotated[Text, StringConstraints(max_length=200)] | None = None
    language: Language = Language.NB


Head = Entry | PlainPage
"""The typed front matter of any file: each has a title, a language, and most a summary."""


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
