"""The product is whole without our texts: every test of it passes in a checkout that has no docs/."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds.checkout import copied


@pytest.mark.slow
def test_the_tests_of_the_product_pass_in_a_checkout_without_docs(tmp_path: Path) -> None:
    root = copied(tmp_path / "checkout", "docs")
    shutil.rmtree(root / "tests" / "edition")

    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", "-p", "no:cacheprovider"]
    done = subprocess.run(  # noqa: S603 (our own command)
        command, cwd=root, env={**environment, "PYTHONPATH": str(root)}, capture_output=True, text=True, check=False
    )

    assert not (root / "docs").exists()
    assert done.returncode == 0, done.stdout
