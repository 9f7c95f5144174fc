"""How a text is built: headings in order, clauses numbered without gaps, tables and images that can be read aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...documents.body import Section
from ...documents.document import Document
from ...documents.markup import markup
from ...documents.problem import Place
from ...model.kinds import Body, Pathway
from ...model.places import PlainPage
from ...model.vocabulary import Kind, Level
from ..archive import Archive
from ..rule import Fault, Severity

_COMMITTEES = {Level.PARTNERSHIP, Level.STRATEGIC, Level.PROFESSIONAL}
_CITED = {Kind.ROUTINE, Kind.AGREEMENT}
"""Kinds whose clauses people cite by number."""


def headings(document: Document) -> Iterator[Fault]:
    """The title is the one heading of level 1, and no level is skipped below it."""
    own_title = isinstance(document.entry, PlainPage)  # a plain page may print its title itself
    level = 1
    for section in document.sections:
        here = Place(section.line)
        if section.level == 1 and not own_title:
            yield Fault("teksten har en overskrift med én #", "skriv ## – tittelen kommer fra `title`", here)
        elif section.level > level + 1:
            yield Fault(
                f"overskriften har {section.level} #, og den over har {level}", f"skriv {'#' * (level + 1)}", here
            )
        own_title = own_title and section.level != 1
        level = section.level or level


def tables(document: Document) -> Iterator[Fault]:
    for cells, place in markup(document.front.body, document.front.body_line).table_heads:
        if not all(cells[1:]) or not any(cells):
            yield Fault("tabellen har en kolonne uten overskrift", "skriv hva kolonnen inneholder, i første rad", place)


def images(document: Document) -> Iterator[Fault]:
    for link in markup(document.front.body, document.front.body_line).links:
        if link.image and not link.text.strip():
            yield Fault(
                f"bildet «{link.target[:60]}» har ingen tekst", "skriv hva bildet viser: ![tekst](fil)", link.place
            )


def numbers(document: Document) -> Iterator[Fault]:
    """Clauses are cited by number, so a number is used once, in order, and without a hole."""
    if document.controlled and document.controlled.adapts:
        return  # the numbers of the common text stay what they are, whichever sections are local
    seen: set[str] = set()  # of a number used twice, double_anchors tells
    expected = 1
    for section in document.sections:
        if section.number and section.number.isdigit() and section.level == 2 and section.number not in seen:
            number = int(section.number)
            if number != expected:
                yield _gap(f"del {number}", number, expected, section.line)
            seen.add(section.number)
            expected = number + 1
        yield from _clause_numbers(section, seen)


def _clause_numbers(section: Section, seen: set[str]) -> Iterator[Fault]:
    expected = 1
    for clause in section.clauses:
        before, _, last = clause.number.rpartition(".")
        if "." in before or clause.number in seen:  # 2.1.3 counts within 2.1
            continue
        seen.add(clause.number)
        if section.number and before != section.number:
            message = f"punkt {clause.number} står i del {section.number}"
            yield Fault(message, f"skriv {section.number}.{expected}", Place(clause.line))
        elif (number := int(last)) != expected:
            yield _gap(f"punkt {clause.number}", number, expected, clause.line)
        expected = int(last) + 1


def _gap(what: str, number: int, expected: int, line: int) -> Fault:
    if number > expected:
        help_text = "sett inn nummeret som mangler, med «Opphevet» hvis det er tatt bort"
        return Fault(f"før {what} mangler nummer {expected}", help_text, Place(line), Severity.WARNING)
    return Fault(f"{what} kommer etter nummer {expected - 1}", f"skriv {expected}, eller flytt det", Place(line))


def double_anchors(document: Document, archive: Archive) -> Iterator[Fault]:
    """One anchor, one place: the engine renames the second of two in silence."""
    repeated = {anchor for anchor, times in Counter(archive.anchors[document.path]).items() if times > 1}
    seen: set[str] = set()
    for section in document.sections if repeated else ():
        parts = [(section.anchor, section.heading, section.line)]
        parts += [(clause.anchor, clause.number, clause.line) for clause in section.clauses]
        for anchor, name, line in parts:
            if anchor in repeated and anchor in seen:
                message = f"«{name}» får samme anker som en del over: #{anchor}"
                yield Fault(message, "gi den et annet nummer, eller et eget anker: {#navn}", Place(line))
            seen.add(anchor)


def expected(document: Document) -> Iterator[Fault]:
    """What readers of the kind look for. An adopted text has it from the common one."""
    if document.kind is None or document.entry is None or (document.controlled and document.controlled.adapts):
        return
    if document.kind in _CITED and not any(section.clauses for section in document.sections):
        yield Fault(
            "teksten har ingen nummererte punkter",
            "begynn hvert punkt med nummeret: 1.1, 1.2 …",
            at_most=Severity.WARNING,
        )
    if isinstance(document.entry, Pathway):
        yield from _lacks(document, {"formal", "foremal", "mal"}, "Formål")
    if isinstance(document.entry, Body) and document.entry.level in _COMMITTEES:
        yield from _lacks(document, {"mandat", "oppgaver", "rolle"}, "Mandat")


def _lacks(document: Document, anchors: set[str], title: str) -> Iterator[Fault]:
    if not any(section.anchor in anchors for section in document.sections):
        help_text = f"legg til ## {title}, om så bare med «må bekreftes»"
        yield Fault(f"teksten mangler delen «{title}»", help_text, Place(document.front.body_line), Severity.WARNING)
