"""What differs between two tables of a figure: number by number, and never how few persons there were."""

from __future__ import annotations

from collections.abc import Iterator

from ..documents.figures.periods import Period
from ..documents.figures.said import in_words, too_few
from ..documents.figures.series import Observation, Series
from ..model.kinds import Figure
from ..model.vocabulary import Language
from ..model.words import Phrase
from .values import ChangedValue

_TOO_FEW = Phrase("under fem personer", "under fem personar")


def changed_numbers(before: Series, now: Series, figure: Figure, language: Language) -> Iterator[ChangedValue]:
    """The numbers that are others, new or gone, in the order of time.

    Nothing where the table as it is now cannot be read at all: the checks say why, and no number has been taken out.
    """
    if now.faults and not now.observations:
        return
    old, new = (_by_place(series) for series in (before, now))
    for place in sorted({**old, **new}):
        texts = [_text(found.get(place), figure, language) for found in (old, new)]
        if _value(old.get(place)) != _value(new.get(place)):
            period, group = place
            yield ChangedValue(f"{period.said}, {group}" if group else period.said, *texts)


def _by_place(series: Series) -> dict[tuple[Period, str], Observation]:
    return {(one.period, one.group): one for one in series.observations}


def _value(one: Observation | None) -> object:
    return one.value if one else None


def _text(one: Observation | None, figure: Figure, language: Language) -> str:
    if one is None:
        return ""
    return _TOO_FEW.said(language) if too_few(one, figure) else in_words(one, language)
