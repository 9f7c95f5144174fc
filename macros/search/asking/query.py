"""From what the reader typed to evidence, word by word; the twin is `overrides/assets/search/query.js`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from math import log

from ..building.encoding import Evidence, Posting
from ..weights import (
    COMPLETION,
    FAINT,
    JOINTS,
    LONG,
    LONGEST_QUERY,
    MOST_COMPLETIONS,
    MOST_WORDS,
    RELATIVE,
    SHORTEST_COMPOUND,
    SHORTEST_HEAD,
    SHORTEST_MODIFIER,
    SHORTEST_PREFIX,
    SHORTEST_SPELLING,
    SPLIT,
)
from ..words import respelt, stem, units
from .reader import Index
from .spelling import guess


@dataclass
class Asked:
    """A word of the query, or two neighbours written as one, with what was found for it."""

    word: str
    places: tuple[int, ...]
    """Which words of the query this stands for."""
    evidence: Evidence = field(default_factory=dict)
    known: bool = False
    """Whether the site knows the word: then it is never taken for another."""
    unfinished: bool = False
    """Whether it is taken for the beginning of a word."""
    instead: tuple[str, ...] = ()
    """The words searched for in its place."""
    suggestions: tuple[str, ...] = ()
    """Words the reader may have meant, when we dare not choose."""
    forms: tuple[str, ...] = ()
    """Other ways of saying it, as keys."""
    parts: tuple[str, ...] = ()
    """What it is made of, when texts have only that."""
    faint: bool = False
    """Whether it tells little: to get, to send, new, often."""
    outside: bool = False
    """Whether it is a word for what no agreement settles, or made of one: a medicine, a price, timelønn."""
    says: float = 0.0
    """How much it tells: the fewer texts have it, the more; most when none has."""
    against: float = 0.0
    """How much it tells against a text that lacks it: of a word that was only guessed at, as if no text had it."""


def ask(text: str, index: Index) -> list[Asked]:
    """Look up every word of a query. The last one may be unfinished, unless a space follows."""
    said = units(text[:LONGEST_QUERY])
    typed = [part for parts in said for part in parts][:MOST_WORDS]
    telling = [word for word in typed if index.language.says_something(word)] or typed
    asked = [look_up(word, (place,), index) for place, word in enumerate(dict.fromkeys(telling))]
    places = {one.word: one.places[0] for one in asked}
    together = (*_neighbours(typed, places, index), *_whole_numbers(said, places, index))
    joined = [one for one in together if one.evidence]
    covered = {place for one in joined for place in one.places}
    for one in asked:
        if not one.known and one.places[0] not in covered:
            _take_otherwise(one, index, begun=one.word == typed[-1] and not text[-1:].isspace())
    for one in (*asked, *joined):
        _weigh(one, index)
    return asked + joined


def _neighbours(typed: list[str], places: dict[str, int], index: Index) -> Iterator[Asked]:
    """Two words that follow each other, as the one that a text may have: sykehus lege as sykehuslege."""
    for a, b in pairwise(typed):
        if a in places and b in places:
            for joint in JOINTS:
                yield look_up(a + joint + b, (places[a], places[b]), index)


def _whole_numbers(said: list[tuple[str, ...]], places: dict[str, int], index: Index) -> Iterator[Asked]:
    """A number in three groups or more as a text may have it: 22 33 44 55 as 22334455."""
    for parts in said:
        if len(parts) > 2 and all(part.isdigit() and part in places for part in parts):
            yield look_up("".join(parts), tuple(dict.fromkeys(places[part] for part in parts)), index)


def _take_otherwise(asked: Asked, index: Index, *, begun: bool) -> None:
    """Take a word that the site does not know for one that it does; the last may be only begun, and another cut short
    when no word is like it: giftinfo, rehab."""
    _respell(asked, index)
    if not asked.evidence and begun:
        _complete(asked, index)
    if not asked.evidence:
        _correct(asked, index)
    if not asked.evidence and len(asked.word) >= SHORTEST_SPELLING:
        _complete(asked, index)


def _weigh(asked: Asked, index: Index) -> None:
    asked.says = _rarity(asked, index)
    guessed = not asked.known and not asked.unfinished and not asked.faint
    asked.against = _rare(0, index) if guessed else asked.says


def _rarity(asked: Asked, index: Index) -> float:
    """The versions of one text count as one: else a word would be common because many areas have adopted its text.

    An ordinary word tells little, and nothing when no text happens to have it.
    """
    found = len({index.texts[number] for number in asked.evidence})
    return _rare(found, index) * (FAINT * bool(found) if asked.faint else 1.0)


def _rare(found: int, index: Index) -> float:
    return log(1 + (index.different - found + 0.5) / (found + 0.5))


def look_up(word: str, places: tuple[int, ...], index: Index) -> Asked:
    """Find what the index has for a word as it stands."""
    entry = index.find(index.language.key(word))
    asked = Asked(word, places, known=bool(entry and not entry.redirect))
    if entry:
        asked.forms, asked.faint, asked.outside = entry.forms, entry.faint, entry.outside
        _add(asked.evidence, _weighed(entry, stem(word)))
    return asked


def _weighed(entry: Posting, exact: str) -> Evidence:
    """The evidence of an entry, the word's own stem before its relatives."""
    evidence: Evidence = {}
    for form, found in entry.exact.items():
        _add(evidence, found, 1.0 if form == exact else RELATIVE)
    _add(evidence, entry.indirect)
    return evidence


def _add(evidence: Evidence, more: Evidence, weight: float = 1.0) -> None:
    for number, strength in more.items():
        evidence[number] = evidence.get(number, 0.0) + weight * strength


def _respell(asked: Asked, index: Index) -> None:
    """Take the word for one whose letters the reader's keyboard lacks."""
    for word in respelt(asked.word):
        if found := look_up(word, (), index).evidence:
            asked.evidence, asked.instead = found, (word,)
            return


def _complete(asked: Asked, index: Index) -> None:
    """Take the word for the beginning of one."""
    if len(asked.word) < SHORTEST_PREFIX:
        return
    for key, entry in islice(index.beginning(asked.word), MOST_COMPLETIONS):
        whole = index.find(entry.redirect) if entry.redirect else entry
        if whole:
            _add(asked.evidence, _weighed(whole, key), COMPLETION)
    asked.unfinished = bool(asked.evidence)


def _correct(asked: Asked, index: Index) -> None:
    """Take the word for a misspelt one: one mistake, then a compound of known words, then two mistakes."""
    for limit in (1, 2):
        if limit == 2 and (_split(asked, index) or len(asked.word) < LONG):
            return
        guessed = guess(asked.word, index, limit)
        if not guessed.certain:
            asked.suggestions = guessed.words
            return
        for word in guessed.words:
            _add(asked.evidence, look_up(word, (), index).evidence)
        if asked.evidence:
            asked.instead = guessed.words
            return


def _split(asked: Asked, index: Index) -> bool:
    """Look for the two parts of a compound that no text has. True when documents have both."""
    best = max(_splits(asked.word, index), key=lambda found: found[0], default=None)
    if best:
        _, modifier, head = best
        both = modifier.evidence.keys() & head.evidence.keys()
        asked.evidence = {n: SPLIT * min(modifier.evidence[n], head.evidence[n]) for n in sorted(both)}
        asked.parts = (modifier.word, head.word) if both else ()
        asked.outside = bool(both) and (modifier.outside or head.outside)
    return bool(asked.evidence)


def _splits(word: str, index: Index) -> Iterator[tuple[float, Asked, Asked]]:
    if len(word) <= SHORTEST_COMPOUND or not word.isalpha():
        return
    for cut in range(SHORTEST_MODIFIER, len(word) - SHORTEST_HEAD + 1):
        head = look_up(word[cut:], (), index)
        if not head.evidence:
            continue
        for joint in JOINTS:
            before = word[:cut]
            if before.endswith(joint) and len(before) - len(joint) >= SHORTEST_MODIFIER:
                modifier = look_up(before.removesuffix(joint), (), index)
                if modifier.evidence:
                    yield min(len(modifier.word), len(head.word)) + len(modifier.word) / 10, modifier, head
