"""The command `samhandling`, called in this process: what people type, and what they read back."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import main


def run(folder: Path, *words: str) -> Result:
    """What the command answers to someone who stands in the folder."""
    with chdir(folder):
        return CliRunner().invoke(main, words, catch_exceptions=False)
