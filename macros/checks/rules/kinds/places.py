"""The municipalities of an area are those there are, and whoever takes over is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....documents.document import AreaPage, Document
from ....documents.fault import Fault, Place
from ....documents.file import File
from ....model.kinds import Body
from ....model.kinds.service import Reach
from ....model.parts import Former
from ....model.places import Area
from ....model.vocabulary import AreaType
from ...archive import Archive
from ...rule import NEVER, Severity, rule


@rule(Severity.ERROR, of=Area, softens=NEVER)
def successor(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """En kommune som er borte, har en siste dag og en som overtar.

    Bad:  municipalities: [{number: "9901", name: Lia, replaced_by: ["9909"]}]
    Good: |
        municipalities:
          - {number: "9901", name: Lia, until: 2027-12-31, replaced_by: ["9909"]}
          - {number: "9909", name: Nye Lia, from: 2028-01-01}
    """
    for index, one in enumerate(page.entry.municipalities):
        here = page.place("municipalities", index)
        if one.replaced_by and one.until is None:
            yield Fault(f"{one.name} er erstattet, men har ingen siste dag", "legg til `until`", here)
        if one.until and not one.replaced_by:
            yield Fault(f"{one.name} finnes til {one.until}, og ingen overtar", "legg til `replaced_by`", here)
        elsewhere = archive.library.ever[one.number]
        if (elsewhere.from_, elsewhere.until, elsewhere.replaced_by) != (one.from_, one.until, one.replaced_by):
            yield Fault(f"{one.name} har en annen `until` i et annet område", "skriv det samme begge steder", here)
        for number in one.replaced_by:
            if number == one.number or number not in archive.library.ever:
                yield Fault(
                    f"{one.name} er erstattet av {number}, som ikke finnes i noe område",
                    "rett nummeret, eller legg den nye kommunen til",
                    here,
                )


@rule(Severity.ERROR, of=Area, softens=NEVER)
def below(page: AreaPage, archive: Archive) -> Iterator[Fault]:
    """En kommune i et lokalt område hører til et av helsefellesskapene området ligger under.

    Bad:  municipalities: [{number: "9909", name: Dal}]   # som helsefellesskapet ikke har
    Good: municipalities: [{number: "9901", name: Lia}]   # som helsefellesskapet også har
    """
    if page.entry.type is not AreaType.LOCAL or not page.entry.below:
        return
    pages = [above for above in archive.library.area_pages if above.area in page.entry.below]
    known = {one.number for above in pages for one in above.entry.municipalities}
    for index, one in enumerate(page.entry.municipalities):
        if one.number not in known:
            yield Fault(
                f"{one.name} ({one.number}) hører ikke til {' eller '.join(page.entry.below)}",
                "rett nummeret, eller legg kommunen til i helsefellesskapet",
                page.place("municipalities", index),
            )


@rule(Severity.NOTICE)
def former_name(file: File, archive: Archive) -> Iterator[Fault]:
    """En tekst bruker navnet som gjelder nå, eller sier at det er det gamle.

    Bad:  1.1 Saken sendes Legeutvalget.                 # heter nå Fagråd for legesamarbeid
    Good: 1.1 Saken sendes Fagråd for legesamarbeid.
    """
    for former, owner in _renamed(file, archive):
        name = re.compile(rf"(?<!\w){re.escape(former.title)}(?!\w)")
        for place, said in _said_today(file, archive):
            if name.search(said) and owner.title not in said:
                yield Fault(
                    f"«{former.title}» heter «{owner.title}» nå",
                    f"skriv «{owner.title}», eller skriv begge navnene",
                    place,
                )


_SAID_THEN = frozenset(
    ("former", "source", "sources", "renders", "approvals", "reviews", "consultation", "keywords", "section_keywords")
)
"""Keys of what was so called when it was said, and of what people type who do not know the new name."""


def _said_today(file: File, archive: Archive) -> Iterator[tuple[Place, str]]:
    """What a file says to its readers: values of its head, and lines of its text."""
    for path, said in archive.texts[file.path]:
        if _SAID_THEN.isdisjoint(path):
            yield file.place(*path), said
    for number, line in enumerate(file.markup.text.split("\n"), file.front.body_line):  # in code it is an example
        yield Place(number), line


def _renamed(file: File, archive: Archive) -> Iterator[tuple[Former, File]]:
    """The former names that a text may have: those of every area, and those of the bodies in or above its own."""
    library = archive.library
    above = {file.area, *(library.areas[file.area].below if file.area in library.areas else ())}
    for page in library.area_pages:
        yield from ((one, page) for one in page.entry.former if one.until < library.today)
    for body in library.all(Body):
        if body.area in above:
            yield from ((one, body) for one in body.entry.former if one.until < library.today)


@rule(Severity.ERROR, of=Reach)
def reach(document: Document[Reach], archive: Archive) -> Iterator[Fault]:
    """En tjeneste eller et tilbud finnes ikke i en kommune der det også står at det finnes.

    Bad: |
        municipalities: ["9901"]
        not_in: [{municipality: "9901", source: {title: "Lia kommune", seen: 2026-11-01}}]
    Good: |
        municipalities: ["9902"]
        not_in: [{municipality: "9901", source: {title: "Lia kommune", seen: 2026-11-01}}]
    """
    entry = document.entry
    for index, absence in enumerate(entry.not_in):
        if absence.municipality in entry.municipalities:
            known = archive.library.ever.get(absence.municipality)
            yield Fault(
                f"det står både at dette finnes og ikke finnes i {known.name if known else absence.municipality}",
                "slett den linjen som er feil",
                document.place("not_in", index),
            )
