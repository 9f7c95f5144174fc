"""What a consultation is made of: who was asked, how long each had, what came in, and what was changed for it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from .values import Day, Mailbox, Part, PartyId, Text, Url
from .words import Phrase


class AnswerTo(Part):
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til skjemaet eller siden der man svarer. Begynner med https://.
    Adressa til skjemaet eller sida der ein svarer. Byrjar med https://."""
    mail: Annotated[Mailbox | None, Phrase("E-post")] = None
    """Postkassen til funksjonen som tar imot svar. Aldri en persons.
    Postkassa til funksjonen som tek imot svar. Aldri ein person si."""


class Longer(Part):
    by: Annotated[PartyId, Phrase("Hvem", "Kven")]
    """Id til organet, eller kommunenummer i anførselstegn."""
    closes: Annotated[Day, Phrase("Svarfrist")]
    """Siste dag for svar fra denne parten.
    Siste dag for svar frå denne parten."""


class Answer(Part):
    by: Annotated[PartyId, Phrase("Hvem", "Kven")]
    """Id til organet, eller kommunenummer i anførselstegn."""
    on: Annotated[Day, Phrase("Dato")]
    """Dagen svaret kom."""
    url: Annotated[Url | None, Phrase("Nettadresse")] = None
    """Adressen til svaret, når det ligger åpent.
    Adressa til svaret, når det ligg ope."""
    text: Annotated[Text | None, Phrase("Svaret")] = None
    """Hva parten svarte, med få ord. Aldri navn på personer, aldri noe om en pasient.
    Kva parten svarte, med få ord. Aldri namn på personar, aldri noko om ein pasient."""


class HeardChange(Part):
    clause: Annotated[Text, Phrase("Punkt")]
    """Nummeret på punktet som ble endret, i anførselstegn, for eksempel "2.1".
    Nummeret på punktet som vart endra, til dømes 2.1."""
    what: Annotated[Text, Phrase("Hva som ble endret", "Kva som vart endra")]
    """Hva som ble endret.
    Kva som vart endra."""
    why: Annotated[Text | None, Phrase("Hvorfor", "Kvifor")] = None
    """Hvorfor det ble endret.
    Kvifor det vart endra."""
    because_of: Annotated[tuple[PartyId, ...], Phrase("Etter svar fra", "Etter svar frå")] = ()
    """Id til organene, eller kommunenummer i anførselstegn, som svarte slik at det ble endret.
    Organa, eller kommunenummer, som svarte slik at det vart endra."""


class Consultation(Part):
    opens: Annotated[Day, Phrase("Høringen åpner", "Høyringa opnar")]
    """Første dag av høringen.
    Første dag av høyringa."""
    closes: Annotated[Day, Phrase("Svarfrist")]
    """Siste dag for høringssvar.
    Siste dag for høyringssvar."""
    respond_to: Annotated[Text, Phrase("Slik svarer man", "Slik svarer ein")]
    """Hvor og hvordan man svarer.
    Kvar og korleis ein svarar."""
    answer: Annotated[AnswerTo | None, Phrase("Svaradresse")] = None
    """Hvor svaret sendes, som lenke på siden.
    Kvar svaret blir sendt, som lenkje på sida."""
    asked: Annotated[tuple[PartyId, ...], Phrase("Spurt", "Spurde")] = ()
    """De som er spurt: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området.
    Dei som er spurde."""
    longer: Annotated[tuple[Longer, ...], Phrase("Lengre frist")] = ()
    """De som har fått lengre frist.
    Dei som har fått lengre frist."""
    answers: Annotated[tuple[Answer, ...], Phrase("Svar")] = ()
    """Svarene som har kommet. De som ikke har svart, føres ikke opp.
    Svara som har kome. Dei som ikkje har svart, blir ikkje førte opp."""
    changes: Annotated[tuple[HeardChange, ...], Phrase("Dette ble endret", "Dette vart endra")] = ()
    """Hva høringen førte til.
    Kva høyringa førte til."""

    def closes_for(self, party: str) -> date:
        """The last day on which a party may answer."""
        return max((one.closes for one in self.longer if one.by == party), default=self.closes)

    def time_for(self, party: str) -> timedelta:
        """How long a party has, the first day and the last counted."""
        return self.closes_for(party) - self.opens + timedelta(days=1)
