"""What is said in both written languages, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, Self, overload

from .vocabulary import Language


class Speaks(Protocol):
    """Whatever says its phrases in one language."""

    @property
    def language(self) -> Language | str: ...


@dataclass(frozen=True)
class Phrase:
    """A word or a sentence in bokmål and nynorsk. As an attribute of what speaks a language it is plain text in it."""

    nb: str
    nn: str = ""
    """Empty when both are alike."""

    def said(self, language: Language | str) -> str:
        return self.nn if self.nn and language == Language.NN else self.nb

    @overload
    def __get__(self, speaker: None, owner: type) -> Self: ...

    @overload
    def __get__(self, speaker: Speaks, owner: type) -> str: ...

    def __get__(self, speaker: Speaks | None, owner: type) -> Self | str:
        return self if speaker is None else self.said(speaker.language)


OVERDUE = Phrase("Forfalt", "Forfallen")
"""What a text in force is called after its revision date: no author types that."""

TEXTS_ARE = Phrase("Tekstene er", "Tekstane er")
OTHERWISE_STATED = Phrase("der ikke annet står.", "der ikkje anna står.")
"""Before and after the state of most texts in a list: said once, and not of each text."""
