"""The command `samhandling`: the door for people.

Exit codes: 0 fine or warnings only, 1 errors found, 2 misuse.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from .checks.report import FORMATS
from .checks.run import check as check_library
from .documents import clock
from .documents.library import Library
from .documents.project import Project
from .documents.vocabulary import Kind
from .editing.new import Refused, create
from .publish.build import BuildFailed, build_site, serve_site


class Norwegian(click.Group):
    """Says in Norwegian what was wrong with the command itself."""

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
        case click.MissingParameter():
            name = error.param.make_metavar(error.ctx) if error.param and error.ctx else "et ord"
            return f"Kommandoen mangler {name}."
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else "verdien"
            return f"{name}: {error.message}"
        case _:
            return f"Kommandoen er ikke forstått: {error.message}"


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


Command = Callable[..., None]


def in_project(command: Command) -> Command:
    return click.option(
        "--project", type=Checkout(), default=".", metavar="MAPPE", help="Mappen med docs/ og mkdocs.yml. Ellers: her."
    )(command)


def on_a_day(command: Command) -> Command:
    return click.option(
        "--today", type=Day(), default=clock.today, metavar="DATO", help="Regn som om det er denne dagen."
    )(command)


@click.group(cls=Norwegian, help="Kontroller, bygg og skriv dokumentene i Samhandling.")
def main() -> None:
    # A pipe in a Windows terminal may not be UTF-8, and findings have æøå in them.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


@main.command()
@in_project
@on_a_day
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", help="Hvordan funnene skrives.")
def check(project: Project, today: date, form: str) -> None:
    """Hold dokumentene mot reglene."""
    report = check_library(project.library(today))
    click.echo(FORMATS[form](report))
    sys.exit(1 if report.failed else 0)


@main.command()
@in_project
@on_a_day
@click.option(
    "--site-dir", type=click.Path(path_type=Path), metavar="MAPPE", help="Hvor nettstedet skrives. Ellers: site/."
)
def build(project: Project, today: date, site_dir: Path | None) -> None:
    """Kontroller dokumentene og bygg nettstedet."""
    os.environ[clock.TODAY] = today.isoformat()
    try:
        build_site(project, site := (site_dir or project.site).resolve(), click.echo)
        click.echo(f"Bygd: {site}")
    except BuildFailed as failure:
        click.echo(str(failure), err=True)
        sys.exit(1)


@main.command()
@in_project
@on_a_day
@click.option("--address", default="127.0.0.1:8000", metavar="ADRESSE:PORT", help="Hvor nettstedet vises.")
def serve(project: Project, today: date, address: str) -> None:
    """Vis nettstedet på denne maskinen, og bygg på nytt når noe endres."""
    os.environ[clock.TODAY] = today.isoformat()
    click.echo(f"Nettstedet bygges. Åpne http://{address}/ om et øyeblikk. Avslutt med Ctrl+C.")
    try:
        serve_site(project, address)
    except BuildFailed as failure:
        click.echo(str(failure), err=True)
        sys.exit(1)


@main.command()
@in_project
@on_a_day
@click.option("--owner", metavar="ID", help="Id til organet som skal eie teksten.")
@click.argument("kind", type=KindName(), metavar="TYPE")
@click.argument("area", metavar="OMRÅDE")
@click.argument("title", metavar="TITTEL")
def new(project: Project, today: date, kind: Kind, area: str, title: str, owner: str | None) -> None:
    """Lag et nytt dokument fra en mal: samhandling new rutiner st-olavs "Henvisning til hjerteklinikken"."""
    try:
        path = create(project, today, kind, area, title, owner)
    except Refused as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(2)
    click.echo(
        f"Laget {path.relative_to(project.root)}. Erstatt alt som begynner med «SKRIV:», og kjør samhandling check."
    )


@main.command("list")
@in_project
@on_a_day
@click.option("--kind", type=KindName(), metavar="TYPE", help="Bare denne dokumenttypen.")
@click.option("--area", metavar="OMRÅDE", help="Bare dette området.")
def list_documents(project: Project, today: date, kind: Kind | None, area: str | None) -> None:
    """Vis dokumentene med id, tilstand og frist for revisjon."""
    library = project.library(today)
    for document in library.select(kind, area):
        click.echo(_line(library, document))


def _line(library: Library, document: Any) -> str:
    entry = document.controlled
    state = "forfalt" if library.overdue(document) else entry.status.nb.lower() if entry else ""
    due = entry.revision_date.isoformat() if entry and entry.revision_date else ""
    return f"{document.id:<45} {state:<9} {due:<10} {document.title}"
