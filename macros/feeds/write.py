"""Write everything machines read into a built site. A plain function over the output folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..documents.library import Library
from . import consultations, opensearch
from .areas import area_feeds
from .catalogue import catalogue, catalogue_schema
from .redirects import SCRIPT, redirects, script
from .schema import schemas
from .texts import text_schema, texts


def write_feeds(library: Library, site: Path, site_url: str) -> None:
    """`site_url` is where the site will be read, with a stroke at the end; empty when that is not known."""
    api = site / "api" / "v1"
    _write_json(api / "documents.json", catalogue(library))
    _write_json(api / "schema" / "documents.json", catalogue_schema())
    for text_id, text in texts(library):
        _write_json(api / "texts" / f"{text_id}.json", text)
    _write_json(api / "schema" / "texts.json", text_schema())
    for name, schema in schemas().items():
        _write_json(api / "schema" / f"{name}.json", schema)
    for address, html in redirects(library):
        _write(site / address / "index.html", html)
    _write(site / SCRIPT, script())
    _write(site / consultations.ADDRESS, consultations.consultations_feed(library, site_url))
    for address, feed in area_feeds(library, site_url):
        _write(site / address, feed)
    if site_url:
        _write(site / opensearch.ADDRESS, opensearch.opensearch(site_url))


def _write_json(path: Path, value: Any) -> None:
    _write(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
