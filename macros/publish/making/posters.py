"""The posters: a sheet for each text that people work by, made beside its page and kept like it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from ...checks.reading.finished.standing import strange
from ...documents.document import Document, is_a
from ...documents.library import Library
from ...documents.project.inside import write_inside
from ...feeds.redirects import leading_on
from ...model.kinds import Controlled, Pathway, Routine
from ...pages.poster.poster import poster, poster_address
from ...pages.view import Settings
from ..keeping.known import Known
from ..keeping.store import Store, key_of


@dataclass(frozen=True)
class Posters:
    library: Library
    settings: Settings
    root: str
    """The path of the site on its host."""
    site: Path
    store: Store
    known: Known
    tell: Callable[[str], None]
    """Gets in Norwegian what may not stand on a poster; that one is not written."""

    def write(self, document: Document[Controlled]) -> str:
        """Write the poster of a text, and return its file; empty when there is none, and its address leads to the text.

        It is judged as it is made, so one that is kept has been judged.
        """
        address = f"{poster_address(document.id)}index.html"
        key = self._key(document)
        html = self.store.get(key) if key else None
        if html is None:
            html = (poster(document, self.library, self.settings) or "").encode()
            found = strange(address, html, LexborHTMLParser(html), self.root) if html else ()
            if found:
                what = ", ".join(one.what for one in found)
                self.tell(f"/{poster_address(document.id)} har noe som ikke hører til på en ferdig side: {what}")
                return ""
            if key:
                self.store.put(key, html)
        if html:
            write_inside(self.site, address, html)
            return address
        if is_a(document, Routine) or is_a(document, Pathway):  # it may have had one, with an address that was given
            write_inside(self.site, address, leading_on(poster_address(document.id), document))
        return ""

    def _key(self, document: Document[Controlled]) -> str | None:
        key = self.known.key(document, [])
        return key and key_of("plakat", key)
