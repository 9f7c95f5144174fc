"""The controlled words: what authors type, and what readers see in bokmål and nynorsk.

The value of a word is what stands in the front matter; `label(language)` is what a page shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A controlled word with a label in each written language."""

    nb: str
    nn: str

    def __new__(cls, value: str, nb: str, nn: str | None = None) -> Self:
        word = str.__new__(cls, value)
        word._value_ = value
        word.nb = nb
        word.nn = nn or nb
        return word

    @classmethod
    def of(cls, value: str) -> Self:
        """The word that authors type like this. Raises ValueError when there is none."""
        return cls(value)  # type: ignore[call-arg]

    def label(self, language: Language | str) -> str:
        return self.nn if language == "nn" else self.nb

    @property
    def words(self) -> tuple[str, str]:
        """Both labels, bokmål first: what a search for this word may be typed as."""
        return self.nb, self.nn


class Language(Word):
    NB = "nb", "Bokmål"
    NN = "nn", "Nynorsk"


class Status(Word):
    DRAFT = "draft", "Utkast"
    CONSULTATION = "consultation", "På høring", "På høyring"
    IN_FORCE = "in_force", "Gyldig", "Gyldig"
    RETIRED = "retired", "Opphevet", "Oppheva"


class Actor(Word):
    """A party that acts in a text, in the order in which parties are always shown."""

    GP = "gp", "Fastlege"
    MUNICIPALITY = "municipality", "Kommune"
    HOSPITAL = "hospital", "Sykehus", "Sjukehus"
    EMERGENCY = "emergency", "Legevakt og ambulanse"
    PATIENT = "patient", "Pasient og pårørende", "Pasient og pårørande"
    SCHOOL = "school", "Skole og barnehage", "Skule og barnehage"
    PPT = "ppt", "PPT"
    CHILD_PROTECTION = "child_protection", "Barnevern"
    NAV = "nav", "NAV"
    DENTAL = "dental", "Tannhelsetjenesten", "Tannhelsetenesta"
    COUNTY = "county", "Fylkeskommune"

    @property
    def beside_health(self) -> bool:
        """Whether it is one of those whom the health service works with; they share a lane in a drawing."""
        return self in _BESIDE_HEALTH


_BESIDE_HEALTH = {Actor.SCHOOL, Actor.PPT, Actor.CHILD_PROTECTION, Actor.NAV, Actor.DENTAL, Actor.COUNTY}


class AreaType(Word):
    COMMON = "common", "Felles for alle"
    COMMUNITY = "community", "Helsefellesskap", "Helsefellesskap"
    LOCAL = "local", "Lokal redaksjon"


class Level(Word):
    """Where a body stands in a health community (agreement between the government and KS, 23 October 2019)."""

    PARTNERSHIP = "partnership", "Nivå 1: partnerskapsmøte"
    STRATEGIC = "strategic", "Nivå 2: strategisk samarbeidsutvalg", "Nivå 2: strategisk samarbeidsutval"
    PROFESSIONAL = "professional", "Nivå 3: faglig samarbeidsutvalg", "Nivå 3: fagleg samarbeidsutval"
    SUPPORT = "support", "Sekretariat og støtte"
    PARTY = "party", "Avtalepart"
    EDITORIAL = "editorial", "Redaksjon"


class Reading(Word):
    """How much of an original was read by whoever rendered it."""

    WHOLE = "whole", "hele teksten er lest", "heile teksten er lesen"
    PART = "part", "deler av teksten er lest", "delar av teksten er lesne"
    NONE = "none", "teksten er ikke lest", "teksten er ikkje lesen"


class SourceKind(Word):
    """What a source is: of a rule of law one asks for more than of a story in the press."""

    LAW = "law", "lov og forskrift"
    NATIONAL = "national", "nasjonal side"
    PARTY = "party", "sykehus eller kommune", "sjukehus eller kommune"
    RESEARCH = "research", "forskning", "forsking"
    PRESS = "press", "omtale"


class ReviewOutcome(Word):
    UNCHANGED = "unchanged", "Gjennomgått uten endring", "Gjennomgått utan endring"
    CHANGED = "changed", "Gjennomgått og endret", "Gjennomgått og endra"
    RETIRED = "retired", "Besluttet opphevet", "Vedteke oppheva"


class PatientGroup(Word):
    """The groups that health communities give priority.

    Four groups from the national agreement for 2020–2023; the fifth came with
    Meld. St. 9 (2023–2024), chapter 4, for 2024–2027.
    """

    CHILDREN = "children", "Barn og unge"
    MENTAL_HEALTH = "mental_health", "Alvorlig psykisk lidelse og rus", "Alvorleg psykisk liding og rus"
    FRAIL_ELDERLY = "frail_elderly", "Skrøpelige eldre", "Skrøpelege eldre"
    CHRONIC = "chronic", "Personer med flere kroniske lidelser", "Personar med fleire kroniske lidingar"
    MATERNITY = "maternity", "Kvinner i svangerskap, fødsel og barsel", "Kvinner i svangerskap, fødsel og barsel"

    @property
    def since(self) -> int:
        """The first year the group was given priority."""
        return 2024 if self is PatientGroup.MATERNITY else 2020


class Kind(Word):
    """A kind of document. Authors choose it by the folder a file lies in."""

    AGREEMENT = "avtaler", "Avtale"
    ROUTINE = "rutiner", "Rutine"
    PATHWAY = "forlop", "Forløp"
    PLAN = "handlingsplan", "Handlingsplan"
    BODY = "organer", "Utvalg", "Utval"
    SERVICE = "tjenester", "Tjeneste", "Teneste"
    OFFER = "tilbud", "Tilbud", "Tilbod"
    NEWS = "aktuelt", "Aktuelt"
    MEETING = "moter", "Møte"
    FIGURE = "tall", "Tall", "Tal"

    @property
    def folder(self) -> str:
        return self.value

    @property
    def controlled(self) -> bool:
        """Whether the text is approved by someone and must be revised in time."""
        return self in {Kind.AGREEMENT, Kind.ROUTINE, Kind.PATHWAY, Kind.PLAN}

    def plural(self, language: Language | str) -> str:
        nb, nn = _PLURALS[self]
        return nn if language == "nn" else nb


_PLURALS = {
    Kind.AGREEMENT: ("Avtaler", "Avtalar"),
    Kind.ROUTINE: ("Rutiner", "Rutinar"),
    Kind.PATHWAY: ("Forløp", "Forløp"),
    Kind.PLAN: ("Handlingsplaner", "Handlingsplanar"),
    Kind.BODY: ("Utvalg", "Utval"),
    Kind.SERVICE: ("Tjenester", "Tenester"),
    Kind.OFFER: ("Tilbud", "Tilbod"),
    Kind.NEWS: ("Aktuelt", "Aktuelt"),
    Kind.MEETING: ("Møter", "Møte"),
    Kind.FIGURE: ("Tall", "Tal"),
}


@dataclass(frozen=True)
class StatutoryPoint:
    """One point of what collaboration agreements must cover, helse- og omsorgstjenesteloven § 6-2 first paragraph.

    The labels are our own short forms, not the words of the act. `number_verified` is false where no
    source read so far ties the label to this number; pages then say «må bekreftes».
    """

    number: int
    nb: str
    nn: str
    number_verified: bool = True

    def label(self, language: Language | str) -> str:
        return self.nn if language == "nn" else self.nb


STATUTORY_POINTS = (
    StatutoryPoint(1, "Hvem har ansvar for hvilke oppgaver", "Kven har ansvar for kva oppgåver"),
    StatutoryPoint(
        2,
        "Koordinerte tjenester: innleggelse, utskrivning, rehabilitering, læring og mestring",
        "Koordinerte tenester: innlegging, utskriving, rehabilitering, læring og meistring",
    ),
    StatutoryPoint(3, "Innleggelse i sykehus", "Innlegging i sjukehus"),
    StatutoryPoint(4, "Kommunalt døgntilbud for øyeblikkelig hjelp", "Kommunalt døgntilbod for augeblikkeleg hjelp"),
    StatutoryPoint(5, "Utskrivningsklare pasienter", "Utskrivingsklare pasientar"),
    StatutoryPoint(6, "Kunnskapsdeling og informasjonsutveksling", "Kunnskapsdeling og informasjonsutveksling"),
    StatutoryPoint(7, "Forskning, utdanning og praksis", "Forsking, utdanning og praksis", number_verified=False),
    StatutoryPoint(8, "Jordmortjenester", "Jordmortenester", number_verified=False),
    StatutoryPoint(9, "Lokale IKT-løsninger", "Lokale IKT-løysingar", number_verified=False),
    StatutoryPoint(10, "Forebygging", "Førebygging"),
    StatutoryPoint(11, "Beredskap og akuttmedisinsk kjede", "Beredskap og akuttmedisinsk kjede"),
    StatutoryPoint(12, "Felles planlegging og utvikling", "Felles planlegging og utvikling"),
    StatutoryPoint(13, "Barn og unge med sammensatte behov", "Barn og unge med samansette behov"),
)
