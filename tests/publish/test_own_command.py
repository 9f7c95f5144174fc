"""The engine's own command, which empties the folder of the site before it builds, leaves the old site whole too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from macros.documents import clock
from macros.documents.project.project import Project
from tests.worlds.checkout import built, by_its_own_command, change, sums
from tests.worlds.samples import samples
from tests.worlds.today import TODAY

EPIKRISE = "felles/rutiner/epikrise.md"


def commanded(project: Project, site: Path) -> None:
    """As the command does, without the time it takes to start one."""
    config: Any = load_config(str(project.settings), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv(clock.TODAY, TODAY.isoformat())
    return samples(tmp_path / "project")


def test_it_gives_the_same_site_and_leaves_nothing_beside_it(project: Project, tmp_path: Path) -> None:
    ours = sums(built(project))
    by_its_own_command("mkdocs", project, tmp_path / "alone" / "site")

    assert sums(tmp_path / "alone" / "site") == ours
    assert [path.name for path in (tmp_path / "alone").iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("title: Epikrise", "title: A: b"), ("1.1 Sykehuset", "Se {{ documents(1) }}\n\n1.1 Sykehuset")],
)
def test_a_build_that_fails_leaves_the_old_site_whole(project: Project, before: str, after: str) -> None:
    old = sums(built(project))
    change(project, EPIKRISE, before, after)

    with pytest.raises((MkDocsException, SystemExit)):
        commanded(project, project.site)

    assert sums(project.site) == old
    assert not list(project.root.glob(".*.bygges-*"))


def test_a_folder_with_something_else_in_it_is_refused(project: Project, tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder/ferie.jpg").write_text("ferie", encoding="utf-8")

    with pytest.raises((MkDocsException, SystemExit)):
        commanded(project, tmp_path / "bilder")

    assert [path.name for path in (tmp_path / "bilder").iterdir()] == ["ferie.jpg"]
