"""Commands for the finished site: build it, show it, search in it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..documents.project.inside import copy_inside
from ..documents.project.project import Project
from ..model.vocabulary import Kind
from ..publish.build import Build, BuildFailed, build_site
from ..publish.finishing.offline import COPY, PROPOSAL, make_offline
from ..publish.making.hands import Hands
from ..search import Narrowed, Searcher
from ..search import report as tell
from ..search.building.collect import entries, terms
from .arguments import KindName, at_address, for_role, in_project, on_a_day, stop


@click.command()
@in_project
@on_a_day
@click.option(
    "--site-dir", type=click.Path(path_type=Path), metavar="MAPPE",
    help="Hvor nettstedet skrives. Ellers: site/; med --offline nodkopi/, og forslag/ når --base er med.",
)  # fmt: skip
@click.option("--offline", is_flag=True, help="Lag en utgave som virker uten nett, i en mappe og som zip.")
@click.option("--base", metavar="REVISJON", help="Vis også hva som er endret siden denne revisjonen, på /gjennomgang/.")
@click.option("--with-copy", is_flag=True, help="Legg en nødkopi ved siden av nettstedet, med lenke fra siden om den.")
@click.option("--with-archive", is_flag=True, help="Legg en arkivutgave (PDF) ved siden av hver vedtatt versjon.")
@click.option("--fresh", is_flag=True, help="Lag alle sider på nytt, også dem som er like siden sist.")
def build(
    project: Project,
    today: date,
    site_dir: Path | None,
    offline: bool,
    base: str | None,
    with_copy: bool,
    fresh: bool,
    with_archive: bool = False,
    findings_told: bool = False,
) -> None:
    """Kontroller dokumentene og bygg nettstedet."""
    if with_copy and (offline or base):
        raise click.UsageError("--with-copy hører til nettstedet selv. Ta bort --offline og --base.")
    asked = Build(
        today,
        base,
        emergency_copy=offline,
        copy_beside=with_copy,
        archive=with_archive,
        hands=Hands(told=_count if sys.stderr.isatty() else None),
        kept_in=None if fresh else project.kept / "proposal" if base else project.kept,
        findings_told=findings_told,
    )
    site = (site_dir or _folder(project, offline, base)).resolve()
    try:
        copy = _emergency_copy(project, today) if with_copy else None
        build_site(project, site, click.echo, asked, lambda folder: _finish(folder, asked, copy))
    except BuildFailed as failure:
        stop(str(failure))
    if offline:
        click.echo(f"Pakket: {site}.zip")
    click.echo(f"Bygd: {site}")


def _count(made: int, of: int) -> None:
    click.echo(f"\rSider: {made} av {of}", err=True, nl=made == of)


def _finish(folder: Path, asked: Build, copy: Path | None) -> None:
    if copy:
        copy_inside(folder, copy.name, copy)
    if asked.emergency_copy:
        make_offline(folder, PROPOSAL if asked.base else COPY)


def _folder(project: Project, offline: bool, base: str | None) -> Path:
    if offline:
        return project.proposal if base else project.emergency_copy
    return project.site


def _emergency_copy(project: Project, today: date) -> Path:
    """Build it and return its zip. Raises BuildFailed."""
    copy = project.emergency_copy
    build_site(project, copy, lambda message: None, Build(today, emergency_copy=True), make_offline)
    return Path(f"{copy}.zip")


@click.command()
@in_project
@on_a_day
@at_address
def serve(project: Project, today: date, address: str) -> None:
    """Vis nettstedet på denne maskinen, og bygg på nytt når noe endres."""
    from ..publish.serving import serve_site

    click.echo(f"Nettstedet bygges. Åpne http://{address}/ om et øyeblikk. Avslutt med Ctrl+C.")
    try:
        serve_site(project, address, click.echo, Build(today))
    except BuildFailed as failure:
        stop(str(failure))


@click.command()
@in_project
@click.option("--site-dir", type=click.Path(path_type=Path), metavar="MAPPE", help="Nettstedet. Ellers: site/.")
@click.option("--municipality", metavar="KOMMUNENUMMER", help="Som for en leser i denne kommunen.")
@click.option("--area", metavar="OMRÅDE", help="Bare dette området.")
@click.option("--kind", type=KindName(), metavar="TYPE", help="Bare denne dokumenttypen.")
@for_role
@click.option("--retired", is_flag=True, help="Ta med opphevede tekster.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Hvordan treffene skrives.")
@click.option("--report", is_flag=True, help="For redaksjonene: titler ingen finner, og ord som ikke er forklart.")
@on_a_day
@click.argument("words", metavar="SØKEORD", nargs=-1)
def search(
    project: Project,
    today: date,
    site_dir: Path | None,
    municipality: str | None,
    area: str | None,
    kind: Kind | None,
    role: str | None,
    retired: bool,
    form: str,
    report: bool,
    words: tuple[str, ...],
) -> None:
    """Søk i det bygde nettstedet, og få det svaret leserne får."""
    index = (site_dir or project.site) / "search"
    try:
        if report:
            library = project.library(today)
            click.echo("\n".join(tell(entries(library), terms(library), index)) or "Ingenting å melde.")
            return
        query = " ".join(words)
        searcher = Searcher(index, today)
        own = searcher.index.areas_of(municipality) if municipality else []
        answer = searcher.answer(query, own, Narrowed(area, kind, role, retired), municipality=municipality or "")
    except FileNotFoundError:
        stop("Fant ingen søkeindeks. Kjør samhandling build først, eller oppgi --site-dir.", status=2)
    as_json = form == "json"
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2) if as_json else "\n".join(_in_words(answer, query)))


def _in_words(answer: dict[str, Any], query: str) -> Iterator[str]:
    if answer["service"]:
        yield f"Haster det? Se {answer['service']}."
    if answer["answer"] == "none" or not answer["hits"]:
        yield f"Ingen tekst svarer på «{query}»." + (" Det nærmeste vi har:" if answer["hits"] else "")
    for hit in answer["hits"]:
        yield f"{hit['id']:<45} {hit['title']}  /{hit['url']}"
