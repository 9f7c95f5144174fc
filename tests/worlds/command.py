"""The command `samhandling`, called in this process: what people type, and what they read back."""

from __future__ import annotations

import os
from contextlib import chdir
from pathlib import Path
from unittest import mock

from click.testing import CliRunner, Result

from macros.cli import main


def run(folder: Path, *words: str) -> Result:
    """What the command answers to someone who stands in the folder."""
    with chdir(folder), mock.patch.dict(os.environ):  # the command tells the engine the day by the environment
        return CliRunner().invoke(main, words, catch_exceptions=False)
