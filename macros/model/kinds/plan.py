"""An action plan: its measures, and how far each has come."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from ..parts import Indicator
from ..values import AnyId, BodyId, Day, Id, Part, Text
from ..vocabulary import Kind, PatientGroup, Word
from ..words import Phrase
from .entry import Controlled


class MeasureState(Word):
    """What the responsible body reports. That a measure is late is not reported: it follows from the due date."""

    DONE = "done", "Ferdig"
    IN_PROGRESS = "in_progress", "I arbeid"
    NOT_STARTED = "not_started", "Ikke startet", "Ikkje starta"
    STOPPED = "stopped", "Stanset", "Stansa"
    UNKNOWN = "unknown", "Ikke lagt inn her", "Ikkje lagt inn her"


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

    @property
    def lacks(self) -> tuple[str, ...]:
        """What nobody has written of an open measure, of what a committee steers it by."""
        steered_by = {"responsible": self.responsible, "due": self.due, "indicator": self.indicator}
        return tuple(key for key, value in steered_by.items() if value is None) if self.open else ()

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
