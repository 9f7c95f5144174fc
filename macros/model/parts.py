"""The pieces that front matter is made of: kinds of values, references, and the facts that many documents share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from .vocabulary import (
    Kind,
    ReviewOutcome,
)


@dataclass(frozen=True)
class Refers:
    """Marks a string as the id of another document, of one of these kinds (any kind when empty)."""

    kinds: tuple[Kind, ...] = ()
    municipality: bool = False
    """Whether a municipality number («5001») may stand here too."""
    area: bool = False
    """Whether the id is that of an area."""


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Url = Annotated[str, StringConstraints(pattern=r"^https://[^\s/]+\.[^\s/]+(/\S*)?$")]
MunicipalityNumber = Annotated[str, StringConstraints(pattern=r"^\d{4}$")]

AnyId = Annotated[Id, Refers()]
BodyId = Annotated[Id, Refers((Kind.BODY,))]
ServiceId = Annotated[Id, Refers((Kind.SERVICE,))]
AreaId = Annotated[Id, Refers(area=True)]
PartyId = Annotated[Text, Refers((Kind.BODY,), municipality=True)]
SiteAddress = Annotated[
    # Our own machine too: so that sharing can be tried out before anything is published.
    str, StringConstraints(pattern=r"^(https://[^\s/@]+\.[^\s/@]+|http://(localhost|127\.0\.0\.1)(:\d+)?)(/[^\s?#]*)?$")
]
FINGERPRINT_LETTERS, FINGERPRINT_LENGTH = "bcdfghjklmnpqrstvwxz", 8
FINGERPRINT = rf"^[{FINGERPRINT_LETTERS}]{{{FINGERPRINT_LENGTH}}}$"
Fingerprint = Annotated[str, StringConstraints(pattern=FINGERPRINT)]
Editor = Annotated[
    # GitHub's own rule for a user or an organisation, and for the team behind the stroke.
    str, StringConstraints(pattern=r"^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}(/[a-z0-9_][a-z0-9._-]{0,99})?$")
]


def _only_calendar_date(value: Any) -> Any:
    """pydantic takes «2027» for seconds since 1970, so only whole ISO dates pass."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)):
        return value
    raise ValueError("not a date")


Day = Annotated[date, BeforeValidator(_only_calendar_date)]


class Part(BaseModel):
    """Anything with keys: no unknown ones, never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Source(Part):
    title: Text
    """Hva kilden heter, og hvem som har laget den."""
    url: Url
    """Adressen til kilden. Begynner med https://."""
    seen: Day
    """Dagen vi leste kilden."""


class Approval(Part):
    by: PartyId
    """Id til organet, eller kommunenummer i anførselstegn."""
    on: Day
    """Vedtaksdato."""
    ref: Text | None = None
    """Saksnummer, for eksempel «sak 12/22»."""
    version: Text | None = None
    """Versjonen vedtaket gjelder. Utelatt betyr versjonen som står i dokumentet."""


class PartyApproval(Part):
    document: AnyId
    """Id til teksten som er vedtatt."""
    by: PartyId
    """Kommunenummer i anførselstegn, eller id til organet."""
    version: Text
    """Versjonen vedtaket gjelder, i anførselstegn."""
    on: Day
    """Vedtaksdato."""
    ref: Text | None = None
    """Saksnummer, for eksempel «sak 12/22»."""


class Review(Part):
    on: Day
    """Dagen teksten ble gjennomgått."""
    by: BodyId
    """Id til organet som gjennomgikk teksten."""
    outcome: ReviewOutcome
    """Hva gjennomgangen førte til."""
    note: Text | None = None
    """Kort forklaring."""


class Consultation(Part):
    opens: Day
    """Første dag av høringen."""
    closes: Day
    """Siste dag for høringssvar."""
    respond_to: Text
    """Hvor og hvordan man svarer."""


class Codes(Part):
    icpc2: tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{2}$")], ...] = ()
    """ICPC-2-koder, for eksempel R95."""
    icd10: tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{2}(\.\d{1,2})?$")], ...] = ()
    """ICD-10-koder, for eksempel J44.1."""


class Adapts(Part):
    document: AnyId
    """Id til den felles teksten."""
    version: Text
    """Versjonen av den felles teksten som er vurdert."""
    sections: dict[Text, Fingerprint] = {}
    """Avtrykket av hvert avsnitt slik det var da det ble vurdert. Skrives av `samhandling adopt`, aldri for hånd."""


class Origin(Part):
    site: SiteAddress
    """Adressen til nettstedet teksten er hentet fra."""
    document: Id
    """Id til teksten der."""
    version: Text
    """Versjonen som ble hentet."""
    license: Text
    """Vilkårene teksten kan brukes på."""
    fetched: Day
    """Dagen teksten ble hentet."""
    sections: Annotated[dict[str, Fingerprint], Field(min_length=1)]
    """Avtrykket av hvert avsnitt slik det ble hentet. Skrives av `samhandling fetch`, aldri for hånd."""


class EditorialChange(Part):
    section: Text
    """Ankeret til avsnittet, for eksempel s2."""
    was: Fingerprint
    """Avtrykket før rettingen. Skrives av `samhandling editorial`."""
    now: Fingerprint
    """Avtrykket etter rettingen."""
    on: Day
    """Dagen avsnittet ble rettet."""
    note: Text
    """Hva som ble rettet, for eksempel «skrivefeil i 2.1»."""
