"""The pages of versions that were approved, and of each held against another: made once, and kept.

They are no pages of the engine's: no menu, list, search or sitemap knows them. A page is found again by all that it is
made from, and by the answers it got when it asked of names and of where links lead.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from ..archive.pdf import NoTool
from ..changes.versions import NOW, Text, Texts, Versions, versions_of
from ..checks.old_texts import exceptions_of, withheld
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
from ..pages.past.text import Convert
from ..pages.past.version import Approvals, approvals_today, refused_page, version_page
from ..pages.view import Settings
from .archiving import Press
from .around import around
from .store import Store, key_of
from .texts import converter


@dataclass(frozen=True)
class Made:
    """A finished page, and in Norwegian what its text has that may not be shown; empty when all may."""

    address: str
    html: bytes
    refused: str = ""


def _packed(pages: list[Made]) -> bytes:
    """The pages of one text as one part to keep: a line that tells of them, and the pages one behind the other."""
    told = [(one.address, one.refused, len(one.html)) for one in pages]
    return json.dumps(told).encode() + b"\n" + b"".join(one.html for one in pages)


def _unpacked(data: bytes) -> Iterator[Made]:
    told, _, html = data.partition(b"\n")
    for address, refused, length in json.loads(told):
        yield Made(address, html[:length], refused)
        html = html[length:]


@dataclass
class Past:
    """The pages of the past, in one process of a build. Each is judged as it is made, often in an earlier build."""

    library: Library
    settings: Settings
    convert: Convert
    root: str
    """The path of the site on its host."""
    store: Store
    made_from: str
    """What every page depends on."""
    exceptions: str
    _withheld: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, library: Library, settings: Settings, conf: Any, store: Store) -> Past:
        project = Project(Path(conf.config_file_path).parent)
        exceptions = exceptions_of(project.docs)
        made_from = key_of(around(project), exceptions)
        return cls(library, settings, converter(conf), root_of(conf["site_url"]), store, made_from, exceptions)

    def write(self, site: Path, id_: str, tell: Callable[[str], None]) -> list[str]:
        """Write the pages of a text below `site`, and return their files; `tell` gets what may not be shown.

        Raises PluginError where the archive is wanted too, and the machine cannot make it.
        """
        found = versions_of(id_, self.library)
        pages = list(self._pages(found)) if found else []
        for page in pages:
            write_inside(site, f"{page.address}index.html", page.html)
        for refused in dict.fromkeys(page.refused for page in pages if page.refused):
            tell(refused)
        if found and self._press:
            self._lay_pdfs(self._press, found, site)
        return [f"{page.address}index.html" for page in pages]

    @cached_property
    def _press(self) -> Press | None:
        """Makes the PDFs that lie beside the pages; None when they are not wanted."""
        wanted = self.settings.archive
        return Press(self.library, self.settings, self.convert, self.store, self.exceptions) if wanted else None

    def _pages(self, found: Versions) -> Iterable[Made]:
        """What was kept, when what it asked of the site still has the same answers; else made, and kept."""
        approved = approvals_today(found, self.library)
        title = found.document.title if found.document else ""
        today = (found.in_force, found.ended, title, approved, self._as_it_stands(found) if found.differs else ())
        key = key_of(self.made_from, self.settings.archive, found.id, found.recorded, today)
        before = self.store.get(f"{key}?")
        if before is not None:
            answers = [(what, word, answer((what, word), self.library)) for what, word in json.loads(before)]
            if kept := self.store.get(key_of(key, answers)):
                return _unpacked(kept)
        asked = Asked(self.library)
        made = list(self._made(found, asked, approved))
        if self._texts.complete:
            self.store.put(f"{key}?", json.dumps(list(asked.answers)).encode())
            self.store.put(key_of(key, [(*one, said) for one, said in asked.answers.items()]), _packed(made))
        return made

    def _made(self, found: Versions, asked: Asked, approved: Approvals) -> Iterator[Made]:
        for number in found.recorded:
            yield self._version(found, number, asked, approved)
        for newer, older in found.pairs():
            yield self._pair(found, newer, older, asked)

    def _lay_pdfs(self, press: Press, found: Versions, site: Path) -> None:
        for number in found.readable:
            try:
                entry, data = press.made(found, number)
            except NoTool as missing:
                raise PluginError(str(missing)) from missing
            if data:
                write_inside(site, f"{version_address(found.id, number)}{entry.file}", data)

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.library)

    def _version(self, found: Versions, number: str, asked: Asked, approved: Approvals) -> Made:
        address = version_address(found.id, number)
        text, refused = self._texts.get(found.id, number), self._refused(found.id, number)
        if text is None or refused:
            return Made(address, refused_page(found, number, address, self.library, self.settings).encode(), refused)
        html = version_page(found, number, text, self.settings, asked, self.convert, approved)
        return self._judged(html, address)

    def _pair(self, found: Versions, newer: str, older: str, asked: Asked) -> Made:
        address = pair_address(found.id, newer, older)
        now, before = (self._text(found, number) for number in (newer, older))
        refused = next((why for number in (newer, older) if (why := self._refused(found.id, number))), "")
        if now is None or before is None or refused:
            return Made(address, refused_page(found, older, address, self.library, self.settings).encode(), refused)
        return self._judged(pair_page(found, newer, older, (now, before), self.settings, asked), address)

    def _text(self, found: Versions, number: str) -> Text | None:
        if number == NOW:
            return Text(found.document, self.library) if found.document else None
        return self._texts.get(found.id, number)

    def _as_it_stands(self, found: Versions) -> list[tuple[object, ...]]:
        files: list[File] = [found.document, *followed(found.document, self.library)] if found.document else []
        return [(one.path, one.front.head, one.front.body) for one in files]

    def _refused(self, id_: str, number: str) -> str:
        """What a version has that may not be published today. The text as it stands is judged by the check."""
        if (id_, number) not in self._withheld:
            text = self._texts.get(id_, number) if number != NOW else None
            self._withheld[id_, number] = withheld(text, self.exceptions) if text else ""
        said = self._withheld[id_, number]
        cure = f'skriv withdrawn: "hvorfor" på linjen om {number} i docs/permalinks.yml'
        return f"versjon {number} av «{id_}» vises ikke: {said}. Rett det slik: {cure}" if said else ""

    def _judged(self, html: Markup, address: str) -> Made:
        data = html.encode()
        found = strange(f"{address}index.html", data, LexborHTMLParser(data), self.root)
        what = ", ".join(one.what for one in found)
        refused = f"/{address} har noe som ikke hører til på en ferdig side: {what}" if found else ""
        return Made(address, b"" if found else data, refused)
