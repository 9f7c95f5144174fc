"""The finished site holds what its sources promise: nothing leads nowhere, and no browser is sent to strangers."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents.fault import Fault, Place, nearest
from ...documents.file import File
from ..archive import Archive, Needs
from ..reading.finished.built import Built, Page, is_outside
from ..reading.finished.standing import SEARCH, Strange
from ..rule import NEVER, Severity, beside, rule

_OF_BROWSERS = {"", "top"}
"""Anchors that every browser knows without an element of that name."""
_QUESTION = "q="
"""How it begins when what stands behind # is for the search, which reads it there so that no server does."""


@rule(Severity.ERROR, softens=NEVER, needs=Needs.SITE)
def link(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver lenke og hvert bilde på de ferdige sidene treffer en side, en fil og et anker som finnes.

    Bad:  <a href="../epikrisen/#p2-4">
    Good: <a href="../epikrise/#p2-4">
    """
    page = archive.built.pages.get(file.url)
    for written, fault in _dead(page, archive.built) if page else ():
        yield Fault(*fault, _place_of(written, file, archive))


@beside(link)
def link_elsewhere(archive: Archive) -> Iterator[Fault]:
    """Pages that no document stands for, such as the one for addresses that do not exist."""
    for page in _made_pages(archive):
        for _, fault in _dead(page, archive.built):
            yield Fault(*fault, path=_file(page))


def _dead(page: Page, built: Built) -> Iterator[tuple[str, tuple[str, str]]]:
    """Every link that leads nowhere, once, with what to say of it."""
    for written in dict.fromkeys((*page.links, *page.images)):
        if is_outside(written):
            continue
        target, anchor = built.find(page, written)
        reached = built.pages.get(target) if target is not None else None
        if reached is None and target not in built.files:
            yield (
                written,
                (f"lenken «{written}» på den ferdige siden fører ikke til noe", "rett lenken i teksten eller malen"),
            )
        elif target == f"{SEARCH}/" and anchor.startswith(_QUESTION):
            continue
        elif reached and not reached.forwards and anchor not in reached.ids and anchor not in _OF_BROWSERS:
            meant = nearest(anchor, reached.ids)
            help_text = f"mente du #{meant}?" if meant else "rett ankeret i teksten eller malen"
            yield written, (f"ankeret #{anchor} finnes ikke på den ferdige siden «{target}»", help_text)


@rule(Severity.ERROR, softens=NEVER, needs=Needs.SITE)
def ids(file: File, archive: Archive) -> Iterator[Fault]:
    """Hver id på en ferdig side finnes én gang.

    Bad:  <h2 id="kontakt">Kontakt</h2> … <h2 id="kontakt">Kontakt oss</h2>
    Good: <h2 id="kontakt">Kontakt</h2> … <h2 id="kontakt-oss">Kontakt oss</h2>
    """
    page = archive.built.pages.get(file.url)
    for anchor in _doubled(page) if page else ():
        line = next((section.line for section in reversed(file.sections) if section.anchor == anchor), 1)
        yield Fault(
            f"id «{anchor}» finnes flere ganger på den ferdige siden", "gi den ene et eget anker: {#navn}", Place(line)
        )


@beside(ids)
def ids_elsewhere(archive: Archive) -> Iterator[Fault]:
    for page in _made_pages(archive):
        for anchor in _doubled(page):
            yield Fault(f"id «{anchor}» finnes flere ganger på siden", "rett malen siden er laget av", path=_file(page))


def _doubled(page: Page) -> list[str]:
    return [anchor for anchor, times in page.ids.items() if times > 1]


@rule(Severity.ERROR, softens=NEVER, needs=Needs.SITE)
def third_party(file: File, archive: Archive) -> Iterator[Fault]:
    """Ingen side får leserens nettleser til å hente noe fra andre nettsteder.

    Bad:  <script src="https://cdn.example.org/skript.js"></script>
    Good: <script src="../assets/skript.js"></script>
    """
    page = archive.built.pages.get(file.url)
    for address in _fetched_elsewhere(page) if page else ():
        yield Fault(f"siden henter {address}", "legg filen på nettstedet, eller lenk til den", _line_of(address, file))


@beside(third_party)
def third_party_elsewhere(archive: Archive) -> Iterator[Fault]:
    for page in _made_pages(archive):
        for address in _fetched_elsewhere(page):
            yield Fault(f"siden henter {address}", "legg filen på nettstedet", path=_file(page))
    for path, addresses in archive.built.stylesheets.items():
        for address in addresses:
            yield Fault(f"stilarket henter {address}", "legg filen på nettstedet", path=f"site/{path}")


def _fetched_elsewhere(page: Page) -> list[str]:
    return [one.what for one in page.strange if one.elsewhere]


@rule(Severity.ERROR, softens=NEVER, excusable=None, needs=Needs.SITE)
def foreign(file: File, archive: Archive) -> Iterator[Fault]:
    """De ferdige sidene har bare det nettstedet selv bruker: ingen fremmede skript, rammer, skjemaer eller hendelser.

    Bad:  <script src="../bilder/kart.js"></script>
    Good: [Kart over sengeposter](../bilder/kart.pdf)
    """
    page = archive.built.pages.get(file.url)
    for one in page.strange if page else ():
        if not one.elsewhere:
            yield Fault(*_not_ours(one), _line_of(one.written, file))


@beside(foreign)
def foreign_elsewhere(archive: Archive) -> Iterator[Fault]:
    for page in _made_pages(archive):
        yield from (Fault(*_not_ours(one), path=_file(page)) for one in page.strange if not one.elsewhere)


def _not_ours(one: Strange) -> tuple[str, str]:
    return f"den ferdige siden har noe som ikke hører til der: {one.what}", "ta det bort fra teksten den er laget av"


def _line_of(written: str, file: File) -> Place:
    """The first line of the text that has these letters, whatever their case."""
    lines = file.front.body.lower().split("\n")
    line = next((number for number, text in enumerate(lines) if written.lower() in text), None)
    return Place(1) if line is None else Place(file.front.body_line + line)


def _file(page: Page) -> str:
    return f"site/{page.file}"


def _made_pages(archive: Archive) -> Iterator[Page]:
    return (page for address, page in archive.built.pages.items() if address not in archive.by_url)


def _place_of(written: str, file: File, archive: Archive) -> Place:
    """The place in the source of the link that became this one."""
    page = archive.built.pages[file.url]
    for inner in archive.inner[file.path]:
        target = archive.library.by_path.get(inner.target)
        became = target.url if target else inner.target
        if inner.link.target == written or (became, inner.anchor) == archive.built.find(page, written):
            return inner.link.place
    line = next((n for n, text in enumerate(file.front.body.split("\n")) if written in text), None)
    return Place(1) if line is None else Place(file.front.body_line + line)
