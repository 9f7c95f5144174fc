"""Addresses that lead on: /d/<id>/ for ever, what has moved, and /<area>/<kind>/ for readers who shorten an address."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from ..documents.document import Document
from ..documents.library import Library
from ..documents.project.ledger import is_id
from ..model.kinds import Entry
from ..model.vocabulary import Kind

SCRIPT = "d/videre.js"
"""Where the script lies that leads on with what stands behind #; a refresh alone would leave it."""

NEAREST = "d/naermest.js"
"""Where the script lies that offers documents on the page of an address that does not exist."""

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
<noscript><meta http-equiv="refresh" content="0; url={target}"></noscript>
<link rel="canonical" href="{target}">
<script defer src="{script}"></script>
</head>
<body><p><a href="{target}">{title}</a></p></body>
</html>
"""


def leading_on(address: str, document: Document[Entry]) -> str:
    """The page of an address that leads on to a document."""
    up = "../" * address.count("/")
    return _page(address.rstrip("/"), f"{up}{document.url}", document.title, document.language)[1]


def redirects(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) for every forwarding page. Targets are relative: the site works in any folder."""
    for document_id, document in library.by_id.items():
        if is_id(document_id):
            yield _page(f"d/{document_id}", f"../../{document.url}", document.title, document.language)
    yield from _forwarded(library)
    for area_id, area in library.areas.items():
        for kind in Kind:
            if library.select(kind, area_id):
                name = kind.plural(area.language)
                yield _page(f"{area_id}/{kind.folder}", f"../#liste-{kind.folder}", name, area.language)
                for old in former_folders(library, area_id):
                    there = f"../../{area_id}/#liste-{kind.folder}"
                    yield _page(f"{old}/{kind.folder}", there, name, area.language)


def former_folders(library: Library, area_id: str) -> list[str]:
    """The ids, which are names of folders, that an area has had before."""
    forwardings = library.ledger.forwardings.items()
    return [old for old, new in forwardings if new == area_id and old not in library.by_id and is_id(old)]


def _forwarded(library: Library) -> Iterator[tuple[str, str]]:
    """Ids that are gone and addresses that have moved, as the ledger of what was published knows them."""
    live = {document.url for document in library.files}
    for published_id, published in library.ledger.published.items():
        if published_id in library.ledger.misshapen:
            continue
        target_id, _, anchor = library.ledger.forwardings.get(published_id, published_id).partition("#")
        document = library.by_id.get(target_id)
        if document is None:
            continue
        place = document.url + (f"#{anchor}" if anchor else "")
        if published_id not in library.by_id:
            yield _page(f"d/{published_id}", f"../../{place}", document.title, document.language)
        for address in published.addresses:
            if address not in live and address not in library.ledger.misshapen:
                up = "../" * address.count("/")
                yield _page(address.rstrip("/"), f"{up}{place}", document.title, document.language)


def scripts() -> Iterator[tuple[str, str]]:
    """Yield (address, script) for those that lead on: to where a text is now, and to what a wrong address meant."""
    for address, name in ((SCRIPT, "redirects.js"), (NEAREST, "nearest.js")):
        yield address, Path(__file__).with_name(name).read_text(encoding="utf-8")


def _page(address: str, target: str, title: str, language: str) -> tuple[str, str]:
    up = "../" * (address.count("/") + 1)
    page = _PAGE.format(language=language, title=escape(title), target=escape(target), script=up + SCRIPT)
    return address, page
