"""Addresses that lead on: /d/<id>/ for ever, what has moved, and /<area>/<kind>/ for readers who shorten an address."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..documents.library import Library
from ..model.vocabulary import Kind

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
</head>
<body><p><a href="{target}">{title}</a></p></body>
</html>
"""


def redirects(library: Library) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) for every forwarding page. Targets are relative: the site works in any folder."""
    for document_id, document in library.by_id.items():
        yield f"d/{document_id}", _page(f"../../{document.url}", document.title, document.language)
    yield from _forwarded(library)
    for area_id, area in library.areas.items():
        for kind in Kind:
            if library.select(kind, area_id):
                yield (
                    f"{area_id}/{kind.folder}",
                    _page(f"../#liste-{kind.folder}", kind.plural(area.language), area.language),
                )


def _forwarded(library: Library) -> Iterator[tuple[str, str]]:
    """Ids that are gone and addresses that have moved, as the ledger of what was published knows them."""
    live = {document.url for document in library.files}
    for published_id, published in library.ledger.published.items():
        target_id, _, anchor = library.ledger.forwardings.get(published_id, published_id).partition("#")
        document = library.by_id.get(target_id)
        if document is None:
            continue
        place = document.url + (f"#{anchor}" if anchor else "")
        if published_id not in library.by_id:
            yield f"d/{published_id}", _page(f"../../{place}", document.title, document.language)
        for address in published.addresses:
            if address not in live:
                up = "../" * address.count("/")
                yield address.rstrip("/"), _page(f"{up}{place}", document.title, document.language)


def _page(target: str, title: str, language: str) -> str:
    return _PAGE.format(language=language, title=escape(title), target=escape(target))
