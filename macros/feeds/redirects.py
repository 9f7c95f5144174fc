"""Addresses that lead on: /d/<id>/ for ever, and /<area>/<kind>/ for readers who shorten an address."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ..documents.library import Library
from ..documents.vocabulary import Kind

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
    for area_id, area in library.areas.items():
        for kind in Kind:
            if library.select(kind, area_id):
                yield (
                    f"{area_id}/{kind.folder}",
                    _page(f"../#liste-{kind.folder}", kind.plural(area.language), area.language),
                )


def _page(target: str, title: str, language: str) -> str:
    return _PAGE.format(language=language, title=escape(title), target=escape(target))
