"""How strongly each document is about each word: BM25F, computed when the index is made.

A document has three fields. A word in the title says most, one in a heading, summary or keyword something between, one
in the text least; and a field with many words says less with each. The browser then only adds up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ..words import Language, lines, stem
from .compounds import Compounds, endings
from .encoding import Evidence, Posting
from .glossary import Glossary
from .prepared import Said

WEIGHTS = (12.0, 3.0, 1.0)
"""Of the title; of headings, summary and keywords; of the text."""
LENGTH = (0.5, 0.15, 0.8)
"""How much the length of each field counts."""
HEAD, MODIFIER, ENDING, SYNONYM = 0.5, 0.2, 0.5, 0.6
"""What a word counts that a longer one is a kind of (liste, of legemiddelliste); that tells which kind (legemiddel);
that is the end of a title word; that is another way of saying it."""
LONG_TITLE_WORD = 8


@dataclass
class Vocabulary:
    """The words of a site."""

    uses: Counter[str]
    """In how many documents each word is, as written."""
    medicines: frozenset[str]
    """Stems of medicines: never corrected to each other."""
    known: dict[str, Posting] = field(default_factory=lambda: defaultdict(Posting))
    """What is known about each key."""


def gather(texts: Sequence[Said], glossary: Glossary, language: Language) -> Vocabulary:
    """Weigh every word of every document."""
    written = [{word for field in text.words for word in field} for text in texts]
    uses = Counter(word for words in written for word in words)
    stems = Counter(stem_ for words in written for stem_ in set(map(stem, words)))
    compounds = Compounds(uses, stems, language)
    names = [name for line in lines("medicines.txt") for name in line]
    uses.update(dict.fromkeys(names, 1))
    vocabulary = Vocabulary(uses, frozenset(map(stem, names)))
    weighing = _Weighing(vocabulary.known, compounds, language)
    for number, (text, share) in enumerate(zip(texts, _shares(texts), strict=True)):
        weighing.add(number, text, share)
    for name in names:
        weighing.of(name)  # known, though no text may have it
    for posting in weighing.known("faint.txt"):
        posting.faint = True
    for posting in weighing.known("outside.txt"):
        posting.outside = True
    for key, entry in vocabulary.known.items():
        entry.forms = glossary.forms(key)
    return vocabulary


def _shares(texts: Sequence[Said]) -> Iterator[list[float]]:
    """For each text what one word counts in each field: less, the more words the field has beside others' field."""
    lengths = [[sum(field.values()) for field in text.words] for text in texts]
    mean = [max(1.0, sum(of_field) / len(texts)) for of_field in zip(*lengths, strict=True)]
    for of_text in lengths:
        yield [w / (1 - b + b * own / m) for w, b, own, m in zip(WEIGHTS, LENGTH, of_text, mean, strict=True)]


class _Weighing:
    """Adds what one document after the other says to what is known about each key."""

    def __init__(self, known: dict[str, Posting], compounds: Compounds, language: Language) -> None:
        self._known, self._compounds, self._language = known, compounds, language
        self._places = cache(self._places_of)

    def add(self, number: int, text: Said, share: Sequence[float]) -> None:
        for said, meant, weight in zip(text.words, text.meant, share, strict=True):
            for word, times in said.items():
                for evidence, counts in self._places(word):
                    _add(evidence, number, weight * times * counts)
            for key, times in meant.items():
                _add(self._known[key].indirect, number, weight * times * SYNONYM)
        for end in sorted(set(_ends(text.words[0], self._compounds))):
            _add(self.of(end), number, share[0] * ENDING)

    def of(self, word: str) -> Evidence:
        return self._known[self._language.key(word)].exact.setdefault(stem(word), {})

    def known(self, name: str) -> Iterator[Posting]:
        """The words of a list, which no text need have."""
        for word in (word for line in lines(name) for word in line):
            self.of(word)
            yield self._known[self._language.key(word)]

    def _places_of(self, word: str) -> list[tuple[Evidence, float]]:
        """Where the evidence for a word goes: as itself, and as the parts it has, with what each counts."""
        parts = self._compounds.parts(word)
        return [(self.of(word), 1.0), *((self.of(part), HEAD if word.endswith(part) else MODIFIER) for part in parts)]


def _add(evidence: Evidence, number: int, strength: float) -> None:
    evidence[number] = evidence.get(number, 0.0) + strength


def _ends(title: Iterable[str], compounds: Compounds) -> Iterator[str]:
    for word in title:
        if len(word) >= LONG_TITLE_WORD and word.isalpha():
            parts = compounds.parts(word)
            yield from (end for end in endings(word) if end not in parts)
