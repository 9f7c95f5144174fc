"""What a consultation is made of: who was asked, how long each had, what came in, and what was changed for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from .parts import Day, Mailbox, Part, PartyId, Text, Url
from .words import Phrase


class AnswerTo(Part):
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til skjemaet eller siden der man svarer. Begynner med https://."""
    mail: Annotated[Mailbox | None, Phrase("E-post")] = None
    """Postkassen til funksjonen som tar imot svar. Aldri en persons."""


class Longer(Part):
    by: Annotated[PartyId, Phrase("Hvem", "Kven")]
    """Id til organet, eller kommunenummer i anførselstegn."""
    closes: Annotated[Day, Phrase("Svarfrist")]
    """Siste dag for svar fra denne parten."""


class Answer(Part):
    by: Annotated[PartyId, Phrase("Hvem", "Kven")]
    """Id til organet, eller kommunenummer i anførselstegn."""
    on: Annotated[Day, Phrase("Dato")]
    """Dagen svaret kom."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til svaret, når det ligger åpent."""
    text: Annotated[Text | None, Phrase("Svaret")] = None
    """Hva parten svarte, med få ord. Aldri navn på personer, aldri noe om en pasient."""


class HeardChange(Part):
    clause: Annotated[Text, Phrase("Punkt")]
    """Nummeret på punktet som ble endret, i anførselstegn, for eksempel "2.1"."""
    what: Annotated[Text, Phrase("Hva som ble endret", "Kva som vart endra")]
    """Hva som ble endret."""
    why: Annotated[Text | None, Phrase("Hvorfor", "Kvifor")] = None
    """Hvorfor det ble endret."""
    because_of: Annotated[tuple[PartyId, ...], Phrase("Etter svar fra", "Etter svar frå")] = ()
    """Id til organene, eller kommunenummer i anførselstegn, som svarte slik at det ble endret."""


class Consultation(Part):
    opens: Annotated[Day, Phrase("Høringen åpner", "Høyringa opnar")]
    """Første dag av høringen."""
    closes: Annotated[Day, Phrase("Svarfrist")]
    """Siste dag for høringssvar."""
    respond_to: Annotated[Text, Phrase("Slik svarer man", "Slik svarer ein")]
    """Hvor og hvordan man svarer."""
    answer: Annotated[AnswerTo | None, Phrase("Svaradresse")] = None
    """Hvor svaret sendes, som lenke på siden."""
    asked: Annotated[tuple[PartyId, ...], Phrase("Spurt", "Spurde")] = ()
    """De som er spurt: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området."""
    longer: Annotated[tuple[Longer, ...], Phrase("Lengre frist")] = ()
    """De som har fått lengre frist."""
    answers: Annotated[tuple[Answer, ...], Phrase("Svar")] = ()
    """Svarene som har kommet. De som ikke har svart, føres ikke opp."""
    changes: Annotated[tuple[HeardChange, ...], Phrase("Dette ble endret", "Dette vart endra")] = ()
    """Hva høringen førte til."""

    def closes_for(self, party: str) -> date:
        """The last day on which a party may answer."""
        return max((one.closes for one in self.longer if one.by == party), default=self.closes)

    def time_for(self, party: str) -> timedelta:
        """How long a party has, the first day and the last counted."""
        return self.closes_for(party) - self.opens + timedelta(days=1)
