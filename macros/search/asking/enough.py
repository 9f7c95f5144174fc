"""Whether any text answers; the twin is `overrides/assets/search/enough.js`.

A text answers when it has, in one place, enough of what the query says. A word that no text has says most of all: it
counts as the rarest there can be, or «marevan dosering» would be answered with what is said of doses. So does one that
was guessed at, where the guess is not in the place either: nothing is told of «asylsøker helserett». What else tells
that there is an answer is weighed by a small model, fitted to questions with and without one: how many telling words
are met, whether the query has a word for what no agreement settles, and whether its topic is told of as having no text.
That tells nothing of a section that editors have given those very words: they know that it answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from ..weights import (
    ANSWERS,
    ANSWERS_OUTSIDE,
    ANSWERS_SHARE,
    ANSWERS_UNTOLD,
    ANSWERS_WORD,
    MADE_OF,
    MOST_MET,
    NEARLY_ALL,
    PART,
)
from ..words import Language
from .query import Asked
from .ranking import rounded
from .reading import Marks, Reading, either


def answered(
    readings: Iterable[Reading], asked: Sequence[Asked], language: Language, untold: Collection[str] = ()
) -> bool:
    """Whether one of the documents answers; `untold` is the words of a topic that is known to have no text.

    A word that may be unfinished is not judged when it is all there is, and one that says nothing never is.
    """
    words = [one for one in asked if len(one.places) == 1 and language.says_something(one.word)]
    judged = {one.places[0]: one for one in words if len(words) > 1 or not one.unfinished}
    if not any(one.says for one in judged.values()):
        return True
    telling = {place for place, one in judged.items() if not one.faint}
    topic = {place for place, one in judged.items() if one.word in untold}
    return any(_answers(reading, judged, telling, topic) for reading in readings)


def _answers(reading: Reading, judged: Mapping[int, Asked], telling: set[int], topic: set[int]) -> bool:
    places = [(reading.about, bool(topic)), *((one.marks, not topic <= one.named) for one in reading.sections)]
    whole = _share(either(reading.title, *(marks for marks, _ in places)), judged)
    return any(_likely(either(marks, reading.title), whole, judged, telling, untold) >= 0 for marks, untold in places)


def _likely(met: Marks, whole: float, judged: Mapping[int, Asked], telling: set[int], untold: bool) -> float:
    """How likely it is that a place answers: above nothing, when it is likelier than not."""
    share = _share(met, judged)
    words = min(MOST_MET, sum(met.get(place, 0.0) >= MADE_OF for place in telling))
    outside = any(one.outside and met.get(place, 0.0) < PART for place, one in judged.items())
    return rounded(
        ANSWERS
        + ANSWERS_SHARE * (share + whole) / 2
        + ANSWERS_WORD * words
        + ANSWERS_OUTSIDE * outside
        + ANSWERS_UNTOLD * (untold and share < NEARLY_ALL)
    )


def _share(met: Marks, judged: Mapping[int, Asked]) -> float:
    """How much of what the query says that is told, from 0 to 1."""
    told = sum(one.says * met.get(place, 0.0) for place, one in judged.items())
    asks = sum(one.says if met.get(place) else one.against for place, one in judged.items())
    return told / asks if asks else 0.0
