"""What a site that writes nynorsk has in nynorsk from its first day: its lists, and the first pages of the handbook."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from ...documents.project.inside import write_inside
from ..head import quoted, read_head
from ..new import filled

HANDBOOK = ("eget-nettsted", "legg-ut")
"""The pages of the handbook that whoever runs a new site needs first; code in them is that of the bokmål page."""
_CODE = re.compile(r"^```(nginx|javascript)\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def in_nynorsk(docs: Path) -> None:
    """Give the pages that are lists their nynorsk title and summary, and the first pages of the handbook their text."""
    titles: dict[str, list[Any]] = yaml.safe_load(filled("community/pages.nn.yml", {}))
    for name, (title, summary, *words) in titles.items():
        path = docs / f"{name}.md"
        if path.is_file():
            head = read_head(path)
            head.put({"title": quoted(title), "summary": quoted(summary), "language": "nn"})
            for bokmaal, nynorsk in (words[0] if words else {}).items():
                head.body = head.body.replace(bokmaal, nynorsk)
            write_inside(docs, path, head.text())
    for name in HANDBOOK:
        path = docs / "redaksjon" / f"{name}.md"
        if path.is_file():
            code = dict(_CODE.findall(path.read_text(encoding="utf-8")))
            write_inside(docs, path, filled(f"handbook/{name}.nn.md", code))
