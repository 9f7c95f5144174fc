"""What a figure is made of besides its table: what it is to become, and the measures that should move it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from .parts import Day, Part
from .words import Phrase

MeasureAddress = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$")]


class Target(Part):
    value: Annotated[float, Field(allow_inf_nan=False), Phrase("Mål")]
    """Målet som et tall, med punktum før desimalene: 70 eller 2.5.
    Målet som eit tal, med punktum før desimalane: 70 eller 2.5."""
    from_: Annotated[Day | None, Field(alias="from"), Phrase("Fra", "Frå")] = None
    """Dagen målet gjelder fra.
    Dagen målet gjeld frå."""


class Begin(Part):
    measure: Annotated[MeasureAddress, Phrase("Tiltak")]
    """Id til handlingsplanen, # og id til tiltaket, for eksempel fjord-plan#epikrise. Dagen er tiltakets `start`.
    Id til handlingsplanen, # og id til tiltaket, til dømes fjord-plan#epikrise. Dagen er `start` i tiltaket."""

    @property
    def plan(self) -> str:
        return self.measure.partition("#")[0]

    @property
    def id(self) -> str:
        return self.measure.partition("#")[2]
