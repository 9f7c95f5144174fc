"""Names that some machine cannot keep are told before a checkout stops there. Made here: they must not be in git."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from macros.checks.archive import Archive
from macros.checks.run import check
from macros.documents.project.project import Project
from tests.worlds.case import BASE
from tests.worlds.today import TODAY

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"/>'


def messages(tmp_path: Path, name: str) -> list[str]:
    root = shutil.copytree(BASE, tmp_path / "project")
    project = Project(root)
    target = project.docs / name
    target.parent.mkdir(parents=True, exist_ok=True)
    routine = (project.docs / "felles/rutiner/epikrise.md").read_text(encoding="utf-8")
    text = routine.replace("felles-epistler", "felles-annen") if name.endswith(".md") else PICTURE
    target.write_text(text, encoding="utf-8")
    report = check(Archive.of(project.library(TODAY), project))
    return [f"{one.message}: {one.help}" for one in report.findings if one.rule == "metadata-place"]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("felles/rutiner/Henvisning.md", "«Henvisning.md» kan ikke brukes på alle maskiner"),
        ("felles/rutiner/ny rutine.md", "gi den for eksempel navnet ny-rutine.md"),
        ("felles/rutiner/con.md", "«con.md» er et navn som Windows ikke kan ha"),
        ("felles/rutiner/a?b.md", "gi den for eksempel navnet a-b.md"),
        ("felles/rutiner/a#b.md", "gi den for eksempel navnet a-b.md"),
        ("felles/rutiner/a%20b.md", "gi den for eksempel navnet a-20b.md"),
        ("felles/bilder/aux.svg", "Windows ikke kan ha"),
        ("felles/bilder/a:b.svg", "«a:b.svg» kan ikke brukes på alle maskiner"),
        ("felles/bilder/Skjema.svg", "bare i store og små bokstaver"),
        (unicodedata.normalize("NFD", "felles/rutiner/skjøte-ågård.md"), "gi filen navnet skjøte-ågård.md på nytt"),
        ("felles/rutiner/notat.MD", "gi den endelsen .md"),
        ("felles/rutiner/notat.markdown", "gi den endelsen .md"),
    ],
)
def test_a_name_that_a_machine_cannot_keep_is_told(tmp_path: Path, name: str, told: str) -> None:
    found = messages(tmp_path, name)

    assert any(told in message for message in found), found


@pytest.mark.parametrize("name", ["felles/rutiner/skjøte-ågård_2.md", "felles/bilder/Flyt 2 (ny).svg"])
def test_a_usual_name_is_left_in_peace(tmp_path: Path, name: str) -> None:
    assert messages(tmp_path, name) == []
