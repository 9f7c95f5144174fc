"""A light test of the written language: words that exist in one of the two only. It explains itself by naming them."""

from __future__ import annotations

import re

from ...model.vocabulary import Language

_BOKMAL = """
ikke jeg fra hva hvem hvor hvordan hvilke hvilken hvilket noen være gjøre selv en et bare mye flere dere sammen uke uker
tjeneste tjenester tjenesten tjenestene sykehus sykehuset fastleger kommuner kommunene henvisning
"""
_NYNORSK = """
ikkje eg frå kva kven kvar korleis kvifor nokon nokre noko vere gjere sjølv ein eit berre mykje fleire dei dykk òg saman
veke veker teneste tenester tenesta tenestene sjukehus sjukehuset fastlegar kommunar kommunane tilvising
"""
MARKERS = {Language.NB: frozenset(_BOKMAL.split()), Language.NN: frozenset(_NYNORSK.split())}
"""Common words of each language that the other one does not have."""

_WORD = re.compile(r"[a-zæøåòé]+")


def suspicious(text: str, language: Language) -> bool:
    """A quick look: whether any word at all is of the other language only."""
    return not MARKERS[_other(language)].isdisjoint(text.lower().split())


def foreign(text: str, language: Language) -> list[str]:
    """The words that give a text away as the other language; empty when it is what it says."""
    words = _WORD.findall(text.lower())
    ours, others = MARKERS[language], MARKERS[_other(language)]
    wrong = [word for word in words if word in others]
    return list(dict.fromkeys(wrong)) if len(wrong) >= 2 and len(wrong) > sum(word in ours for word in words) else []


def _other(language: Language) -> Language:
    return Language.NN if language is Language.NB else Language.NB
