"""The command line in Norwegian: its help, and what it says when it did not understand. Loads a command when called."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from typing import Any, NamedTuple

import click

from ..documents.discretion import Discreet
from ..documents.fault import nearest
from ..documents.project.inside import Outside
from ..editing.refused import Refused

_WORDS = {
    "Usage: ": "Slik: ",
    "Options": "Valg",
    "[OPTIONS] COMMAND [ARGS]...": "KOMMANDO [VALG]",
    "[OPTIONS]": "[VALG]",
    "Show this message and exit.": "Vis denne teksten.",
}
"""What click says of itself in English. A test holds the help of every command against them."""


def tell_wrong(message: str) -> None:
    """Say what is wrong; in a workflow of GitHub on the page of the run too, for those who read no log."""
    if "GITHUB_ACTIONS" in os.environ:
        from ..checks.telling.formats import in_annotation

        message = f"::error::{in_annotation(message)}"
    click.echo(message, err=True)


class _Help(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        for english in ("[OPTIONS] COMMAND [ARGS]...", "[OPTIONS]"):
            args = args.replace(english, _WORDS[english])
        super().write_usage(prog, args, prefix or _WORDS["Usage: "])

    def write_heading(self, heading: str) -> None:
        super().write_heading(_WORDS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        said = [(name, _WORDS.get(text, text).replace("[required]", "[må oppgis]")) for name, text in rows]
        super().write_dl(said, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Help


class _Unknown(click.UsageError):
    """There is no such command; the message is its name."""

    def __init__(self, name: str, ctx: click.Context, meant: str | None) -> None:
        super().__init__(name, ctx)
        self.meant = meant


class Chapter(NamedTuple):
    """Some commands that belong together, as the help tells of them."""

    heading: str
    module: str
    """Where they lie, each as a function of its name; with `_` behind a name that Python keeps for itself."""
    lines: Mapping[str, str]
    """What each does, by its name."""


class Norwegian(click.Group):
    """A group whose help, and whose words on what was wrong with the command itself, are Norwegian.

    Reading and checking documents takes half a second to load, which neither the help nor a slip of the hand needs.
    """

    context_class = _Context

    def __init__(self, *args: Any, chapters: Iterable[Chapter], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.chapters = tuple(chapters)
        self.modules = {name: chapter.module for chapter in self.chapters for name in chapter.lines}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.modules:
            return None
        module = import_module(self.modules[cmd_name])
        command: click.Command = getattr(module, f"{cmd_name}_", None) or getattr(module, cmd_name)
        command.context_class = _Context
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for chapter in self.chapters:
            with formatter.section(chapter.heading):
                formatter.write_dl(list(chapter.lines.items()), col_max=12)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args[0] not in self.modules:
            raise _Unknown(args[0], ctx, nearest(args[0], self.modules))
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        with redirect_stdout(Discreet(sys.stdout)), redirect_stderr(Discreet(sys.stderr)):
            return self._main(*args, **kwargs)

    def _main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.UsageError as error:
            name = error.ctx.command_path if error.ctx else "samhandling"
            tell_wrong(f"{_explain(error)}\nSe hva som er mulig: {name} --help")
            sys.exit(2)
        except (Refused, Outside) as refusal:
            tell_wrong(str(refusal))
            sys.exit(2)
        except click.Abort:
            sys.exit(130)


def _explain(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            meant = f" Mente du {error.possibilities[0]}?" if error.possibilities else ""
            return f"Valget {error.option_name} finnes ikke.{meant}"
        case _Unknown():
            hint = f" Mente du {error.meant}?" if error.meant else ""
            return f"Kommandoen «{error.message}» finnes ikke.{hint}"
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "et ord"
            option = f"{error.param.opts[0]} " if isinstance(error.param, click.Option) else ""
            return f"Kommandoen mangler {option}{name}."
        case click.BadParameter():
            return f"{_called(error.param)}: {_wanted(error.param) or error.message}"
        case _:
            return f"Kommandoen er ikke forstått: {error.message}"


def _called(parameter: click.Parameter | None) -> str:
    """What people type to give it."""
    if parameter is None:
        return "verdien"
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _wanted(parameter: click.Parameter | None) -> str:
    """What the word behind an option is to be, where click would say so in English; our own types say it themselves."""
    kind = parameter.type if parameter else None
    if isinstance(kind, click.Choice):
        return f"velg en av {', '.join(map(str, kind.choices))}."
    if kind is click.INT:
        return "skriv et helt tall."
    if type(kind) is click.Path:
        return "skriv en mappe som finnes." if kind.dir_okay else "skriv navnet på en fil."
    return ""
