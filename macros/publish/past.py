"""The pages of versions that were approved, and of each held against another: made once, and kept.

They are no pages of the engine's: no menu, list, search or sitemap knows them. A page is found again by all that it is
made from, and by the answers it got when it asked of names and of where links lead.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from ..archive.pdf import NoTool
from ..changes.versions import NOW, Text, Texts, Versions, versions
from ..checks.reading.built import root_of
from ..checks.reading.standing import strange
from ..common.adoption import followed
from ..documents.file import File
from ..documents.inside import write_inside
from ..documents.library import Library
from ..documents.project import Project
from ..pages.past.asked import Asked, answer
from ..pages.past.listed import pair_address, version_address
from ..pages.past.pair import pair_page
from ..pages.past.version import approvals_today, refused_page, version_page
from ..pages.past.words import Convert
from ..pages.view import Settings
from .archiving import Press
from .around import around
from .old_texts import converter, withheld
from .store import Store, key_of


@dataclass(frozen=True)
class Made:
    """A finished page, and in Norwegian what its text has that may not be shown; empty when all may."""

    html: str
    refused: str = ""

    @classmethod
    def read(cls, data: bytes) -> Made:
        refused, _, html = data.decode().partition("\0")
        return cls(html, refused)

    def written(self) -> bytes:
        return f"{self.refused}\0{self.html}".encode()


def write_past(library: Library, settings: Settings, project: Project, conf: Any, site: Path) -> list[str]:
    """Write every page below `site`, and return in Norwegian what in the old texts may not be shown.

    Each is judged as it is made, which for most was in an earlier build. Raises PluginError where the archive is wanted
    too, and the machine cannot make it.
    """
    if not any(one.versions for one in library.ledger.published.values()):
        return []
    made_from = (around(project),)
    convert, root = converter(conf), root_of(conf["site_url"])
    with Store(project.kept) as store:
        press = Press(library, settings, convert, store) if settings.archive else None
        try:
            return Past(library, settings, convert, root, store, made_from, press).write(site)
        except NoTool as missing:
            raise PluginError(str(missing)) from missing


@dataclass
class Past:
    """The pages of the past, in one build."""

    library: Library
    settings: Settings
    convert: Convert
    root: str
    """The path of the site on its host."""
    store: Store
    made_from: tuple[object, ...]
    """What every page depends on."""
    press: Press | None = None
    """Makes the PDFs that lie beside the pages; None when they are not wanted."""

    def write(self, site: Path) -> list[str]:
        told: dict[str, None] = {}
        for found in versions(self.library):
            for address, page in self._pages(found):
                write_inside(site, f"{address}/index.html", page.html)
                if page.refused:
                    told[page.refused] = None
            for number in found.readable if self.press else ():
                self._lay_pdf(found, number, site)
        return list(told)

    def _lay_pdf(self, found: Versions, number: str, site: Path) -> None:
        entry, data = self.press.made(found, number) if self.press else (None, b"")
        if entry and data:
            write_inside(site, f"{version_address(found.id, number)}/{entry.file}", data)

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.library)

    def _pages(self, found: Versions) -> Iterator[tuple[str, Made]]:
        known = self._known(found)
        for number in found.recorded:
            yield version_address(found.id, number), self._version(found, number, known)
        for newer, older in found.pairs():
            yield pair_address(found.id, newer, older), self._pair(found, newer, older, known)

    def _known(self, found: Versions) -> tuple[object, ...]:
        """What the pages of one text have in common."""
        title = found.document.title if found.document else ""
        return (
            self.made_from,
            self.press is not None,
            found.id,
            found.recorded,
            found.in_force,
            found.ended,
            found.differs,
            title,
        )

    def _version(self, found: Versions, number: str, known: tuple[object, ...]) -> Made:
        approved = approvals_today(found, number, self.library)
        key = key_of(known, number, approved)
        before = self.store.get(f"{key}?")
        if before is not None:
            answers = [(what, word, answer((what, word), self.library)) for what, word in json.loads(before)]
            if kept := self.store.get(key_of(key, answers)):
                return Made.read(kept)
        asked = Asked(self.library)
        text = self._texts.get(found.id, number)
        if text is None or (refused := self._refused(found.id, number)):
            made = Made(refused_page(found, number, self.library, self.settings), "" if text is None else refused)
        else:
            html = version_page(found, number, text, self.settings, asked, self.convert, approved)
            made = self._judged(html, version_address(found.id, number))
        self.store.put(f"{key}?", json.dumps(list(asked.answers)).encode())
        self.store.put(key_of(key, [(*one, said) for one, said in asked.answers.items()]), made.written())
        return made

    def _pair(self, found: Versions, newer: str, older: str, known: tuple[object, ...]) -> Made:
        key = key_of(known, newer, older, self._as_it_stands(found) if newer == NOW else ())
        if kept := self.store.get(key):
            return Made.read(kept)
        texts = [self._text(found, number) for number in (newer, older)]
        refused = next((why for number in (newer, older) if (why := self._refused(found.id, number))), "")
        now, before = texts
        if now is None or before is None or refused:
            return Made(refused_page(found, older, self.library, self.settings), refused)
        html = pair_page(found, newer, older, (now, before), self.library, self.settings)
        made = self._judged(html, pair_address(found.id, newer, older))
        self.store.put(key, made.written())
        return made

    def _text(self, found: Versions, number: str) -> Text | None:
        if number == NOW:
            return Text(found.document, self.library) if found.document else None
        return self._texts.get(found.id, number)

    def _as_it_stands(self, found: Versions) -> list[tuple[object, ...]]:
        files: list[File] = [found.document, *followed(found.document, self.library)] if found.document else []
        return [(one.path, one.front.head, one.front.body) for one in files]

    def _refused(self, id_: str, number: str) -> str:
        """What a version has that may not be published today. The text as it stands is judged by the check."""
        text = self._texts.get(id_, number) if number != NOW else None
        said = withheld(text) if text else ""
        cure = f'skriv withdrawn: "hvorfor" på linjen om {number} i docs/permalinks.yml'
        return f"versjon {number} av «{id_}» vises ikke: {said}. Rett det slik: {cure}" if said else ""

    def _judged(self, html: Markup, address: str) -> Made:
        data = html.encode()
        found = strange(f"{address}index.html", data, LexborHTMLParser(data), self.root)
        if not found:
            return Made(html)
        what = ", ".join(one.what for one in found)
        return Made("", f"/{address} har noe som ikke hører til på en ferdig side: {what}")
