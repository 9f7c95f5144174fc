"""Many hands make the same site as one pair, and a hand that is lost stops the build with words."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from macros.documents.project.project import Project
from macros.publish.build import Build, BuildFailed, build_site
from macros.publish.making.hands import Hands, Start
from macros.publish.making.pages import Making
from macros.publish.placing.beside import beside
from tests.worlds.checkout import ROOT, sums
from tests.worlds.samples import samples
from tests.worlds.today import TODAY

ENDLESS = """
import sys, time
from pathlib import Path
from macros.documents.project.project import Project
from macros.publish.build import Build, build_site
from macros.publish.making.hands import Hands
from macros.publish.making.pages import Making

def make(making, paths, said):
    (Path(sys.argv[1]) / "at-work").touch()
    time.sleep(600)

Making.make = make
project = Project(Path(sys.argv[1]))
build_site(project, project.site, print, Build(hands=Hands(3, "fork")))
"""


@pytest.mark.parametrize("start", ["fork", pytest.param("spawn", marks=pytest.mark.slow)])
def test_many_hands_write_the_bytes_that_one_pair_does(country: Project, tmp_path: Path, start: Start) -> None:
    told: list[tuple[int, int]] = []
    said: list[str] = []
    hands = Hands(3, start, lambda made, all_: told.append((made, all_)))

    build_site(country, tmp_path / "site", said.append, Build(TODAY, hands=hands))

    assert sums(tmp_path / "site") == sums(country.site)
    assert [made for made, _ in told] == sorted({made for made, _ in told})
    assert told[-1][0] == told[-1][1]
    assert len(said) == len(set(said)), "what is said of the documents is said once"


def test_a_lost_hand_stops_the_build_and_leaves_the_old_site(
    country: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(making: Making, paths: Sequence[str], said: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(Making, "make", lost)

    with pytest.raises(BuildFailed, match="En prosess som laget sider, ble stoppet"):
        build_site(country, tmp_path / "site", lambda message: None, Build(TODAY, hands=Hands(2, "fork")))

    assert not (tmp_path / "site").exists()


@pytest.mark.slow
def test_no_hand_outlives_a_build_that_is_killed(tmp_path: Path) -> None:
    project = samples(tmp_path / "project")
    command = [sys.executable, "-c", ENDLESS, str(project.root)]
    killed = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 (our own command)
    until(lambda: (project.root / "at-work").exists())
    killed.kill()
    killed.wait()

    until(lambda: is_mended(project))


def is_mended(project: Project) -> bool:
    """Whether nobody holds what a killed build left, so that another one can take it away."""
    with pytest.raises(InterruptedError), beside(project.site, project):
        raise InterruptedError
    return not list(project.root.glob(".site.bygges-*"))


def until(so: Callable[[], bool]) -> None:
    ends = time.monotonic() + 30
    while not so():
        assert time.monotonic() < ends
        time.sleep(0.1)


@pytest.mark.parametrize(("pages", "cores", "expected"), [(5000, 4, 4), (250, 4, 2), (99, 4, 0), (5000, 1, 1)])
def test_a_process_is_begun_for_each_core_when_there_are_pages_enough(
    monkeypatch: pytest.MonkeyPatch, pages: int, cores: int, expected: int
) -> None:
    monkeypatch.setattr("macros.publish.making.hands._cores", lambda: cores)

    assert Hands().for_pages(pages) == expected
