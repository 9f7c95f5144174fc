"""A started site carries the product with it: it is checked and built there, and its tests pass, whatever its host.

All tests run where the site lies with GitHub. With the others those run that look at what the host decides: which files
came along, what its workflows call, and the commands that start, bring up to date and tell whom to ask.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds import command
from tests.worlds.checkout import copied
from tests.worlds.git import repository
from tests.worlds.site import COUNTRY

OF_THE_HOST = ("tests/test_hosts.py", "tests/test_rooms.py", "tests/cli", "tests/editing", "tests/documents")


@pytest.mark.slow
@pytest.mark.parametrize(("host", "tests"), [("github", ()), ("gitlab", OF_THE_HOST), ("forgejo", OF_THE_HOST)])
def test_the_tests_of_the_product_pass_in_a_started_site(host: str, tests: tuple[str, ...], tmp_path: Path) -> None:
    mother = copied(tmp_path / "mother", "docs")
    shutil.copytree(COUNTRY, mother / "docs")
    repository(mother)
    words = ("--name", "Skogen", "--short", "Skogen", "--hospital", "Skogen sykehus", "--municipality", "9901=Lia")
    decided = ("--address", "https://skogen.example.org/", "--repository", f"https://{host}.com/skogen/sider")
    started = tmp_path / "started"
    done = command.run(mother, "start", str(started), *words, *decided, "--host", host)
    assert done.exit_code == 0, done.output

    published = command.run(started, "ci", "publish")
    assert published.exit_code == 0, published.output
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    command_ = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "-p", "no:cacheprovider"]
    ran = subprocess.run(  # noqa: S603 (our own command)
        [*command_, *tests],
        cwd=started,
        env={**environment, "PYTHONPATH": str(started)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stdout
