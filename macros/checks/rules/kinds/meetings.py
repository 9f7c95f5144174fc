"""A meeting is found by its body and day, is followed up, and what was decided stands in the texts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath

from ....documents.days.meetings import decisions, minutes_file
from ....documents.document import Document
from ....documents.fault import Fault, Place, nearest
from ....model.kinds import Controlled, Meeting
from ....model.kinds.meeting import Concern, MeetingState, Outcome, same_case
from ...archive import Archive
from ...reading.people import people_in
from ...rule import Severity, rule


@rule(Severity.ERROR, of=Meeting)
def name(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Et møte har id etter utvalget og dagen, og filnavnet begynner med dagen.

    Bad: |
        id: fjord-novembermote
        body: fjord-asu
        on: 2026-11-27
    Good: |
        id: fjord-asu-2026-11-27
        body: fjord-asu
        on: 2026-11-27
    """
    entry = document.entry
    right = f"{entry.body}-{entry.on}"
    if entry.id != right and entry.id not in archive.library.ledger.published:
        yield Fault(f"id «{entry.id}» er ikke utvalget og dagen", f"skriv {right}", document.place("id"))
    named = PurePosixPath(document.path).name
    if not named.startswith(f"{entry.on}-"):
        yield Fault(f"filen heter {named}, men møtet er {entry.on}", f"la filnavnet begynne med {entry.on}-")


@rule(Severity.ERROR, of=Meeting)
def days(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Fristene er før møtet, møtet slutter etter at det begynner, og hvert saksnummer står én gang.

    Bad:  {on: 2026-11-27, papers_due: 2026-12-01}
    Good: {on: 2026-11-27, papers_due: 2026-11-13}
    """
    entry = document.entry
    if entry.papers_due and entry.papers_due > entry.on:
        yield Fault("fristen for saker er etter møtet", f"skriv en dag før {entry.on}", document.place("papers_due"))
    if entry.start and entry.end and entry.end <= entry.start:
        yield Fault(
            "møtet slutter før det begynner", f"skriv et klokkeslett etter {entry.start}", document.place("end")
        )
    for index, case in enumerate(entry.cases):
        if case.input_by and case.input_by > entry.on:
            here = document.place("cases", index, "input_by")
            yield Fault("fristen for innspill er etter møtet", f"skriv en dag før {entry.on}", here)
    numbered = sorted((one for one in decisions(document) if one.case.ref), key=lambda one: (one.anchor, one.place))
    for first, second in pairwise(numbered):
        if first.anchor == second.anchor and same_case(first.case.ref, second.case.ref):
            here = document.place("cases", second.place - 1, "ref")
            yield Fault(f"to saker har nummer «{second.case.ref}»", "gi den ene sitt eget nummer", here)


@rule(Severity.ERROR, of=Meeting)
def state(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Et møte som har vært, er ført opp som holdt eller avlyst, og ingen sak er avgjort før møtet.

    Bad:  {on: 2026-09-10, state: planned}      # dagen er forbi
    Good: {on: 2026-09-10, state: held}
    """
    entry, today = document.entry, archive.library.today
    here = document.place("state")
    if entry.state is MeetingState.PLANNED and entry.on < today:
        yield Fault(f"møtet var {entry.on}", "sett `state` til «held» eller «cancelled»", here, mild=True)
    if entry.state is MeetingState.HELD and entry.on > today:
        yield Fault(f"møtet {entry.on} har ikke vært ennå", "sett `state` til «planned», eller rett datoen", here)
    if entry.state is not MeetingState.HELD:
        for index, case in enumerate(entry.cases):
            if case.outcome and case.outcome is not Outcome.POSTPONED:
                what = "saken er avgjort, men møtet er ikke holdt"
                help_text = "sett `state: held`, eller ta bort `outcome`"
                yield Fault(what, help_text, document.place("cases", index, "outcome"))


@rule(Severity.WARNING, of=Meeting)
def outcome(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Når møtet er holdt, har hver sak et utfall.

    Bad:  {state: held, cases: [{ref: "12/26", title: Epikriserutinen}]}
    Good: {state: held, cases: [{ref: "12/26", title: Epikriserutinen, outcome: approved}]}
    """
    if document.entry.state is MeetingState.HELD:
        for index, case in enumerate(document.entry.cases):
            if case.outcome is None:
                words = ", ".join(Outcome)
                here = document.place("cases", index)
                yield Fault(f"saken «{case.title}» har ikke noe utfall", f"skriv `outcome`: {words}", here)


@rule(Severity.NOTICE, of=Meeting)
def decision(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Når en sak er vedtatt eller ikke vedtatt, står vedtaket med møtets egne ord, eller møtet har et referat.
    Er en versjon av en tekst vedtatt, er teksten selv vedtaket.

    Bad: |
        state: held
        cases: [{ref: "12/26", title: Epikriserutinen, outcome: approved}]
    Good: |
        state: held
        cases: [{ref: "12/26", title: Epikriserutinen, outcome: approved, decision: "Versjon 2.1 gjelder."}]
    """
    if document.entry.minutes or document.front.body.strip():
        return
    for index, case in enumerate(document.entry.cases):
        is_text = case.outcome is Outcome.APPROVED and any(concern.version for concern in case.concerns)
        if case.outcome in {Outcome.APPROVED, Outcome.REJECTED} and not (case.decision or is_text):
            here = document.place("cases", index)
            what = f"saken «{case.title}» er avgjort, men vedtaket står ikke her"
            yield Fault(what, "skriv vedtaket i `decision`, eller vis til referatet i `minutes`", here)


@rule(Severity.ERROR, of=Meeting)
def minutes(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Referatet har én adresse eller én fil, og filen ligger ved siden av møtet.

    Bad:  {minutes: {file: referat.pdf}}      # ingen slik fil i mappen
    Good: {minutes: {file: 2026-11-27-referat.pdf}}
    """
    said, here = document.entry.minutes, document.place("minutes")
    if said and (said.url is None) is (said.file is None):
        what = "referatet har både adresse og fil" if said.url else "referatet har verken adresse eller fil"
        yield Fault(what, "skriv enten `url` eller `file`", here)
    lies, files = minutes_file(document), archive.beside.files
    if lies and files is not None and lies not in files:
        meant = nearest(lies, files)
        help_text = f"mente du {PurePosixPath(meant).name}?" if meant else "legg filen i samme mappe som møtet"
        yield Fault(f"filen {PurePosixPath(lies).name} er ikke her", help_text, document.place("minutes", "file"))


@rule(Severity.WARNING, of=Meeting)
def papers(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Når fristen for saker er ute, er sakene og papirene lagt inn.

    Bad: |
        papers_due: 2026-11-13      # dagen er forbi
        cases: [{title: Epikriserutinen}]
    Good: |
        papers_due: 2026-11-13
        cases: [{title: Epikriserutinen, papers: [{title: Saksframlegg, url: "https://…"}]}]
    """
    entry, today = document.entry, archive.library.today
    if entry.state is not MeetingState.PLANNED or not entry.papers_due or not entry.papers_due < today <= entry.on:
        return
    if not entry.cases:
        here = document.place("papers_due")
        yield Fault(
            f"fristen for saker var {entry.papers_due}, og ingen sak er lagt inn", "før opp sakene i `cases`", here
        )
    for index, case in enumerate(entry.cases):
        if not case.papers and not case.concerns:
            here = document.place("cases", index)
            help_text = "legg papirene i `papers`, eller teksten saken gjelder i `concerns`"
            yield Fault(f"fristen for papirer er ute, og saken «{case.title}» har ingen", help_text, here)


@rule(Severity.WARNING, of=Meeting)
def people(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Saker og referat sier hvem som var der og hva de gjorde, med rolle og organisasjon, aldri med navn.

    Bad:  "Til stede: Kari Nordmann (leder) og Ola Vik. Kari Nordmann orienterte om epikrisene."
    Good: "Til stede: Fjord kommune og sykehuset. Lederen av utvalget orienterte om epikrisene."
    """
    text = document.markup
    for at, name in people_in(text.prose, archive.library):
        yield _named(name, text.place(at))
    for path, value in archive.texts[document.path]:
        for _, name in people_in(value, archive.library):
            yield _named(name, document.place(*path))


def _named(name: str, here: Place) -> Fault:
    help_text = "skriv rollen, som «lederen av utvalget»; referatet med navn hører hjemme i arkivet"
    return Fault(f"«{name}» ser ut som navnet på en person", help_text, here)


@rule(Severity.WARNING, of=Meeting)
def entered(document: Document[Meeting], archive: Archive) -> Iterator[Fault]:
    """Når møtet har vedtatt en versjon av en tekst, står vedtaket i teksten.

    Bad: |
        cases: [{ref: "12/26", outcome: approved, concerns: [{document: fjord-epikrise, version: "2.1"}]}]
        # fjord-epikrise har ikke noe vedtak av 2.1 fra denne dagen
    Good: |
        # i fjord-epikrise:
        approvals: [{by: fjord-asu, on: 2026-11-27, ref: "sak 12/26", version: "2.1"}]
    """
    for one in decisions(document):
        for index, concern in enumerate(one.case.concerns):
            text = archive.library.find(concern.document, Controlled)
            if one.case.outcome is Outcome.APPROVED and text and _waits(document.entry, concern, text.entry):
                here = document.place("cases", one.place - 1, "concerns", index)
                what = f"vedtaket av «{concern.document}» {concern.version} er ikke ført inn i teksten"
                yield Fault(what, f"kjør `samhandling meeting close {document.id}`, og se over endringene", here)


def _waits(meeting: Meeting, concern: Concern, text: Controlled) -> bool:
    if concern.version is None:
        return False
    given = (one for one in text.approvals if one.by in meeting.bodies and one.on == meeting.on)
    adopted = text.renders.adopted if text.renders else None  # a rendering keeps the decision as its original's
    return not any((one.version or text.version) == concern.version for one in given) and adopted is None


@rule(Severity.WARNING, of=Controlled)
def case(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """Saken et vedtak viser til, står i møtet det ble gjort i, når utvalget har møtene sine her.

    Bad:  approvals: [{by: fjord-asu, on: 2026-11-27, ref: "sak 21/26"}]    # møtet har ikke sak 21/26
    Good: approvals: [{by: fjord-asu, on: 2026-11-27, ref: "sak 12/26"}]
    """
    entry, meetings = document.entry, archive.library.meetings
    found = [(("approvals", index, "ref"), one.by, one.on, one.ref) for index, one in enumerate(entry.approvals)]
    for path, by, on, ref in found:
        since = meetings.kept_since(by)
        if ref is None or since is None or on < since or meetings.case(by, on, ref, document.id):
            continue
        met = any(one.entry.on == on for one in meetings.of(by))
        what = f"har ingen sak «{ref}»" if met else "er ikke lagt inn"
        help_text = "rett nummeret, eller før opp saken i møtet" if met else "lag møtet med `samhandling new moter`"
        yield Fault(f"møtet i «{by}» {on} {what}", help_text, document.place(*path))
