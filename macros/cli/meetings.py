"""The commands of a secretariat: prepare a meeting, write what it decided into the texts, tell what a week changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from ..changes.week import Week, for_reader, told_of
from ..checks.archive import Archive
from ..documents.discretion import discreet
from ..documents.project.inside import write_inside
from ..documents.project.project import Project
from ..editing.life.meeting import Wanted, branch_of, find_meeting, propose
from ..editing.life.meeting import close as close_meeting
from ..editing.refused import or_meant
from ..feeds.news.letter import letter
from ..model.vocabulary import Actor
from ..pages.pack import pack
from .arguments import Day, for_role, in_project, on_a_day


@click.command()
@in_project
@on_a_day
@click.option("--valid-from", type=Day(), metavar="DATO", help="Første dag tekstene gjelder. Ellers: dagen møtet var.")
@click.option("--revise-by", type=Day(), metavar="DATO", help="Dagen tekstene skal være revidert innen.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FIL", help="Hvor møteheftet skrives.")
@click.option("--propose", "proposed", is_flag=True, help="Ta vare på endringene som ett forslag, på en egen grein.")
@click.argument("step", type=click.Choice(["prepare", "close"]), metavar="STEG")
@click.argument("id_", metavar="MØTE")
def meeting(
    project: Project,
    today: date,
    valid_from: date | None,
    revise_by: date | None,
    out: Path | None,
    proposed: bool,
    step: str,
    id_: str,
) -> None:
    """Lag møteheftet før et møte, og før vedtakene inn i tekstene etterpå.

    Heftet er én fil som åpnes uten nett og kan skrives ut. Etter møtet endres tekstene i mappen, og hver endring
    fortelles. Ingenting er lagt fram for noen før du sender det inn som et forslag. Med --propose ligger alt klart på
    en egen grein.

    \b
    samhandling meeting prepare fjord-asu-2026-11-27
    samhandling meeting close fjord-asu-2026-11-27 --revise-by 2028-11-27
    """
    id_ = id_.strip(" /").rpartition("/")[2]  # what people have at hand is the permanent address on the page
    if step == "prepare":
        _prepare(project, today, id_, out)
    else:
        _close(project, today, id_, Wanted(valid_from, revise_by), proposed)


def _prepare(project: Project, today: date, id_: str, out: Path | None) -> None:
    library = project.library(today)
    found = find_meeting(library, id_)
    written = out or Path(f"{found.id}.html")
    html = pack(library, found, Archive.of(library, project).site or "")
    write_inside(written.parent, written.name, discreet(html))
    click.echo(f"Skrevet: {written}")


def _close(project: Project, today: date, id_: str, wanted: Wanted, proposed: bool) -> None:
    branch = branch_of(project, id_) if proposed else ""
    closed = close_meeting(project, today, id_, wanted)
    for line in closed.said or ["Møtet har ingen saker."]:
        click.echo(line)
    for path in closed.paths:
        click.echo(f"Endret {path}")
    if closed.changed and branch:
        propose(project, branch, closed)
        click.echo(f"Forslaget ligger på greinen {branch}. Se over det (git show), og kjør samhandling check.")
        click.echo(f"Send det inn med git push -u origin {branch}. Tilbake kommer du med git switch -")
    elif closed.changed:
        click.echo("Se over endringene (git diff), og kjør samhandling check før du sender dem inn.")


@click.command()
@in_project
@on_a_day
@click.option("--week", "name", metavar="ÅR-WUKE", help="Uken, for eksempel 2026-W48. Ellers: den som sist var over.")
@click.option("--area", "areas", multiple=True, metavar="OMRÅDE", help="Bare dette området. Kan gis flere ganger.")
@for_role
def digest(project: Project, today: date, name: str | None, areas: tuple[str, ...], role: str | None) -> None:
    """Skriv hva en uke endret, og for hvem: likt for alle, fra historikken i git.

    \b
    samhandling digest --week 2026-W48
    samhandling digest --week 2026-W48 --area fjord --area fjell --role gp
    """
    library = project.library(today)
    try:
        week = Week.named(name) if name else Week.of(today).before
    except ValueError:
        raise click.BadParameter(f"«{name}» er ingen uke; skriv for eksempel 2026-W48", param_hint="--week") from None
    for area in areas:
        if area not in library.areas:
            hint = or_meant(area, library.areas)
            raise click.BadParameter(f"området «{area}» finnes ikke.{hint}", param_hint="--area")
    told = for_reader(told_of(week, library), library, areas, Actor.of(role) if role else None)
    site = Archive.of(library, project).site or ""
    click.echo(discreet(letter(week, told, library, site)), nl=False)
