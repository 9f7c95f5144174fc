"""What a page of the past asks of the site as it is today: the page holds as long as the answers do."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...documents.library import Library

Question = tuple[str, str]
"""What is asked, and of which id or address."""
_NAME, _OWNER = "name", "owner"


@dataclass
class Asked:
    library: Library
    answers: dict[Question, str] = field(default_factory=dict)

    def name(self, id_: str) -> str:
        """What a body or a municipality is called."""
        return self._answer((_NAME, id_))

    def owner(self, address: str) -> str:
        """The id of the text that first had an address; empty when none had."""
        return self._answer((_OWNER, address))

    def _answer(self, question: Question) -> str:
        if question not in self.answers:
            self.answers[question] = answer(question, self.library)
        return self.answers[question]


def answer(question: Question, library: Library) -> str:
    what, word = question
    if what == _OWNER:
        return library.ledger.owners.get(word, "")
    municipality, found = library.ever.get(word), library.by_id.get(word)
    return municipality.name if municipality else found.title if found else word
