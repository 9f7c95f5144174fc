"""From text to words, and from a word to the keys it is found under.

A word has a *stem* (its own inflections) and a *key*, shared with its relatives: the nynorsk and bokmål
forms of the word, and the noun made from the verb. The index is sorted by key; a hit on the stem itself counts more.
`overrides/assets/search/analysis.js` does the same, with the same rules: they travel in the manifest of the index.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from itertools import chain

import snowballstemmer  # type: ignore[import-untyped]

from ..documents.text.unseen import UNSEEN
from .weights import LONGEST_WORD

LETTERS = "0-9A-Za-zÀ-ÖØ-öø-ɏﬀ-ﬆ０-９Ａ-Ｚａ-ｚ"
WORD = f"[{LETTERS}][{LETTERS}{UNSEEN}]*"
UNIT = re.compile(
    rf"[A-Za-z][0-9]{{2}}\.[0-9]{{1,2}}(?![{LETTERS}])"
    rf"|[0-9]{{1,3}}(?:[ \u00a0\u202f][0-9]{{2,3}})+(?![{LETTERS}])|{WORD}(?:[-\u2010\u2011]{WORD})*"
)
"""A code such as J44.1, a number with blanks in it, or a word with its hyphens. The letters are Latin and Sámi, the
wide ones of some keyboards, and the ligatures of PDF, spelt out: Python's and JavaScript's ideas of a word differ. A
word may have letters nobody sees."""
LETTERS_UNSEEN = re.compile(f"[{UNSEEN}]")
SEPARATOR = re.compile(r"[-. \u00a0\u202f\u2010\u2011]")
DIGRAPHS = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
"""How our letters are written on a keyboard that lacks them."""


_SNOWBALL = snowballstemmer.stemmer("norwegian")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The word without its inflection. A word with a digit is a code, and codes are never cut."""
    stemmed: str = _SNOWBALL.stemWord(word) if word.isalpha() else word
    return stemmed


def fold(text: str) -> str:
    """Lower case without accents; å keeps its ring, and æ and ø are letters of their own."""
    text = text.lower()
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text)
    kept = "".join(c for c in letters if not "\u0300" <= c <= "\u036f" or c == "\u030a")
    return unicodedata.normalize("NFC", kept)


def respelt(word: str) -> tuple[str, ...]:
    """A word with our letters where it has two others for them, and the other way round: oeresmerter, øresmerter."""
    ours, theirs = word, word
    for pair, letter in DIGRAPHS:
        ours, theirs = ours.replace(pair, letter), theirs.replace(letter, pair)
    return tuple(other for other in dict.fromkeys((ours, theirs)) if other != word)


def units(text: str) -> list[tuple[str, ...]]:
    """Every word of a text, folded, as its parts: «e-post, J44.1, 116 117» → [(e, post), (j44, 1), (116, 117)]."""
    return [_parts(unit) for unit in _units(text)]


def words(text: str) -> list[str]:
    """The words of a text as they are indexed: the parts, and the parts joined."""
    return list(chain.from_iterable(map(_indexed, _units(text))))


def _units(text: str) -> list[str]:
    return UNIT.findall(unicodedata.normalize("NFC", text))


@lru_cache(maxsize=100_000)
def _parts(unit: str) -> tuple[str, ...]:
    return tuple(part[:LONGEST_WORD] for part in SEPARATOR.split(fold(LETTERS_UNSEEN.sub("", unit))))


@lru_cache(maxsize=100_000)
def _indexed(unit: str) -> tuple[str, ...]:
    parts = _parts(unit)
    return (*parts, "".join(parts)[:LONGEST_WORD]) if len(parts) > 1 else parts


@dataclass(frozen=True)
class Language:
    """The rules that make relatives meet, in the order they are tried."""

    stop: tuple[str, ...]
    """Words that say nothing: looked up only when a query has no others."""
    whole: tuple[tuple[str, str], ...]
    """Word or stem, and the word it is found under: kva → hva, menn → mann."""
    fragments: tuple[tuple[str, str], ...]
    """The same for pieces found anywhere in a word: sjuk → syk."""
    endings: tuple[tuple[str, str], ...]
    """Regular expression, replacement: løsning, løysing → løsing."""

    def key(self, word: str) -> str:
        """The stem that the word shares with its relatives."""
        if word in self.known:
            return self.known[word]
        plain = self._whole.get(word) or self._fragment.sub(lambda found: self._fragments[found[0]], word)
        if plain == word:
            plain = self._whole.get(stem(word), word)
        for pattern, replacement in self._endings:
            plain = pattern.sub(replacement, plain)
        return self.known.setdefault(word, stem(plain))

    def says_something(self, word: str) -> bool:
        return word not in self._stop

    @cached_property
    def known(self) -> dict[str, str]:
        """The key of each word that was asked for; what an earlier build knew may be put here."""
        return {}

    @cached_property
    def _stop(self) -> frozenset[str]:
        return frozenset(self.stop)

    @cached_property
    def _whole(self) -> dict[str, str]:
        return dict(self.whole)

    @cached_property
    def _fragments(self) -> dict[str, str]:
        """A piece that is bokmål already stays as it is, or «utvalg» would become «utvalgg» by way of «utval»."""
        return {b: b for _, b in self.fragments} | dict(self.fragments)

    @cached_property
    def _fragment(self) -> re.Pattern[str]:
        longest_first = sorted(self._fragments, key=lambda piece: (-len(piece), piece))
        return re.compile("|".join(longest_first) or "$^")

    @cached_property
    def _endings(self) -> list[tuple[re.Pattern[str], str]]:
        return [(re.compile(pattern), replacement) for pattern, replacement in self.endings]


def lines(name: str) -> list[list[str]]:
    """The lines of a data file as columns; «#» begins a comment."""
    return [columns for line in text_of(name).splitlines() if (columns := line.partition("#")[0].split())]


def text_of(name: str) -> str:
    """A data file as it is."""
    return (resources.files(__package__) / "data" / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def norwegian() -> Language:
    """The rules kept in data/."""
    pairs = [(a, b) for a, b in lines("relatives.txt")]
    return Language(
        stop=tuple(word for line in lines("stopwords.txt") for word in line),
        whole=tuple((a[1:], b) for a, b in pairs if a.startswith("=")),
        fragments=tuple((a, b) for a, b in pairs if not a.startswith("=")),
        endings=tuple((a, b) for a, b in lines("endings.txt")),
    )
