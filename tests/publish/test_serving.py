"""Whoever writes with the site open sees what a save changes, on the page itself and wherever else it is told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.documents.file import File
from macros.documents.project.project import Project
from macros.publish.build import Build
from macros.publish.serving import Preview
from tests.worlds.checkout import ROOT, change
from tests.worlds.samples import samples
from tests.worlds.today import TODAY
from tests.worlds.web import after_a_save, previewed

EPIKRISE = "felles/rutiner/epikrise.md"

Save = Callable[[Project], None]
"""What an author, or whoever keeps the site, does to the files."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return samples(tmp_path / "project")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def preview(project: Project, tmp_path: Path, said: list[str]) -> Preview:
    preview = Preview(project, tmp_path / "preview", said.append, asked=Build(TODAY))
    preview.build()
    return preview


def pages(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


def test_a_saved_text_is_shown_on_its_page_and_where_it_is_listed(preview: Preview, project: Project) -> None:
    before = pages(preview.site)
    change(project, EPIKRISE, "title: Epikrise", "title: Sammenfatning ved utskriving")
    preview.build()
    now = pages(preview.site)
    told = {path for path in now if "Sammenfatning ved utskriving" in now[path]}

    assert {"felles/rutiner/epikrise/index.html", "felles/index.html"} <= told
    assert not {path for path in before if "Sammenfatning ved utskriving" in before[path]}


def _change(path: str, old: str, new: str) -> Save:
    return lambda project: change(project, path, old, new)


def _new_page(project: Project) -> None:
    (project.docs / "ny.md").write_text(NEW, encoding="utf-8")


def _page_is_gone(project: Project) -> None:
    (project.docs / "felles/rutiner/horing.md").unlink()


NEW = """---
title: Ny side
summary: En side til.
---

Se [epikrise](felles/rutiner/epikrise.md) og ![skjema](skjema.svg).
"""

SAVES: dict[str, Save] = {
    "a text": _change(EPIKRISE, "Sykehuset sender", "Avdelingen og LIB sender"),
    "a title, which lists and other pages show": _change(EPIKRISE, "title: Epikrise", "title: Sammenfatning"),
    "the name of an owner": _change("felles/organer/redaksjon.md", "title: Sentral", "title: Felles"),
    "the name of an area, on every page below it": _change(
        "felles/index.md", "short_title: Felles", "short_title: Alle"
    ),
    "a word of the glossary": _change("ordliste.md", "nb: legemidler i bruk", "nb: alle legemidler"),
    "a text that expires": _change(EPIKRISE, "revision_date: 2028-04-01", "revision_date: 2026-04-02"),
    "a mistake": _change(EPIKRISE, "status: in_force", "status: gyldig"),
    "a head nobody can read": _change(EPIKRISE, "title: Epikrise", "title: Epikrise: ny"),
    "a new page": _new_page,
    "a page that is gone": _page_is_gone,
    "the template": _change("../overrides/main.html", "</body>", "<hr></body>"),
    "the settings": _change("../mkdocs.yml", "starting_edition: true", "starting_edition: false"),
}


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES)
def test_after_a_save_every_page_is_as_if_all_were_made_anew(
    save: Save, preview: Preview, project: Project, tmp_path: Path
) -> None:
    before = pages(preview.site)
    save(project)
    preview.build()

    assert pages(preview.site) != before
    assert pages(preview.site) == made_anew(project, tmp_path)


def test_a_picture_is_shown_when_it_comes_after_the_text(preview: Preview, project: Project, tmp_path: Path) -> None:
    _new_page(project)
    preview.build()
    assert "bildet «skjema.svg» finnes ikke" in pages(preview.site)["ny/index.html"]

    shutil.copy(ROOT / "overrides/assets/icon.svg", project.docs / "skjema.svg")
    preview.build()
    assert '<img alt="skjema" src="../skjema.svg"' in pages(preview.site)["ny/index.html"]
    assert pages(preview.site) == made_anew(project, tmp_path)


def made_anew(project: Project, folder: Path) -> dict[str, str]:
    anew = Preview(project, folder / "anew", lambda message: None, asked=Build(TODAY))
    anew.build()
    return pages(anew.site)


def test_pages_and_lists_that_nothing_has_happened_to_are_left_alone(preview: Preview, project: Project) -> None:
    written = [preview.site / one / "index.html" for one in ("felles/rutiner/alt", "rutiner", "ordliste", "felles")]
    before = [one.stat().st_mtime_ns for one in written]
    change(project, EPIKRISE, "Sykehuset sender", "Avdelingen sender")
    preview.build()

    assert [one.stat().st_mtime_ns for one in written] == before


def test_only_the_text_that_was_saved_is_read_closely_again(
    preview: Preview, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def noted(file: File) -> tuple[str, ...]:
        read.append(file.path)
        return ()

    monkeypatch.setattr("macros.publish.keeping.findings.own_anchors", noted)
    change(project, EPIKRISE, "summary: ", "summary: Ny. ")
    preview.build()

    assert read == [EPIKRISE]


def test_a_mistake_is_told_and_shown_and_is_gone_when_it_is_mended(
    preview: Preview, project: Project, said: list[str]
) -> None:
    change(project, EPIKRISE, "status: in_force", "status: gyldig")
    preview.build()
    assert "`status` er «gyldig»" in said[-1]
    assert "Siden har feil og kan ikke vises" in pages(preview.site)["felles/rutiner/epikrise/index.html"]

    said.clear()
    change(project, EPIKRISE, "status: gyldig", "status: in_force")
    preview.build()
    assert said == []
    assert "Siden har feil" not in pages(preview.site)["felles/rutiner/epikrise/index.html"]


def test_settings_that_cannot_be_read_leave_the_pages_as_they_were(
    preview: Preview, project: Project, said: list[str]
) -> None:
    before, settings = pages(preview.site), project.settings.read_text(encoding="utf-8")
    project.settings.write_text(f"{settings}\nukjent: [\n", encoding="utf-8")
    preview.build()
    assert "Nettstedet kan ikke bygges" in said[-1]
    assert pages(preview.site) == before

    said.clear()
    project.settings.write_text(settings, encoding="utf-8")
    change(project, EPIKRISE, "Sykehuset sender", "Avdelingen sender")
    preview.build()
    assert said == []
    assert "Avdelingen sender" in pages(preview.site)["felles/rutiner/epikrise/index.html"]


def test_the_index_of_the_search_is_written_when_somebody_searches(preview: Preview, project: Project) -> None:
    manifest = preview.site / "search/manifest.json"
    preview.complete("felles/rutiner/epikrise/")
    assert not manifest.exists()

    preview.complete("search/manifest.json")
    first = manifest.read_text(encoding="utf-8")
    change(project, EPIKRISE, "Sykehuset sender", "Avdelingen sender")
    preview.build()
    preview.complete("search/manifest.json")
    assert manifest.read_text(encoding="utf-8") != first


def test_the_browser_is_told_of_a_save(project: Project, tmp_path: Path) -> None:
    with previewed(project, tmp_path / "preview", Build(TODAY)) as address:
        shown = after_a_save(
            lambda: change(project, EPIKRISE, "Sykehuset sender", "Avdelingen sender"),
            f"{address}felles/rutiner/epikrise/",
        )

    assert "Avdelingen sender" in shown
