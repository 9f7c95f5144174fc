"""Whether any text answers; the twin is `overrides/assets/search/enough.js`.

A text answers when it has, in one place, enough of what the query says. A word that no text has says most of all: it
counts as the rarest there can be, or «marevan dosering» would be answered with what is said of doses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .matching import Matcher, strongest
from .query import Asked
from .ranking import rarity, rounded


def covered(documents: Iterable[Mapping[str, Any]], matcher: Matcher, asked: Sequence[Asked], count: int) -> float:
    """The largest share of what the query says that a document has in one place, from 0 to 1."""
    says = {one.places[0]: rarity(one, count) for one in asked if len(one.places) == 1 and not one.unfinished}
    if not says:
        return 1.0
    best = max((_share(document, matcher, says) for document in documents), default=0.0)
    return rounded(best / sum(says.values()))


def _share(document: Mapping[str, Any], matcher: Matcher, says: Mapping[int, float]) -> float:
    title = matcher.marks(document["title"])
    about = " · ".join((document["summary"], *document["keywords"], *document["codes"]))
    sections = (f"{section['heading']} · {section['text']}" for section in document["sections"])
    best = 0.0
    for text in (about, *sections):
        met = strongest(matcher.find(text))
        best = max(best, sum(says[place] * max(met.get(place, 0.0), title.get(place, 0.0)) for place in says))
    return best
