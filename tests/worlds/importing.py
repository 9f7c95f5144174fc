"""Texts from Word and PDF, brought into a project by the command."""

from __future__ import annotations

from pathlib import Path

from click.testing import Result

from macros.documents.text.body import parse, plain
from tests.worlds.command import run
from tests.worlds.today import TODAY


def bring_in(project: Path, source: Path, kind: str = "rutiner") -> Result:
    return run(project, "import", str(source), "--kind", kind, "--area", "fjord", "--today", TODAY.isoformat())


def draft(project: Path) -> str:
    return (project / "docs/fjord/rutiner/rutine-for-epikrise.md").read_text(encoding="utf-8")


def clauses(text: str) -> list[tuple[str, list[str]]]:
    """Each section with its clauses, as words."""
    body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
    return [
        (section.heading, [clause.number + plain(clause.text) for clause in section.clauses])
        for section in parse(body)
        if section.level
    ]
