"""A small project to bring texts into."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds.tiny import AREA, COUNCIL


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path, text in (("fjord/index.md", AREA), ("fjord/organer/asu.md", COUNCIL)):
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(text, encoding="utf-8")
    return tmp_path
