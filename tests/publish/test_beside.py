"""The old site stays until the new one is whole, and only a site is ever replaced."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.documents.project.project import Project
from macros.publish.build import Build, BuildFailed, build_site
from macros.publish.making.hands import Hands
from macros.publish.placing.beside import NotOurs, beside
from tests.worlds.checkout import ROOT, change, sums
from tests.worlds.samples import samples
from tests.worlds.today import TODAY


class Stopped(Exception):
    """Nothing more is built."""


def write_site(folder: Path, words: str) -> None:
    (folder / "assets").mkdir()
    (folder / "index.html").write_text(words, encoding="utf-8")
    (folder / "assets/samhandling.css").write_text(words, encoding="utf-8")


def said(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with an old site."""
    project = Project(tmp_path / "project")
    with beside(project.site, project) as folder:
        write_site(folder, "gammelt")
    return project


def left(project: Project) -> list[str]:
    return sorted(path.name for path in project.root.iterdir())


def test_the_new_site_takes_the_place_of_the_old_with_what_lies_beside_it(project: Project) -> None:
    with beside(project.site, project) as folder:
        write_site(folder, "nytt")
        (folder.parent / "site.zip").write_text("pakket", encoding="utf-8")
        assert said(project.site) == "gammelt"

    assert said(project.site) == "nytt"
    assert left(project) == ["site", "site.zip"]


@pytest.mark.parametrize("stopped", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt(), Stopped()])
def test_a_build_that_stops_leaves_the_old_site_whole(project: Project, stopped: BaseException) -> None:
    def make() -> None:
        with beside(project.site, project) as folder:
            (folder / "index.html").write_text("halvt", encoding="utf-8")
            raise stopped

    with pytest.raises(type(stopped)):
        make()

    assert said(project.site) == "gammelt"
    assert left(project) == ["site"]


def test_the_old_site_goes_back_when_the_new_one_cannot_take_its_place(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.parent != project.root and target == project.site and path.name == "site":
            raise OSError(errno.EBUSY, "busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="busy"), beside(project.site, project) as folder:
        write_site(folder, "nytt")

    assert said(project.site) == "gammelt"


KILLED_BETWEEN = """
import os, sys
from pathlib import Path
from macros.documents.project.project import Project
from macros.publish.placing.beside import beside
rename, times = Path.rename, int(sys.argv[2])
def killed(path, target):
    global times
    times -= 1
    if times < 0:
        os.kill(os.getpid(), 9)
    return rename(path, target)
Path.rename = killed
project = Project(Path(sys.argv[1]))
with beside(project.site, project) as folder:
    (folder / "assets").mkdir()
    (folder / "index.html").write_text("nytt")
    (folder / "assets/samhandling.css").write_text("nytt")
os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_a_kill_between_the_two_steps_is_mended_by_the_next_build(project: Project, steps: int) -> None:
    command = [sys.executable, "-c", KILLED_BETWEEN, str(project.root), str(steps)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)  # noqa: S603 (our own command)
    assert done.returncode == -signal.SIGKILL, done.stderr

    with pytest.raises(Stopped), beside(project.site, project):
        raise Stopped

    assert said(project.site) == ("nytt" if steps == 2 else "gammelt")
    assert left(project) == ["site"]


def test_two_builds_at_once_both_end_and_the_later_one_stands(project: Project) -> None:
    with beside(project.site, project) as first:
        write_site(first, "først")
        with beside(project.site, project) as second:
            write_site(second, "så")
        assert said(project.site) == "så"

    assert said(project.site) == "først"
    assert left(project) == ["site"]


def test_a_folder_with_something_else_in_it_is_not_touched(project: Project, tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder/ferie.jpg").write_text("ferie", encoding="utf-8")

    with pytest.raises(NotOurs, match="noe annet i seg"), beside(tmp_path / "bilder", project):
        pass

    assert (tmp_path / "bilder/ferie.jpg").exists()


@pytest.mark.parametrize("place", [".", "..", "docs", "docs/ut", "overrides", "macros/x", ".git"])
def test_the_project_itself_is_never_replaced_by_its_site(project: Project, place: str) -> None:
    with (
        pytest.raises(NotOurs, match="nettstedet kan ikke legges i"),
        beside((project.root / place).resolve(), project),
    ):
        pass


def test_a_refusal_is_said_in_norwegian(project: Project, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    with pytest.raises(BuildFailed, match="er en fil, ikke en mappe"):
        build_site(project, tmp_path / "fil", lambda message: None, Build(TODAY))


def test_a_full_disk_is_said_in_norwegian(tmp_path: Path) -> None:
    project = samples(tmp_path)

    def fill(folder: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(BuildFailed, match="Nettstedet er ikke bygd:\ndisken er full"):
        build_site(project, project.site, lambda message: None, Build(TODAY), fill)
    assert not project.site.exists()


@pytest.mark.parametrize("number", [1, 2])
def test_a_disk_that_becomes_full_while_pages_are_made_is_said_in_norwegian(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = samples(tmp_path)
    build_site(project, project.site, lambda message: None, Build(TODAY))
    before = sums(project.site)

    def full(content: bytes, path: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), path)

    monkeypatch.setattr("mkdocs.commands.build.utils.write_file", full)
    with pytest.raises(BuildFailed) as failed:
        build_site(project, project.site, lambda message: None, Build(TODAY, hands=Hands(number, "fork")))
    assert str(failed.value) == "Nettstedet er ikke bygd:\ndisken er full"
    assert sums(project.site) == before


def without_days(found: dict[str, str]) -> dict[str, str]:
    """But for zips, which have the hour in them that they were made."""
    return {path: sum_ for path, sum_ in found.items() if not path.endswith(".zip")}


@pytest.mark.slow
@pytest.mark.parametrize(("asked", "name"), [([], "site"), (["--offline"], "nodkopi"), (["--with-copy"], "site")])
def test_a_kill_at_any_moment_of_a_build_leaves_a_whole_site(tmp_path: Path, asked: list[str], name: str) -> None:
    project = samples(tmp_path / "project")
    site = project.root / name
    command = [str(Path(sys.executable).parent / "samhandling"), "build", "--today", TODAY.isoformat(), *asked]

    def build() -> dict[str, str]:
        subprocess.run(command, cwd=project.root, check=True, capture_output=True)  # noqa: S603 (our own command)
        return without_days(sums(site))

    new = build()
    change(project, "felles/rutiner/epikrise.md", "Sykehuset sender", "Sykehuset sender straks")
    began = time.monotonic()
    old = build()
    takes = time.monotonic() - began
    change(project, "felles/rutiner/epikrise.md", "Sykehuset sender straks", "Sykehuset sender")
    for moment in range(10):
        started = subprocess.Popen(  # noqa: S603 (our own command)
            command, cwd=project.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(takes * (0.3 + 0.07 * moment))
        started.kill()
        started.wait()
        with pytest.raises(Stopped), beside(site, project):
            raise Stopped
        assert without_days(sums(site)) in (old, new), moment
    assert build() == new
    assert not list(project.root.glob(".*.bygges-*"))
