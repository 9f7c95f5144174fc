"""Ways of saying the same: a document that says *legemidler i bruk* is found under LIB, and the other way round.

This is settled when the index is made, so that a query costs nothing more for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..words import Language, text_of, words
from .entry import Synonyms

Phrase = tuple[str, ...]
"""A way of saying something, as keys, without the words that say nothing."""


def phrase(text: str, language: Language) -> Phrase:
    said = words(text)
    return tuple(language.key(word) for word in said if language.says_something(word)) or tuple(map(language.key, said))


def everyday() -> dict[str, list[str]]:
    """What is typed for the words of agreements and routines, by the word of the texts: the list kept in data/."""
    said = (line.partition("#")[0].partition(":") for line in text_of("everyday.txt").splitlines())
    return {word.strip(): typed.replace(",", " ").split() for word, _, typed in said if typed}


class Glossary:
    """The terms of a site, ready to be looked for in its texts."""

    def __init__(
        self, terms: Iterable[Synonyms], language: Language, typed: Mapping[str, Iterable[str]] | None = None
    ) -> None:
        """`typed` is what readers type in place of a word of the texts; texts with the typed word are not meant."""
        self._same: dict[Phrase, list[Phrase]] = {}
        for term in terms:
            phrases = list(dict.fromkeys(phrase(form, language) for form in term.forms))
            for said in phrases:
                for other in phrases:
                    _add(self._same, said, other)
        self._meant: dict[Phrase, list[Phrase]] = {said: list(others) for said, others in self._same.items()}
        for word, others in (typed or {}).items():
            meant = phrase(word, language)
            for other in (phrase(one, language) for one in others):
                _add(self._same, meant, other)
                _add(self._meant, other, meant)
        self._more = {
            said: Counter(key for other in others for key in set(other) - set(said))
            for said, others in self._same.items()
        }
        """The keys that each phrase says in other words, with in how many."""
        self._by_first: dict[str, list[Phrase]] = {}
        for said in self._same:
            if said:
                self._by_first.setdefault(said[0], []).append(said)

    def also_says(self, keys: Sequence[str]) -> Counter[str]:
        """Count the keys that a text, given as keys, also says in other words, beyond those it has itself."""
        found: Counter[str] = Counter()
        for said, times in Counter(self._said(keys)).items():
            for key, ways in self._more[said].items():
                found[key] += times * ways
        return found

    def forms(self, key: str) -> tuple[str, ...]:
        """Other ways of saying a word that is a form by itself, each as keys with spaces between."""
        return tuple(" ".join(other) for other in self._meant.get((key,), ()))

    def _said(self, keys: Sequence[str]) -> Iterator[Phrase]:
        for at, key in enumerate(keys):
            for said in self._by_first.get(key, ()):
                if tuple(keys[at : at + len(said)]) == said:
                    yield said


def _add(phrases: dict[Phrase, list[Phrase]], said: Phrase, other: Phrase) -> None:
    if other != said and other not in (known := phrases.setdefault(said, [])):
        known.append(other)
