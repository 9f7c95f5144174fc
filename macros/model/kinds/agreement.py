"""An agreement: between whom, and about which points of the act."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import PartyId
from ..vocabulary import Kind
from ..words import Phrase
from .entry import Controlled


class Agreement(Controlled):
    kind = Kind.AGREEMENT

    parties: Annotated[tuple[PartyId, ...], Field(min_length=1), Phrase("Parter", "Partar")]
    """Avtalepartene: id til organ, kommunenummer, eller «municipalities» for alle kommunene i området.
    Avtalepartane."""
    covers: Annotated[
        tuple[Annotated[int, Field(ge=1, le=13)], ...], Phrase("Punkter i lovens § 6-2", "Punkt i § 6-2 i lova")
    ] = ()
    """Punktene i helse- og omsorgstjenesteloven § 6-2 som avtalen dekker, som tall fra 1 til 13.
    Punkta i helse- og omsorgstenestelova § 6-2 som avtalen dekkjer, som tal frå 1 til 13."""
