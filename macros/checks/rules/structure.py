"""How a text is built: headings in order, clauses numbered without gaps, tables and images that can be read aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...common.whole import whole
from ...documents.discretion import shown
from ...documents.document import Document, is_a
from ...documents.fault import Fault, Place, nearest
from ...documents.file import File
from ...documents.text.body import Section
from ...documents.text.lines import Doubt
from ...documents.text.tables import Row
from ...model.kinds import Body, Controlled, Entry, Pathway, Routine
from ...model.places import PlainPage
from ...model.vocabulary import Kind, Level, Status
from ..archive import Archive
from ..rule import Severity, rule

_COMMITTEES = {Level.PARTNERSHIP, Level.STRATEGIC, Level.PROFESSIONAL}
_CITED = {Kind.ROUTINE, Kind.AGREEMENT}
"""Kinds whose clauses people cite by number."""


@rule(Severity.ERROR, alone=True)
def headings(file: File, archive: Archive) -> Iterator[Fault]:
    """Tittelen er den eneste overskriften på øverste nivå, og ingen nivåer hoppes over.

    Bad: |
        ## 1 Når
        #### 2 Hvordan
    Good: |
        ## 1 Når
        ## 2 Hvordan
    """
    own_title = isinstance(file.entry, PlainPage)  # a plain page may print its title itself
    level = 1
    for section in file.sections:
        here = Place(section.line)
        if section.level == 1 and not own_title:
            yield Fault("teksten har en overskrift med én #", "skriv ## – tittelen kommer fra `title`", here)
        elif section.level > level + 1:
            yield Fault(
                f"overskriften har {section.level} #, og den over har {level}", f"skriv {'#' * (level + 1)}", here
            )
        own_title = own_title and section.level != 1
        level = section.level or level


@rule(Severity.ERROR, of=Routine)
def ready_text(document: Document[Routine], archive: Archive) -> Iterator[Fault]:
    """En ferdig melding hører til et punkt som finnes i teksten.

    Bad:  ready_texts: [{clause: "9.9", title: Epikrisen er ikke kommet, text: Jeg mangler epikrisen.}]
    Good: ready_texts: [{clause: "2.1", title: Epikrisen er ikke kommet, text: Jeg mangler epikrisen.}]
    """
    pieces = whole(document, archive.library).pieces if document.entry.ready_texts else ()
    there = {clause.number: None for piece in pieces for clause in piece.section.clauses}
    for number, text in enumerate(document.entry.ready_texts):
        if text.clause not in there:
            meant = nearest(text.clause, there)
            yield Fault(
                f"punkt «{shown(text.clause, 20)}» finnes ikke i teksten",
                f"mente du «{meant}»?" if meant else "skriv nummeret på punktet meldingen springer ut av",
                document.place("ready_texts", number, "clause"),
            )


@rule(Severity.ERROR, alone=True)
def numbers(file: File, archive: Archive) -> Iterator[Fault]:
    """Punktene er nummerert i rekkefølge og uten hull, og hvert punkt står i delen med samme nummer.

    Bad: |
        ## 1 Når
        1.1 Sykehuset sender epikrisen samme dag.
        1.3 Fastlegen svarer.
    Good: |
        ## 1 Når
        1.1 Sykehuset sender epikrisen samme dag.
        1.2 Fastlegen svarer.
    """
    for row, line in enumerate(file.lines):
        if line.doubt:
            yield _looks_like_a_clause(line.doubt, Place(file.front.body_line + row))
    if _adapts(file):
        return  # the numbers of the common text stay what they are, whichever sections are local
    seen: set[str] = set()  # of a number used twice, `anchors` tells
    expected = 1
    for section in file.sections:
        if section.number and section.number.isdigit() and section.level == 2 and section.number not in seen:
            number = int(section.number)
            if number != expected:
                yield _gap(f"del {number}", number, expected, section.line)
            seen.add(section.number)
            expected = number + 1
        yield from _clause_numbers(section, seen)


def _adapts(file: File) -> bool:
    return is_a(file, Controlled) and file.entry.adapts is not None


def _clause_numbers(section: Section, seen: set[str]) -> Iterator[Fault]:
    expected = 1
    for clause in section.clauses:
        before, _, last = clause.number.rpartition(".")
        if "." in before or clause.number in seen:  # 2.1.3 counts within 2.1
            continue
        seen.add(clause.number)
        if (number := int(last)) != expected:
            yield _gap(f"punkt {clause.number}", number, expected, clause.line)
        expected = int(last) + 1


def _looks_like_a_clause(doubt: Doubt, here: Place) -> Fault:
    """The advice keeps every figure: the number may as well be a day, an hour or an amount."""
    kept = doubt.number.replace(".", "\\.", 1)
    if doubt.inside:
        message = f"{doubt.number} ser ut som et punkt, men står inne i et avsnitt"
        return Fault(message, f"sett en tom linje foran punktet; skriv {kept} hvis det er noe annet", here, mild=True)
    if doubt.number == doubt.expected:
        message = f"{doubt.number} ser ut som et punkt, men begynner med liten bokstav"
        return Fault(message, f"begynn punktet med stor bokstav; skriv {kept} hvis det er noe annet", here, mild=True)
    elsewhere = doubt.section is not None and doubt.number.partition(".")[0] != str(doubt.section)
    where = f"står i del {doubt.section}" if elsewhere else f"her skulle {doubt.expected} stå"
    message = f"{doubt.number} ser ut som et punkt, men {where}"
    return Fault(
        message, f"skriv {doubt.expected} hvis det er et punkt, og {kept} hvis det er en dato eller et tall", here
    )


def _gap(what: str, number: int, expected: int, line: int) -> Fault:
    if number > expected:
        help_text = "sett inn nummeret som mangler, med «Opphevet» hvis det er tatt bort"
        return Fault(f"før {what} mangler nummer {expected}", help_text, Place(line), mild=True)
    return Fault(f"{what} kommer etter nummer {expected - 1}", f"skriv {expected}, eller flytt det", Place(line))


@rule(Severity.ERROR, alone=True)
def layout(file: File, archive: Archive) -> Iterator[Fault]:
    """Teksten leses slik den er ment: punkter, overskrifter og avsnitt er skrevet så de ikke blir noe annet.

    Bad: |
        **1.1** Sykehuset sender epikrisen samme dag.
    Good: |
        1.1 Sykehuset sender epikrisen samme dag.
    """
    for slip in archive.slips[file.path]:
        if not slip.unseen:
            yield Fault(slip.message, slip.help, Place(file.front.body_line + slip.row), mild=not slip.grave)


@rule(Severity.ERROR)
def anchors(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver del og hvert punkt har sitt eget anker.

    Bad: |
        1.1 Sykehuset sender epikrisen samme dag.
        1.1 Fastlegen svarer.
    Good: |
        1.1 Sykehuset sender epikrisen samme dag.
        1.2 Fastlegen svarer.
    """
    # The engine renames the second of two in silence.
    repeated = {anchor for anchor, times in Counter(archive.anchors[file.path]).items() if times > 1}
    seen: set[str] = set()
    for section in file.sections if repeated else ():
        parts = [(section.anchor, section.heading, section.line)]
        parts += [(clause.anchor, clause.number, clause.line) for clause in section.clauses]
        for anchor, name, line in parts:
            if anchor in repeated and anchor in seen:
                message = f"«{name}» får samme anker som en del over: #{anchor}"
                yield Fault(message, "gi den et annet nummer, eller et eget anker: {#navn}", Place(line))
            seen.add(anchor)


@rule(Severity.ERROR, alone=True)
def tables(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver kolonne i en tabell har en overskrift, og ingen rad har flere celler enn tabellen har kolonner.

    Bad: |
        | Melding |         |
        | ------- | ------- |
        | Epikrise | 1 dag  |
    Good: |
        | Melding | Frist   |
        | ------- | ------- |
        | Epikrise | 1 dag  |
    """
    begins = file.front.body_line
    for table in file.markup.tables:
        cells = table.head.cells
        if not all(cells[1:]) or not any(cells):
            help_text = "skriv hva kolonnen inneholder, i første rad"
            yield Fault("tabellen har en kolonne uten overskrift", help_text, Place(begins + table.head.line))
        for row in table.rows:
            if any(row.cells[table.columns :]):
                yield _too_many_cells(row, table.columns, Place(begins + row.line))


def _too_many_cells(row: Row, columns: int, here: Place) -> Fault:
    """The engine leaves out every cell that has no column."""
    unseen = len(row.cells) - columns
    has = f"raden har {len(row.cells)} celler, men tabellen har {columns} kolonne{'r' if columns > 1 else ''}"
    lost = "det siste vises ikke" if unseen == 1 else f"de {unseen} siste vises ikke"
    return Fault(f"{has}; {lost}", "legg til en kolonne i hodet, eller skriv \\| for en strek inne i en celle", here)


@rule(Severity.ERROR, alone=True)
def images(file: File, archive: Archive) -> Iterator[Fault]:
    """Hvert bilde har en tekst som sier hva det viser, eller er merket som pynt.

    Bad:  ![](../bilder/flyt.svg)
    Good: ![Henvisningen går fra fastlegen til poliklinikken](../bilder/flyt.svg)
    """
    for link in file.markup.links:
        said = bool(link.text.strip())
        if link.image and said is link.decoration:
            name = shown(link.target, 60)
            message = (
                f"bildet «{name}» er merket som pynt, men har en tekst" if said else f"bildet «{name}» har ingen tekst"
            )
            yield Fault(message, "skriv hva bildet viser: ![tekst](fil); er det bare pynt: ![](fil){.pynt}", link.place)


@rule(Severity.WARNING, of=Entry, alone=True)
def parts(document: Document[Entry], archive: Archive) -> Iterator[Fault]:
    """Teksten har det leserne venter av dokumenttypen: nummererte punkter, formål eller mandat.

    Bad:  Et forløp uten ## Formål
    Good: |
        ## Formål
        Pasienten får samme oppfølging uansett hvor hen bor.
    """
    if _adapts(document) or (is_a(document, Controlled) and document.entry.status is Status.RETIRED):
        return  # an adopted text has it from the common one, and what a retired one had may stand elsewhere now
    if document.kind in _CITED and not any(section.clauses for section in document.sections):
        yield Fault("teksten har ingen nummererte punkter", "begynn hvert punkt med nummeret: 1.1, 1.2 …")
    if is_a(document, Pathway):
        yield from _lacks(document, {"formal", "foremal", "mal"}, "Formål")
    if is_a(document, Body) and document.entry.level in _COMMITTEES:
        yield from _lacks(document, {"mandat", "oppgaver", "rolle"}, "Mandat")


def _lacks(file: File, anchors: set[str], title: str) -> Iterator[Fault]:
    if not any(section.anchor in anchors for section in file.sections):
        help_text = f"legg til ## {title}, om så bare med «må bekreftes»"
        yield Fault(f"teksten mangler delen «{title}»", help_text, Place(file.front.body_line))
