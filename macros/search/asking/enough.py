"""Whether any text answers; the twin is `overrides/assets/search/enough.js`.

A text answers when it has, in one place, enough of what the query says. A word that no text has says most of all: it
counts as the rarest there can be, or «marevan dosering» would be answered with what is said of doses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..words import Language
from .query import Asked
from .ranking import rounded
from .reading import Reading, either


def covered(readings: Iterable[Reading], asked: Sequence[Asked], language: Language) -> float:
    """The largest share of what the query says that a document has in one place, from 0 to 1.

    A word that may be unfinished is not judged when it is all there is, and one that says nothing never is.
    """
    words = [one for one in asked if len(one.places) == 1 and language.says_something(one.word)]
    says = {one.places[0]: one.says for one in words if len(words) > 1 or not one.unfinished}
    total = sum(says.values())
    if not total:
        return 1.0
    best = max((_share(reading, says) for reading in readings), default=0.0)
    return rounded(best / total)


def _share(reading: Reading, says: Mapping[int, float]) -> float:
    best = 0.0
    for marks in (reading.about, *(section.marks for section in reading.sections)):
        met = either(marks, reading.title)
        best = max(best, sum(says[place] * met.get(place, 0.0) for place in says))
    return best
