"""The fingerprint of a section: eight letters that stay the same as long as its words do.

Spaces, line breaks and the form of quotation marks do not count. The letters are consonants only, so that YAML never
takes a fingerprint for a number or a truth value, and nobody reads a word into it. 20⁸ of them: that a changed section
keeps its own by chance happens once in 25 billion changes.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from ...model.values import FINGERPRINT_LENGTH, FINGERPRINT_LETTERS
from .body import Section

TOP = "top"
"""What the text before the first heading is called, where a section is named by its anchor."""

_QUOTES = re.compile(r"[«»„“”‟‹›‘’‚‛\"'`´]")


def fingerprints(sections: Iterable[Section]) -> dict[str, str]:
    """Return the fingerprint of each section by anchor; sections that share an anchor count as one."""
    named: dict[str, list[Section]] = {}
    for section in sections:
        named.setdefault(section.anchor or TOP, []).append(section)
    return {anchor: fingerprint(found) for anchor, found in named.items()}


def fingerprint(sections: Iterable[Section]) -> str:
    """Return the fingerprint of sections that stand under one name."""
    return fingerprint_of("\n".join(f"{section.heading}\n{section.text}" for section in sections))


def as_key(anchor: str) -> str:
    """An anchor as a key in front matter: quoted where YAML might take it for something else («no», «5»)."""
    plain = re.fullmatch(r"[a-zæøå]\w*\d|[a-zæøå][\w-]{5,}|top", anchor)
    return anchor if plain else json.dumps(anchor, ensure_ascii=False)


@lru_cache(maxsize=8192)
def fingerprint_of(text: str) -> str:
    """Return the fingerprint of any words."""
    number = int.from_bytes(hashlib.sha256(normalised(text).encode()).digest()[:8])
    letters = []
    for _ in range(FINGERPRINT_LENGTH):
        number, rest = divmod(number, len(FINGERPRINT_LETTERS))
        letters.append(FINGERPRINT_LETTERS[rest])
    return "".join(letters)


def normalised(text: str) -> str:
    """The words of a text with one space between them and one kind of quotation mark."""
    visible = unicodedata.normalize("NFC", text)
    if not visible.replace("\n", " ").isprintable():  # what cannot be seen is rare, and looking for it is slow
        visible = "".join(letter for letter in visible if unicodedata.category(letter) != "Cf")
    return " ".join(_QUOTES.sub('"', visible).split())
