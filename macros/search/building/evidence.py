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
LENGTH = (0.5, 0.3, 0.8)
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
    lengths = [[sum(field.values()) for field in text.words] for text in texts]
    mean = [max(1.0, sum(length[f] for length in lengths) / max(1, len(texts))) for f in range(len(WEIGHTS))]
    stems = Counter(s for text in texts for s in {stem(word) for field in text.words for word in field})
    uses = Counter(word for text in texts for word in {word for field in text.words for word in field})
    compounds = Compounds(uses, stems, language)
    names = [name for line in lines("medicines.txt") for name in line]
    uses.update(dict.fromkeys(names, 1))
    vocabulary = Vocabulary(uses, frozenset(map(stem, names)))
    known = vocabulary.known

    def evidence_of(word: str) -> Evidence:
        return known[language.key(word)].exact.setdefault(stem(word), {})

    @cache
    def places(word: str) -> tuple[Evidence, list[tuple[Evidence, float]]]:
        """Where the evidence for a word goes: as itself, and as the parts it has, with what each counts."""
        parts = [(evidence_of(part), HEAD if word.endswith(part) else MODIFIER) for part in compounds.parts(word)]
        return evidence_of(word), parts

    for number, text in enumerate(texts):
        share = [
            w / (1 - b + b * length / m) for w, b, length, m in zip(WEIGHTS, LENGTH, lengths[number], mean, strict=True)
        ]
        for field_, meant, weight in zip(text.words, text.meant, share, strict=True):
            for word, times in field_.items():
                as_itself, in_parts = places(word)
                as_itself[number] = as_itself.get(number, 0.0) + weight * times
                for evidence, counts in in_parts:
                    _add(evidence, number, weight * times * counts)
            for key, times in meant.items():
                _add(known[key].indirect, number, weight * times * SYNONYM)
        for end in sorted(set(_ends(text.words[0], compounds))):
            _add(evidence_of(end), number, share[0] * ENDING)
    for name in names:
        evidence_of(name)  # known, though no text may have it
    for word in (word for line in lines("outside.txt") for word in line):
        evidence_of(word)
        known[language.key(word)].outside = True
    for key, entry in known.items():
        entry.forms = glossary.forms(key)
    return vocabulary


def _add(evidence: Evidence, number: int, strength: float) -> None:
    evidence[number] = evidence.get(number, 0.0) + strength


def _ends(title: Iterable[str], compounds: Compounds) -> Iterator[str]:
    for word in title:
        if len(word) >= LONG_TITLE_WORD and word.isalpha():
            parts = compounds.parts(word)
            yield from (end for end in endings(word) if end not in parts)
