"""One deliberately awful change: every fault is told once, in words that can be acted on without asking anyone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds.case import examine, said

AWFUL = Path(__file__).parent / "awful"


def test_an_awful_change_gets_findings_to_read_aloud(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    found = said(examine(AWFUL, tmp_path))
    expected = AWFUL / "expected.txt"
    if request.config.getoption("--accept"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    assert found.count("hjelp: ") >= 20
