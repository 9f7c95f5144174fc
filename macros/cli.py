"""The command `samhandling`: the door for people.

Exit codes: 0 fine or warnings only, 1 errors found, 2 misuse.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from .arguments import KindName, NewThing, Norwegian, in_project, on_a_day
from .author_commands import edit, import_
from .check_commands import check, due, links, permalinks
from .documents import clock
from .documents.library import Library
from .documents.project import Project
from .documents.vocabulary import Actor, Kind
from .editing.area import create_area
from .editing.new import Refused, create
from .publish.build import BuildFailed, build_site, serve_site
from .search import search
from .team_commands import adopt, codeowners


@click.group(cls=Norwegian, help="Kontroller, bygg og skriv dokumentene i Samhandling.")
def main() -> None:
    # A pipe in a Windows terminal may not be UTF-8, and findings have æøå in them.
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


main.add_command(check)
main.add_command(due)
main.add_command(links)
main.add_command(permalinks)
main.add_command(adopt)
main.add_command(codeowners)
main.add_command(edit)
main.add_command(import_)


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
@click.option("--below", multiple=True, metavar="OMRÅDE", help="Helsefellesskapet et nytt område hører til.")
@click.option("--municipality", multiple=True, metavar="KOMMUNE", help="En kommune i et nytt område.")
@click.argument("kind", type=NewThing(), metavar="TYPE")
@click.argument("area", metavar="OMRÅDE")
@click.argument("title", metavar="TITTEL")
def new(
    project: Project,
    today: date,
    kind: Kind | None,
    area: str,
    title: str,
    owner: str | None,
    below: tuple[str, ...],
    municipality: tuple[str, ...],
) -> None:
    """Lag et nytt dokument fra en mal, eller et nytt lokalt område.

    \b
    samhandling new rutiner st-olavs "Henvisning til hjerteklinikken"
    samhandling new area bydel-ost "Bydel Øst" --below oslo --municipality 0301
    """
    try:
        if kind is None:
            for path in create_area(project, today, area, title, below, municipality):
                click.echo(f"Laget {path.relative_to(project.root)}")
            return
        path = create(project, today, kind, area, title, owner)
    except Refused as refusal:
        click.echo(str(refusal), err=True)
        sys.exit(2)
    click.echo(
        f"Laget {path.relative_to(project.root)}. Erstatt alt som begynner med «SKRIV:», og kjør samhandling check."
    )


@main.command("search")
@in_project
@click.option("--site-dir", type=click.Path(path_type=Path), metavar="MAPPE", help="Det bygde nettstedet. Ellers: site/.")
@click.option("--area", metavar="OMRÅDE", help="Bare dette området.")
@click.option("--kind", type=KindName(), metavar="TYPE", help="Bare denne dokumenttypen.")
@click.option("--role", type=click.Choice(list(Actor)), help="Bare det som er for denne rollen.")
@click.option("--retired", is_flag=True, help="Ta med opphevede tekster.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Hvordan treffene skrives.")
@click.argument("query", metavar="SØKEORD")
def search_site(
    project: Project,
    site_dir: Path | None,
    area: str | None,
    kind: Kind | None,
    role: str | None,
    retired: bool,
    form: str,
    query: str,
) -> None:
    """Søk i det bygde nettstedet, med samme rekkefølge som leserne får."""
    try:
        hits = search((site_dir or project.site) / "search", query, area, kind, role, retired)
    except FileNotFoundError:
        click.echo("Fant ingen søkeindeks. Kjør samhandling build først, eller oppgi --site-dir.", err=True)
        sys.exit(2)
    if form == "json":
        keys = ("id", "title", "url", "anchor", "score")
        click.echo(json.dumps([{key: getattr(hit, key) for key in keys} for hit in hits], ensure_ascii=False, indent=2))
        return
    for hit in hits:
        click.echo(f"{hit.id:<45} {hit.title}  /{hit.url}")
    if not hits:
        click.echo(f"Ingen treff på «{query}».")


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
