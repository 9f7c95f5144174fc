"""What the words behind a command mean: a day, a folder, a kind of document."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import click

from ..documents import clock
from ..documents.project.project import Project
from ..model.vocabulary import Actor, Kind
from .norwegian import tell_wrong


class Day(click.ParamType[date]):
    name = "dato"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"«{value}» er ikke en dag som finnes; skriv år-måned-dag, for eksempel 2026-11-22", param, ctx)


class Checkout(click.ParamType[Project]):
    name = "mappe"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Project:
        if isinstance(value, Project):
            return value
        project = Project(Path(value).resolve())
        if not project.docs.is_dir():
            self.fail(f"mappen {value} har ingen docs/", param, ctx)
        return project


class KindName(click.ParamType[Kind]):
    name = "type"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kind:
        if isinstance(value, Kind):
            return value
        try:
            return Kind.of(str(value))
        except ValueError:
            self.fail(f"«{value}» er ingen dokumenttype; velg en av: {', '.join(Kind)}", param, ctx)


class NewThing(click.ParamType[Kind | None]):
    """A kind of document, or «area», which becomes None."""

    name = "type"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Kind | None:
        return None if value == "area" else KindName().convert(value, param, ctx)


def stop(message: str, status: int = 1) -> NoReturn:
    """Say what is wrong and leave with 1 for what was found, 2 for misuse."""
    tell_wrong(message)
    sys.exit(status)


Command = Callable[..., None]


def in_project(command: Command) -> Command:
    return click.option(
        "--project", type=Checkout(), default=".", metavar="MAPPE", help="Mappen med docs/ og mkdocs.yml. Ellers: her."
    )(command)


def on_a_day(command: Command) -> Command:
    return click.option(
        "--today", type=Day(), default=clock.today, metavar="DATO", help="Regn som om det er denne dagen."
    )(command)


def at_address(command: Command) -> Command:
    return click.option("--address", default="127.0.0.1:8000", metavar="ADRESSE:PORT", help="Hvor nettstedet vises.")(
        command
    )


def for_role(command: Command) -> Command:
    roles = click.Choice([role.value for role in Actor])
    return click.option("--role", type=roles, help="Bare det som er for denne rollen.")(command)
