"""Many hands make the same site as one pair, and a hand that is lost stops the build with words."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import pytest

from macros.documents.project import Project
from macros.publish.build import Build, BuildFailed, build_site
from macros.publish.hands import Hands, Start
from macros.publish.making import Making
from tests.worlds.today import TODAY


def bytes_of(site: Path) -> dict[str, str]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("start", ["fork", pytest.param("spawn", marks=pytest.mark.slow)])
def test_many_hands_write_the_bytes_that_one_pair_does(country: Project, tmp_path: Path, start: Start) -> None:
    told: list[tuple[int, int]] = []
    said: list[str] = []
    hands = Hands(3, start, lambda made, all_: told.append((made, all_)))

    build_site(country, tmp_path / "site", said.append, Build(TODAY, hands=hands))

    assert bytes_of(tmp_path / "site") == bytes_of(country.site)
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


@pytest.mark.parametrize(("pages", "cores", "expected"), [(5000, 4, 4), (250, 4, 2), (99, 4, 0), (5000, 1, 1)])
def test_a_process_is_begun_for_each_core_when_there_are_pages_enough(
    monkeypatch: pytest.MonkeyPatch, pages: int, cores: int, expected: int
) -> None:
    monkeypatch.setattr("macros.publish.hands._cores", lambda: cores)

    assert Hands().for_pages(pages) == expected
