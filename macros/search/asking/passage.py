"""Which section of a document answers; the twin is `overrides/assets/search/passage.js`.

The words of the query that only repeat the title tell the document, not the section. A question for a time is answered
where a time stands, a question for who where somebody acts. Where nothing stands out, nothing is quoted: a wrong clause
is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ..weights import (
    ABOUT,
    ACTS,
    ASKS_CONTENTS,
    ASKS_FAILS,
    ASKS_NUMBER,
    ASKS_WHEN,
    ASKS_WHERE,
    ASKS_WHO,
    CONTENT,
    CONTENTS,
    COVERS,
    ENOUGH,
    FAILS,
    FAILURE,
    HEADING,
    MISSES,
    NEXT,
    NUMBER,
    NUMBERED,
    OWN_ROLE,
    PHONE,
    PLACE,
    STANDS_OUT,
    TIME,
    TITLE,
    TYPED,
    UNSAID,
    WHEN,
    WHERE,
    WHO,
)
from ..words import units
from .matching import Matcher
from .ranking import rounded
from .reading import Read, Reading, either, neighbours


@dataclass(frozen=True)
class Question:
    """What is looked for in the sections of a document."""

    text: str
    matcher: Matcher
    worth: Mapping[int, float]
    """How much each word of the query says, by its place."""
    role: str | None = None

    @cached_property
    def when(self) -> bool:
        return bool(re.search(WHEN, self._typed))

    @cached_property
    def who(self) -> bool:
        return bool(re.search(WHO, self._typed))

    @cached_property
    def number(self) -> bool:
        return bool(re.search(NUMBER, self._typed))

    @cached_property
    def where(self) -> bool:
        return bool(re.search(WHERE, self._typed))

    @cached_property
    def fails(self) -> bool:
        return bool(re.search(FAILS, self._typed))

    @cached_property
    def contents(self) -> bool:
        return bool(re.search(CONTENTS, self._typed))

    @cached_property
    def asks(self) -> float:
        """What it says beside its words."""
        when_and_who = ASKS_WHEN * self.when + ASKS_WHO * self.who
        return when_and_who + ASKS_NUMBER * self.number + ASKS_FAILS * self.fails + ASKS_CONTENTS * self.contents

    def has_typed(self, keyword: str) -> int:
        """How many words of a keyword of several are typed as they stand, beside each other: all or none."""
        keys = self.matcher.keys(keyword)
        return len(keys) if len(keys) > 1 and f" {' '.join(keys)} " in self._keys else 0

    @cached_property
    def _keys(self) -> str:
        return f" {' '.join(self.matcher.keys(self.text))} "

    @cached_property
    def _typed(self) -> str:
        return " ".join(part for parts in units(self.text) for part in parts)


def best_section(reading: Reading, question: Question) -> Mapping[str, Any] | None:
    """The section that answers; None when no section has enough, or two are as good.

    Clauses under one heading tell of one thing, in order: there the first of equals is the answer. So it is of those
    that editors have given the keyword that is typed. Of a service where none stands out, how one gets it.
    """
    counts = beyond(reading, question)
    asks = sum(counts.values()) + question.asks
    scores = [(rounded(_score(one, question, counts) / max(asks, 1.0)), one.section) for one in reading.sections]
    best_score, best = max(scores, key=lambda found: found[0], default=(0.0, None))
    if not best or best_score < ENOUGH:
        return _gist(reading)
    must = _must_stand_out(next(one for one in reading.sections if one.section is best), counts)
    equals = [one for score, one in scores if one is not best and must * score >= best_score]
    return best if all(_is_same_answer(one, best, question) for one in equals) else _gist(reading)


def beyond(reading: Reading, question: Question) -> dict[int, float]:
    """How much each word of the query says beyond what the document as a whole tells."""
    return {place: says * (1.0 - _told(place, reading)) for place, says in question.worth.items()}


def _must_stand_out(best: Read, counts: Mapping[int, float]) -> float:
    """How much better than the runner-up it must be: more, the less of the query its own words and heading have.

    Keywords are often much the same in neighbours. Several of them beside each other, as typed, leave no doubt.
    """
    said, asks = either(best.text, best.heading), sum(counts.values())
    told = sum(count * said.get(place, 0.0) for place, count in counts.items())
    return rounded(STANDS_OUT + (0.0 if best.named or not asks else UNSAID * (1.0 - told / asks)))


def _is_same_answer(one: Mapping[str, Any], best: Mapping[str, Any], question: Question) -> bool:
    numbers = set(re.findall(PHONE, best["text"])) if question.number else set()
    if _chapter(one) == _chapter(best) or (numbers and numbers == set(re.findall(PHONE, one["text"]))):
        return True
    return any(question.has_typed(word) for word in set(one["keywords"]) & set(best["keywords"]))


def _gist(reading: Reading) -> Mapping[str, Any] | None:
    """How one gets a service or an offer, or what a body does: what most want to know of it."""
    return next((one.section for one in reading.sections if one.section["gist"]), None)


def _chapter(section: Mapping[str, Any]) -> str:
    """The heading that a clause stands under: «6 Frist», of «6.1 Frist»."""
    number, _, name = section["heading"].partition(" ")
    return f"{number.partition('.')[0]} {name}"


def _told(place: int, reading: Reading) -> float:
    """How much of a word is told by the document as a whole, and says nothing of which section."""
    return max((1.0 - TITLE) * reading.title.get(place, 0.0), (1.0 - ABOUT) * reading.about.get(place, 0.0))


def _score(one: Read, question: Question, counts: Mapping[int, float]) -> float:
    section = one.section
    beside = neighbours([one.matches])
    score = NEXT * sum(
        beside.get(place, 0.0) * min(count, counts.get(place + 1, 0.0)) for place, count in counts.items()
    )
    has, asks = 0.0, sum(counts.values()) + ASKS_NUMBER * question.number
    for place, count in counts.items():
        named = HEADING * one.heading.get(place, 0.0)
        said = max(one.text.get(place, 0.0), one.keywords.get(place, 0.0), named)
        score += count * (said + named)
        has += count * said
    if question.number and re.search(PHONE, section["text"]):
        has += ASKS_NUMBER
    score += _beside_the_words(section, question)
    if section["actor"]:
        score *= OWN_ROLE if section["actor"] == question.role else ACTS
    return score * (MISSES + has / asks) ** COVERS if asks else score


def _beside_the_words(section: Mapping[str, Any], question: Question) -> float:
    """What a section has of what the query asks for, other than its words."""
    heading, text = section["heading"].lower(), section["text"].lower()

    def named(pattern: str) -> bool:
        return bool(re.search(pattern, heading))

    added = TYPED * max(map(question.has_typed, section["keywords"]), default=0)
    if question.when and re.search(TIME, text):
        added += ASKS_WHEN * (1.0 + HEADING * named(WHEN))
    if question.who and (section["actor"] or named(WHO)):
        added += ASKS_WHO * (1.0 + HEADING * named(WHO))
    if question.number and re.search(PHONE, text):
        added += ASKS_NUMBER * (1.0 + NUMBERED * named(NUMBER))
    if question.where:
        added += ASKS_WHERE * named(PLACE)
    if question.fails:
        added += ASKS_FAILS * (bool(re.search(FAILURE, f"{heading} {text}")) + HEADING * named(FAILURE))
    return added + ASKS_CONTENTS * (question.contents and named(CONTENT))
