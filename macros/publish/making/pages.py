"""The pages that one process makes: the way the engine would, or from the store when they were made of the same."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs.commands.build import _build_page
from mkdocs.structure.files import InclusionLevel
from selectolax.lexbor import LexborHTMLParser

from ...checks.reading.finished.built import root_of
from ...checks.reading.finished.standing import strange
from ...documents.project.inside import write_inside
from ...documents.project.project import Project
from ..keeping.around import around
from ..keeping.known import Known
from ..keeping.store import Store, key_of
from .templates import keep_compiled
from .texts import Texts


class Piece(NamedTuple):
    """Of the work: the paths of some pages, or the name of what writes something beside them."""

    paths: Sequence[str] = ()
    beside: str = ""
    ids: Sequence[str] | None = None
    """Of the texts that it writes something of; None where it is not shared between processes."""


class Making:
    """The engine, ready to make pages."""

    def __init__(self, config: Any, files: Any, nav: Any) -> None:
        self.config = config
        self.files = files
        self.nav = nav
        self.pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
        self.theme = config.plugins.on_env(config.theme.get_env(), config=config, files=files)
        self.root = root_of(config.site_url)
        self.site = Path(config.site_dir)
        self.texts = Texts(config, files)
        self.store = Store(None)
        asked = site_of(config).asked
        self.around = key_of(
            around(Project(Path(config.config_file_path).parent)),
            [(file.src_uri, file.url) for file in files],
            (config.site_url, asked.emergency_copy, site_of(config).settings),
        )
        self.known = Known(site_of(config).library, self.around)

    def open_store(self) -> None:
        """Call in each process that makes pages."""
        self.store = Store(site_of(self.config).asked.kept_in)
        keep_compiled(self.store, self.theme)

    def make(self, paths: Sequence[str], said: list[logging.LogRecord]) -> list[str]:
        """Make pages, and return the files of those that have nothing that may not stand on a page.

        A page that the engine says something of is not kept, so that it is said the next time too.
        """
        fine: list[str] = []
        for path in paths:
            page = self.files.get_file_from_path(path).page
            html, keys = self._kept(page)
            if html is not None:
                write_inside(self.site, page.file.dest_uri, html)
                fine.append(page.file.dest_uri)
            else:
                before = len(said)
                html = self._made(page)
                if strange(page.file.dest_uri, html, LexborHTMLParser(html), self.root):
                    continue
                fine.append(page.file.dest_uri)
                if len(said) > before:
                    continue
            self._keep(html, keys)
        return fine

    def _keep(self, html: bytes, keys: Sequence[str]) -> None:
        """Keep a page under the last key, and the last key under the others."""
        for key in keys:
            self.store.put(key, html if key is keys[-1] else keys[-1].encode())

    def _kept(self, page: Any) -> tuple[bytes | None, list[str]]:
        """A finished page, and the keys that it is not kept under yet: the last one is that of the page itself."""
        site, path = site_of(self.config), page.file.src_uri
        known = None if site.review else self.known.key(site.library.by_path[path], site.errors[f"docs/{path}"])
        if known and (finished := self.store.get(known)) and (html := self.store.get(finished.decode())):
            return html, []
        ready = site.ready(path, self.config.plugins["macros"].macros)
        key = key_of(self.around, path, ready.title, ready.shown)
        html = self.store.get(key)
        return html, [*([known] if known else []), key]

    def _made(self, page: Any) -> bytes:
        # What the engine would do, but for what nobody asks for: anchors, contents, a head that is read again.
        ready = site_of(self.config).ready(page.file.src_uri, self.config.plugins["macros"].macros)
        page.markdown, page.meta = ready.markdown, ready.meta
        page.content = self.texts.html(ready.markdown, page.file)
        _build_page(page, self.config, self.pages, self.nav, self.theme)
        page.markdown = page.content = None  # what is written is not needed any more
        page.meta = {}
        return Path(page.file.abs_dest_path).read_bytes()

    def do(self, piece: Piece, said: list[logging.LogRecord]) -> list[str]:
        """Make some pages, or what else is to be written beside them."""
        site, given = site_of(self.config), (self.config, self.store, self.known)
        if piece.beside:
            fine = getattr(site, piece.beside)(*given, *([piece.ids] if piece.ids else [])) or []
        else:
            fine = self.make(piece.paths, said) + site.write_posters(*given, piece.paths)
        self.store.save()
        return fine


def site_of(config: Any) -> Any:
    """Our side of the build: what the engine's plugin keeps for us."""
    return config.plugins["macros"].samhandling
