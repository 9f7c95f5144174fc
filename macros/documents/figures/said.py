"""A number as it is written in Norwegian, what is said where there is none, and which numbers are never said."""

from __future__ import annotations

from decimal import Decimal

from ...model.kinds import Figure
from ...model.vocabulary import Language
from ...model.words import Phrase
from .series import Absent, Observation

_ABSENT = {
    Absent.UNKNOWN: Phrase("ikke oppgitt", "ikkje oppgitt"),
    Absent.WITHHELD: Phrase("holdt tilbake av hensyn til personvernet", "halde tilbake av omsyn til personvernet"),
}
FEW = 5
"""Below it, a number of persons can show who they are; Helsedirektoratet and SSB hide the same."""


def number(value: Decimal | float) -> str:
    """«1 234,5»: a decimal comma, and a space between thousands from five digits on."""
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,.10g}"
    text = text.replace(",", "\N{NO-BREAK SPACE}" if abs(float(value)) >= 10_000 else "").replace(".", ",")
    return text.replace("-", "\N{MINUS SIGN}")


def in_words(one: Observation, language: Language) -> str:
    """The number of an observation, or why there is none."""
    return _ABSENT[one.value].said(language) if isinstance(one.value, Absent) else number(one.value)


def too_few(one: Observation, figure: Figure) -> bool:
    """Whether an observation is of so few persons that they could be known."""
    return figure.counts_persons and one.number is not None and 0 < one.number < FEW
