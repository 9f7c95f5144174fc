"""A change in plain words: «Punkt 2.1 er endret: …»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..documents.clock import long_date
from ..documents.document import Document
from ..documents.file import File
from ..model.kinds import Controlled, Meeting
from ..model.kinds.meeting import MeetingState
from ..model.marks import TO_CONFIRM
from ..model.vocabulary import Language, Status
from ..model.words import Phrase
from .redline import Passage
from .values import ChangedValue
from .wording import Fate, Stretch

LONGEST = 280
"""Letters of a paragraph that is told. The page has the rest."""
MOST_NUMBERS = 3
"""Of a figure."""


class Said:
    """Plain words of one written language."""

    new = Phrase("Ny side.")
    gone = Phrase("tatt bort", "teken bort")
    draft = Phrase("Nytt utkast.")
    version = Phrase("versjon")
    begins = Phrase("Gjelder fra", "Gjeld frå")
    hearing = Phrase("Ute på høring. Svar innen", "Ute på høyring. Svar innan")
    ended = Phrase("Teksten er opphevet.", "Teksten er oppheva.")
    instead = Phrase("Bruk")
    to_come = Phrase("Møte")
    cancelled = Phrase("Møtet er avlyst.")
    is_new = Phrase("er nytt")
    is_changed = Phrase("er endret", "er endra")
    is_out = Phrase("er tatt ut", "er teke ut")
    was = Phrase("Før")
    point = Phrase("Punkt")
    more_numbers = Phrase("tall til er nye eller endret", "tal til er nye eller endra")

    def __init__(self, language: Language) -> None:
        self.language = language

    def standing(self, before: File | None, now: Document[Controlled], name: Callable[[str], str]) -> Iterator[str]:
        entry, was = now.entry, before.entry if before and isinstance(before.entry, Controlled) else None
        if was and (was.status, was.version, was.valid_from) == (entry.status, entry.version, entry.valid_from):
            return
        match entry.status:
            case Status.IN_FORCE if entry.valid_from:
                yield f"{self.begins} {long_date(entry.valid_from)}, {self.version} {entry.version}."
            case Status.CONSULTATION if entry.consultation:
                yield f"{self.hearing} {long_date(entry.consultation.closes)}."
            case Status.RETIRED:
                yield f"{self.ended} {self.instead} «{name(entry.replaced_by)}»." if entry.replaced_by else self.ended
            case Status.DRAFT if was is None:
                yield self.draft

    def meeting(self, before: File | None, now: Document[Meeting]) -> Iterator[str]:
        entry, was = now.entry, before.entry if before and isinstance(before.entry, Meeting) else None
        if was is None or was.on != entry.on:
            yield f"{self.to_come} {long_date(entry.on)}."
        if entry.state is MeetingState.CANCELLED and (was is None or was.state is not entry.state):
            yield self.cancelled
        known = {(case.title, case.outcome) for case in was.cases} if was else set()
        for case in entry.cases:
            if case.outcome and (case.title, case.outcome) not in known:
                yield f"{case.title}: {case.outcome.label(self.language).lower()}."

    def numbers(self, changed: Sequence[ChangedValue]) -> Iterator[str]:
        """The latest numbers that are others, and how many more there are."""
        yield from map(self.value, changed[: -MOST_NUMBERS - 1 : -1])
        if len(changed) > MOST_NUMBERS:
            yield f"{len(changed) - MOST_NUMBERS} {self.more_numbers}."

    def value(self, one: ChangedValue) -> str:
        was = f" {self.was}: {one.before}." if one.before and one.after else ""
        return f"{one.label}: {one.after}.{was}" if one.after else f"{one.label}: {self.gone}."

    def passage(self, passage: Passage) -> Iterator[str]:
        for paragraph in passage.changed:
            old, new = (_text(paragraph, gone) for gone in (Fate.TAKEN_OUT, Fate.PUT_IN))
            number = _NUMBER.match(new or old)
            where = f"{self.point} {number['number']}" if number else passage.heading or self.point
            old, new = (short(_NUMBER.sub("", text)) for text in (old, new))
            if old == new or (new or old) == _NUMBER.sub("", passage.heading) or passage.heading in (old, new):
                continue  # it has only moved, or is the heading of what is told next
            if not new:
                yield f"{where} {self.is_out}: «{old}»"
            elif not old:
                yield f"{where} {self.is_new}: «{new}»"
            else:
                yield f"{where} {self.is_changed}: «{new}» {self.was}: «{old}»"


_NUMBER = re.compile(r"(?<![\d.])(?P<number>L?\d++(?:\.\d++)++)\.?\s+")


_TARGET = re.compile(r" ?\((?:[\w./#-]+\.md[^()\s]*|#[^()\s]+)\)")
_LOOSE = re.compile(r"(?<!\s)\s++(?=[.,;:!?)»])")


def _text(paragraph: list[Stretch], own: Fate) -> str:
    """The paragraph as it was, or as it is, by the fate of the words that only it has; the words alone."""
    moved = Fate.MOVED_HERE if own is Fate.PUT_IN else Fate.MOVED_AWAY
    words = " ".join(one.text for one in paragraph if one.fate in (Fate.KEPT, own, moved))
    return _LOOSE.sub("", " ".join(_TARGET.sub("", TO_CONFIRM.sub("", words)).split()))


def short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
