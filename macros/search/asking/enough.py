"""Whether any text answers; the twin is `overrides/assets/search/enough.js`.

A text answers when it has, in one place, enough of what the query says. A word that no text has says most of all: it
counts as the rarest there can be, or «marevan dosering» would be answered with what is said of doses. So does one that
was guessed at, where the guess is not in the place either: nothing is told of «asylsøker helserett».
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
    judged = {one.places[0]: one for one in words if len(words) > 1 or not one.unfinished}
    if not any(one.says for one in judged.values()):
        return 1.0
    return max((_share(reading, judged) for reading in readings), default=0.0)


def _share(reading: Reading, judged: Mapping[int, Asked]) -> float:
    best = 0.0
    for marks in (reading.about, *(section.marks for section in reading.sections)):
        met = either(marks, reading.title)
        told = sum(one.says * met.get(place, 0.0) for place, one in judged.items())
        asks = sum(one.says if met.get(place) else one.against for place, one in judged.items())
        best = max(best, rounded(told / asks))
    return best
