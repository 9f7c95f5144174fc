"""The comment on a pull request says what a reviewer asks: what changes, whose it is, who decides, who relies on it."""

from __future__ import annotations

from pathlib import Path

from macros.checks.archive import Archive
from macros.checks.changes import Revision, by_id
from macros.checks.comment import MARK, as_comment
from macros.checks.run import check
from macros.documents.project import Project
from tests.checks.cases import BASE, TODAY, lay

CHANGED = frozenset({"felles/rutiner/epikrise.md", "nord/avtaler/innleggelse.md", "felles/rutiner/borte.md"})


def comment(project: Project, gone: bytes = b"") -> str:
    archive = Archive.of(project.library(TODAY), project, Revision(CHANGED, dict(by_id([gone]))))
    return as_comment(archive, check(archive))


def test_it_tells_state_owner_revision_and_who_decides() -> None:
    said = comment(Project(BASE))
    assert said.startswith(MARK)
    assert (
        "| Epikrise (felles/rutiner/epikrise.md) | Gyldig | Sentral redaksjon | 2028-04-01 | Sentral redaksjon |"
        in said
    )
    assert "Sykehuset Nord, Fjelldal, Havnes, Skogli |" in said


def test_it_tells_who_relies_on_what_changes() -> None:
    assert "**Bygger på det som endres:** Henvisning (felles/rutiner/henvisning.md)" in comment(Project(BASE))


def test_it_tells_what_is_taken_away() -> None:
    assert "**Tas bort:** felles-borte" in comment(Project(BASE), b"---\nid: felles-borte\n---\n")


def test_a_title_cannot_call_anyone_or_draw_anything(tmp_path: Path) -> None:
    case = tmp_path / "case"
    file = case / "docs/felles/rutiner/epikrise.md"
    file.parent.mkdir(parents=True)
    text = (BASE / "docs/felles/rutiner/epikrise.md").read_text(encoding="utf-8")
    file.write_text(
        text.replace("title: Epikrise", 'title: "@alle ![x](https://x.example.org) | <b> #1"'), encoding="utf-8"
    )
    said = comment(lay(case, tmp_path / "root"))
    assert "\\@alle \\!\\[x\\](https://x.example.org) \\| &lt;b> \\#1" in said
