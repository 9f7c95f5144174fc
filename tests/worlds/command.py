"""The command `samhandling`, called in this process: what people type, and what they read back."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import click
from click.testing import CliRunner, Result

from macros.cli import main


def run(folder: Path, *words: str) -> Result:
    """What the command answers to someone who stands in the folder."""
    with chdir(folder):
        return CliRunner().invoke(main, words, catch_exceptions=False)


def unknown(*words: str) -> set[str]:
    """Those of the words of a command that `samhandling` does not know: of its name, of a step, or of its options."""
    command: click.Command = main
    for word in words:
        if isinstance(command, click.Group):
            found = command.get_command(click.Context(command), word)
            if found is None:
                return {word}
            command = found
    known = {option for parameter in command.params for option in parameter.opts}
    return {word for word in words if word.startswith("--")} - known
