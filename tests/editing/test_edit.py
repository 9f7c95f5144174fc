"""The site opens for editing while documents have errors: whoever is there has come to mend them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.documents import clock
from macros.documents.project.project import Project
from macros.publish.build import BuildFailed, build_for_editing
from tests.worlds.checkout import change
from tests.worlds.samples import samples
from tests.worlds.today import TODAY


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv(clock.TODAY, TODAY.isoformat())
    return samples(tmp_path / "project")


def test_a_document_with_errors_shows_them_and_stops_nothing(project: Project) -> None:
    change(project, "felles/rutiner/epikrise.md", "status: in_force", "status: gyldig")
    change(project, "felles/rutiner/horing.md", "title: Time", "title: Time: hos")
    said: list[str] = []
    build_for_editing(project, project.site, said.append)
    assert "`status` er «gyldig»" in said[0]
    page = (project.site / "felles/rutiner/epikrise/index.html").read_text(encoding="utf-8")
    assert "Siden har feil og kan ikke vises" in page
    assert (project.site / "felles/rutiner/alt/index.html").is_file()


def test_what_leaves_no_site_at_all_is_still_told(project: Project) -> None:
    project.settings.write_text(project.settings.read_text(encoding="utf-8") + "\nukjent: [\n", encoding="utf-8")
    with pytest.raises(BuildFailed, match="Nettstedet er ikke bygd"):
        build_for_editing(project, project.site, print)
