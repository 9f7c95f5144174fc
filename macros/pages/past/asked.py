"""What a page of the past asks of the site as it is today: the page holds as long as the answers do."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ...documents.library import Library

Question = tuple[str, str]
"""What is asked, and of which id, address or approval."""
_NAME, _OWNER, _CASE = "name", "owner", "case"


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

    def case(self, by: str, on: date, ref: str | None, document_id: str) -> str:
        """Where the case of a decision lies, relative to the root of the site; empty where it is not kept."""
        return self._answer((_CASE, "\n".join((by, on.isoformat(), ref or "", document_id))))

    def _answer(self, question: Question) -> str:
        if question not in self.answers:
            self.answers[question] = answer(question, self.library)
        return self.answers[question]


def answer(question: Question, library: Library) -> str:
    what, word = question
    if what == _OWNER:
        return library.ledger.owners.get(word, "")
    if what == _CASE:
        by, on, ref, document_id = word.split("\n")
        one = library.meetings.case(by, date.fromisoformat(on), ref or None, document_id)
        return f"{one.meeting.url}#{one.anchor}" if one else ""
    municipality, found = library.ever.get(word), library.by_id.get(word)
    return municipality.name if municipality else found.title if found else word
