"""The pages of versions that were approved, and of each held against another: made once, and kept.

They are no pages of the engine's: no menu, list, search or sitemap knows them. A page is found again by all that it is
made from, and by the answers it got when it asked of names and of where links lead.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.exceptions import PluginError
from selectolax.lexbor import LexborHTMLParser

from ...archive.pdf import NoTool
from ...changes.versions import NOW, Text, Texts, Versions, versions_of
from ...checks.old_texts import exceptions_of, withheld
from ...checks.reading.finished.built import root_of
from ...checks.reading.finished.standing import strange
from ...common.adoption import followed
from ...documents.file import File
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...pages.past.asked import Asked, answer
from ...pages.past.listed import pair_address, version_address, versions_address
from ...pages.past.pair import pair_page
from ...pages.past.text import Convert
from ...pages.past.version import Approvals, approvals_today, refused_page, version_page
from ...pages.view import Settings
from ..keeping.around import around
from ..keeping.store import Store, key_of
from ..placing.along import take_along
from ..placing.beside import replaced_by
from ..placing.lying import Lying, came_along, remember, remember_along, remembered, seen
from .archiving import Press
from .packed import Made, packed, unpacked
from .texts import converter

Tell = Callable[[str, int], None]
"""Gets what is to be said, and how grave it is to `logging`."""
Answered = tuple[str, str, str]
"""What was asked, of what, and the answer."""


@dataclass
class Past:
    """The pages of the past, in one process of a build. Each is judged as it is made, often in an earlier build."""

    library: Library
    settings: Settings
    convert: Convert
    root: str
    """The path of the site on its host."""
    made_from: str
    """What every page depends on."""
    exceptions: str
    store: Store = field(default_factory=partial(Store, None))
    """Of the process."""
    _texts: Texts = field(init=False)
    """Of those that are being written."""
    _withheld: dict[tuple[str, str], str] = field(default_factory=dict)

    @classmethod
    def of(cls, library: Library, settings: Settings, conf: Any) -> Past:
        project = Project(Path(conf.config_file_path).parent)
        exceptions = exceptions_of(project.docs)
        made_from = key_of(around(project), exceptions)
        return cls(library, settings, converter(conf), root_of(conf["site_url"]), made_from, exceptions)

    def come_along(self, site: Path, ids: Collection[str]) -> list[str]:
        """Let what lies in the site that is there come along where it would be made the same; return the other ids."""
        before = replaced_by(site)
        if before is None:
            return list(ids)
        known, along = came_along(self.store, before), dict[str, Lying]()
        # No PDF is kept where a page is.
        every = () if self.settings.archive else (found for id_ in ids if (found := versions_of(id_, self.library)))
        for found in every:
            if lying := self._lying(found, before, known):
                along[found.id] = lying
        folders = {versions_address(id_): lying for id_, lying in along.items()}
        take_along(site, before, folders)
        if folders != known:
            remember_along(self.store, before, folders)
        return [id_ for id_ in ids if id_ not in along]

    def _lying(self, found: Versions, before: Path, known: Mapping[str, Lying]) -> Lying | None:
        """What lies at an address in the site that is there, when that is what would be made."""
        address, key = versions_address(found.id), self._key(found)

        def same(lying: Lying | None) -> bool:
            if lying is None or lying.made_from[0] != key:
                return False
            return self._holds(lying.made_from[1]) and lying.is_in(before / address)

        if same(lying := known.get(address)) or same(lying := remembered(self.store, before, address)):
            return lying
        return None

    def write(self, site: Path, ids: Collection[str], tell: Tell) -> list[str]:
        """Write the pages of these texts below `site`, and return their files.

        Raises PluginError where the archive is wanted too, and the machine cannot make it.
        """
        self._texts, before = Texts(self.library, ids), None if self._press else replaced_by(site)
        every = (found for id_ in ids if (found := versions_of(id_, self.library)))
        return [file for found in every for file in self._write(site, found, before, tell)]

    def _write(self, site: Path, found: Versions, before: Path | None, tell: Tell) -> list[str]:
        key = self._key(found)
        asked = self._asked(key)
        pages = self._kept(key, asked) if asked is not None else []
        if not pages:
            pages, asked = self._new(found, key)
        self._lay(site, found, pages, tell)
        if before and asked is not None and not any(page.refused for page in pages):
            address = versions_address(found.id)
            remember(self.store, before, address, seen(site / address, (key, asked)))
        return [f"{page.address}index.html" for page in pages]

    def _lay(self, site: Path, found: Versions, pages: list[Made], tell: Tell) -> None:
        for page in pages:
            write_inside(site, f"{page.address}index.html", page.html)
        for refused in dict.fromkeys(page.refused for page in pages if page.refused):
            tell(refused, logging.ERROR)
        if self._press:
            self._lay_pdfs(self._press, found, site, tell)

    @cached_property
    def _press(self) -> Press | None:
        """Makes the PDFs that lie beside the pages; None when they are not wanted."""
        wanted = self.settings.archive
        return Press(self.library, self.settings, self.convert, self.store, self.exceptions) if wanted else None

    def _key(self, found: Versions) -> str:
        """All that the pages of a text are made from, but for the answers they get."""
        title = found.document.title if found.document else ""
        approved = approvals_today(found, self.library)
        today = (found.in_force, found.ended, title, approved, self._as_it_stands(found) if found.differs else ())
        return key_of(self.made_from, self.settings.archive, found.id, found.recorded, today)

    def _asked(self, key: str) -> list[Answered] | None:
        """What was asked when these pages were made, with the answers of today; None when they never were."""
        before = self.store.get(f"{key}?")
        if before is None:
            return None
        return [(what, word, answer((what, word), self.library)) for what, word in json.loads(before)]

    def _holds(self, asked: Iterable[Answered]) -> bool:
        """Whether the answers of today are what they were."""
        return all(answer((what, word), self.library) == said for what, word, said in asked)

    def _kept(self, key: str, asked: list[Answered]) -> list[Made]:
        kept = self.store.get(key_of(key, asked))
        return list(unpacked(kept)) if kept else []

    def _new(self, found: Versions, key: str) -> tuple[list[Made], list[Answered] | None]:
        """The pages of a text, and what they asked; None when the history here has not all of them."""
        asked = Asked(self.library)
        made = list(self._made(found, asked, approvals_today(found, self.library)))
        if not self._texts.complete:
            return made, None
        answered = [(*one, said) for one, said in asked.answers.items()]
        self.store.put(f"{key}?", json.dumps(list(asked.answers)).encode())
        self.store.put(key_of(key, answered), packed(made))
        return made, answered

    def _made(self, found: Versions, asked: Asked, approved: Approvals) -> Iterator[Made]:
        for number in found.recorded:
            yield self._version(found, number, asked, approved)
        for newer, older in found.pairs():
            yield self._pair(found, newer, older, asked)

    def _lay_pdfs(self, press: Press, found: Versions, site: Path, tell: Tell) -> None:
        for number in found.readable:
            try:
                entry, data = press.made(found, number)
            except NoTool as missing:
                raise PluginError(str(missing)) from missing
            if data:
                write_inside(site, f"{version_address(found.id, number)}{entry.file}", data)
            if entry.lost:
                tell(entry.said_of_lost, logging.INFO)

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
