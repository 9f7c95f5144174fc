"""Write everything machines read into a built site. A plain function over the output folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from ..documents.document import Document
from ..documents.library import Library
from ..documents.project.inside import write_inside
from ..model.kinds import Controlled
from . import opensearch
from .calendar import calendars
from .cards import cards, cards_schema
from .catalogue import catalogue, catalogue_schema
from .figures import figure_data, figure_tables, figures_schema
from .keep import Keep, MadeOf, anew, not_known
from .news import consultations
from .news.areas import area_feeds
from .news.digest import digests
from .plain import LIST, list_of_texts, plain_text
from .redirects import former_folders, redirects, scripts
from .schema import schemas
from .texts import as_shared, text_schema


def write_feeds(
    library: Library, site: Path, site_url: str, keep: Keep = anew, made_of: MadeOf = not_known
) -> dict[str, str]:
    """`site_url` is where the site will be read, with a stroke at the end; empty when that is not known.

    Returns the pages among what is written, by the path of their file.
    """
    pages = {}
    for address, words in _feeds(library, site_url, keep, made_of):
        write_inside(site, address, words)
        if address.endswith(".html"):
            pages[address] = words
    return pages


def _feeds(library: Library, site_url: str, keep: Keep, made_of: MadeOf) -> Iterator[tuple[str, str]]:
    """Each file by its address."""
    yield from ((f"api/v1/{address}.json", _written(value)) for address, value in _data(library, site_url))
    of_code = json.loads(keep("schemas", lambda: json.dumps({name: _written(one) for name, one in _schemas()})))
    yield from ((f"api/v1/schema/{name}.json", schema) for name, schema in of_code.items())
    yield from ((f"{address}/index.html", html) for address, html in redirects(library))
    yield from scripts()
    yield consultations.ADDRESS, consultations.consultations_feed(library, site_url)
    yield LIST, list_of_texts(library, site_url)
    for document in library.controlled:
        yield from _of_text(document, library, site_url, keep, made_of(document)).items()
    yield from figure_tables(library)
    subscribed = chain(area_feeds(library, site_url), digests(library, site_url), calendars(library, site_url, keep))
    for address, feed in subscribed:
        yield from ((one, feed) for one in (address, *_formerly(address, library)))
    if site_url:
        yield opensearch.ADDRESS, opensearch.opensearch(site_url)


def _data(library: Library, site_url: str) -> Iterator[tuple[str, Any]]:
    yield "documents", catalogue(library)
    yield from ((f"kort/{code}", found) for code, found in cards(library, site_url))
    yield from figure_data(library)


def _formerly(address: str, library: Library) -> Iterator[str]:
    """Where the same was before its area had another folder: programs that subscribe follow no page that leads on."""
    area, _, name = address.partition("/")
    return (f"{old}/{name}" for old in former_folders(library, area))


def _of_text(
    document: Document[Controlled], library: Library, site_url: str, keep: Keep, made_of: object
) -> dict[str, str]:
    """What machines read of one text, by address."""

    def made() -> str:
        shared, (address, plain) = as_shared(document, library), plain_text(document, library, site_url)
        files = {f"api/v1/texts/{document.id}.json": _written(shared)} if shared else {}
        return json.dumps({**files, address: plain})

    found: dict[str, str] = json.loads(keep(("text", made_of, site_url), made) if made_of else made())
    return found


def _schemas() -> Iterator[tuple[str, Any]]:
    """Of all that we write: the same until our code is another."""
    yield "documents", catalogue_schema()
    yield "texts", text_schema()
    yield "kort", cards_schema()
    yield "figures", figures_schema()
    yield from schemas().items()


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
