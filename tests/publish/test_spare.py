"""A site is made where the site before the last one lies, and comes out as one that is made in an empty folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.documents.project.inside import write_inside
from macros.publish.build import Build, build_site
from macros.publish.placing.spare import give_back, lend, sweep
from tests.worlds.checkout import change, sums, write
from tests.worlds.samples import samples
from tests.worlds.today import TODAY


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder of a project where a site is kept: a front page, and a page below a folder."""
    kept, site = tmp_path / "project/build/kept", tmp_path / "project/site"
    kept.mkdir(parents=True)
    write_inside(site, "index.html", "forside")
    write_inside(site, "a/b/index.html", "side")
    give_back(site, kept)
    assert not site.exists()
    return kept


def files(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in found}


def test_what_says_the_same_is_left_and_what_nobody_writes_is_swept_away(kept: Path, tmp_path: Path) -> None:
    before = (kept / "site/index.html").stat().st_ino
    lend(kept, tmp_path / "new")

    assert write_inside(tmp_path / "new", "index.html", "forside").stat().st_ino == before
    write_inside(tmp_path / "new", "c/index.html", "ny side")
    sweep(tmp_path / "new")

    assert files(tmp_path / "new") == {"index.html": "forside", "c/index.html": "ny side"}
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["c", "index.html"]
    assert not (kept / "site").exists()


def test_what_is_not_like_a_new_file_of_ones_own_is_not_left(kept: Path, tmp_path: Path) -> None:
    site = kept / "site"
    os.link(site / "index.html", tmp_path / "elsewhere")
    (site / "link").symlink_to(tmp_path)
    (site / "a/b/index.html").chmod(0o666)
    (site / "a").chmod(0o777)

    lend(kept, tmp_path / "new")

    assert not list((tmp_path / "new").iterdir())
    assert files(tmp_path)["elsewhere"] == "forside"


def test_no_link_is_followed_to_where_a_site_is_kept(kept: Path, tmp_path: Path) -> None:
    (kept / "site").rename(tmp_path / "somebodys")
    (kept / "site").symlink_to(tmp_path / "somebodys")

    lend(kept, tmp_path / "new")

    assert not list((tmp_path / "new").iterdir())
    assert files(tmp_path / "somebodys")


def test_nothing_is_left_of_what_cannot_all_be_looked_at(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "utime", refuse)
    lend(kept, tmp_path / "new")

    assert not list((tmp_path / "new").iterdir())


def test_a_site_is_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    project = samples(tmp_path / "project")
    asked = Build(TODAY, kept_in=project.kept)
    os.utime(project.root / "overrides/assets/icon.svg", (0, 0))
    build_site(project, project.site, print, asked)
    change(project, "felles/rutiner/epikrise.md", "1.1 Sykehuset sender", "1.1 Alle sykehus sender")
    write(project.root, {"om/mer.md": "---\ntitle: Mer\nsummary: Mer.\n---\n\nMer.\n"})
    build_site(project, project.site, print, asked)
    kept_before = sums(project.kept / "site")
    write_inside(project.kept / "site", "index.html", "noe annet")
    write_inside(project.kept / "site", "assets/mer.js", "noe annet")
    (project.docs / "om/mer.md").unlink()

    build_site(project, project.site, print, asked)
    build_site(project, tmp_path / "cold", print, Build(TODAY))

    assert sums(project.site) == sums(tmp_path / "cold")
    assert sums(project.site) != kept_before
    assert "assets/icon.svg" in sums(project.site)
