"""The command line in Norwegian: its help, and what it says when it did not understand."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

import click

from ..documents.fault import nearest

_WORDS = {
    "Usage: ": "Slik: ",
    "Options": "Valg",
    "Commands": "Kommandoer",
    "[OPTIONS] COMMAND [ARGS]...": "KOMMANDO [VALG]",
    "[OPTIONS]": "[VALG]",
    "Show this message and exit.": "Vis denne teksten.",
}
"""What click says of itself in English. A test holds the help of every command against them."""


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


class Norwegian(click.Group):
    """A group whose help, and whose words on what was wrong with the command itself, are Norwegian."""

    context_class = _Context

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        cmd.context_class = _Context
        super().add_command(cmd, name)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args[0] not in self.commands:
            raise _Unknown(args[0], ctx, nearest(args[0], self.commands))
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().main(*args, **{**kwargs, "standalone_mode": False})
        except click.UsageError as error:
            name = error.ctx.command_path if error.ctx else "samhandling"
            click.echo(f"{_explain(error)}\nSe hva som er mulig: {name} --help", err=True)
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
            return f"Kommandoen mangler {name}."
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else "verdien"
            return f"{name}: {error.message}"
        case _:
            return f"Kommandoen er ikke forstått: {error.message}"
