"""The lists of a site that writes nynorsk are in nynorsk too; the common texts stay as they were written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from ...documents.inside import write_inside
from ..head import quoted, read_head
from ..new import filled


def in_nynorsk(docs: Path) -> None:
    """Give the pages that are lists, and have no text of their own, their nynorsk title and summary."""
    titles: dict[str, list[Any]] = yaml.safe_load(filled("community/pages.nn.yml", {}))
    for name, (title, summary, *words) in titles.items():
        path = docs / f"{name}.md"
        if path.is_file():
            head = read_head(path)
            head.put({"title": quoted(title), "summary": quoted(summary), "language": "nn"})
            for bokmaal, nynorsk in (words[0] if words else {}).items():
                head.body = head.body.replace(bokmaal, nynorsk)
            write_inside(docs, path, head.text())
