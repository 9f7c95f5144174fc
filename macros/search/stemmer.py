"""The Norwegian stemmer of Snowball 3.1.1 (norwegian.sbl), written out so that the browser has the same.

`overrides/assets/search/stemmer.js` is its twin, and a test compares both with `snowballstemmer`, word for word.
"""

from __future__ import annotations

import re
from functools import lru_cache

VOWELS = "aeiouyåæêòóôø"
MAIN = (
    *("hetenes", "hetene", "hetens", "endes", "heten", "heter", "edes", "enes", "ande", "ende", "erte", "ede", "ane"),
    *("ene", "ens", "ers", "ets", "het", "ert", "ast", "en", "ar", "er", "as", "es", "et", "a", "e", "s"),
)
LAST = ("hetslov", "eleg", "elig", "elov", "slov", "leg", "eig", "lig", "els", "lov", "ig")
KEEPS_ERS = ("ind", "kk", "nk", "amm", "omm", "kap", "pp", "lt", "ast", "øst", "v")
DROPS_ERS = ("skap", "hav", "giv")

REGION = re.compile(f"[^{VOWELS}]*[{VOWELS}]+[^{VOWELS}]")
"""What comes before the part of a word that may lose its ending: from the fourth letter at the earliest."""
DROPS_S = re.compile(rf"(?:[bcdfghjlmnoptvyz]|(?<!e)r|[^{VOWELS}]k)$")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The word without its inflection. A word with a digit is a code, and codes are never cut."""
    if len(word) < 3 or not word.isalpha():
        return word
    before = REGION.match(word)
    start = max(before.end(), 3) if before else len(word)
    left = _without_main(word, start)
    if left.endswith(("dt", "vt")) and len(left) - 2 >= start:
        left = left[:-1]
    return left.removesuffix(_longest(left, start, LAST))


def _longest(word: str, start: int, endings: tuple[str, ...]) -> str:
    """The first ending that the word has after `start`; the longer ones come first."""
    rest = word[start:]
    return next((end for end in endings if rest.endswith(end)), "") if rest.endswith(endings) else ""


def _without_main(word: str, start: int) -> str:
    end = _longest(word, start, MAIN)
    before = word.removesuffix(end)
    if end in ("erte", "ert"):
        return f"{before}er"
    if end == "s" and not DROPS_S.search(before):
        return word
    if end == "ers" and before.endswith(KEEPS_ERS) and not before.endswith(DROPS_ERS):
        return word
    return before
