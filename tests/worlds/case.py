"""A case is a folder: documents laid over a small valid library, and what the checks then say of it.

tests/cases/base/                       the valid library
tests/cases/<rule-id>/<variant>/
    docs/…                              laid over it
    before/…                            the same, as it was at the base revision; also permalinks.yml and exceptions.yml
    gone.txt                            paths to take away, one a line
    silent.txt                          external addresses that did not answer, one a line
    expected.txt                        the findings as text
"""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.changes.revision import Revision
from macros.checks.archive import Archive
from macros.checks.reading.finished.built import read_site
from macros.checks.run import Report, check
from macros.checks.telling.text import finding_lines
from macros.documents.document import read_file
from macros.documents.project.project import Project
from tests.worlds.git import repository
from tests.worlds.today import TODAY

CASES = Path(__file__).parents[1] / "cases"
BASE = CASES / "base"


def variants() -> list[Path]:
    return sorted(folder for rule in CASES.iterdir() if rule != BASE for folder in rule.iterdir() if folder.is_dir())


def lay(case: Path, root: Path) -> Project:
    """Build the project of a case in the folder `root`."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    if (case / "docs").is_dir():
        shutil.copytree(case / "docs", root / "docs", dirs_exist_ok=True)
    for gone in _lines(case / "gone.txt"):
        (root / "docs" / gone).unlink()
    return Project(root)


def kept(root: Path) -> Project:
    """The valid library as a repository with a commit; what is written in it afterwards is a proposal."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    return Project(repository(root))


def examine(case: Path, root: Path) -> Report:
    project = lay(case, root)
    archive = Archive.of(project.library(TODAY), project, _before(case))
    archive.silent = dict.fromkeys(_lines(case / "silent.txt"), "404")
    if (case / "site").is_dir():
        archive.built = read_site(case / "site")
    return check(archive)


def said(report: Report) -> str:
    return "\n".join(line for finding in report.findings for line in finding_lines(finding)) + (
        "\n" if report.findings else ""
    )


def _before(case: Path) -> Revision | None:
    folder = case / "before"
    if not folder.is_dir():
        return None
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    texts = {name: path for name, path in files.items() if name.endswith(".md")}
    guards = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name not in texts}
    return Revision(
        frozenset(files), tuple(read_file(name, path.read_bytes()) for name, path in texts.items()), guards=guards
    )


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split() if path.is_file() else []
