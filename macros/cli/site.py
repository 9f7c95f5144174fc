"""Commands for the finished site: build it, show it, search in it."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path

import click

from ..documents import clock
from ..documents.project import Project
from ..documents.vocabulary import Actor, Kind
from ..publish.build import BuildFailed, build_site, serve_site
from ..publish.offline import make_offline
from ..search import report as tell
from ..search import search as find
from ..search.collect import entries, terms
from .arguments import KindName, in_project, on_a_day


@click.command()
@in_project
@on_a_day
@click.option(
    "--site-dir", type=click.Path(path_type=Path), metavar="MAPPE",
    help="Hvor nettstedet skrives. Ellers: site/, og nodkopi/ for en nødkopi.",
)  # fmt: skip
@click.option("--offline", is_flag=True, help="Lag en nødkopi som virker uten nett, i en mappe og som zip.")
@click.option("--base", metavar="REVISJON", help="Vis også hva som er endret siden denne revisjonen, på /gjennomgang/.")
def build(project: Project, today: date, site_dir: Path | None, offline: bool, base: str | None) -> None:
    """Kontroller dokumentene og bygg nettstedet."""
    os.environ[clock.TODAY] = today.isoformat()
    site = (site_dir or (project.emergency_copy if offline else project.site)).resolve()
    try:
        build_site(project, site, click.echo, emergency_copy=offline, base=base)
        if offline:
            click.echo(f"Nødkopi: {make_offline(site)}")
        click.echo(f"Bygd: {site}")
    except BuildFailed as failure:
        click.echo(str(failure), err=True)
        sys.exit(1)


@click.command()
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


@click.command()
@in_project
@click.option("--site-dir", type=click.Path(path_type=Path), metavar="MAPPE", help="Nettstedet. Ellers: site/.")
@click.option("--area", metavar="OMRÅDE", help="Bare dette området.")
@click.option("--kind", type=KindName(), metavar="TYPE", help="Bare denne dokumenttypen.")
@click.option("--role", type=click.Choice(list(Actor)), help="Bare det som er for denne rollen.")
@click.option("--retired", is_flag=True, help="Ta med opphevede tekster.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Hvordan treffene skrives.")
@click.option("--report", is_flag=True, help="For redaksjonene: titler ingen finner, og ord som ikke er forklart.")
@on_a_day
@click.argument("query", metavar="SØKEORD", default="")
def search(
    project: Project,
    today: date,
    site_dir: Path | None,
    area: str | None,
    kind: Kind | None,
    role: str | None,
    retired: bool,
    form: str,
    report: bool,
    query: str,
) -> None:
    """Søk i det bygde nettstedet, med samme rekkefølge som leserne får.

    Leserne får utgavene av samme tekst i ulike områder som ett treff; her står hver for seg.
    """
    index = (site_dir or project.site) / "search"
    try:
        if report:
            library = project.library(today)
            click.echo("\n".join(tell(entries(library), terms(library), index)) or "Ingenting å melde.")
            return
        hits = find(index, query, area, kind, role, retired, today=today)
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
