"""A number as it is written in Norwegian, what is said where there is none, and which numbers are never said."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ...model.kinds import Figure
from ...model.vocabulary import Language
from ...model.words import Phrase
from .series import Absent, Observation, Series

_ABSENT = {
    Absent.UNKNOWN: Phrase("ikke oppgitt", "ikkje oppgitt"),
    Absent.WITHHELD: Phrase("holdt tilbake av hensyn til personvernet", "halde tilbake av omsyn til personvernet"),
}
FEW = 5
"""Below it, a number of persons can show who they are; Helsedirektoratet and SSB hide the same."""


TOTALS = ("sum", "totalt", "total", "i alt", "til sammen", "samlet", "samla", "alle")
"""What a group is called that is the sum of the others."""


def sum_of_groups(series: Series) -> str | None:
    """The group that is the sum of the others, which would make each of them small beside it.

    What is called so may be a mean, as of percents, and then lies among the others.
    """
    total = next((group for group in series.groups if group.lower() in TOTALS), None)
    given = [(one.group == total, one.number) for one in series.observations if one.number is not None]
    largest = {of_all: max(number for which, number in given if which is of_all) for of_all, _ in given}
    return total if len(largest) == 2 and largest[True] > largest[False] else None


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


def given_away(same: Sequence[Observation], figure: Figure) -> Observation | None:
    """The one number of a period that is withheld, where the total of the same period gives it away."""
    withheld = [one for one in same if one.value is Absent.WITHHELD]
    total = next((one.number for one in same if one.group.lower() in TOTALS), None)
    others = [one.number for one in same if one.value is not Absent.WITHHELD and one.group.lower() not in TOTALS]
    if not figure.counts_persons or total is None or len(withheld) != 1 or None in others:
        return None
    return withheld[0] if 0 < total - sum(filter(None, others)) < FEW else None
