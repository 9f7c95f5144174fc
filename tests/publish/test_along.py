"""What would be made the same comes along from the site that is there, and an interrupted move is undone."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.documents.project.ledger import LEDGER
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
from macros.publish.placing.along import NoLongerThere, take_along
from macros.publish.placing.beside import beside
from tests.worlds.checkout import ROOT, built, equip, sums
from tests.worlds.decided import Decided
from tests.worlds.today import TODAY

PAST = "d/felles-epistler/v"
AREA = "felles/index.md"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Decided:
    """A site is there, and the texts have versions."""
    equip(root := tmp_path_factory.mktemp("along"))
    world = Decided.begun(root)
    world.second()
    world.publish()
    built(world.project)
    return world


def numbers(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in (site / PAST).rglob("*.html")}


def again(world: Decided, said: str) -> dict[str, str]:
    """Build once more, with another sentence on a page that has no versions."""
    page = world.project.docs / AREA
    page.write_text(page.read_text(encoding="utf-8") + f"\n{said}\n", encoding="utf-8")
    return sums(built(world.project))


def made_anew(world: Decided, folder: Path) -> dict[str, str]:
    """The site, with nothing kept."""
    build_site(world.project, folder / "anew", lambda message: None, Build(TODAY))
    return sums(folder / "anew")


def test_pages_of_versions_stay_the_same_files_while_the_site_is_made_anew(
    world: Decided, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = numbers(world.project.site)
    assert len(before) == 3
    with monkeypatch.context() as nothing:
        nothing.setattr("macros.publish.making.past.write_inside", None)
        site = again(world, "Nytt.")
    assert numbers(world.project.site) == before
    assert site == made_anew(world, tmp_path)


def _page(folder: Path) -> None:
    (folder / "1.0/index.html").write_text("noe annet", encoding="utf-8")


def _more(folder: Path) -> None:
    (folder / "1.0/mer.html").write_text("noe annet", encoding="utf-8")


def _less(folder: Path) -> None:
    (folder / "1.0/index.html").unlink()


def _copied(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("w"))
    shutil.rmtree(folder)
    folder.with_name("w").rename(folder)


def _linked(folder: Path) -> None:
    folder.rename(folder.with_name("w"))
    folder.symlink_to(folder.with_name("w"))


def _gone(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize("tamper", [_page, _more, _less, _copied, _linked, _gone])
def test_what_somebody_has_written_in_is_written_anew(
    world: Decided, tmp_path: Path, tamper: Callable[[Path], None]
) -> None:
    tamper(world.project.site / PAST)
    assert again(world, tamper.__name__) == made_anew(world, tmp_path)


@pytest.mark.parametrize("tamper", [_page, _more, _less, _copied, _linked, _gone])
def test_a_site_where_nothing_else_is_changed_is_made_whole_again(
    world: Decided, tmp_path: Path, tamper: Callable[[Path], None]
) -> None:
    for said in "En gang.", "To ganger.":
        again(world, said)
    tamper(world.project.site / PAST)
    assert sums(built(world.project)) == made_anew(world, tmp_path)


def test_what_has_come_along_is_known_in_one_piece(world: Decided, monkeypatch: pytest.MonkeyPatch) -> None:
    again(world, "En gang.")
    before = numbers(world.project.site)
    for name in ("remembered", "remember_along"):
        monkeypatch.setattr(f"macros.publish.making.past.{name}", None)
    again(world, "To ganger.")
    assert numbers(world.project.site) == before


def test_a_version_that_is_withdrawn_and_a_text_without_versions_do_not_come_along(
    world: Decided, tmp_path: Path
) -> None:
    ledger = world.project.docs / LEDGER
    text = ledger.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.startswith('      "1.0"'))
    gone = 'on: 2026-02-01, withdrawn: "Navnga en pasient."'
    ledger.write_text("".join([*lines[:first], f'      "1.0": {{{gone}}}\n', *lines[first + 1 :]]), encoding="utf-8")
    site = sums(built(world.project))
    assert site == made_anew(world, tmp_path)
    ledger.write_text("".join(line for line in lines if not line.startswith('      "')), encoding="utf-8")
    shutil.rmtree(tmp_path / "anew")
    assert sums(built(world.project)) == made_anew(world, tmp_path)
    assert not (world.project.site / PAST).exists()
    ledger.write_text(text, encoding="utf-8")


def write_site(folder: Path, words: str) -> None:
    for name in ("index.html", "assets/samhandling.css", "d/a/v/1/index.html", "d/b/v/1/index.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path / "project")
    with beside(project.site, project) as folder:
        write_site(folder, "gammelt")
    return project


def new_site(folder: Path, before: Path) -> None:
    """Another site, with the versions of the two texts as they were."""
    write_site(folder, "nytt")
    for address in ("d/a/v", "d/b/v"):
        shutil.rmtree(folder / address)
        take_along(folder, before, [address])


def said(site: Path) -> list[str]:
    return [
        (site / name).read_text(encoding="utf-8") for name in ("index.html", "d/a/v/1/index.html", "d/b/v/1/index.html")
    ]


WHOLE = {"old": ["gammelt"] * 3, "new": ["nytt", "gammelt", "gammelt"]}


def test_two_builds_at_once_both_take_along(project: Project) -> None:
    with beside(project.site, project) as first:
        new_site(first, project.site)
        with beside(project.site, project) as second:
            new_site(second, project.site)
        assert said(project.site) == WHOLE["new"]
    assert said(project.site) == WHOLE["new"]
    assert [path.name for path in project.root.iterdir()] == ["site"]


def test_a_site_that_another_build_wrote_meanwhile_stands(project: Project) -> None:
    def build() -> None:
        with beside(project.site, project) as first:
            new_site(first, project.site)
            with beside(project.site, project) as second:
                write_site(second, "gammelt")
                shutil.rmtree(second / "d/b/v")

    with pytest.raises(NoLongerThere, match="bygg en gang til"):
        build()
    assert sorted(path.name for path in (project.site / "d").iterdir()) == ["a", "b"]
    assert (project.site / "d/a/v/1/index.html").read_text(encoding="utf-8") == "gammelt"


KILLED = """
import os, sys
from pathlib import Path
from macros.documents.project.project import Project
from macros.publish.placing.beside import beside
from tests.publish.test_along import new_site
rename, times = os.rename, int(sys.argv[2])
def stopped(path, target, **how):
    global times
    times -= 1
    if times < 0:
        STOP
    return rename(path, target, **how)
os.rename = stopped
project = Project(Path(sys.argv[1]))
with beside(project.site, project) as folder:
    new_site(folder, project.site)
"""


@pytest.mark.parametrize("steps", range(5))
@pytest.mark.parametrize("stop", ["os.kill(os.getpid(), 9)", "os.rename = rename; raise KeyboardInterrupt"])
def test_a_move_that_is_stopped_at_any_step_is_undone(project: Project, steps: int, stop: str) -> None:
    command = [sys.executable, "-c", KILLED.replace("STOP", stop), str(project.root), str(steps)]
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)  # noqa: S603 (our own command)
    assert done.returncode in (-signal.SIGKILL, -signal.SIGINT) if steps < 4 else done.returncode == 0, done.stderr

    def stopped_again() -> None:
        with beside(project.site, project):
            raise KeyError

    with pytest.raises(KeyError):
        stopped_again()
    assert said(project.site) == WHOLE["new" if steps == 4 else "old"]
    assert [path.name for path in project.root.iterdir()] == ["site"]
