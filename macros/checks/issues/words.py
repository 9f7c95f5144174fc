"""What a reminder by e-mail says to people who have no account with the host, in their own language."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.vocabulary import Language
from ...model.words import Phrase


@dataclass(frozen=True)
class Words:
    language: Language | str

    waits = Phrase("Hei! Dette venter på dere:", "Hei! Dette ventar på dykk:")
    late = Phrase("Over fristen")
    soon = Phrase("Innen {days} dager", "Innan {days} dagar")
    by = Phrase("frist")
    answer = Phrase(
        "Svar på denne e-posten: Er det fortsatt riktig, eller hva må endres? "
        "Dere kan også velge «Foreslå endring» nederst på siden.",
        "Svar på denne e-posten: Er det framleis rett, eller kva må endrast? "
        "De kan òg velje «Foreslå endring» nedst på sida.",
    )


REVISE = Phrase("Revider «{title}»")
SUM_UP = Phrase("Oppsummer høringen av «{title}»", "Oppsummer høyringa av «{title}»")
FINISH = Phrase("Fullfør tiltaket «{measure}» i «{title}»")
CONFIRM = Phrase("Bekreft «{title}»", "Stadfest «{title}»")
ENTER = Phrase("Legg inn tallet for {period} i «{title}»", "Legg inn talet for {period} i «{title}»")
