"""A consultation gives each of those asked the same, and says what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from ...common.heard import asked_in
from ...common.parties import name_of
from ...documents.document import Document
from ...documents.fault import Fault
from ...model.kinds import Controlled
from ...model.vocabulary import Status
from ..archive import Archive
from ..rule import Severity, rule


@rule(Severity.WARNING, of=Controlled)
def weeks(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Hver part har minst så lang tid til å svare som området har bestemt.

    Bad: |
        # området: consultation_weeks: 6
        consultation: {opens: 2026-11-01, closes: 2026-11-20, respond_to: …}
    Good: |
        consultation: {opens: 2026-11-01, closes: 2026-12-15, respond_to: …}
    """
    hearing, area = document.entry.consultation, archive.library.areas.get(document.area)
    least = area.consultation_weeks if area else None
    if hearing is None or least is None or document.entry.status is not Status.CONSULTATION:
        return
    days = (hearing.closes - hearing.opens).days + 1
    if 0 < days < least * 7:
        yield Fault(
            f"høringen varer {days} dager, men området gir minst {least} uker",
            f"sett `closes` til minst {least} uker etter `opens`",
            document.place("consultation", "closes"),
        )


@rule(Severity.ERROR, of=Controlled)
def parties(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """De som har fått lengre frist, og de som har svart, er spurt, og dagene stemmer.

    Bad:  {asked: ["5001"], answers: [{by: "5006", on: 2026-12-01}]}
    Good: {asked: ["5001", "5006"], answers: [{by: "5006", on: 2026-12-01}]}
    """
    hearing = document.entry.consultation
    if hearing is None:
        return
    asked = asked_in(document, archive.library)
    named = [
        *((("longer", index, "by"), one.by) for index, one in enumerate(hearing.longer)),
        *((("answers", index, "by"), one.by) for index, one in enumerate(hearing.answers)),
    ]
    for path, by in named:
        if asked and by not in asked:
            name = name_of(by, archive.library)
            here = document.place("consultation", *path)
            yield Fault(f"{name} er ikke blant dem som er spurt", "legg parten til i `asked`", here)
    for index, longer in enumerate(hearing.longer):
        if longer.closes <= hearing.closes:
            here = document.place("consultation", "longer", index, "closes")
            yield Fault("fristen er ikke lengre enn for de andre", f"skriv en dag etter {hearing.closes}", here)
    for index, answer in enumerate(hearing.answers):
        if not hearing.opens <= answer.on <= archive.library.today:
            here = document.place("consultation", "answers", index, "on")
            yield Fault(f"svaret er datert {answer.on}", f"skriv en dag fra {hearing.opens} til i dag", here)
