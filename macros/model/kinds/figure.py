"""A figure over time: what it counts, what it is to become, and the measures that should move it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from ..values import Day, Part, PartOf
from ..vocabulary import Kind, Word
from ..words import Phrase
from .entry import Entry


class Unit(Word):
    """What a figure counts. The value is also what a number is followed by."""

    PERCENT = "prosent", "prosent"
    PER_THOUSAND = "per 1000 innbyggere", "per 1000 innbyggere", "per 1000 innbyggjarar"
    PERSONS = "personer", "personer", "personar"
    STAYS = "opphold", "opphold", "opphald"
    BED_DAYS = "døgn", "døgn"
    DAYS = "dager", "dager", "dagar"
    HOURS = "timer", "timer", "timar"
    MINUTES = "minutter", "minutter", "minutt"
    MESSAGES = "meldinger", "meldinger", "meldingar"
    NUMBER = "antall", "antall", "tal"
    KRONER = "kroner", "kroner"


class Better(Word):
    """Which way a figure should go."""

    HIGHER = "higher", "Høyere er bedre", "Høgare er betre"
    LOWER = "lower", "Lavere er bedre", "Lågare er betre"


class Rhythm(Word):
    """How often there is a new number, and so how the periods of a table are written."""

    MONTH = "month", "Hver måned", "Kvar månad"
    QUARTER = "quarter", "Hvert kvartal", "Kvart kvartal"
    TERTIAL = "tertial", "Hvert tertial", "Kvart tertial"
    YEAR = "year", "Hvert år", "Kvart år"


class License(Word):
    """Licences under which public numbers are given out, so that they can be given on with their source named."""

    NLOD = "NLOD", "Norsk lisens for offentlige data", "Norsk lisens for offentlege data"
    NLOD_1 = "NLOD 1.0", "Norsk lisens for offentlige data 1.0", "Norsk lisens for offentlege data 1.0"
    NLOD_2 = "NLOD 2.0", "Norsk lisens for offentlige data 2.0", "Norsk lisens for offentlege data 2.0"
    CC_BY = "CC BY 4.0", "Creative Commons Navngivelse 4.0", "Creative Commons Namngjeving 4.0"
    CC_ZERO = "CC0 1.0", "Creative Commons Fri bruk 1.0"


MeasureAddress = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*#[a-z0-9]+(-[a-z0-9]+)*$"), PartOf("measure")
]


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


class Figure(Entry):
    kind = Kind.FIGURE

    unit: Annotated[Unit, Phrase("Enhet", "Eining")]
    """Hva tallet er målt i.
    Kva talet er målt i."""
    of_persons: Annotated[bool, Phrase("Teller personer", "Tel personar")] = False
    """Sett til true når tallet er et antall personer. Da kan verdiene 1–4 ikke stå her, og skrives : i tabellen.
    Slå på når talet er eit tal på personar. Då kan verdiane 1–4 ikkje stå her, og blir skrivne : i tabellen."""
    better: Annotated[Better, Phrase("Rett vei", "Rett veg")]
    """Hvilken vei tallet bør gå.
    Kva veg talet bør gå."""
    target: Annotated[Target | None, Phrase("Mål")] = None
    """Hvor tallet skal komme. Utelatt når ingen har satt et mål.
    Kvar talet skal kome. Tomt når ingen har sett eit mål."""
    rhythm: Annotated[Rhythm, Phrase("Hvor ofte", "Kor ofte")]
    """Hvor ofte det kommer et nytt tall. Eieren får beskjed når det neste skulle vært her.
    Kor ofte det kjem eit nytt tal. Eigaren får melding når det neste skulle ha vore her."""
    license: Annotated[License | None, Phrase("Lisens")] = None
    """Lisensen tallene er gitt ut med. Skal stå når det ligger en tabell ved siden av.
    Lisensen tala er gjevne ut med. Skal stå når det ligg ein tabell ved sida av."""
    begins: Annotated[tuple[Begin, ...], Phrase("Tiltak som skal virke", "Tiltak som skal verke")] = ()
    """Tiltakene som skal flytte tallet. Dagen de begynner, blir merket i figuren.
    Tiltaka som skal flytte talet. Dagen dei byrjar, blir merkt i figuren."""

    @property
    def counts_persons(self) -> bool:
        """Whether it says so, or forgot to."""
        return self.of_persons or self.unit is Unit.PERSONS
