"""Write everything machines read into a built site. A plain function over the output folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..documents.library import Library
from .catalogue import catalogue, catalogue_schema
from .redirects import redirects
from .schema import schemas
from .texts import text_schema, texts


def write_feeds(library: Library, site: Path) -> None:
    api = site / "api" / "v1"
    _write_json(api / "documents.json", catalogue(library))
    _write_json(api / "schema" / "documents.json", catalogue_schema())
    for text_id, text in texts(library):
        _write_json(api / "texts" / f"{text_id}.json", text)
    _write_json(api / "schema" / "texts.json", text_schema())
    for name, schema in schemas().items():
        _write_json(api / "schema" / f"{name}.json", schema)
    for address, html in redirects(library):
        target = site / address / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")


def _write_json(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
