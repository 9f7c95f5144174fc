"""Tests of the product stand on worlds of their own: what our texts say is for the councils to change."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from macros.documents.project.repository import Host
from macros.editing.life.settings import settings_of
from tests.worlds.checkout import ROOT, undecided
from tests.worlds.our_texts import ReadsOurTexts

TESTS = ROOT / "tests"


@pytest.mark.parametrize("path", [ROOT / "docs" / "index.md", ROOT / "tests" / ".." / "docs" / "index.md"])
def test_a_test_of_the_product_that_reads_our_texts_is_stopped(path: Path) -> None:
    with pytest.raises(ReadsOurTexts):
        path.read_text(encoding="utf-8")


def test_a_test_of_the_product_cannot_list_our_texts() -> None:
    with pytest.raises(ReadsOurTexts):
        list((ROOT / "docs").iterdir())


def test_no_world_minds_what_a_site_has_decided() -> None:
    ours = undecided((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    theirs = settings_of(ours, "https://fjorden.example.org/", "https://git.example.org/fjorden/sider", Host.FORGEJO)
    assert undecided(theirs.replace("site_name: Samhandling", "site_name: Fjorden")) == ours != theirs


def test_nothing_imports_a_test() -> None:
    imported = [
        f"{path.relative_to(TESTS)}: {node.module}"
        for path in sorted(TESTS.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[2].startswith(("test_", "conftest"))
    ]
    assert imported == []
