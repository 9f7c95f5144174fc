"""The archive of a project: a PDF of each approved version, the list of them, and a sum for each file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from ...archive import pdf
from ...archive.contents import Entry, as_data, as_sums, as_table, sum_of
from ...changes.versions import Text, Texts, Versions, places, versions
from ...checks.old_texts import exceptions_of, withheld
from ...checks.reading.finished.seen import number_on_page
from ...documents.document import is_a
from ...documents.file import home
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ...model.kinds import Controlled
from ...pages.past.archived import archived_page
from ...pages.past.asked import Asked
from ...pages.past.listed import file_name, version_address
from ...pages.past.text import Convert
from ...pages.past.version import approvals_of, approvals_today
from ...pages.poster import qr
from ...pages.view import Settings
from ..keeping.around import made_by
from ..keeping.store import Store, key_of
from .texts import converter

TABLE, DATA, SUMS = "innhold.csv", "innhold.json", "SHA256SUMS"


@dataclass
class Archived:
    """What was made."""

    address: str
    """Where the site is published; empty when that is not known."""
    entries: list[Entry] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    """The PDFs by name."""

    def write(self, folder: Path) -> None:
        """Write the PDFs and what tells of them to a folder."""
        told = {TABLE: as_table(self.entries).encode(), DATA: as_data(self.entries, self.address).encode()}
        every = self.files | told
        for name, data in {**every, SUMS: as_sums(every).encode()}.items():
            write_inside(folder, name, data)


@dataclass
class Press:
    """Makes the PDFs of one library, each once."""

    library: Library
    settings: Settings
    convert: Convert
    store: Store
    exceptions: str

    def made(self, found: Versions, number: str) -> tuple[Entry, bytes]:
        """What is told of a version, and its file; of one that may not be shown why, and no bytes. Raises NoTool."""
        text = self._texts.get(found.id, number)
        why = (
            withheld(text, self.exceptions)
            if text
            else found.recorded[number].withdrawn or "finnes ikke i historikken her"
        )
        html = self._page(found, number, text) if text and not why else ""
        why = why or _shown(html)
        data, lost = self._pdf(html) if html and not why else pdf.Made(b"", "")
        return self._entry(found, number, text, data, why, lost), data

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.library)

    @cached_property
    def _made_from(self) -> tuple[str, str]:
        return made_by(), pdf.made_with()

    def _address(self, found: Versions, number: str) -> str:
        return f"{self.settings.address or '/'}{version_address(found.id, number)}"

    def _page(self, found: Versions, number: str, text: Text) -> str:
        approved = approvals_today(found, self.library)
        square = qr.as_address(self._address(found, number)) if self.settings.address else ""
        asked = Asked(self.library)
        return str(archived_page(found, number, text, self.settings, asked, self.convert, approved, square))

    def _pdf(self, html: str) -> pdf.Made:
        key = key_of(self._made_from, html)
        kept = self.store.get(key)
        if kept is not None:
            lost, _, data = kept.partition(b"\n")
            return pdf.Made(data, lost.decode("utf-8"))
        made = pdf.pdf(html)
        self.store.put(key, made.lost.encode("utf-8") + b"\n" + made.data)
        return made

    def _entry(self, found: Versions, number: str, text: Text | None, data: bytes, why: str, lost: str) -> Entry:
        entry = text.file.entry if text and is_a(text.file, Controlled) else None
        approved = approvals_of(entry, number, approvals_today(found, self.library))
        asked = Asked(self.library)
        said = (", ".join(filter(None, (asked.name(one.by), one.on.isoformat(), one.ref))) for one in approved)
        now = found.document.title if found.document else found.id
        return Entry(
            id=found.id,
            version=number,
            title=text.file.title if text and data else now,
            area=_area(found.id, self.library),
            approved=found.recorded[number].on.isoformat(),
            approvals="; ".join(said),
            address=self._address(found, number),
            file=file_name(found.id, number) if data else "",
            sha256=sum_of(data) if data else "",
            withheld=why,
            lost=" ".join(lost),
        )


def _shown(html: str) -> str:
    """What a page shows that no rule saw in the text it is made from, in Norwegian; empty when there is nothing."""
    body = LexborHTMLParser(html).body
    return "den viser et tall som ligner et fødselsnummer" if body and number_on_page(body) else ""


def archive(project: Project, today: date, area: str | None = None, since: date | None = None) -> Archived:
    """`area` and `since` narrow it to one area, and to what was approved on that day and later. Raises NoTool."""
    from mkdocs.config import load_config

    library, conf = project.library(today), load_config(str(project.settings))
    made = Archived(conf["site_url"] or "")
    with Store(project.kept) as store:
        press = Press(library, Settings(address=made.address), converter(conf), store, exceptions_of(project.docs))
        for found, number in _wanted(library, area, since):
            entry, data = press.made(found, number)
            made.entries.append(entry)
            if data:
                made.files[entry.file] = data
    return made


def _wanted(library: Library, area: str | None, since: date | None) -> Iterator[tuple[Versions, str]]:
    for found in versions(library):
        if area in (None, _area(found.id, library)):
            yield from ((found, number) for number, old in found.recorded.items() if since is None or old.on >= since)


def _area(id_: str, library: Library) -> str:
    return home(places(id_, library)[0])[0] or ""
