"""A routine, with ready texts for what most often goes wrong."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from ..values import Lines, Part, Text
from ..vocabulary import Kind
from ..words import Phrase
from .entry import Controlled


class ReadyText(Part):
    clause: Annotated[Text, Phrase("Punkt")]
    """Nummeret på punktet meldingen springer ut av, i anførselstegn, for eksempel "2.1".
    Nummeret på punktet meldinga spring ut av, til dømes 2.1."""
    title: Annotated[Text, StringConstraints(max_length=80), Phrase("Når den brukes", "Når ho blir brukt")]
    """Hva som har skjedd, med få ord: «Epikrisen er ikke kommet».
    Kva som har skjedd, med få ord: «Epikrisen er ikkje komen»."""
    text: Annotated[Lines, StringConstraints(max_length=600), Phrase("Teksten")]
    """Teksten i meldingen. Det avsenderen fyller ut, står i klammer: [dato]. Aldri navn eller tall.
    Teksten i meldinga. Det avsendaren fyller ut, står i klammer: [dato]. Aldri namn eller tal."""


class Routine(Controlled):
    kind = Kind.ROUTINE

    ready_texts: Annotated[tuple[ReadyText, ...], Phrase("Ferdige meldinger", "Ferdige meldingar")] = ()
    """Tekster til dialogmelding for det som oftest går galt. Hver vises under punktet sitt, klar til å kopieres.
    Tekstar til dialogmelding for det som oftast går gale. Kvar blir vist under punktet sitt, klar til kopiering."""
