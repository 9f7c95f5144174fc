"""How strongly each document is about each word: BM25F, computed when the index is made.

A document has three fields. A word in the title says most, one in a heading, summary or keyword something between, one
in the text least; and a field with many words says less with each. The browser then only adds up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from ..words import Language, lines, stem, words
from .compounds import Compounds, endings
from .encoding import Evidence, Posting
from .entry import Searchable, Synonyms
from .glossary import Glossary, everyday

WEIGHTS = (12.0, 3.0, 1.0)
"""Of the title; of headings, summary and keywords; of the text."""
LENGTH = (0.5, 0.3, 0.8)
"""How much the length of each field counts."""
HEAD, MODIFIER, ENDING, SYNONYM = 0.5, 0.2, 0.5, 0.6
"""What a word counts that a longer one is a kind of (liste, of legemiddelliste); that tells which kind (legemiddel);
that is the end of a title word; that is another way of saying it."""
LONG_TITLE_WORD = 8

Fields = tuple[list[str], ...]


@dataclass
class Vocabulary:
    """The words of a site."""

    uses: Counter[str]
    """In how many documents each word is, as written."""
    medicines: frozenset[str]
    """Stems of medicines: never corrected to each other."""
    known: dict[str, Posting] = field(default_factory=lambda: defaultdict(Posting))
    """What is known about each key."""


def fields(entry: Searchable, language: Language) -> Fields:
    """The words of a document: title, then what stands out, then the text. Empty words count in titles only."""
    headings = " ".join(section.heading for section in entry.sections)
    asked = (word for section in entry.sections for word in section.keywords)
    outstanding = " ".join((entry.summary, headings, *entry.keywords, *entry.codes, *asked))
    text = " ".join(section.text for section in entry.sections)
    return (
        words(entry.title),
        *([word for word in words(part) if language.says_something(word)] for part in (outstanding, text)),
    )


def gather(entries: Sequence[Searchable], terms: Iterable[Synonyms], language: Language) -> Vocabulary:
    """Weigh every word of every document."""
    texts = [fields(entry, language) for entry in entries]
    mean = [max(1.0, sum(len(text[f]) for text in texts) / max(1, len(texts))) for f in range(len(WEIGHTS))]
    stems = Counter(s for text in texts for s in {stem(word) for part in text for word in part})
    uses = Counter(word for text in texts for word in {word for part in text for word in part})
    compounds = Compounds(uses, stems, language)
    glossary = Glossary(terms, language, everyday())
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
        share = [w / (1 - b + b * len(part) / m) for w, b, part, m in zip(WEIGHTS, LENGTH, text, mean, strict=True)]
        for part, weight in zip(text, share, strict=True):
            for word, times in Counter(part).items():
                as_itself, in_parts = places(word)
                as_itself[number] = as_itself.get(number, 0.0) + weight * times
                for evidence, counts in in_parts:
                    _add(evidence, number, weight * times * counts)
            said = [language.key(word) for word in part if language.says_something(word)]
            for key, times in glossary.also_says(said).items():
                _add(known[key].indirect, number, weight * times * SYNONYM)
        for end in sorted(set(_ends(text[0], compounds))):
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
