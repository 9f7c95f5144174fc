"""What a unit says when it has taken a text into use: which unit, which text and version, and the day. Nothing else.

There is no free text and no name in it, since practices are named after doctors.
"""

from __future__ import annotations

from typing import Annotated

from .values import AnyId, Day, Part, Refers, Text
from .vocabulary import Kind
from .words import Phrase


class Use(Part):
    unit: Annotated[Text, Refers((Kind.BODY, Kind.SERVICE), municipality=True), Phrase("Enhet", "Eining")]
    """Kommunenummer i anførselstegn, eller id til organet eller tjenesten. Aldri et navn.
    Kommunenummer, eller id til organet eller tenesta. Aldri eit namn."""
    document: Annotated[AnyId, Phrase("Tekst")]
    """Id til teksten som er tatt i bruk.
    Teksten som er teken i bruk."""
    version: Annotated[Text, Phrase("Versjon")]
    """Den vedtatte versjonen som er tatt i bruk, i anførselstegn.
    Den vedtekne versjonen som er teken i bruk."""
    on: Annotated[Day, Phrase("Tatt i bruk", "Teken i bruk")]
    """Dagen enheten tok den i bruk.
    Dagen eininga tok han i bruk."""


class InUse(Part):
    """The file of an area, as the form has it: the file itself is the list alone."""

    in_use: Annotated[tuple[Use, ...], Phrase("Enhet som bruker en tekst", "Eining som bruker ein tekst")] = ()
    """Én linje for hver enhet og versjon. En ny versjon av teksten begynner på nytt.
    Éi linje for kvar eining og versjon. Ein ny versjon av teksten byrjar på nytt."""
