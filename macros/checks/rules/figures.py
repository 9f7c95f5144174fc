"""A figure can be trusted: its table can be read, says where it is from, hides the few, and is kept up to date."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...documents.document import Document
from ...documents.fault import Fault, Place
from ...documents.figures.measures import measure_of, update_of, without_source
from ...documents.figures.periods import EXAMPLES, IN_A_YEAR, Period
from ...documents.figures.said import too_few
from ...documents.figures.series import Concern, Observation, Series, table_beside
from ...model.kinds import Controlled, Figure, Plan
from ...model.kinds.figure import Unit
from ...model.vocabulary import Status
from ..archive import Archive
from ..rule import NEVER, Severity, rule


def _table(document: Document[Figure], archive: Archive) -> Series:
    return archive.library.series(document)


def _met_while_reading(document: Document[Figure], archive: Archive, concern: Concern) -> Iterator[Fault]:
    return (fault for about, fault in _table(document, archive).faults if about is concern)


def _at(document: Document[Figure], one: Observation, message: str, help_text: str) -> Fault:
    return Fault(message, help_text, Place(one.line), path=f"docs/{table_beside(document.path)}")


@rule(Severity.ERROR, of=Figure, softens=NEVER)
def table(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Tabellen ved siden av et tall kan leses, og har kolonnene period, value og eventuelt group.

    Bad: |
        År;Andel i prosent
        2024;69,0
    Good: |
        period;value
        2024;69,0
    """
    yield from _met_while_reading(document, archive, Concern.TABLE)


@rule(Severity.ERROR, of=Figure, softens=NEVER)
def period(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Periodene følger `rhythm` uten hull, står én gang for hver gruppe, og er over.

    Bad: |
        2024K1;12
        2024K3;9        # 2024K2 mangler
    Good: |
        2024K1;12
        2024K2;..       # ingen har tallet
        2024K3;9
    """
    yield from _met_while_reading(document, archive, Concern.PERIOD)
    series, rhythm = _table(document, archive), document.entry.rhythm
    for one in series.observations:
        if one.period.rhythm is not rhythm:
            what = f"perioden {one.period} følger ikke `rhythm`, som er {rhythm}"
            yield _at(document, one, what, f"skriv den som {EXAMPLES[rhythm]}, eller rett `rhythm`")
        elif one.period.end >= archive.library.today:
            yield _at(document, one, f"perioden {one.period} er ikke over ennå", "vent med tallet, eller rett perioden")
    broken = any(concern is not Concern.VALUE for concern, _ in series.faults)
    for group in series.groups:
        known = [one for one in series.of(group) if one.period.rhythm is rhythm]
        yield from _repeated(document, known)
        # What could not be read may be what seems to be missing.
        yield from () if broken else _missing(document, known, {fault.place.line for _, fault in series.faults})


def _repeated(document: Document[Figure], known: list[Observation]) -> Iterator[Fault]:
    for first, second in pairwise(known):
        if first.period == second.period:
            named = f" for {second.group}" if second.group else ""
            what = f"perioden {second.period} står også på linje {first.line}{named}"
            yield _at(document, second, what, "slett den ene linjen, eller rett perioden eller gruppen")


def _missing(document: Document[Figure], known: list[Observation], unread: set[int]) -> Iterator[Fault]:
    for first, second in pairwise(known):
        absent = _between(first.period, second.period)
        if absent > 0 and not unread.intersection(range(*sorted((first.line, second.line)))):
            what = f"{first.period.next} mangler foran {second.period}"
            if absent > 1:
                what = f"{absent} perioder mangler foran {second.period}, den første er {first.period.next}"
            yield _at(document, second, what, f"legg til linjen {first.period.next};.. når ingen har tallet")


def _between(first: Period, second: Period) -> int:
    """How many periods lie between two."""
    return (second.year - first.year) * IN_A_YEAR[first.rhythm] + second.number - first.number - 1


@rule(Severity.ERROR, of=Figure, softens=NEVER)
def value(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Hver verdi er et tall som enheten kan ha, med desimalkomma, og mellomrom mellom tusener.

    Bad:  2024;ca. 70 %
    Good: 2024;69,0
    """
    yield from _met_while_reading(document, archive, Concern.VALUE)
    unit, target = document.entry.unit, document.entry.target
    for one in _table(document, archive).observations:
        if wrong := _outside(unit, one.number):
            yield _at(document, one, f"verdien {one.number} er {wrong}", f"rett verdien, eller `unit`, som er {unit}")
    if target and (wrong := _outside(unit, target.value)):
        here = document.place("target", "value")
        yield Fault(f"målet {target.value:g} er {wrong}", f"rett målet, eller `unit`, som er {unit}", here)


def _outside(unit: Unit, number: object) -> str:
    """How a number is outside what a unit can be; empty when it is not."""
    if number is None or unit is Unit.KRONER:
        return ""
    if float(str(number)) < 0:
        return "under null"
    return "over 100 prosent" if unit is Unit.PERCENT and float(str(number)) > 100 else ""


@rule(Severity.ERROR, of=Figure, softens=NEVER, excusable=None)
def few(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Et antall personer fra 1 til 4 står aldri i en tabell, for da kan noen kjennes igjen.

    Bad:  2024K1;3
    Good: 2024K1;:        # holdt tilbake av hensyn til personvernet
    """
    if document.entry.unit is Unit.PERSONS and not document.entry.of_persons:
        yield Fault(
            "enheten er personer, men `of_persons` er ikke satt", "skriv `of_persons: true`", document.place("unit")
        )
    for one in _table(document, archive).observations:
        if too_few(one, document.entry):
            # Privacy findings never repeat what they found.
            cure = "skriv : for tallet, og ta det ut av historikken hvis det er publisert"
            yield _at(document, one, "verdien er et antall personer under fem", cure)


@rule(Severity.ERROR, of=Figure, softens=NEVER)
def source(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Et tall sier hvor det er lest, med adresse, og med hvilken lisens det er gitt ut.

    Bad:  sources: []
    Good: |
        sources: [{title: Epikrisetid (Helsedirektoratet), url: "https://…", seen: 2026-11-30}]
        license: NLOD 2.0
    """
    entry = document.entry
    if not any(one.url for one in entry.sources):
        what = "ingen kilde har nettadresse" if entry.sources else "tallet har ingen kilde"
        yield Fault(what, "legg siden tallet er lest på i `sources`, med `url` og `seen`", document.place("sources"))
    if entry.license is None and _table(document, archive).there:
        yield Fault("tabellen har ingen lisens", "skriv `license`, slik kilden oppgir den", document.place("id"))


@rule(Severity.NOTICE, of=Figure)
def late(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Et nytt tall er lagt inn før den neste perioden etter det er over.

    Bad:  rhythm: quarter, og siste linje i tabellen er 2025K1
    Good: rhythm: quarter, og siste linje i tabellen er 2026K2
    """
    update = update_of(document, archive.library)
    if update and update.period.rhythm is document.entry.rhythm and update.day < archive.library.today:
        what = f"tallet for {update.period.said} skulle vært her {update.day}"
        yield Fault(
            what,
            f"spør {document.entry.owner} etter det, eller skriv {update.period};.. når ingen har det",
            document.place("rhythm"),
        )


@rule(Severity.ERROR, of=Figure)
def begins(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Tiltakene som skal flytte et tall, finnes i planen sin, og har en dag de begynner.

    Bad:  begins: [{measure: fjord-plan#finnes-ikke}]
    Good: begins: [{measure: fjord-plan#epikrise-samme-dag}]
    """
    for index, begin in enumerate(document.entry.begins):
        here, found = document.place("begins", index, "measure"), measure_of(begin, archive.library)
        if found is None:
            if begin.plan not in archive.unreadable:
                what = "planen" if archive.library.find(begin.plan, Plan) is None else "tiltaket i planen"
                yield Fault(f"{what} «{begin.measure}» finnes ikke", "skriv id til planen, # og id til tiltaket", here)
        elif found.start is None:
            what = f"tiltaket «{begin.id}» har ingen dag det begynner"
            yield Fault(what, f"skriv `start` i tiltaket i {begin.plan}", here, mild=True)


@rule(Severity.NOTICE, of=Controlled)
def indicator(document: Document[Controlled], archive: Archive) -> Iterator[Fault]:
    """En indikator i en gyldig plan eller et gyldig forløp sier hvor tallet hentes, eller viser til et tall her.

    Bad:  indicator: {title: Andel epikriser sendt samme dag}
    Good: indicator: {title: Andel epikriser sendt samme dag, figure: fjord-epikrise-innen-en-dag}
    """
    # The indicators of a draft wait on the page of its team.
    lacking = without_source(document) if document.entry.status is Status.IN_FORCE else []
    if lacking:
        what = "en indikator har" if len(lacking) == 1 else f"{len(lacking)} indikatorer har"
        help_text = f"{document.entry.owner} skriver `source` eller `figure` der tallet finnes"
        yield Fault(f"{what} ingen kilde", help_text, document.place(*lacking[0]))
