"""The bytes of the index: numbers of varying length, words by what they share with the word before, evidence in steps.

`overrides/assets/search/shard.js` reads what is written here.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise

from ..weights import STEP, STEPS, WEAKEST

OUTSIDE, FAINT = "", "-"
"""Stand last among the forms of a word for what no agreement settles, and of one that tells little."""
Evidence = dict[int, float]
"""How strongly each document (by number) is about something."""


def _steps() -> tuple[float, ...]:
    # By multiplication, which gives the same bits everywhere; a power function need not.
    steps = [WEAKEST]
    while len(steps) < STEPS:
        steps.append(steps[-1] * STEP)
    return tuple(steps)


STRENGTHS = _steps()
_BETWEEN = [(lower + higher) / 2 for lower, higher in pairwise(STRENGTHS)]
"""Where the nearest step becomes another."""


@dataclass
class Posting:
    """What the index knows about a key."""

    exact: dict[str, Evidence] = field(default_factory=dict)
    """Evidence for each stem with this key, as a word or a part of one; nothing for a known word that no text has."""
    indirect: Evidence = field(default_factory=dict)
    """Documents that say the word in another way; already weighed."""
    forms: tuple[str, ...] = ()
    """Other ways of saying it, as keys: what to mark in a text."""
    faint: bool = False
    """Whether it is a word that tells little of what a text is about."""
    outside: bool = False
    """Whether it is a word for what no agreement settles: a medicine, a price."""
    redirect: str = ""
    """The key to look under instead: this is only a stem."""


SMALL = [bytes([number]) for number in range(128)]


def varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the high bit says that more follow."""
    if number < 128:
        return SMALL[number]
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def word_after(word: str, before: str) -> bytes:
    """A word as the number of letters it shares with the one before, and the rest."""
    shared = 0
    while shared < min(len(word), len(before)) and word[shared] == before[shared]:
        shared += 1
    rest = word[shared:].encode()
    return varint(shared) + varint(len(rest)) + rest


def evidence_bytes(evidence: Evidence) -> bytes:
    """Gaps between document numbers, then a step for each: the two compress better apart."""
    numbers = sorted(evidence)
    gaps = b"".join(varint(b - a) for a, b in pairwise([-1, *numbers]))
    return varint(len(numbers)) + gaps + bytes([bisect_left(_BETWEEN, evidence[number]) for number in numbers])


def posting_bytes(key: str, posting: Posting, before: str) -> bytes:
    """One entry of a shard, after the entry with the key before."""
    out = word_after(key, before)
    if posting.redirect:
        return out + varint(0) + word_after(posting.redirect, key)
    out += varint(len(posting.exact) + 1)
    for stem in sorted(posting.exact):
        out += word_after(stem, key) + evidence_bytes(posting.exact[stem])
    forms = (*posting.forms, *[FAINT] * posting.faint, *[OUTSIDE] * posting.outside)
    out += evidence_bytes(posting.indirect) + varint(len(forms))
    return out + b"".join(word_after(form, "") for form in forms)


def pack(data: bytes) -> bytes:
    """Compressed by us: not every web server compresses what it does not know, and a damaged file is noticed."""
    return zlib.compress(data, 9)
