"""The help of `samhandling` comes at once, and tells of every command there is."""

from __future__ import annotations

import inspect
import subprocess
import sys
from importlib import import_module

import click
import pytest
from click.testing import CliRunner

from macros.cli import COMMANDS, main
from macros.cli.ci import STEPS
from macros.cli.norwegian import Chapter
from tests.worlds.checkout import ROOT

LOADED = """
import sys
from macros.cli import main
try:
    main(["--help"])
except SystemExit:
    pass
print(*{name.split(".")[0] for name in sys.modules})
print(*(name for name in sys.modules if name.startswith("macros.")))
"""


def test_the_help_loads_none_of_what_the_commands_need() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)  # noqa: S603
    *said, libraries, ours = done.stdout.splitlines()
    assert said[0].startswith("Slik:")
    assert {"pydantic", "yaml", "jinja2", "mkdocs"}.isdisjoint(libraries.split())
    assert len(ours.split()) <= 12, ours


def test_the_version_of_the_code_is_told() -> None:
    said = CliRunner().invoke(main, ["--version"])
    assert (said.exit_code, f'version = "{said.stdout.strip()}"' in (ROOT / "pyproject.toml").read_text("utf-8")) == (
        0,
        True,
    )


@pytest.mark.parametrize("chapter", [*COMMANDS, *STEPS], ids=lambda chapter: chapter.heading)
def test_the_help_tells_of_every_command_of_a_module_and_of_no_other(chapter: Chapter) -> None:
    module = import_module(chapter.module)
    there = [
        command.name
        for _, command in inspect.getmembers(module, lambda one: isinstance(one, click.Command))
        if inspect.getmodule(command.callback) is module
    ]
    assert sorted(chapter.lines) == sorted(filter(None, there))


@pytest.mark.parametrize(("words", "chapters"), [((), COMMANDS), (("ci",), STEPS)])
def test_every_line_of_the_help_is_shown_whole(words: tuple[str, ...], chapters: tuple[Chapter, ...]) -> None:
    shown = CliRunner().invoke(main, [*words, "--help"]).output
    for chapter in chapters:
        for name, line in chapter.lines.items():
            assert any(row.split() == [name, *line.split()] for row in shown.splitlines()), name
