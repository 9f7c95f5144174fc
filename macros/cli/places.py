"""The commands for places that change: municipalities that merge or split, areas with a new name."""

from __future__ import annotations

from datetime import date

import click

from ..documents.project import Project
from ..editing.life.community import as_municipality
from ..editing.life.municipalities import replace as replace_municipalities
from .arguments import Day, in_project, on_a_day


@click.command()
@in_project
@on_a_day
@click.option("--by", multiple=True, required=True, metavar="NUMMER=NAVN", help="Den som overtar. Flere ved deling.")
@click.option("--on", type=Day(), required=True, metavar="DATO", help="Første dag endringen gjelder.")
@click.argument("numbers", nargs=-1, required=True, metavar="KOMMUNENUMMER …")
def replace(project: Project, today: date, numbers: tuple[str, ...], by: tuple[str, ...], on: date) -> None:
    """Slå sammen eller del kommuner fra en dag. Gamle avtaler beholder partene, og gamle lenker leder til de nye.

    \b
    samhandling replace 9901 9902 --by 9909=Nykommune --on 2028-01-01
    samhandling replace 9903 --by 9907=Vest --by 9908=Øst --on 2028-01-01
    """
    for path in replace_municipalities(project, today, numbers, tuple(map(as_municipality, by)), on):
        click.echo(f"Endret {path.relative_to(project.root)}")
    click.echo("Se etter: samhandling check")
