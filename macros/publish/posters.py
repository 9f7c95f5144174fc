"""The posters: a sheet for each text that people work by, made beside its page and kept like it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from ..checks.reading.standing import strange
from ..documents.document import Document
from ..documents.inside import write_inside
from ..documents.library import Library
from ..documents.project import Project
from ..model.kinds import Controlled
from ..pages.poster.poster import poster, poster_address
from ..pages.view import Settings
from .around import around
from .known import Known
from .store import Store, key_of


def write_posters(library: Library, settings: Settings, project: Project, root: str, site: Path) -> Iterator[str]:
    """Write every poster below `site`, and yield in Norwegian what may not stand on one; that one is not written.

    `root` is the path of the site on its host. Each is judged as it is made, so one that is kept has been judged.
    """
    known = Known(library, key_of(around(project), settings))
    with Store(project.kept) as store:
        for document in library.controlled:
            address = f"{poster_address(document.id)}index.html"
            key = _key(known, document)
            html = store.get(key) if key else None
            if html is None:
                html = (poster(document, library, settings) or "").encode()
                found = strange(address, html, LexborHTMLParser(html), root) if html else ()
                if found:
                    what = ", ".join(one.what for one in found)
                    yield f"/{poster_address(document.id)} har noe som ikke hører til på en ferdig side: {what}"
                    continue
                if key:
                    store.put(key, html)
            if html:
                write_inside(site, address, html)


def _key(known: Known, document: Document[Controlled]) -> str | None:
    key = known.key(document, [])
    return key and key_of("plakat", key)
