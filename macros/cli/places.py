"""The commands for what changes in an area: its municipalities, its names, its texts, and how its year was."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from ..checks.run import check_project
from ..documents.discretion import discreet
from ..documents.project.inside import write_inside
from ..documents.project.project import Project
from ..editing.life.area_folder import rename_folder
from ..editing.life.community import as_municipality
from ..editing.life.ending import retire as retire_text
from ..editing.life.moving import move as move_text
from ..editing.life.municipalities import replace as replace_municipalities
from ..editing.life.naming import rename as rename_place
from ..editing.life.report import report as report_of
from ..editing.life.report import write_page
from ..editing.life.splitting import split as split_text
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
    _changed(project, replace_municipalities(project, today, numbers, tuple(map(as_municipality, by)), on))
    click.echo("Se etter: samhandling check")


@click.command()
@in_project
@on_a_day
@click.option("--on", type=Day(), metavar="DATO", help="Første dag med det nye navnet. Ellers: i dag.")
@click.argument("words", nargs=-1, required=True, metavar="ID NAVN")
def rename(project: Project, today: date, words: tuple[str, ...], on: date | None) -> None:
    """Gi et område eller et organ et nytt navn. Id og adresser blir som de var, og det gamle navnet huskes.

    Med `area` får mappen til et område nytt navn. Alt som viser dit, skrives om, og gamle adresser leder dit.

    \b
    samhandling rename fjord-legeutvalg "Fagråd for legesamarbeid"
    samhandling rename fjord "Helsefellesskapet Fjorden og kommunene" --on 2027-01-01
    samhandling rename area fjord fjorden
    """
    match words:
        case ("area", old, new) if on is None:
            _changed(project, rename_folder(project, today, old, new))
            click.echo("Navnet leserne ser, er som før. Se etter: samhandling check")
        case (id_, name):
            _rename(project, today, id_, name, on)
        case _:
            raise click.UsageError("skriv id og navn: samhandling rename fjord-legeutvalg Fagrådet")


def _changed(project: Project, paths: Iterable[Path]) -> None:
    for path in paths:
        click.echo(f"Endret {path.relative_to(project.root)}")


def _rename(project: Project, today: date, id_: str, name: str, on: date | None) -> None:
    path = rename_place(project, today, id_, name, on or today)
    _changed(project, [path])
    after = max(on or today, today)
    found = [one for one in check_project(project, after).findings if one.rule == "places-former-name"]
    for one in found:
        click.echo(f"  {one.path}:{one.place.line}: {one.message}")
    click.echo("Rett navnet i tekstene over." if found else "Ingen andre tekster bruker det gamle navnet.")


@click.command()
@in_project
@on_a_day
@click.option("--area", required=True, metavar="OMRÅDE", help="Området meldingen gjelder.")
@click.option("--year", type=int, metavar="ÅR", help="Året. Ellers: dette året.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FIL", help="Skriv den i en fil.")
@click.option("--page", is_flag=True, help="Skriv den som en nyhet i området, til å lese gjennom og legge ut.")
def report(project: Project, today: date, area: str, year: int | None, out: Path | None, page: bool) -> None:
    """Skriv årsmeldingen til et område: vedtak, gjennomganger, frister, høringer, tiltak og lovens punkter.

    \b
    samhandling report --area fjord --year 2026
    samhandling report --area fjord --out arsmelding.md
    samhandling report --area fjord --year 2026 --page
    """
    if page:
        path = write_page(project, project.library(today), area, year or today.year)
        click.echo(f"Skrevet: {path.relative_to(project.root)}. Les over, og legg den fram som et forslag.")
        return
    text = discreet(report_of(project.library(today), area, year or today.year))
    if out is None:
        click.echo(text, nl=False)
        return
    write_inside(out.parent, out.name, text)
    click.echo(f"Skrevet: {out}")


@click.command()
@in_project
@on_a_day
@click.option("--by", metavar="ID", help="Teksten som gjelder i stedet.")
@click.option("--reason", metavar="GRUNN", help="Hvorfor teksten er borte, når ingen annen gjelder i stedet.")
@click.argument("text", metavar="TEKST")
def retire(project: Project, today: date, text: str, by: str | None, reason: str | None) -> None:
    """Opphev en tekst. Filen blir stående, så alle adresser til den virker.

    \b
    samhandling retire fjord-telefaks --by fjord-dialogmelding
    samhandling retire fjord-telefaks --reason "Telefaks brukes ikke lenger."
    """
    path, told = retire_text(project, today, text, by, reason)
    _changed(project, [path])
    _tell(told)


@click.command()
@in_project
@on_a_day
@click.argument("text", metavar="TEKST")
@click.argument("place", metavar="OMRÅDE/TYPE[/NAVN]")
def move(project: Project, today: date, text: str, place: str) -> None:
    """Flytt en tekst. Id blir som før, lenker til den skrives om, og gamle adresser leder dit den ligger.

    \b
    samhandling move fjord-epikrise felles/rutiner
    samhandling move fjord-epikrise fjord/rutiner/epikrise-og-notat
    """
    path, others, told = move_text(project, today, text, place)
    click.echo(f"Flyttet til {path.relative_to(project.root)}")
    _changed(project, others)
    _tell(told)
    click.echo("Eieren er den samme. Se etter: samhandling check")


@click.command()
@in_project
@on_a_day
@click.option("--title", metavar="TITTEL", help="Tittelen på den nye teksten.")
@click.option("--into", metavar="ID", help="En tekst som finnes, og som delene skal stå sist i.")
@click.argument("text", metavar="TEKST")
@click.argument("numbers", nargs=-1, required=True, metavar="DEL …")
def split(
    project: Project, today: date, text: str, numbers: tuple[str, ...], title: str | None, into: str | None
) -> None:
    """Skill ut deler av en tekst. De gamle numrene blir stående som opphevet, og leder dit punktene står nå.

    \b
    samhandling split fjord-epikrise 3 4 --title "Epikrise til sykehjem"
    samhandling split fjord-epikrise 3 --into fjord-henvisning
    """
    done = split_text(project, today, text, numbers, title, into)
    named = ", ".join(f"del {old} er del {new}" for old, new in done.numbers.items())
    click.echo(f"Skrevet i {done.path.relative_to(project.root)} ({done.id}): {named}")
    click.echo("Ordene er de samme. Rett numre som er nevnt i teksten, og la utvalget vedta begge.")
    _tell(done.told)
    click.echo("Se etter: samhandling check")


def _tell(told: list[str]) -> None:
    click.echo("Si fra til dem det angår:" if told else "Ingen andre tekster bygger på den.")
    for line in told:
        click.echo(f"  {line}")
