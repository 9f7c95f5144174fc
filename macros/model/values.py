"""Kinds of values: words, days, addresses, and ids of other documents; and what has keys, of whatever kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from .lines import on_one_line
from .vocabulary import Kind
from .words import Phrase


@dataclass(frozen=True)
class Refers:
    """Marks a string as the id of another document, of one of these kinds (any kind when empty)."""

    kinds: tuple[Kind, ...] = ()
    municipality: bool = False
    """Whether a municipality number («5001») may stand here too."""
    area: bool = False
    """Whether the id is that of an area."""

    @property
    def only_municipality(self) -> bool:
        return self.municipality and not self.kinds


@dataclass(frozen=True)
class PartOf:
    """Marks a string as the address of one part of a document: «fjord-plan#epikriser» is a measure of a plan."""

    name: str
    """What the form calls those it offers."""


Lines = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Words on as many lines as their author likes."""
Text = Annotated[Lines, AfterValidator(on_one_line)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Url = Annotated[str, StringConstraints(pattern=r"^https://[^\s/]+\.[^\s/]+(/\S*)?$")]
Mailbox = Annotated[str, StringConstraints(pattern=r"^[a-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")]
MunicipalityNumber = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]

AnyId = Annotated[Id, Refers()]
BodyId = Annotated[Id, Refers((Kind.BODY,))]
FigureId = Annotated[Id, Refers((Kind.FIGURE,))]
ServiceId = Annotated[Id, Refers((Kind.SERVICE,))]
AreaId = Annotated[Id, Refers(area=True)]
PartyId = Annotated[Text, Refers((Kind.BODY,), municipality=True)]
MunicipalityId = Annotated[MunicipalityNumber, Refers(municipality=True)]

SiteAddress = Annotated[
    # Our own machine too: so that sharing can be tried out before anything is published.
    str, StringConstraints(pattern=r"^(https://[^\s/@]+\.[^\s/@]+|http://(localhost|127\.0\.0\.1)(:\d+)?)(/[^\s?#]*)?$")
]
FINGERPRINT_LETTERS, FINGERPRINT_LENGTH = "bcdfghjklmnpqrstvwxz", 8
FINGERPRINT = rf"^[{FINGERPRINT_LETTERS}]{{{FINGERPRINT_LENGTH}}}$"
Fingerprint = Annotated[str, StringConstraints(pattern=FINGERPRINT)]
Editor = Annotated[
    # What GitHub, GitLab and Forgejo call a user, and an organisation with its team or its groups behind strokes.
    str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}){0,9}$")
]


def _only_calendar_date(value: Any) -> Any:
    """pydantic takes «2027» for seconds since 1970, so only whole ISO dates pass."""
    if isinstance(value, date) or (isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)):
        return value
    raise PydanticCustomError("not_a_day", "not a date")


A_DAY = Phrase(
    "skriv en dag som finnes, som år-måned-dag: 2027-03-01", "skriv ein dag som finst, som år-månad-dag: 2027-03-01"
)
"""What to write in place of what is no day."""
Day = Annotated[date, BeforeValidator(_only_calendar_date)]


class Part(BaseModel):
    """Anything with keys: no unknown ones, never changed after reading.

    Below a key stands what it is, in bokmål for the authors' reference; on the next line as the form of a nynorsk area
    says it, where that is other words.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    @classmethod
    def keys(cls) -> dict[str, FieldInfo]:
        """The fields by what authors type, in the order in which they stand in a file."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}


def help_of(field: FieldInfo) -> Phrase:
    """What a key is, as it stands below it in the model."""
    return Phrase(*(field.description or "").split("\n"))
