"""Whom a service or an offer reaches: where it is found, for which patients, in which languages, and how sure we are.

A doctor asks «finnes det for min pasient?» of both, so both answer in the same keys.
"""

from __future__ import annotations

from typing import Annotated

from .parts import Day, MunicipalityId, Part, Source
from .vocabulary import PatientGroup, Spoken
from .words import Phrase

CONFIRMED_YEARS = 1
"""How long what those who run a service have confirmed can be trusted: rooms, hours and courses change every year."""


class Absence(Part):
    municipality: Annotated[MunicipalityId, Phrase("Kommune")]
    """Kommunenummer i anførselstegn."""
    source: Annotated[Source, Phrase("Kilde", "Kjelde")]
    """Hvor kommunen eller den som driver dette, selv sier at det ikke finnes der.
    Kvar kommunen eller den som driv dette, sjølv seier at det ikkje finst der."""


class Reach(Part):
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
