"""A figure can be trusted: its table can be read, says where it is from, hides the few, and is kept up to date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ....documents.document import Document
from ....documents.fault import Fault, Place
from ....documents.figures.measures import measure_of, update_of, without_source
from ....documents.figures.periods import EXAMPLES, IN_A_YEAR, Period
from ....documents.figures.said import given_away, too_few
from ....documents.figures.series import Concern, Observation, Series, table_beside
from ....documents.figures.wrong import Wrong
from ....model.kinds import Controlled, Figure, Plan
from ....model.kinds.figure import Unit
from ....model.vocabulary import Status
from ...archive import Archive
from ...rule import NEVER, Severity, rule


def _table(document: Document[Figure], archive: Archive) -> Series:
    return archive.library.series(document)


def _met_while_reading(document: Document[Figure], archive: Archive, concern: Concern) -> Iterator[Fault]:
    return (fault for about, fault in _table(document, archive).faults if about is concern)


def _at(document: Document[Figure], one: Observation, wrong: Wrong, **values: object) -> Fault:
    return Fault(*wrong.said(**values), Place(one.line), path=f"docs/{table_beside(document.path)}")


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
            words = {"period": one.period, "key": "`rhythm`", "word": rhythm, "example": EXAMPLES[rhythm]}
            yield _at(document, one, Wrong.RHYTHM, **words)
        elif one.period.end >= archive.library.today:
            yield _at(document, one, Wrong.NOT_OVER, period=one.period)
    broken = any(concern is not Concern.VALUE for concern, _ in series.faults)
    for group in series.groups:
        known = [one for one in series.of(group) if one.period.rhythm is rhythm]
        yield from _repeated(document, known)
        # What could not be read may be what seems to be missing.
        yield from () if broken else _missing(document, known, {fault.place.line for _, fault in series.faults})


def _repeated(document: Document[Figure], known: list[Observation]) -> Iterator[Fault]:
    for first, second in pairwise(known):
        if first.period == second.period:
            group = f" for {second.group}" if second.group else ""
            yield _at(document, second, Wrong.TWICE, period=second.period, line=first.line, group=group)


def _missing(document: Document[Figure], known: list[Observation], unread: set[int]) -> Iterator[Fault]:
    for first, second in pairwise(known):
        absent = _between(first.period, second.period)
        if absent > 0 and not unread.intersection(range(*sorted((first.line, second.line)))):
            wrong = Wrong.ONE_MISSING if absent == 1 else Wrong.MISSING
            yield _at(document, second, wrong, period=first.period.next, next=second.period, number=absent)


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
            yield _at(document, one, wrong, named="verdien", value=one.number, key="`unit`", unit=unit)
    if target and (wrong := _outside(unit, target.value)):
        words = {"named": "målet", "value": f"{target.value:g}", "key": "`unit`", "unit": unit}
        yield Fault(*wrong.said(**words), document.place("target", "value"))


def _outside(unit: Unit, number: object) -> Wrong | None:
    """How a number is outside what a unit can be; None when it is not."""
    if number is None or unit is Unit.KRONER:
        return None
    if float(str(number)) < 0:
        return Wrong.BELOW_ZERO
    return Wrong.ABOVE_HUNDRED if unit is Unit.PERCENT and float(str(number)) > 100 else None


@rule(Severity.ERROR, of=Figure, softens=NEVER, excusable=None)
def few(document: Document[Figure], archive: Archive) -> Iterator[Fault]:
    """Et antall personer fra 1 til 4 står aldri i en tabell, og kan ikke regnes ut av den: da kan noen kjennes igjen.

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
            yield _at(document, one, Wrong.FEW)
    for same in _by_period(_table(document, archive)):
        if shown := given_away(same, document.entry):
            yield _at(document, shown, Wrong.REVEALED)


def _by_period(series: Series) -> Iterable[list[Observation]]:
    found: dict[Period, list[Observation]] = defaultdict(list)
    for one in series.observations:
        found[one.period].append(one)
    return found.values()


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
