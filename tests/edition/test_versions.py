"""A text of ours is adopted, and later changed: both versions can be read, and what is between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.documents.project.project import Project
from tests.edition.changed import CHANGES
from tests.worlds.checkout import ROOT, built, change, copied
from tests.worlds.command import run
from tests.worlds.git import commit, repository
from tests.worlds.today import TODAY

_LOCAL = "st-olavs/rutiner/epikrise.md"


@pytest.mark.skipif(not (ROOT / "docs" / _LOCAL).is_file(), reason="teksten er tatt bort her")
def test_an_adopted_text_and_its_next_version_are_kept_and_held_against_each_other(tmp_path: Path) -> None:
    root = repository(copied(tmp_path / "checkout", "tests"))
    project = Project(root)
    CHANGES["a local text is adopted, with approval, version and dates"](project)
    commit(root, "Vedtatt", "2026-11-20")
    _publish(project)
    change(project, _LOCAL, 'version: "1.0"', 'version: "1.1"')
    file = project.docs / _LOCAL
    file.write_text(
        file.read_text(encoding="utf-8")
        + '\n## Ettersending {add=s1 reason="Vi etterspør dem."}\n\nSykehuset ettersender prøvesvar.\n'
    )
    commit(root, "Endret", "2026-11-21")
    _publish(project)
    library = project.library(TODAY)
    assert list(library.ledger.published["st-olavs-epikrise"].versions) == ["1.0", "1.1"]
    site = built(project)
    home = site / "d" / "st-olavs-epikrise" / "v"
    old = (home / "1.0" / "index.html").read_text(encoding="utf-8")
    assert "Erstattet av versjon 1.1." in old
    assert "ettersender prøvesvar" not in old
    assert "ettersender prøvesvar" in (home / "1.1" / "index.html").read_text(encoding="utf-8")
    assert "ettersender prøvesvar" in (home / "1.1" / "mot" / "1.0" / "index.html").read_text(encoding="utf-8")


def _publish(project: Project) -> None:
    done = run(project.root, "permalinks", "--today", TODAY.isoformat())
    assert done.exit_code == 0, done.output
    commit(project.root, "Faste adresser", "2026-11-21")
